package measure

import (
	"maps"
	"path/filepath"
	"strings"

	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/view/contract"
)

// annotated loads articles in the shape of the contract: ours by halves, others by language.
func annotated(name string) func(string) ([]Case, error) {
	x := score.New()
	return func(folder string) ([]Case, error) {
		list, err := texts.Annotated(folder)
		var out []Case
		for _, a := range list {
			out = append(out, Case{a, groupsOf(name, a), func(o contract.Object) (Judged, error) {
				pred := score.Predicted(o)
				sums := sumsOf(x.Of(*a.Gold, pred))
				lists, differences := score.Lists(*a.Gold, o)
				maps.Copy(sums, lists)
				return Judged{sums, append(x.Differences(*a.Gold, pred), differences...), scored(x, *a.Gold, o)}, nil
			}})
		}
		return out, err
	}
}

func groupsOf(name string, a texts.Article) []string {
	switch {
	case name == "corpus":
		return []string{name + " " + a.ID[:1]}
	case name == "retold" && texts.Kept(a.ID):
		return []string{name + " " + a.ID[:1]}
	case name == "retold":
		return []string{name}
	case a.ID == score.Seed: // its annotators had seen it before
		return []string{name + " seed", name + " en, seed"}
	case a.Gold.Lang == "en":
		return []string{name + " en", name + " en, seed"}
	}
	return []string{name + " " + a.Gold.Lang}
}

func sumsOf(s score.Score) map[string]score.Sums {
	out := map[string]score.Sums{FalseIncidents: score.Part(s.FalseInNegatives, s.Negatives)}
	for m, c := range s.Counts {
		out[string(m)] = c.Sums()
	}
	return out
}

// sets loads the short texts of one difficulty each.
func sets(folder string) ([]Case, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.jsonl"))
	x := score.New()
	var out []Case
	for _, path := range files {
		list, err := texts.Set(path)
		if err != nil {
			return nil, err
		}
		group := "set " + strings.TrimSuffix(filepath.Base(path), ".jsonl")
		for _, c := range list {
			out = append(out, Case{c.Article, []string{group}, func(o contract.Object) (Judged, error) {
				pred := score.Predicted(o).Incidents
				told := x.Told(c.Gold(), pred, c.Expect.Allow)
				return Judged{Sums: map[string]score.Sums{
					"type_and_stage": told.Incidents.Sums(), "date": told.Date.Sums(), "place": told.Place.Sums(), "parties": told.Parties.Sums(),
					FalseIncidents: score.Part(told.Incidents.FP, 1),
				}, Differences: x.Differences(score.Annotation{Incidents: c.Gold()}, score.Annotation{Incidents: pred})}, nil
			}})
		}
	}
	return out, err
}
