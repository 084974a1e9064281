package main

import (
	"fmt"

	"github.com/sabt-org/sabt/pipeline/extract/site"
	"github.com/sabt-org/sabt/pipeline/extract/weigh"
)

// result is how many places are right by rules, by words and by both, and how many are named at all.
type result struct{ n, rules, words, both, named int }

func (r result) String() string {
	part := func(n int) float64 { return float64(n) / float64(max(1, r.n)) }
	return fmt.Sprintf("%3d incidents; right by rules %.3f, by words %.3f, by both %.3f; named %.3f", r.n, part(r.rules), part(r.words), part(r.both), part(r.named))
}

// crossCheck prints how often places are right in each set, by weights learned on the others.
func crossCheck(cs []incident) {
	var fresh result
	for _, set := range setsOf(cs) {
		own, rest := split(cs, set)
		r := try(words(rest), own)
		fmt.Printf("%s: %v\n", set, r)
		if own[0].Fresh() {
			fresh = result{fresh.n + r.n, fresh.rules + r.rules, fresh.words + r.words, fresh.both + r.both, fresh.named + r.named}
		}
	}
	fmt.Printf("sets without a rule: %v\n", fresh)
}

func try(w weigh.Model, cs []incident) result {
	var r result
	count := func(n *int, when bool) {
		if when {
			*n++
		}
	}
	for i := range cs {
		x := &cs[i]
		r.n++
		count(&r.rules, x.is(x.Site.Rule))
		count(&r.both, x.is(site.Choose(w, x.Site)))
		best, named := site.Name{}, false
		for _, n := range x.Site.Names(w) {
			if n.Chance > best.Chance {
				best = n
			}
			named = named || x.is(n.Best)
		}
		count(&r.words, x.is(best.Best))
		count(&r.named, named)
	}
	return r
}
