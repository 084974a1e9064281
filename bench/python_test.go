package bench

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/bench/texts"
)

// The scorer that stands beside the annotated articles is the measure; ours must print the same figures to the last digit.
func TestScorerEqualsTheReference(t *testing.T) {
	script := shared(t, "gold", "score.py")
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip(err)
	}
	for _, dir := range []string{corpusDir, shared(t, "gold")} {
		list := annotated(t, dir)
		guesses := map[string]func(texts.Article) score.Annotation{
			"read":    func(a texts.Article) score.Annotation { return predict(t, a) },
			"damaged": func(a texts.Article) score.Annotation { return damaged(t, *a.Gold) },
			"empty":   func(texts.Article) score.Annotation { return score.Annotation{} },
		}
		for name, guess := range guesses {
			t.Run(filepath.Base(dir)+"/"+name, func(t *testing.T) {
				preds := t.TempDir()
				groups, scorer := score.Groups{}, score.New()
				for _, a := range list {
					p := guess(a)
					write(t, filepath.Join(preds, a.ID+".json"), p)
					groups.Add(*a.Gold, scorer.Of(*a.Gold, p))
				}
				out := filepath.Join(t.TempDir(), "out.json")
				cmd := exec.Command(python, script, preds, "--gold", filepath.Join(dir, "gold"), "--json", out)
				if b, err := cmd.CombinedOutput(); err != nil {
					t.Fatalf("%v\n%s", err, b)
				}
				compare(t, groups, out)
			})
		}
	}
}

// predict is what the program makes of an article.
func predict(t *testing.T, a texts.Article) score.Annotation {
	t.Helper()
	o, err := load(t).Read(a, false)
	if err != nil {
		t.Fatal(err)
	}
	return score.Predicted(o)
}

// damaged makes of an annotation a prediction with all kinds of mistakes, the same at each run.
func damaged(t *testing.T, gold score.Annotation) score.Annotation {
	var a score.Annotation
	b, err := json.Marshal(gold)
	if err == nil {
		err = json.Unmarshal(b, &a)
	}
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(7, uint64(len(b))))
	often := func() bool { return r.IntN(4) == 0 }
	for k := range a.Incidents {
		i := &a.Incidents[k]
		other := gold.Incidents[r.IntN(len(gold.Incidents))]
		if often() {
			i.Date = other.Date
		}
		if often() {
			i.Place = other.Place
		}
		if often() {
			i.Type, i.Stage = other.Type, other.Stage
		}
		if often() {
			i.Perpetrators = append(i.Perpetrators, other.Perpetrators...)
		}
		if often() {
			i.Casualties = slices.Clone(other.Casualties)
		}
		if often() {
			i.Main = nil
		}
		for c := range i.Casualties {
			if often() {
				i.Casualties[c].Max, i.Casualties[c].By = nil, "police"
			}
		}
	}
	if len(a.Incidents) > 1 && often() {
		a.Incidents = slices.Delete(a.Incidents, 0, 1)
		a.Tallies = append(a.Tallies, a.Tallies...)
	}
	return a
}

func write(t *testing.T, path string, v any) {
	t.Helper()
	b, err := json.Marshal(v)
	if err == nil {
		err = os.WriteFile(path, b, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// figures are a group of the reference's output.
type figures struct {
	Docs        int
	PerNegative *float64 `json:"false_incidents_per_negative"`
	Unsupported int      `json:"unsupported_dates"`
	Metrics     map[score.Metric]struct {
		P, R, F1   *float64
		TP, FP, FN int
		Matched    *float64 `json:"acc_matched"`
	}
}

func compare(t *testing.T, ours score.Groups, path string) {
	t.Helper()
	b, err := os.ReadFile(path)
	var theirs map[string]figures
	if err == nil {
		err = json.Unmarshal(b, &theirs)
	}
	if err != nil {
		t.Fatal(err)
	}
	if len(theirs) != len(ours) {
		t.Errorf("%d groups, the reference has %d", len(ours), len(theirs))
	}
	for name, f := range theirs {
		g := ours[name]
		if g == nil {
			t.Errorf("no group %q", name)
			continue
		}
		if g.Docs != f.Docs || g.UnsupportedDates != f.Unsupported {
			t.Errorf("%s: %d articles, %d unsupported dates; the reference counts %d, %d", name, g.Docs, g.UnsupportedDates, f.Docs, f.Unsupported)
		}
		for _, m := range score.Metrics() {
			c, w := g.Counts[m], f.Metrics[m]
			if c.TP != w.TP || c.FP != w.FP || c.FN != w.FN {
				t.Errorf("%s: %s: %d right, %d wrong, %d missed; the reference counts %d, %d, %d", name, m, c.TP, c.FP, c.FN, w.TP, w.FP, w.FN)
			}
			same(t, name, m, "precision", w.P, c.Precision)
			same(t, name, m, "recall", w.R, c.Recall)
			same(t, name, m, "F1", w.F1, c.F1)
			same(t, name, m, "accuracy", w.Matched, c.Matched)
		}
	}
}

func same(t *testing.T, group string, m score.Metric, what string, want *float64, get func() (float64, bool)) {
	t.Helper()
	got, ok := get()
	switch {
	case ok != (want != nil):
		t.Errorf("%s: %s: %s is there or not, unlike in the reference", group, m, what)
	case ok && got != *want:
		t.Errorf("%s: %s: %s is %v, the reference has %v", group, m, what, got, *want)
	}
}
