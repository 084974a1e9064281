package link_test

import (
	"math"
	"slices"
	"testing"

	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/bench/score/link"
)

// By hand: gold {a b c} {d} {e f}, given {a b} {c d} {e f}.
func TestScore(t *testing.T) {
	gold := map[string]string{"a": "1", "b": "1", "c": "1", "d": "2", "e": "3", "f": "3"}
	given := map[string]string{"a": "x", "b": "x", "c": "y", "d": "y", "e": "z", "f": "z"}
	s := link.Score(gold, given)
	for name, c := range map[string][2]float64{
		"pairs precision": {s.Pairs.Precision(), 2. / 3}, "pairs recall": {s.Pairs.Recall(), 2. / 4},
		// {a b c} keeps one link of three, {d} is not alone, {e f} is whole: (3/3 + 0 + 2) / 6
		"LEA recall": {s.LEA.Recall(), 3. / 6}, "LEA precision": {s.LEA.Precision(), 4. / 6},
		"B3 recall": {s.B3.Recall(), (4./3 + 1./3 + 1 + 2) / 6}, "B3 precision": {s.B3.Precision(), (2 + .5 + .5 + 2) / 6},
	} {
		if math.Abs(c[0]-c[1]) > 1e-9 {
			t.Errorf("%s: %.4f, want %.4f", name, c[0], c[1])
		}
	}
}

func TestAloneAndPerfect(t *testing.T) {
	gold := map[string]string{"a": "1", "b": "1", "c": "2"}
	if s := link.Score(gold, gold); s.LEA.F1() != 1 || s.Pairs.F1() != 1 || s.B3.F1() != 1 || s.Groups != 2 {
		t.Errorf("%+v", s)
	}
	if s := link.Score(gold, nil); s.Pairs.F1() != 0 || s.LEA.Recall() != 1./3 || s.Groups != 3 {
		t.Errorf("%+v", s)
	}
}

// What the documents add comes to the whole.
func TestEachAddsUp(t *testing.T) {
	gold := map[string]string{"a": "1", "b": "1", "c": "1", "d": "2", "e": "3", "f": "3", "g": "4"}
	given := map[string]string{"a": "x", "b": "x", "c": "y", "d": "y", "e": "z", "f": "z"}
	whole := link.Score(gold, given)
	var sum link.Scores
	for _, s := range link.Each(gold, given) {
		for _, p := range [][2]*score.Sums{{&sum.Pairs, &s.Pairs}, {&sum.B3, &s.B3}, {&sum.LEA, &s.LEA}} {
			*p[0] = p[0].Plus(*p[1])
		}
	}
	for name, p := range map[string][2]score.Sums{"pairs": {sum.Pairs, whole.Pairs}, "B3": {sum.B3, whole.B3}, "LEA": {sum.LEA, whole.LEA}} {
		if math.Abs(p[0].F1()-p[1].F1()) > 1e-9 || math.Abs(p[0].Asked-p[1].Asked) > 1e-9 {
			t.Errorf("%s: %+v, want %+v", name, p[0], p[1])
		}
	}
}

func TestWrong(t *testing.T) {
	gold := map[string]string{"a": "1", "b": "1", "c": "1", "d": "2"}
	given := map[string]string{"a": "x", "b": "x", "d": "x"} // c was not read
	missed, extra := link.Wrong(gold, given)
	if !slices.Equal(missed, [][2]string{{"a", "c"}, {"b", "c"}}) || !slices.Equal(extra, [][2]string{{"a", "d"}, {"b", "d"}}) {
		t.Errorf("missed %v, extra %v", missed, extra)
	}
}
