package score

import (
	"math"
	"slices"
	"strings"
	"testing"
)

func stretchOf(text, words string) Stretch {
	i := strings.Index(text, words)
	return Stretch{i, i + len(words)}
}

func kinds(all []Difference) []string {
	var out []string
	for _, d := range all {
		out = append(out, d.Kind)
	}
	slices.Sort(out)
	return out
}

func TestSums(t *testing.T) {
	s := Hits(1, 2, 4).Plus(Sums{Right: 1, Given: 2, Found: 2, Asked: 4})
	if s.Precision() != 0.5 || s.Recall() != 0.375 || math.Abs(s.F1()-3.0/7) > 1e-15 {
		t.Errorf("%v %v %v", s.Precision(), s.Recall(), s.F1())
	}
	if p := Part(1, 3); math.Abs(p.F1()-1.0/3) > 1e-15 {
		t.Errorf("a share of a third is %v", p.F1())
	}
	if (Sums{}).F1() != 0 {
		t.Error("nothing of nothing")
	}
}

// An extent may be too wide, a value wrong; blanks at the ends do not matter.
func TestTimexes(t *testing.T) {
	const text = "On 3 May 1940 they came, and late in June they left; the day after was a Friday."
	at := func(words, value string) Timex { return Timex{stretchOf(text, words), "DATE", value} }
	got := OfTimexes([]rune(text),
		[]Timex{at("3 May 1940", "1940-05-03"), at("late in June", "1940-06"), at("the day after", "1940-07-01")},
		[]Timex{at("3 May 1940 ", "1940-05-03"), at("in June", "1941-06"), at("a Friday", "1940-05-10")})
	for name, c := range map[string][2]Sums{
		"strict": {got.Strict, Hits(1, 3, 3)}, "relaxed": {got.Relaxed, Hits(2, 3, 3)}, "type": {got.Type, Hits(2, 3, 3)},
		"value": {got.Value, Hits(1, 3, 3)}, "days": {got.Days, Part(1, 2)},
	} {
		if c[0] != c[1] {
			t.Errorf("%s: %+v, want %+v", name, c[0], c[1])
		}
	}
	if k := kinds(got.Differences); !slices.Equal(k, []string{"extent-wrong", "false", "missed", "value-wrong"}) {
		t.Errorf("differences %q", k)
	}
}

