package main

import (
	"fmt"
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/speaker"
	"github.com/sabt-org/sabt/pipeline/extract/weigh"
)

// result is how many sources are right by rules and as learned, and how many are quoted at all.
type result struct{ n, rules, learned, quoted int }

func (r result) String() string {
	part := func(n int) float64 { return float64(n) / float64(max(1, r.n)) }
	return fmt.Sprintf("%3d figures; right by rules %.3f, as learned %.3f; quoted %.3f", r.n, part(r.rules), part(r.learned), part(r.quoted))
}

func (r result) plus(o result) result {
	return result{r.n + o.n, r.rules + o.rules, r.learned + o.learned, r.quoted + o.quoted}
}

// crossCheck prints how often sources are right in each set, by weights learned on the others.
func crossCheck(fs []figure) {
	var fresh, all result
	for _, set := range setsOf(fs) {
		own, rest := split(fs, set)
		r := try(words(rest), own)
		fmt.Printf("%s: %v\n", set, r)
		all = all.plus(r)
		if own[0].Fresh() {
			fresh = fresh.plus(r)
		}
	}
	fmt.Printf("all sets: %v\nsets without a rule: %v\n", all, fresh)
}

func try(w weigh.Model, fs []figure) result {
	var r result
	count := func(n *int, when bool) {
		if when {
			*n++
		}
	}
	for i := range fs {
		f := &fs[i]
		r.n++
		count(&r.rules, f.is(f.view.Rule))
		count(&r.learned, f.is(speaker.Choose(w, f.view)))
		count(&r.quoted, slices.ContainsFunc(f.view.Names(w), func(n speaker.Name) bool { return f.is(n.Best) }))
	}
	return r
}
