// Package fit fits the weights of linear models by gradient descent without chance: the result is always the same.
package fit

import "math"

const (
	steps = 400  // of descent
	pace  = 0.05 // of a step
)

// Descend follows the gradient of the log-likelihood of n decisions, with a normal prior of precision pull on each weight
// (Adam, all decisions in every step).
func Descend(w []float32, n int, pull float64, gradient func([]float64)) {
	m, v, g := make([]float64, len(w)), make([]float64, len(w)), make([]float64, len(w))
	for t := 1; t <= steps; t++ {
		clear(g)
		gradient(g)
		for i := range g {
			g[i] = (g[i] - pull*float64(w[i])) / float64(n)
			m[i] = 0.9*m[i] + 0.1*g[i]
			v[i] = 0.999*v[i] + 0.001*g[i]*g[i]
			a, b := m[i]/(1-math.Pow(0.9, float64(t))), v[i]/(1-math.Pow(0.999, float64(t)))
			w[i] += float32(pace * a / (math.Sqrt(b) + 1e-9))
		}
	}
}

// Chance is the probability that log-odds give.
func Chance(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