func TestTimexValue(t *testing.T) {
	for in, want := range map[string]string{"1940-05-03t10:20:00": "1940-05-03T10:20", "1940-05-03T24:00:00": "1940-05-03", " p2d ": "P2D"} {
		if got := timexValue(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// Another Springfield is found, and is not where it should be; a key outside of the text breaks nothing.
func TestToponyms(t *testing.T) {
	const text = "From Springfield to Kabul and Herat."
	at := func(words string, lat, lon float64) Toponym { return Toponym{stretchOf(text, words), lat, lon, true} }
	got := OfToponyms([]rune(text),
		[]Toponym{at("Springfield", 39.8, -89.6), at("Kabul", 34.5, 69.2), {Stretch: Stretch{-4, 2}}},
		[]Toponym{at("Springfield", 42.1, -72.6), at("to Kabul", 34.6, 69.1), at("Herat", 34.3, 62.2)})
	if got.Strict != Hits(1, 3, 3) || got.Overlap != Hits(2, 3, 3) || got.Near != Hits(1, 3, 2) {
		t.Errorf("%+v", got)
	}
	if k := kinds(got.Differences); !slices.Equal(k, []string{"false", "far", "missed"}) {
		t.Errorf("differences %q", k)
	}
}

// The distance from Kabul to Kandahar is about 460 km.
func TestKm(t *testing.T) {
	if km := Km(34.53, 69.17, 31.61, 65.71); km < 450 || km > 470 {
		t.Errorf("%.1f km", km)
	}
}

func TestQuotations(t *testing.T) {
	const text = "The mayor said it was over. She added that nobody died, according to Radio Bahar."
	part := func(words string) *Stretch { s := stretchOf(text, words); return &s }
	gold := []Quotation{
		{part("The mayor"), part("said"), part("it was over")}, {part("She"), part("added"), part("that nobody died")},
		{part("Radio Bahar"), part("according to"), part("nobody died")},
	}
	pred := []Quotation{{part("mayor"), part("said"), part("it was over")}, {part("The mayor"), part("added"), part("nobody died")}, {nil, part("died"), nil}}
	got := OfQuotations([]rune(text), gold, pred)
	if got.Whole != Hits(1, 3, 3) || got.Cue.Strict != Hits(2, 3, 3) || got.Source.Overlap != Hits(1, 2, 3) || got.Content.Overlap != Hits(2, 2, 3) {
		t.Errorf("%+v", got)
	}
	if k := kinds(got.Differences); !slices.Equal(k, []string{"false", "missed", "source-wrong"}) {
		t.Errorf("differences %q", k)
	}
}

func TestTolls(t *testing.T) {
	gold := Toll{Killed: &Ends{3, 7}, Injured: &Ends{4, 4}, Date: "2023-10-07"}
	for _, c := range []struct {
		pred  Toll
		exact [3]float64 // killed, injured, date
		kinds []string
	}{
		{gold, [3]float64{1, 1, 1}, nil},
		{Toll{Killed: &Ends{3, 5}, Date: "2023-10-08"}, [3]float64{0, 0, 0}, []string{"date-wrong", "injured-missed", "killed-wrong"}},
		{Toll{Injured: &Ends{4, 4}}, [3]float64{0, 1, 0}, []string{"date-missed", "killed-missed"}},
	} {
		got := OfToll(gold, c.pred)
		if e := [3]float64{got.Killed.Exact.Right, got.Injured.Exact.Right, got.Date.Exact.Right}; e != c.exact || !slices.Equal(kinds(got.Differences), c.kinds) {
			t.Errorf("%+v: %v, %q", c.pred, e, kinds(got.Differences))
		}
	}
	near := OfToll(gold, Toll{Killed: &Ends{3, 5}, Date: "2023-10-08"})
	if near.Killed.Inside != Part(1, 1) || near.Killed.Lower != Part(1, 1) || near.Date.Within1 != Part(1, 1) {
		t.Errorf("%+v", near)
	}
	if none := OfToll(Toll{}, gold); none.Killed.Exact.Asked != 0 || none.Differences != nil {
		t.Errorf("a key that says nothing: %+v", none)
	}
}

// Each kind of difference stands for one decision.
func TestDifferences(t *testing.T) {
	yes, no := true, false
	gold := Annotation{Incidents: []Incident{
		{Key: "a", Type: "bombing", Main: &yes, Stage: "carried_out", Place: &Place{Name: "Baghlan"}, Date: &Range{"2024-05-12", "2024-05-12"},
			Perpetrators: []Perpetrator{{Name: "Taliban", Basis: "denied"}, {Name: "ISIS", Basis: "accused"}},
			Casualties:   []Casualty{{Effect: "killed", Min: number(6), Max: number(6), By: "police"}, {Effect: "injured", Min: number(4), Max: number(4)}}},
		{Key: "b", Type: "arson", Main: &no, Stage: "carried_out", Place: &Place{Name: "Herat"}},
	}, Warnings: []Warning{{Text: "more attacks may follow"}}}
	pred := Annotation{Incidents: []Incident{
		{Type: "arson", Main: &yes, Stage: "foiled", Place: &Place{Name: "Baghlan"},
			Perpetrators: []Perpetrator{{Name: "Taliban", Basis: "accused"}},
			Casualties:   []Casualty{{Effect: "killed", Min: number(6), Max: number(6), By: "a doctor"}, {Effect: "injured", Min: number(5)}}},
		{Type: "kidnapping", Place: &Place{Name: "Quito"}},
	}}
	got := kinds(New().Differences(gold, pred))
	want := []string{"basis-wrong", "date-missed", "incident-false", "incident-missed", "party-missed", "source-wrong", "stage-wrong", "toll-false",
		"toll-missed", "type-wrong", "warning-missed"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if same := New().Differences(gold, gold); same != nil {
		t.Errorf("a key against itself: %v", same)
	}
}

func TestRight(t *testing.T) {
	g := Incident{Type: "bombing", Place: &Place{Name: "Baghlan"}, Casualties: []Casualty{{Effect: "killed", Min: number(6), Max: number(6), By: "police"}}}
	p := g
	p.Casualties = []Casualty{{Effect: "injured", Min: number(6), Max: number(6)}, g.Casualties[0]}
	got := New().Right(Annotation{Incidents: []Incident{g}}, Annotation{Incidents: []Incident{{Type: "arson", Place: &Place{Name: "Quito"}}, p}})
	if got[0].Incident || !got[1].Incident || !got[1].Place || !slices.Equal(got[1].Casualties, []bool{false, true}) {
		t.Errorf("%+v", got)
	}
}
