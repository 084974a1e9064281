package mse

import (
	"math"

	"gonum.org/v1/gonum/mat"

	"github.com/sabt-org/sabt/record"
)

// fitted is a log-linear model with its estimate of those on no list.
type fitted struct {
	model
	log0   float64 // logarithm of how many are on no list
	spread float64 // its standard deviation
	bic    float64
	weight float64
}

// fit fits a Poisson model to the cells that can be seen (Fienberg 1972; Cormack 1989). ok is false when the data do not determine it.
//
// An interaction of lists that nobody is on together is minus infinity: its cells are empty in the fit as well, and are left out with it (Chan, Silverman and
// Vincent 2021). What remains must have a full rank, or those on no list could be any number.
func fit(c record.Captures, m model) (f fitted, ok bool) {
	terms := []int{0}
	for i := range c.Lists {
		terms = append(terms, 1<<i)
	}
	var empty []int
	for _, s := range m {
		if c.On(s) == 0 {
			empty = append(empty, s)
		} else {
			terms = append(terms, s)
		}
	}
	var cells []int
	for set := 1; set < len(c.Counts); set++ {
		if !above(set, empty) {
			cells = append(cells, set)
		}
	}
	if len(cells) < len(terms) {
		return f, false
	}
	b, cov, like, ok := newton(c, cells, terms)
	if !ok {
		return f, false
	}
	n0 := math.Exp(b[0])
	f = fitted{model: m, log0: b[0], spread: math.Sqrt(cov + 1/n0), bic: -2*like + float64(1+len(c.Lists)+len(m))*math.Log(float64(c.Observed()))}
	return f, !math.IsNaN(f.spread) && !math.IsInf(f.spread, 0)
}

// above reports whether a set holds one of the others.
func above(set int, others []int) bool {
	for _, s := range others {
		if set&s == s {
			return true
		}
	}
	return false
}

// newton finds the parameters by Newton's method, with the variance of the first and the log-likelihood.
func newton(c record.Captures, cells, terms []int) (b []float64, cov, like float64, ok bool) {
	p := len(terms)
	b = make([]float64, p)
	b[0] = math.Log(float64(c.Observed()) / float64(len(cells)))
	last := math.Inf(-1)
	within := make([][]int, len(cells)) // terms of each cell
	fixed := 0.0
	for n, set := range cells {
		for i, t := range terms {
			if set&t == t {
				within[n] = append(within[n], i)
			}
		}
		fixed += lgamma(float64(c.Counts[set]) + 1)
	}
	info, score := mat.NewSymDense(p, nil), mat.NewVecDense(p, nil)
	for range 100 {
		info.Zero()
		score.Zero()
		raw, sums := info.RawSymmetric().Data, score.RawVector().Data
		like = -fixed
		for n, set := range cells {
			eta := 0.0
			for _, i := range within[n] {
				eta += b[i]
			}
			mu, y := math.Exp(eta), float64(c.Counts[set])
			like += y*eta - mu
			for at, i := range within[n] {
				sums[i] += y - mu
				for _, j := range within[n][at:] {
					raw[i*p+j] += mu
				}
			}
		}
		var chol mat.Cholesky
		if !chol.Factorize(info) || chol.Cond() > 1e12 {
			return nil, 0, 0, false
		}
		if math.Abs(like-last) < 1e-9*(1+math.Abs(like)) {
			var e, v mat.VecDense
			e.CloneFromVec(mat.NewVecDense(p, append([]float64{1}, make([]float64, p-1)...)))
			if err := chol.SolveVecTo(&v, &e); err != nil {
				return nil, 0, 0, false
			}
			return b, v.AtVec(0), like, true
		}
		last = like
		var step mat.VecDense
		if err := chol.SolveVecTo(&step, score); err != nil {
			return nil, 0, 0, false
		}
		for i := range b {
			b[i] += max(-5, min(5, step.AtVec(i)))
			if math.Abs(b[i]) > 40 {
				return nil, 0, 0, false // it runs away: no largest likelihood
			}
		}
	}
	return nil, 0, 0, false
}
