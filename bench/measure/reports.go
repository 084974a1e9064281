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

// Toll is what a document has of the incident it is about. Of a night told as two days the later one is taken: registers enter what
// happened overnight under the day on which it became known.
func Toll(o contract.Object, by Register) score.Toll {
	i := subject(o.Incidents)
	if i == nil {
		i = &contract.Incident{}
	}
	t := score.Toll{Killed: by.ends(i, "killed"), Injured: by.ends(i, "injured")}
	if d := i.Date; d != nil && d.From.Known() {
		t.Date = d.From.String()
		if by == Local && d.To-d.From == 1 {
			t.Date = d.To.String()
		}
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
// lower ones are of persons named one by one and of parts, much higher ones of other days and of the war. For one number, those told of in one
// sentence are added ("two teenagers and a young man"), and of those shot the ones who did not die were injured. The rules were chosen among some dozen by what they score on these corpora.
func (by Register) ends(i *contract.Incident, effect string) *score.Ends {
	list := figuresOf(i.Casualties, effect)
	if by == Local {
		return local(i, list, effect)
	}
	var out *score.Ends
	for _, e := range list {
		switch {
		case out == nil && e.dozens:
			out = &score.Ends{Min: 12, Max: 24} // as the register enters them
		case out == nil:
			out = &e.Ends
		case e.Min >= out.Min && e.Min <= 2*out.Min:
			out.Max = max(out.Max, e.Max)
		}
	}
	return out
}

// local is one number: nothing said is nobody.
func local(i *contract.Incident, list []figure, effect string) *score.Ends {
	out := score.Ends{}
	if len(list) == 0 && effect == "injured" {
		return survivors(i)
	}
	for n, e := range list {
		if at := sentence(i, e); n > 0 && (at < 0 || at != sentence(i, list[0]) || e.source != list[0].source) {
			break
		}
		out.Min, out.Max = out.Min+e.Min, out.Max+e.Max
	}
	return &out
}

// survivors are those shot less those who died.
func survivors(i *contract.Incident) *score.Ends {
	shot := figuresOf(i.Casualties, "killed_or_injured")
	dead := local(i, figuresOf(i.Casualties, "killed"), "killed")
	if len(shot) == 0 || shot[0].Min <= dead.Min {
		return &score.Ends{}
	}
	return &score.Ends{Min: shot[0].Min - dead.Min, Max: shot[0].Max - dead.Min}
}

// sentence is the sentence of evidence in which a figure stands; -1 when in none.
func sentence(i *contract.Incident, e figure) int {
	return slices.IndexFunc(i.Evidence, func(q contract.Quoted) bool { return q.Span.Start <= e.at && e.at < q.Span.End })
}

// figure is a count with where it stands and whose it is.
type figure struct {
	score.Ends
	at     int
	source string
	dozens bool
}

// figuresOf are the figures of an effect on all that were hit, in the order of the document.
func figuresOf(all []contract.Casualty, effect string) []figure {
	var out []figure
	for _, c := range all {
		low, high := c.Min, c.Max
		if low == nil {
			low = high
		}
		if high == nil {
			high = low
		}
		if c.Effect == effect && !c.Subset && !c.Superseded && low != nil {
			f := figure{Ends: score.Ends{Min: *low, Max: *high}, at: c.Span.Start, dozens: c.Bound == "vague" && *low == 24}
			if c.Source != nil {
				f.source = *c.Source
			}
			out = append(out, f)
		}
	}
	return out
}
