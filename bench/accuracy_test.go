package bench

import (
	"bytes"
	"encoding/json"
	"flag"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/bench/texts"
)

var update = flag.Bool("update", false, "write testdata/accuracy.json and docs/accuracy.md anew")

const (
	figuresFile = "../testdata/accuracy.json"
	tableFile   = "../docs/accuracy.md"
)

// counted are the decisions behind one figure, of so many texts.
type counted struct {
	Texts  int `json:"texts"`
	Right  int `json:"right"`
	Wrong  int `json:"wrong"`
	Missed int `json:"missed"`
}

// table holds the figures by group ("corpus d", "set arson") and metric.
type table map[string]map[string]counted

func (t table) put(group, metric string, docs int, c score.Count) {
	if t[group] == nil {
		t[group] = map[string]counted{}
	}
	t[group][metric] = counted{docs, c.TP, c.FP, c.FN}
}

func (c counted) count() score.Count { return score.Count{TP: c.Right, FP: c.Wrong, FN: c.Missed} }

// asked is the number of things that are to be found.
func (c counted) asked() int { return c.Right + c.Missed }

// noise is how far F1 may fall, or the number of false alarms rise where nothing is to be found, before it counts as a loss: one standard error of
// the figure, and never less than one decision. With 160 incidents and an F1 of 0.85 that is 0.028.
func (c counted) noise() float64 {
	if c.asked() == 0 {
		return max(1, math.Sqrt(float64(c.Wrong)))
	}
	f, _ := c.count().F1()
	n := float64(c.asked())
	return max(1/n, math.Sqrt(f*(1-f)/n))
}

// worse reports whether c has lost more against was than noise.
func (c counted) worse(was counted) bool {
	if was.asked() == 0 {
		return float64(c.Wrong-was.Wrong) > was.noise()
	}
	now, _ := c.count().F1()
	then, _ := was.count().F1()
	return then-now > was.noise()
}

// The figures of testdata may not fall by more than noise; whoever changes the reading writes them anew with -update, and
// shows in the change what was won and lost. Every article is measured alone, so the figures depend on nothing else.
func TestAccuracy(t *testing.T) {
	got := table{}
	s := load(t)
	measureCorpora(t, s, got)
	for _, path := range sets(t) {
		measureSet(t, s, path, got)
	}
	if *update {
		save(t, got)
		return
	}
	for group, metrics := range saved(t) {
		for metric, was := range metrics {
			if now := got[group][metric]; now.worse(was) {
				t.Errorf("%s: %s: %+v, was %+v: more than noise (%.3f); look what was lost, or run with -update", group, metric, now, was, was.noise())
			}
		}
	}
	if groups := slices.Sorted(maps.Keys(got)); len(saved(t)) != len(groups) {
		t.Errorf("%s has %d groups, measured were %q: run with -update", figuresFile, len(saved(t)), groups)
	}
}

// measureCorpora measures the halves of the corpus apart: d is for developing, h for choosing; and the retold articles.
func measureCorpora(t *testing.T, s stages, into table) {
	measureFolder(t, s, corpusDir, into, func(a texts.Article) string { return "corpus " + a.ID[:1] })
	measureFolder(t, s, retoldDir, into, func(texts.Article) string { return "retold" })
}

func measureFolder(t *testing.T, s stages, dir string, into table, group func(texts.Article) string) {
	groups, x := map[string]*score.Score{}, score.New()
	for _, a := range annotated(t, dir) {
		name := group(a)
		if groups[name] == nil {
			groups[name] = &score.Score{}
		}
		groups[name].Add(x.Of(*a.Gold, s.predict(t, a)))
	}
	for name, g := range groups {
		for _, m := range score.Metrics() {
			into.put(name, string(m), g.Docs, g.Counts[m])
		}
		into.put(name, "false_incidents", g.Negatives, score.Count{FP: g.FalseInNegatives})
	}
}

func sets(t testing.TB) []string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(setsDir, "*.jsonl"))
	if err != nil || len(list) == 0 {
		t.Fatal("no sets", err)
	}
	return list
}

func measureSet(t *testing.T, s stages, path string, into table) {
	cases, err := texts.Set(path)
	if err != nil {
		t.Fatal(err)
	}
	var sum score.Told
	x := score.New()
	for _, c := range cases {
		told := x.Told(c.Gold(), s.predict(t, c.Article).Incidents, c.Expect.Allow)
		if testing.Verbose() && told.Incidents.FP+told.Incidents.FN > 0 {
			t.Logf("%s: %d wrong, %d missed", c.ID, told.Incidents.FP, told.Incidents.FN)
		}
		sum.Add(told)
	}
	group := "set " + strings.TrimSuffix(filepath.Base(path), ".jsonl")
	into.put(group, "type_and_stage", len(cases), sum.Incidents)
	for metric, c := range map[string]score.Count{"date": sum.Date, "place": sum.Place, "parties": sum.Parties} {
		if c.N > 0 {
			into.put(group, metric, len(cases), c)
		}
	}
}

func saved(t *testing.T) table {
	t.Helper()
	b, err := os.ReadFile(figuresFile)
	var out table
	if err == nil {
		err = json.Unmarshal(b, &out)
	}
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func save(t *testing.T, got table) {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetIndent("", " ")
	err := e.Encode(got)
	if err == nil {
		err = os.WriteFile(figuresFile, b.Bytes(), 0o644)
	}
	if err == nil {
		err = os.WriteFile(tableFile, got.markdown(), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// The table for people is made of the figures, and may not lag behind them.
func TestAccuracyTable(t *testing.T) {
	if *update {
		t.Skip("being written")
	}
	b, err := os.ReadFile(tableFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(b, saved(t).markdown()) {
		t.Errorf("%s does not say what %s says: run with -update", tableFile, figuresFile)
	}
}

// The annotated articles of others are printed, and not held to: they are not in the repository.
func TestAccuracyShared(t *testing.T) {
	s, x, groups := load(t), score.New(), score.Groups{}
	for _, a := range annotated(t, shared(t, "gold")) {
		groups.Add(*a.Gold, x.Of(*a.Gold, s.predict(t, a)))
	}
	for _, name := range slices.Sorted(maps.Keys(groups)) {
		g := groups[name]
		t.Logf("%s: %d articles, %d without incidents, %d false incidents in them", name, g.Docs, g.Negatives, g.FalseInNegatives)
		for _, m := range score.Metrics() {
			c := g.Counts[m]
			t.Logf("  %-16s %s %s %s   %4d %4d %4d", m, figure(c.Precision()), figure(c.Recall()), figure(c.F1()), c.TP, c.FP, c.FN)
		}
	}
}
