package main

import (
	"maps"
	"slices"

	"github.com/sabt-org/sabt/internal/train/fit"
	"github.com/sabt-org/sabt/pipeline/extract/party"
	"github.com/sabt-org/sabt/pipeline/extract/weigh"
)

// Precisions of the normal priors on weights, and how often a reason has to hold to be learned.
const (
	pullWords, fewWords = 4, 4
	pullBases, fewBases = 2, 4
)

func learn(cs []incident) *party.Model {
	w := words(cs)
	return &party.Model{Words: w, Bases: bases(cs, w)}
}

// rounds is how often the mention that says most is chosen anew by what was learned before.
const rounds = 4

// words learns from each party and the mention of it for which most speaks; which that is, is found as it learns, and at
// first it is the one nearest to an act.
func words(cs []incident) weigh.Model {
	var w weigh.Model
	for range rounds {
		var as []fit.Answer
		for i := range cs {
			for k := range cs[i].options {
				o := &cs[i].options[k]
				as = append(as, fit.Answer{Reasons: slices.Concat(o.Whole, o.Best(w)), Right: cs[i].right[k]})
			}
		}
		w = fit.Answers(as, pullWords, fewWords)
	}
	return w
}

func bases(cs []incident, w weigh.Model) weigh.Model {
	var qs []fit.Question
	for i := range cs {
		for k := range cs[i].options {
			if !cs[i].right[k] {
				continue
			}
			var q fit.Question
			for _, b := range party.Grounds() {
				q.Options = append(q.Options, party.Ground(b, cs[i].options[k].Best(w)))
				q.Right = append(q.Right, slices.Contains(cs[i].bases[k], b))
			}
			qs = append(qs, q)
		}
	}
	return fit.Choices(qs, pullBases, fewBases)
}

// setsOf are the sets, in order.
func setsOf(cs []incident) func(func(string) bool) {
	sets := map[string]bool{}
	for i := range cs {
		sets[cs[i].Set()] = true
	}
	return slices.Values(slices.Sorted(maps.Keys(sets)))
}

// split parts a set from the rest.
func split(cs []incident, set string) (own, rest []incident) {
	for _, c := range cs {
		if c.Set() == set {
			own = append(own, c)
		} else {
			rest = append(rest, c)
		}
	}
	return own, rest
}
