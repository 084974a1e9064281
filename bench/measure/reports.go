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
	Conflict Register = iota // a range over what sources say; nothing said is nothing known
	Local                    // one number; nothing said is nobody
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
				}, Differences: differences(o, s)}, nil
			}})
		}
		return out, err
	}
}

// differences show the beginning of the report; where nothing was found in it, that alone is said.
func differences(o contract.Object, s score.Tolls) []score.Difference {
	if len(o.Incidents) == 0 && len(s.Differences) > 0 {
		return []score.Difference{{Kind: "incident-missed", Gold: "an incident", At: 0}}
	}
	for i := range s.Differences {
		s.Differences[i].At = 0
	}
	return s.Differences
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

// ends are the figure that the document leads with. For a range, a figure of another source widens it when it is higher, and at most twice as high:
// lower ones are of persons named one by one and of parts, much higher ones of other days and of the war. The rule was chosen among some dozen by what they score on these corpora.
func (by Register) ends(all []contract.Casualty, effect string) *score.Ends {
	var out *score.Ends
	for _, e := range figuresOf(all, effect) {
		switch {
		case out == nil:
			out = &e
		case by == Conflict && e.Min >= out.Min && e.Min <= 2*out.Min:
			out.Max = max(out.Max, e.Max)
		}
	}
	if out == nil && by == Local {
		out = &score.Ends{}
	}
	return out
}

// figuresOf are the figures of an effect on all that were hit, in the order of the document.
func figuresOf(all []contract.Casualty, effect string) []score.Ends {
	var out []score.Ends
	for _, c := range all {
		low, high := c.Min, c.Max
		if low == nil {
			low = high
		}
		if high == nil {
			high = low
		}
		if c.Effect == effect && !c.Subset && !c.Superseded && low != nil {
			out = append(out, score.Ends{Min: *low, Max: *high})
		}
	}
	return out
}
