package main

import (
	"fmt"

	score "github.com/sabt-org/sabt/bench/score/link"
	"github.com/sabt-org/sabt/pipeline/link"
)

// folds are the parts of our own reports, each of which is measured by weights learned without it.
const folds = 5

// gaugeOurs prints how our own reports of half d are gathered where no lesson was drawn from them. A part is a stretch of
// the list, so that an incident and its near misses are mostly in one.
func gaugeOurs(hand *link.Model, rs, ours []*report) {
	part := map[string]int{}
	for _, r := range ours {
		if _, ok := part[r.Incident]; !ok {
			part[r.Incident] = len(part)
		}
	}
	gold, given := map[string]string{}, map[string]string{}
	for f := range folds {
		var in, out []*report
		for _, r := range ours {
			if part[r.Incident]*folds/len(part) == f {
				out = append(out, r)
			} else {
				in = append(in, r)
			}
		}
		place(taught(hand, rs, both, in), out, f, gold, given)
	}
	s := score.Score(gold, given)
	fmt.Printf("own reports, each fifth by weights learned without it: %d reports: LEA %.3f, pairs P %.3f R %.3f F1 %.3f, B3 %.3f\n",
		len(gold), s.LEA.F1(), s.Pairs.Precision(), s.Pairs.Recall(), s.Pairs.F1(), s.B3.F1())
}

// place links the reports of one part.
func place(m *link.Model, rs []*report, part int, gold, given map[string]string) {
	var ps []link.Profile
	for _, r := range rs {
		gold[r.ID] = r.Incident
		if r.profile != nil {
			ps = append(ps, *r.profile)
		}
	}
	_, groups := m.Link(ps)
	for i, g := range groups {
		for _, k := range g {
			given[k] = fmt.Sprint(part, " ", i)
		}
	}
}
