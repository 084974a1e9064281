package measure

import (
	"reflect"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
)

func judged(measure string, all ...score.Sums) []Judged {
	var out []Judged
	for _, s := range all {
		out = append(out, Judged{Sums: map[string]score.Sums{measure: s}})
	}
	return out
}

// The range holds the value, is the same at each run, and is a point where all texts are alike.
func TestInterval(t *testing.T) {
	mixed := judged("f", score.Part(1, 1), score.Part(0, 1), score.Part(1, 1), score.Part(1, 1), score.Part(0, 1), score.Part(1, 1))
	f := figures(mixed)["f"]
	if f.Texts != 6 || f.Value() < 0.66 || f.Value() > 0.67 || f.Low < 0.1 || f.Low > 0.5 || f.High != 1 || !reflect.DeepEqual(figures(mixed)["f"], f) {
		t.Errorf("%+v", f)
	}
	if f := figures(judged("f", score.Part(1, 2), score.Part(1, 2)))["f"]; f.Low != 0.5 || f.High != 0.5 {
		t.Errorf("%+v", f)
	}
	if got := figures(judged("f", score.Sums{})); len(got) != 0 {
		t.Errorf("nothing to be judged: %v", got)
	}
}

func TestLost(t *testing.T) {
	of := func(n int) Figure {
		return Figure{Texts: 100, Sums: score.Part(n, 100), Low: float64(n)/100 - 0.08, High: float64(n)/100 + 0.08}
	}
	was := Table{"corpus d": {"date": of(80)}, "gold en": {"date": of(80)}, "set x": {FalseIncidents: of(10)}, "reliability toll": {"0.5": of(50)}}
	for _, c := range []struct {
		name string
		now  Table
		want []string
	}{
		{"as it was", Table{"corpus d": {"date": of(78)}, "set x": {FalseIncidents: of(13)}}, nil},
		{"lost", Table{"corpus d": {"date": of(75)}, "gold en": {"date": of(90)}, "set x": {FalseIncidents: of(20)}}, []string{"corpus d: date", "set x: false_incidents"}},
		{"gone", Table{"set x": {FalseIncidents: of(0)}}, []string{"corpus d: date"}},
		{"new", Table{"corpus d": {"date": of(80), "place": of(1)}, "set x": {FalseIncidents: of(0)}, "lgl": {"near": of(1)}}, []string{"corpus d: place", "lgl"}},
	} {
		got := c.now.Lost(was)
		for i, line := range got {
			if i >= len(c.want) || !strings.HasPrefix(line, c.want[i]+":") {
				t.Errorf("%s: %s", c.name, line)
			}
		}
		if len(got) < len(c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestStore(t *testing.T) {
	shared, ours := Table{"gold en": {"date": {Texts: 3, Sums: score.Part(2, 3)}}, "set old": {}}, Table{"corpus d": {"date": {Texts: 1, Sums: score.Part(1, 2), High: 1}}}
	ours.Keep(shared)
	if len(ours) != 2 || ours["gold en"] == nil {
		t.Errorf("%v", ours)
	}
	if b := string(ours.JSON()); strings.Count(b, "\n") != 8 || !strings.Contains(b, `  "date": {"texts":1,"right":1,"given":2,"found":1,"asked":2,"low":0,"high":1}`) {
		t.Errorf("%s", b)
	}
}

// What is shown has six columns, and is shown once.
func TestMeasures(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range Measures() {
		if seen[m.Group+m.Name] || m.Words == "" {
			t.Errorf("%+v", m)
		}
		seen[m.Group+m.Name] = true
	}
	if n := strings.Count(strings.TrimSpace(measureLines), "\n") - 1; len(seen) != n {
		t.Errorf("%d measures of %d lines", len(seen), n)
	}
}

// A document leads with its figure; another source may widen it, parts and figures of the war do not.
func TestToll(t *testing.T) {
	count := func(effect string, min, max int) contract.Casualty {
		return contract.Casualty{Effect: effect, Count: contract.Count{Min: &min, Max: &max}}
	}
	part := count("killed", 30, 30)
	part.Subset = true
	up := count("injured", 0, 40)
	up.Min = nil
	o := contract.Object{Incidents: []contract.Incident{
		{Main: false, Casualties: []contract.Casualty{count("killed", 9, 9)}},
		{Main: true},
		{Main: true, Casualties: []contract.Casualty{count("killed", 20, 20), count("killed", 2, 2), part, count("killed", 24, 26), count("killed", 900, 900), up}},
	}}
	if got := Toll(o, Conflict); *got.Killed != (score.Ends{Min: 20, Max: 26}) || *got.Injured != (score.Ends{Min: 40, Max: 40}) || got.Date != "" {
		t.Errorf("%+v", got)
	}
	if got := Toll(o, Local); *got.Killed != (score.Ends{Min: 20, Max: 20}) {
		t.Errorf("%+v", got)
	}
	two := contract.Object{Incidents: []contract.Incident{{
		Evidence:   []contract.Quoted{{Span: record.Span{Start: 0, End: 9}}},
		Casualties: []contract.Casualty{count("killed", 1, 1), count("killed", 2, 2), count("killed_or_injured", 7, 7)},
	}}}
	if got := Toll(two, Local); *got.Killed != (score.Ends{Min: 3, Max: 3}) || *got.Injured != (score.Ends{Min: 4, Max: 4}) {
		t.Errorf("a sum, and who survived: %+v", got)
	}
	if got := Toll(contract.Object{}, Local); *got.Killed != (score.Ends{}) {
		t.Errorf("silence is nobody: %+v", got)
	}
	if got := Toll(contract.Object{}, Conflict); got.Killed != nil {
		t.Errorf("silence is not known: %+v", got)
	}
}

func TestReliability(t *testing.T) {
	r, out := reliability{}, Table{}
	r.add([]string{"corpus d"}, []Scored{{"toll", 0.71, true}, {"toll", 0.79, false}, {"toll", 1, true}})
	r.add([]string{"retold y"}, []Scored{{"toll", 0.71, false}})
	r.put(out)
	got := out["reliability toll"]
	if kept := out["reliability toll, kept"]; len(got) != 2 || got["0.7"].Value() != 0.5 || got["0.7"].Texts != 2 || got["0.9"].Value() != 1 || kept["0.7"].Texts != 1 {
		t.Errorf("%+v, %+v", got, kept)
	}
}
