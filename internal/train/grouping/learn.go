package main

import (
	"math"

	"github.com/sabt-org/sabt/pipeline/extract/account"
)

const (
	rounds = 4    // of grouping by what was learned before; the first is guided
	steps  = 400  // of descent in each round
	pace   = 0.05 // of a step
	vague  = 0.5  // weight of a decision of which only is known that it is not a new group
	pull   = 4.0
)

// learn fits the weights so that the choice of each scene, among the groups before it and a new one, is likely.
// Decisions are gathered as grouping meets them: first guided, then misled by the weights' own mistakes, so that it
// learns to go on from both.
func learn(as []*article) *account.Weights {
	w := &account.Weights{}
	var met []account.Decision
	for r := range rounds {
		for _, a := range as {
			met = append(met, a.decisions(w, r == 0)...)
		}
		descend(w, met)
	}
	return w
}

// descend follows the gradient of the mean log-likelihood (Adam, without chance: the result is always the same).
func descend(w *account.Weights, ds []account.Decision) {
	var m, v [len(*w)]float64
	for t := 1; t <= steps; t++ {
		g := gradient(w, ds)
		for i := range g {
			g[i] -= pull * float64(w[i])
			g[i] /= float64(len(ds))
			m[i] = 0.9*m[i] + 0.1*g[i]
			v[i] = 0.999*v[i] + 0.001*g[i]*g[i]
			a, b := m[i]/(1-math.Pow(0.9, float64(t))), v[i]/(1-math.Pow(0.999, float64(t)))
			w[i] += float32(pace * a / (math.Sqrt(b) + 1e-9))
		}
	}
}

// gradient of the log-likelihood of all decisions.
func gradient(w *account.Weights, ds []account.Decision) (g [len(account.Weights{})]float64) {
	for _, d := range ds {
		p := d.Chances(w)
		old := 0.0 // the chance that it is nothing new
		for _, x := range p {
			old += x
		}
		for k, o := range d.Options {
			e := -p[k]
			switch d.Right {
			case k:
				e++
			case account.NotNew:
				e += p[k] / old
				e *= vague
			}
			o.Weighed(func(i int) { g[i] += e })
		}
	}
	return g
}
