package measure

import (
	"slices"

	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/view/contract"
)

// A register has one incident for each report of these corpora. Which incident of a document it is, and what its several
// figures come to, is a view of the scorer's, not of the program, which merges nothing.

// Register says how a register counts.
type Register int

// The registers.
const (
	Conflict Register = iota // civilians, as a range over all sources; nothing said is nothing known
	Local                    // everybody who was hit, the attacker too; nothing said is nobody
)

func reports(group string, load func(string) ([]texts.Counted, error), by Register) func(string) ([]Case, error) {
	return func(path string) ([]Case, error) {
		list, err := load(path)
		var out []Case
		for _, t := range list {
			out = append(out, Case{t.Article, []string{group}, func(o contract.Object) (Judged, error) {
				s := score.OfToll(t.Key, Toll(o, by))
				return Judged{Sums: map[string]score.Sums{
					"killed": s.Killed.Exact, "killed_inside": s.Killed.Inside, "killed_lower": s.Killed.Lower,
					"injured": s.Injured.Exact, "injured_inside": s.Injured.Inside, "injured_lower": s.Injured.Lower,
					"date": s.Date.Exact, "date_day": s.Date.Within1, "date_week": s.Date.Within7,
				}, Differences: s.Differences}, nil
			}})
		}
		return out, err
	}
}

// Toll is what a document has of the incident it is about.
func Toll(o contract.Object, by Register) score.Toll {
	i := subject(o.Incidents)
	if i == nil {
		i = &contract.Incident{}
	}
	t := score.Toll{Killed: by.ends(i.Casualties, "killed"), Injured: by.ends(i.Casualties, "injured")}
	if d := i.Date; d != nil && d.From.Known() {
		t.Date = d.From.String()
	}
	return t
}

// subject is the first main incident with a figure, else the first main one, else the first.
func subject(all []contract.Incident) *contract.Incident {
	for _, fits := range []func(contract.Incident) bool{
		func(i contract.Incident) bool { return i.Main && len(i.Casualties) > 0 },
		func(i contract.Incident) bool { return i.Main },
		func(contract.Incident) bool { return true },
	} {
		if k := slices.IndexFunc(all, fits); k >= 0 {
			return &all[k]
		}
	}
	return nil
}

// ends are the lowest and the highest figure that a source gives.
func (by Register) ends(all []contract.Casualty, effect string) *score.Ends {
	var out *score.Ends
	for _, e := range by.sources(all, effect) {
		if out == nil {
			out = &score.Ends{Min: e.Min, Max: e.Max}
		}
		out.Min, out.Max = min(out.Min, e.Min), max(out.Max, e.Max)
	}
	if out == nil && by == Local {
		out = &score.Ends{}
	}
	return out
}

// sources are the figures of each source for one effect.
func (by Register) sources(all []contract.Casualty, effect string) []score.Ends {
	var out []score.Ends
	for _, c := range all {
		attackers := c.Who != nil && *c.Who == "perpetrators"
		if c.Effect != effect || c.Subset || c.Superseded || attackers && by == Conflict || c.Min == nil {
			continue
		}
		e := score.Ends{Min: *c.Min, Max: *c.Min}
		if c.Max != nil {
			e.Max = *c.Max
		}
		out = append(out, e)
	}
	return out
}
