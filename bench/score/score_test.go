package score

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// The values are those of Python's difflib.SequenceMatcher(None, a, b).ratio().
func TestRatio(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"mazar i sharif", "mazar e sharif", 0.9285714285714286},
		{"kabul", "kandahar", 0.3076923076923077},
		{"private", "privat", 0.9230769230769231},
		{"paktia", "paktika", 0.9230769230769231},
		{"abcdxyz", "xyzabcd", 0.5714285714285714},
		{"", "a", 0},
		{"", "", 1},
		{"کابل", "کابول", 0.8888888888888888},
	} {
		if got := ratio(c.a, c.b); got != c.want {
			t.Errorf("ratio(%q, %q) = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestNames(t *testing.T) {
	n := loadNames()
	for _, c := range []struct {
		what string
		same func(a, b string) bool
		a, b string
		want bool
	}{
		{"place", n.samePlace, "Kabul", "کابل", true},
		{"place", n.samePlace, "Kunduz province", "Kondoz", true},
		{"place", n.samePlace, "Dasht-e-Barchi", "Dashte Barchi", true},
		{"place", n.samePlace, "Herat", "Balkh", false},
		{"place", n.samePlace, "Aleppo", "the city of Aleppo", true},
		{"place", n.samePlace, "Ma", "Ma Sha", false},
		{"place", n.samePlace, "", "", false},
		{"actor", n.sameActor, "Daesh", "ISIS-K", true},
		{"actor", n.sameActor, "the Taliban", "Taliban fighters", true},
		{"actor", n.sameActor, "Tehrik-i-Taliban Pakistan", "Taliban", true},
		{"actor", n.sameActor, "ELN", "FARC", false},
		{"source", n.sameSource, "", "", true},
		{"source", n.sameSource, "police", "", false},
		{"source", n.sameSource, "a police spokesman", "Spokesman Ali", true},
		{"source", n.sameSource, "officials", "the official", false},
		{"source", n.sameSource, "Kabul hospital", "Emergency NGO", false},
	} {
		if got := c.same(c.a, c.b); got != c.want {
			t.Errorf("same %s: %q, %q: %v", c.what, c.a, c.b, got)
		}
	}
}

// No other assignment costs less.
func TestAssignIsOptimal(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		n, m := 1+r.IntN(5), 1+r.IntN(5)
		cost := make([][]float64, n)
		for i := range cost {
			for range m {
				cost[i] = append(cost[i], float64(r.IntN(20)-10))
			}
		}
		sum, rows, cols := 0.0, map[int]bool{}, map[int]bool{}
		got := assign(cost)
		for _, p := range got {
			sum += cost[p.i][p.j]
			if rows[p.i] || cols[p.j] {
				t.Fatalf("%v: %v gives a row or column twice", cost, got)
			}
			rows[p.i], cols[p.j] = true, true
		}
		if len(got) != min(n, m) {
			t.Fatalf("%v: %d pairs", cost, len(got))
		}
		if n > m {
			cost = transposed(cost)
		}
		if want := cheapest(cost, 0, map[int]bool{}); sum != want {
			t.Fatalf("%v: %v costs %v, the cheapest %v", cost, got, sum, want)
		}
	}
}

// cheapest tries all assignments of the rows from i on.
func cheapest(cost [][]float64, i int, taken map[int]bool) float64 {
	if i == len(cost) {
		return 0
	}
	best, some := 0.0, false
	for j, c := range cost[i] {
		if taken[j] {
			continue
		}
		taken[j] = true
		if sum := c + cheapest(cost, i+1, taken); !some || sum < best {
			best, some = sum, true
		}
		delete(taken, j)
	}
	return best
}

func number(n int) *int { return &n }

// An incident told with a wrong toll is found, its toll is wrong and missed; an invented one is a false alarm in every respect.
func TestEndToEnd(t *testing.T) {
	yes, no := true, false
	found := Incident{Type: "bombing", Main: &yes, Stage: "carried_out", Date: &Range{From: "2024-05-12"}, Place: &Place{Name: "Baghlan"},
		Casualties: []Casualty{{Effect: "killed", Min: number(6)}}}
	missed := Incident{Type: "arson", Main: &no, Stage: "carried_out", Place: &Place{Name: "Herat"}}
	told, invented := found, Incident{Type: "kidnapping", Stage: "foiled", Date: &Range{From: "2001-01-01"}, Place: &Place{Name: "Quito"}}
	told.Casualties = []Casualty{{Effect: "killed", Min: number(6), Max: number(6)}}

	s := New().Of(Annotation{Incidents: []Incident{found, missed}}, Annotation{Incidents: []Incident{invented, told}})
	for m, want := range map[Metric]Count{
		All:        {TP: 1, FP: 1, FN: 1},
		Main:       {TP: 1, FP: 1},
		Date:       {TP: 1, FP: 1, OK: 1, N: 1},
		PlaceName:  {TP: 1, FP: 1, FN: 1, OK: 1, N: 1},
		Stage:      {TP: 1, FP: 1, FN: 1, OK: 1, N: 1},
		Casualties: {FP: 1, FN: 1, N: 1},
	} {
		if s.Counts[m] != want {
			t.Errorf("%s: %+v, want %+v", m, s.Counts[m], want)
		}
	}
	if f, ok := s.Counts[All].F1(); !ok || f != .5 {
		t.Errorf("F1 %v", f)
	}
	if _, ok := s.Counts[Warnings].F1(); ok {
		t.Error("an F1 of nothing")
	}
}

// A day must be equal, a range of days holds the predicted one; a date that the text does not give is counted.
func TestDates(t *testing.T) {
	day := func(from, to string) *Range { return &Range{from, to} }
	for _, c := range []struct {
		gold, pred *Range
		alt        []Range
		want       Count
		unfounded  int
	}{
		{day("2024-05-12", "2024-05-12"), day("2024-05-12", ""), nil, Count{TP: 1, OK: 1, N: 1}, 0},
		{day("2024-05-12", "2024-05-12"), day("2024-05-11", "2024-05-12"), nil, Count{FP: 1, FN: 1, N: 1}, 0},
		{day("2024-05-01", "2024-05-31"), day("2024-05-11", "2024-05-12"), nil, Count{TP: 1, OK: 1, N: 1}, 0},
		{day("2024-05-01", "2024-05-31"), nil, nil, Count{FN: 1, N: 1}, 0},
		{nil, day("2024-05-11", "2024-05-11"), nil, Count{FP: 1}, 1},
		{nil, day("2024-05-11", "2024-05-11"), []Range{{"2024-05-11", "2024-05-11"}}, Count{}, 0},
	} {
		g := Incident{Type: "arson", Place: &Place{Name: "Herat"}, Date: c.gold, DateAlt: c.alt}
		p := Incident{Type: "arson", Place: &Place{Name: "Herat"}, Date: c.pred}
		s := New().Of(Annotation{Incidents: []Incident{g}}, Annotation{Incidents: []Incident{p}})
		if s.Counts[Date] != c.want || s.UnsupportedDates != c.unfounded {
			t.Errorf("gold %v, alt %v, given %v: %+v, %d unfounded", c.gold, c.alt, c.pred, s.Counts[Date], s.UnsupportedDates)
		}
	}
}

// A value that the annotation has and the reading has not is wrong; what the annotation leaves open is not judged.
func TestWrong(t *testing.T) {
	n := func(i int) *int { return &i }
	killed := func(low int) []Casualty { return []Casualty{{Effect: "killed", Min: n(low)}} }
	gold := Incident{Type: "bombing", TypeAlt: []string{"suicide_bombing"}, Date: &Range{From: "2021-10-03"},
		Place: &Place{Name: "Eidgah", Within: []string{"Kabul"}, Country: "AF"}, Casualties: append(killed(5), killed(8)...)}
	right := Incident{Type: "suicide_bombing", Date: &Range{From: "2021-10-03", To: "2021-10-03"}, Place: &Place{Name: "Kabul", Country: "AF"}, Casualties: killed(8)}
	wrong := Incident{Type: "shelling_rocket", Date: &Range{From: "2021-10-04"}, Place: &Place{Name: "Herat", Country: "IR"}, Casualties: killed(7)}
	x := New()
	for _, c := range []struct {
		gold, pred Incident
		want       string
	}{
		{gold, right, ""},
		{gold, wrong, "date place type toll"},
		{gold, Incident{}, "date place type toll"},
		{Incident{}, wrong, ""},
		{Incident{Place: gold.Place}, Incident{Place: &Place{Name: "Khair Khana", Within: []string{"Kabul"}, Country: "AF"}}, "place"},
		{Incident{Casualties: []Casualty{{Effect: "injured", Min: n(4)}}}, Incident{Casualties: killed(4)}, "toll"},
	} {
		if got := strings.Join(x.Wrong(&c.gold, &c.pred), " "); got != c.want {
			t.Errorf("%+v: %q, want %q", c.pred, got, c.want)
		}
	}
}
