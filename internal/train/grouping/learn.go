package main

import (
	"github.com/sabt-org/sabt/internal/train/fit"
	"github.com/sabt-org/sabt/pipeline/extract/account"
)

const (
	rounds = 4   // of grouping by what was learned before; the first is guided
	vague  = 0.5 // weight of a decision of which only is known that it is not a new group
	pull   = 4.0 // towards zero: the precision of a normal prior on each weight
)

// learn fits the weights. Decisions are gathered as grouping meets them: first guided, then misled by the weights' own
// mistakes, so that it learns to go on from both; what is main is learned from the groups that come of it.
func learn(as []*article) account.Learned {
	l := account.Learned{Join: account.Joining(), Main: account.Leading()}
	var met []account.Decision
	for r := range rounds {
		for _, a := range as {
			met = append(met, a.decisions(l, r == 0)...)
		}
		fit.Descend(l.Join.Of, len(met), pull, func(g []float64) { choices(l.Join, met, g) })
	}
	var vs []verdict
	for _, a := range as {
		vs = append(vs, a.verdicts(l)...)
	}
	fit.Descend(l.Main.Of, len(vs), pull, func(g []float64) { yesNo(l.Main, vs, g) })
	return l
}

// choices is the gradient where the choice of each scene, among the groups before it and a new one, is to be likely.
func choices(w *account.Weights, ds []account.Decision, g []float64) {
	for _, d := range ds {
		p := d.Chances(w)
		old := 0.0 // the chance that it is nothing new
		for _, x := range p {
			old += x
		}
		for k := range d.Options {
			e := -p[k]
			switch d.Right {
			case k:
				e++
			case account.NotNew:
				e = vague * (e + p[k]/old)
			}
			w.Weighed(&d.Options[k].Reasons, func(i int) { g[i] += e })
		}
	}
}

// yesNo is the gradient where each verdict is to be likely.
func yesNo(w *account.Weights, vs []verdict, g []float64) {
	for i := range vs {
		v := &vs[i]
		e := -fit.Chance(float64(w.Sum(&v.Reasons)))
		if v.main {
			e++
		}
		w.Weighed(&v.Reasons, func(i int) { g[i] += e })
	}
}
