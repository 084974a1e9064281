package measure

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/view/contract"
)

// Scored is a value that carries a score, and whether it is right.
type Scored struct {
	What  string // "incident", "toll", "place"
	Score float64
	Right bool
}

// scored lists the values of a document that carry a score.
func scored(x *score.Scorer, gold score.Annotation, o contract.Object) []Scored {
	var out []Scored
	add := func(what string, s *float64, right bool) {
		if s != nil {
			out = append(out, Scored{what, *s, right})
		}
	}
	for i, r := range x.Right(gold, score.Predicted(o)) {
		in := o.Incidents[i]
		add("incident", in.Score, r.Incident)
		if in.Date != nil {
			add("date", in.Date.Score, r.Date)
		}
		if in.Place != nil {
			add("place", in.Place.Score, r.Place)
		}
		for k, c := range in.Casualties {
			add("toll", c.Score, r.Casualties[k])
		}
		named := slices.DeleteFunc(slices.Clone(in.Perpetrators), func(p contract.Responsibility) bool { return !p.IsNamed })
		for k, p := range named {
			add("perpetrator", p.Score, r.Perpetrators[k])
		}
	}
	return out
}

const bins = 10

// reliability is how often values of a score are right, by tenths of the score.
type reliability map[string]*[bins]score.Sums

// add counts the values of a text of some groups: those of kept texts apart, from which nothing was learned.
func (r reliability) add(groups []string, all []Scored) {
	for _, s := range all {
		if slices.ContainsFunc(groups, Kept) {
			s.What += ", kept"
		}
		if r[s.What] == nil {
			r[s.What] = &[bins]score.Sums{}
		}
		k := min(bins-1, int(s.Score*bins))
		right := 0
		if s.Right {
			right = 1
		}
		r[s.What][k] = r[s.What][k].Plus(score.Part(right, 1))
	}
}

// Bins are the figures of a table of reliability: in group "reliability incident", for each tenth of the score, "0.7".
func (r reliability) put(into Table) {
	for what, tenths := range r {
		group := "reliability " + what
		into[group] = map[string]Figure{}
		for k, s := range tenths {
			if s.Given > 0 {
				into[group][fmt.Sprintf("0.%d", k)] = Figure{Texts: int(s.Given), Sums: s}
			}
		}
	}
}

// isReliability reports whether the figures of a group are shown and not held to: a score that is better calibrated may
// move values from one tenth to another.
func isReliability(group string) bool { return strings.HasPrefix(group, "reliability ") }
