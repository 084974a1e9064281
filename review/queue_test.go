package review

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/sabt-org/sabt/record"
)

func waiting(id string, killed, most int, change func(*record.Incident)) record.Incident {
	in := record.Incident{ID: id, Main: true, Review: record.Unreviewed, Date: record.Date{From: 1, To: 1}, Place: record.Place{Name: "Kunduz"}}
	if most != 0 {
		in.Tolls = []record.Toll{{Effect: record.Killed, Policy: record.PolicyRange, State: record.TollGiven, Min: killed, Max: most, Best: killed}}
	}
	if change != nil {
		change(&in)
	}
	return in
}

func TestOrder(t *testing.T) {
	list := []record.Incident{
		waiting("silent", 0, 0, nil),
		waiting("background", 5, 5, func(in *record.Incident) { in.Main = false }),
		waiting("three", 3, 3, nil),
		waiting("apart", 3, 30, nil),
		waiting("forty", 40, 40, nil),
		waiting("unsure", 3, 3, func(in *record.Incident) { in.Review = record.NeedsReview }),
		waiting("contested", 3, 3, func(in *record.Incident) { in.Disputed = []record.Variable{record.VarPlace} }),
		waiting("doubtful", 3, 3, nil),
	}
	var got []string
	for _, w := range Order(list, map[string]int{"doubtful": 2}) {
		got = append(got, w.Incident.ID)
	}
	want := []string{"unsure", "apart", "forty", "doubtful", "contested", "three", "background", "silent"}
	if !slices.Equal(got, want) {
		t.Errorf("the order is %v, want %v", got, want)
	}
}

// Whatever is known of an incident, one that the machine is unsure about as well comes before it, and nobody is lost.
func TestOrderProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 40).Draw(t, "killed")
		in := waiting("a", n, n+rapid.IntRange(1, 9).Draw(t, "more"), func(in *record.Incident) { in.Main = rapid.Bool().Draw(t, "main") })
		unsure := in
		unsure.ID, unsure.Review = "b", record.NeedsReview
		out := Order([]record.Incident{in, unsure}, nil)
		if len(out) != 2 || out[0].Incident.ID != "b" || len(out[0].Why) <= len(out[1].Why) {
			t.Fatalf("%+v", out)
		}
	})
}

func TestDoubtful(t *testing.T) {
	claim := func(score float32) record.Claim {
		return record.Claim{Weapon: &record.Weapon{Evidence: record.Evidence{Score: score}}}
	}
	if n := Doubtful([]record.Claim{claim(0), claim(0.2), claim(0.5), claim(0.49), {}}); n != 2 {
		t.Errorf("%d doubtful claims, want 2", n)
	}
}
