package main

import (
	"fmt"

	"github.com/sabt-org/sabt/pipeline/extract/party"
)

// counts counts parties that are named and should be, only named, and only should be.
type counts struct{ tp, fp, fn int }

func (c counts) String() string {
	part := func(n, of int) float64 { return float64(n) / float64(max(1, of)) }
	return fmt.Sprintf("P %.3f R %.3f F1 %.3f", part(c.tp, c.tp+c.fp), part(c.tp, c.tp+c.fn), part(2*c.tp, 2*c.tp+c.fp+c.fn))
}

func (c *counts) add(said, right bool) {
	switch {
	case said && right:
		c.tp++
	case said:
		c.fp++
	case right:
		c.fn++
	}
}

func (c *counts) plus(d counts) { c.tp, c.fp, c.fn = c.tp+d.tp, c.fp+d.fp, c.fn+d.fn }

// result is how well rules, words and both tell the parties.
type result struct{ rules, words, both counts }

// crossCheck prints how well parties are told in each set that no rule was written for, by weights learned on the others.
func crossCheck(cs []incident) {
	var all result
	for set := range setsOf(cs) {
		own, rest := split(cs, set)
		if !own[0].Fresh() {
			continue
		}
		r := try(learn(rest), own)
		fmt.Printf("%s: %3d incidents; rules %v; words %v; both %v\n", set, len(own), r.rules, r.words, r.both)
		all.rules.plus(r.rules)
		all.words.plus(r.words)
		all.both.plus(r.both)
	}
	fmt.Printf("all: rules %v; words %v; both %v\n", all.rules, all.words, all.both)
}

func try(m *party.Model, cs []incident) result {
	var r result
	for i := range cs {
		x := &cs[i]
		for _, c := range []*counts{&r.rules, &r.words, &r.both} {
			c.fn += x.missed
		}
		for k := range x.options {
			o := &x.options[k]
			r.rules.add(x.rule[k], x.right[k])
			r.words.add(m.Sum(o) > -0.7, x.right[k])
			r.both.add(m.Likely(x.Party, o), x.right[k])
		}
	}
	return r
}
