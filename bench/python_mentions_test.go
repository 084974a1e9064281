package bench

import (
	"fmt"
	"maps"
	"math"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/bench/measure"
	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/view/contract"
)

// reference runs a scorer that stands beside the public corpora on predictions of ours, and checks that it prints our figures.
func reference(t *testing.T, predictions any, ours []string, script string, arguments ...string) {
	t.Helper()
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip(err)
	}
	path := filepath.Join(t.TempDir(), "predictions.json")
	write(t, path, predictions)
	out, err := exec.Command(python, append(append([]string{script}, arguments...), "--pred", path)...).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, line := range ours {
		if !strings.Contains("\n"+string(out), "\n"+line) {
			t.Errorf("ours: %s\nthe reference prints\n%s", line, out)
		}
	}
}

// shown is a line as the reference prints it.
func shown(name string, s score.Sums) string {
	return fmt.Sprintf("  %-28s P %6.2f  R %6.2f  F1 %6.2f   (%g of %g predicted, %g gold)\n",
		name, 100*s.Precision(), 100*s.Recall(), 100*s.F1(), s.Right, s.Given, s.Asked)
}

func readMentions(t *testing.T, a texts.Article) contract.Object {
	t.Helper()
	o, err := load(t).Read(a, true)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func must[T any](t *testing.T, v T, err error) T {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestTimexEqualsTheReference(t *testing.T) {
	folder := shared(t, "bench", "data", "wikiwars", "trainingset", "tml")
	list, err := texts.TimeML(folder)
	predictions := map[string][]map[string]any{}
	var strict, relaxed, typed, value, days score.Sums
	for _, x := range must(t, list, err) {
		text := []rune(x.Text)
		pred, err := measure.Timexes(readMentions(t, x.Article), text)
		for _, p := range must(t, pred, err) {
			predictions[x.ID] = append(predictions[x.ID], map[string]any{"start": p.Start, "end": p.End, "type": p.Type, "value": p.Value})
		}
		s := score.OfTimexes(text, x.Key, pred)
		strict, relaxed, typed = strict.Plus(s.Strict), relaxed.Plus(s.Relaxed), typed.Plus(s.Type)
		value, days = value.Plus(s.Value), days.Plus(s.Days)
	}
	reference(t, predictions, []string{
		shown("extent, strict", strict), shown("extent, relaxed", relaxed), shown("type (relaxed extent)", typed), shown("value (relaxed extent)", value),
		fmt.Sprintf("  key's full dates given exactly: %g of %g (%.2f%%)\n", days.Right, days.Asked, 100*days.F1()),
	}, shared(t, "bench", "score_more.py"), "timex", folder)
}

func TestToponymsEqualTheReference(t *testing.T) {
	for _, name := range []string{"lgl.xml", "GWN.xml"} {
		path := shared(t, "bench", "data", "geoparsing", name)
		list, err := texts.Toponyms(path)
		predictions := map[string][]map[string]any{}
		var strict, overlap, near score.Sums
		var km []float64
		for _, x := range must(t, list, err) {
			text := []rune(x.Text)
			pred, err := measure.Toponyms(readMentions(t, x.Article), text)
			for _, p := range must(t, pred, err) {
				predictions[x.ID] = append(predictions[x.ID], map[string]any{"start": p.Start, "end": p.End, "lat": p.Lat, "lon": p.Lon})
			}
			s := score.OfToponyms(text, x.Key, pred)
			strict, overlap, near, km = strict.Plus(s.Strict), overlap.Plus(s.Overlap), near.Plus(s.Near), append(km, s.Km...)
		}
		reference(t, predictions, []string{
			shown("recognition, strict", strict), shown("recognition, overlap", overlap), shown("found and within 161 km", near), farShown(km),
		}, shared(t, "bench", "score_more.py"), "geo", path)
	}
}

func farShown(km []float64) string {
	slices.Sort(km)
	n, near, sum, auc := float64(len(km)), 0.0, 0.0, 0.0
	for _, k := range km {
		if k <= 161 {
			near++
		}
		sum += k
		auc += math.Log(k + 1)
	}
	return fmt.Sprintf("  of %d placed: within 161 km %.2f%%, median %.1f km, mean %.1f km, AUC %.3f (0 is best)\n",
		len(km), 100*near/n, km[len(km)/2], sum/n, auc/n/math.Log(20039))
}

func TestQuotationsEqualTheReference(t *testing.T) {
	folder := shared(t, "bench", "data", "polnear", "dev")
	list, err := texts.PolNeAR(folder)
	predictions := map[string][]map[string]any{}
	parts, whole := map[string]score.QuotedPart{}, score.Sums{}
	for _, x := range must(t, list, err) {
		text := []rune(x.Text)
		pred, err := measure.Quotations(readMentions(t, x.Article), text)
		for _, p := range must(t, pred, err) {
			predictions[x.ID] = append(predictions[x.ID], map[string]any{"source": offsets(p.Source), "cue": offsets(p.Cue), "content": offsets(p.Content)})
		}
		s := score.OfQuotations(text, x.Key, pred)
		for name, part := range map[string]score.QuotedPart{"source": s.Source, "cue": s.Cue, "content": s.Content} {
			parts[name] = parts[name].Plus(part)
		}
		whole = whole.Plus(s.Whole)
	}
	ours := []string{shown("content with its source", whole)}
	for name, p := range maps.All(parts) {
		ours = append(ours, shown(name+", strict", p.Strict), shown(name+", overlap", p.Overlap))
	}
	reference(t, predictions, ours, shared(t, "bench", "score_more.py"), "quotes", filepath.Join(folder, "attributions"))
}

func offsets(s *score.Stretch) []int {
	if s == nil {
		return nil
	}
	return []int{s.Start, s.End}
}

func TestTollsEqualTheReference(t *testing.T) {
	data, script := shared(t, "bench", "data"), shared(t, "bench", "score_more.py")
	airwars, gva := filepath.Join(data, "airwars_gaza", "dev", "assessments.jsonl"), filepath.Join(data, "gva_incidents", "dev")
	list, err := texts.Airwars(airwars)
	predictions, ours := tollsOf(t, must(t, list, err), measure.Conflict)
	reference(t, predictions, ours, script, "tolls", airwars)
	list, err = texts.GVA(gva)
	predictions, ours = tollsOf(t, must(t, list, err), measure.Local)
	reference(t, predictions, ours, script, "tolls", filepath.Join(gva, "articles.jsonl"), "--incidents", filepath.Join(gva, "incidents.jsonl"))
}

func tollsOf(t *testing.T, list []texts.Counted, by measure.Register) (predictions map[string]any, ours []string) {
	predictions = map[string]any{}
	var killed, injured score.TollPart
	var days score.Days
	positive := [2]int{}
	for _, x := range list {
		o, err := load(t).Read(x.Article, false)
		if err != nil {
			t.Fatal(err)
		}
		p := measure.Toll(o, by)
		predictions[x.ID] = map[string]any{"killed": both(p.Killed), "injured": both(p.Injured), "date": p.Date}
		s := score.OfToll(x.Key, p)
		killed, injured, days = killed.Plus(s.Killed), injured.Plus(s.Injured), days.Plus(s.Date)
		for i, e := range []*score.Ends{x.Key.Killed, x.Key.Injured} {
			if e != nil && e.Max > 0 {
				positive[i]++
			}
		}
	}
	for i, p := range []score.TollPart{killed, injured} {
		ours = append(ours, fmt.Sprintf("  %-9s key %5g (%d of them > 0), answered %5g, exact (both ends) %5.2f%% of key, lower end %5.2f%%, inside the key's range %5.2f%%,",
			[]string{"killed", "injured"}[i], p.Exact.Asked, positive[i], p.Said.Right, 100*p.Exact.F1(), 100*p.Lower.F1(), 100*p.Inside.F1()))
	}
	return predictions, append(ours, fmt.Sprintf("  date      key %5g, answered %g, exact %.2f%%, within 1 day %.2f%%, within 7 days %.2f%% (of key)\n",
		days.Exact.Asked, days.Said.Right, 100*days.Exact.F1(), 100*days.Within1.F1(), 100*days.Within7.F1()))
}

func both(e *score.Ends) []int {
	if e == nil {
		return nil
	}
	return []int{e.Min, e.Max}
}
