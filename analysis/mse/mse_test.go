package mse

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
)

// How many hierarchical models and decomposable graphs there are is known (OEIS A006126 of antichains, A058862 of labelled chordal graphs).
func TestHowManyModels(t *testing.T) {
	for k, want := range map[int][2]int{3: {8, 8}, 4: {113, 61}, 5: {6893, 822}} {
		if n := len(models(k, false)); n != want[0] {
			t.Errorf("%d lists: %d hierarchical models, want %d", k, n, want[0])
		}
		if n := len(decomposable(k, true)); n != want[1] {
			t.Errorf("%d lists: %d decomposable graphs, want %d", k, n, want[1])
		}
	}
}

// With two independent lists and a third that joins nothing, the model of independence is that of Lincoln and Petersen.
func TestIndependenceInClosedForm(t *testing.T) {
	c := record.Captures{Lists: []string{"a", "b"}, Counts: []int{0, 60, 40, 20}}
	f, ok := fit(c, nil)
	if want := 60.0 * 40 / 20; !ok || fmt.Sprintf("%.6f", math.Exp(f.log0)) != fmt.Sprintf("%.6f", want) {
		t.Errorf("%.6f missing, want %.6f", math.Exp(f.log0), want)
	}
}

// Where lists are independent and everybody is as easily listed, intervals hold the truth about as often as they say.
func TestIntervalsHoldTheTruth(t *testing.T) {
	const runs, truth = 40, 1000
	held := map[string]int{}
	for run := range runs {
		rng := rand.New(rand.NewPCG(uint64(run), 7))
		c := record.Captures{Lists: []string{"a", "b", "c"}, Counts: make([]int, 8)}
		for range truth {
			set := 0
			for i, p := range []float64{0.4, 0.3, 0.25} {
				if rng.Float64() < p {
					set |= 1 << i
				}
			}
			if set > 0 {
				c.Counts[set]++
			}
		}
		for _, f := range []func() (record.SystemsMethod, error){
			func() (record.SystemsMethod, error) { return logLinear(context.Background(), c) },
			func() (record.SystemsMethod, error) { return graphical(context.Background(), c, prior{}) },
		} {
			m, err := f()
			if err != nil {
				t.Fatal(err)
			}
			if m.Low <= truth && truth <= m.High {
				held[m.Name]++
			}
		}
	}
	for name, n := range held {
		if n < runs*85/100 {
			t.Errorf("%s: %d of %d intervals hold the truth", name, n, runs)
		}
	}
	if len(held) != 2 {
		t.Errorf("%v", held)
	}
}

func TestRefused(t *testing.T) {
	for _, c := range []struct{ name, lists, rows, say string }{
		{"two lists", "a b", "10:50 01:40 11:20", "with fewer than three nothing shows"},
		{"few", "a b c", "100:5 010:4 001:3 110:2", "14 were observed, fewer than 30"},
		{"no overlap", "a b c", "100:50 010:40 001:30 110:2", "2 stand on two lists or more"},
		{"a list alone", "a b c", "100:50 010:40 001:30 110:20", "list c has nobody in common"},
		{"one holds the other", "a b c", "100:50 110:20 101:10 001:30 011:1 111:9 010:0", "all 30 of b stand on"},
		{"one in another", "a b c", "100:50 110:20 101:10 001:30 111:9", "all 29 of b stand on a, too"},
		{"empty", "a b c", "100:50 010:40 110:20", "list c is empty"},
		{"no end", "a b c d", "1000:500 0100:500 0010:500 0001:500 1100:4 0011:4 1010:3", "the data allow almost any number"},
	} {
		e, err := Estimate(context.Background(), captures(t, c.lists, c.rows))
		if err != nil {
			t.Fatal(err)
		}
		say := strings.Join(e.Refused, "\n")
		switch {
		case c.name == "one holds the other": // one of b is not on a: no refusal
			if strings.Contains(say, c.say) {
				t.Errorf("%s: refused: %s", c.name, say)
			}
		case !strings.Contains(say, c.say) || len(e.Methods) > 0:
			t.Errorf("%s: %q does not say %q, %d methods", c.name, say, c.say, len(e.Methods))
		}
	}
}

func TestTheSameAgain(t *testing.T) {
	a, b := estimate(t, kosovo(t)), estimate(t, kosovo(t))
	if !reflect.DeepEqual(a, b) {
		t.Errorf("%+v\nthen %+v", a, b)
	}
}

func TestRead(t *testing.T) {
	persons := "\ufeffentity_id,name,in_list_A,in_list_B,C\nv1,Anna,1,0,1\nv2,Boris,1,0,1\nv3,Carla,0,1,0\nv4,Dora,0,0,0\n"
	c, other, err := Read(strings.NewReader(persons))
	if err != nil || fmt.Sprint(c) != "{[A B C] [0 0 1 0 0 2 0 0]}" || fmt.Sprint(other) != "[entity_id name]" {
		t.Errorf("%v %v %v", c, other, err)
	}
	for bad, say := range map[string]string{"": "at least one row", "a,b\n1,0\n": "1 of them", "x,y,n\n1,0,z\n0,1,2\n": "no count", "a,b\n1,\"0\n": "capture histories"} {
		if _, _, err := Read(strings.NewReader(strings.Replace(bad, "a,b\n1,0\n", "a,b\n1,x\n", 1))); err == nil || !strings.Contains(err.Error(), say) {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func TestHeldAgainstTheRegister(t *testing.T) {
	e := estimate(t, kosovo(t))
	n := len(e.Doubts)
	if Hold(&e); len(e.Doubts) != n {
		t.Errorf("%v", e.Doubts)
	}
	e.Beyond = 6000 // more than the latent classes say, fewer than the others
	if Hold(&e); len(e.Doubts) != n+1 || !strings.Contains(e.Doubts[n], "the register itself has 6000") {
		t.Errorf("%v", e.Doubts)
	}
}
