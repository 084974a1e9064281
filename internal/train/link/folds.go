package main

import (
	"fmt"

	score "github.com/sabt-org/sabt/bench/score/link"
	"github.com/sabt-org/sabt/pipeline/link"
)

// folds are the parts of our own reports, each of which is measured by weights learned without it.
const folds = 8

// gauge measures a set: every report is judged by how it is gathered under the weights that were learned without the part of its incident, among all reports of the set.
func gauge(s set, as func(*report) *link.Profile, parts int, learned func(out int) *link.Model) score.Scores {
	var sum score.Scores
	for out := range parts {
		gold, given := gathered(s, as, learned(out))
		each := score.Each(gold, given)
		for _, r := range s.reports {
			if e := each[r.ID]; r.part == out {
				sum.Pairs, sum.LEA, sum.B3 = sum.Pairs.Plus(e.Pairs), sum.LEA.Plus(e.LEA), sum.B3.Plus(e.B3)
			}
		}
	}
	return sum
}

// gathered links the reports of a set.
func gathered(s set, as func(*report) *link.Profile, m *link.Model) (gold, given map[string]string) {
	gold, given = map[string]string{}, map[string]string{}
	ps, of := append([]link.Profile(nil), s.others...), map[string]string{}
	for _, r := range s.reports {
		gold[r.ID] = r.Incident
		if p := as(r); p != nil {
			ps, of[p.Key] = append(ps, *p), r.ID
		}
	}
	_, groups := m.Link(ps)
	for i, g := range groups {
		for _, k := range g {
			if id, ok := of[k]; ok {
				given[id] = fmt.Sprint(i)
			}
		}
	}
	return gold, given
}

func show(name string, s score.Scores) {
	fmt.Printf("%s: LEA %.3f, pairs P %.3f R %.3f F1 %.3f, B3 %.3f\n", name, s.LEA.F1(), s.Pairs.Precision(), s.Pairs.Recall(), s.Pairs.F1(), s.B3.F1())
}
