package mse

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"

	"github.com/sabt-org/sabt/record"
)

// How long the chain runs. The seed is fixed, so that the same data give the same numbers.
const (
	classes = 10
	warm    = 4000
	draws   = 4000
	thin    = 5
	theSeed = 1999
	gammaA  = 0.25
	gammaB  = 0.25
)

// latent is the sampler of Manrique-Vallier (2016): each person is of a class, lists are independent within a class, and how many classes there are the data
// say (a Dirichlet process, cut at ten). Where people differ in how easily they are listed, it sees so without any interaction of lists.
type latent struct {
	c       record.Captures
	src     rand.Source
	share   []float64   // of each class
	on      [][]float64 // by class and list: how likely it is to be listed
	alpha   float64
	missing float64
}

// latentClasses draws from the posterior.
func latentClasses(ctx context.Context, c record.Captures) (record.SystemsMethod, error) {
	out := record.SystemsMethod{Name: "latent classes"}
	l := &latent{c: c, src: rand.NewPCG(theSeed, 1), share: make([]float64, classes), on: make([][]float64, classes), alpha: 1}
	rng := rand.New(l.src)
	for k := range l.on {
		l.share[k] = 1 / float64(classes)
		l.on[k] = make([]float64, len(c.Lists))
		for j := range l.on[k] {
			l.on[k][j] = rng.Float64()
		}
	}
	var drawn []float64
	for i := range warm + draws*thin {
		if err := ctx.Err(); err != nil {
			return out, err
		}
		l.step()
		if i >= warm && (i-warm)%thin == 0 {
			drawn = append(drawn, l.missing)
		}
	}
	slices.Sort(drawn)
	n := float64(c.Observed())
	at := func(q float64) float64 { return n + drawn[int(q*float64(len(drawn)-1))] }
	out.N, out.Low, out.High, out.Models = at(0.5), at(0.025), at(0.975), 1
	return out, nil
}

// step draws once: classes of those who were seen, of those who were not, then what is likely given these.
func (l *latent) step() {
	k := len(l.c.Lists)
	size := make([]float64, classes)
	hits := make([][]float64, classes)
	for i := range hits {
		hits[i] = make([]float64, k)
	}
	odds := make([]float64, classes)
	for set := range l.c.Counts {
		n := float64(l.c.Counts[set])
		if set == 0 {
			n = l.missing
		}
		if n == 0 {
			continue
		}
		for c := range odds {
			odds[c] = l.share[c] * l.likely(c, set)
		}
		for c, m := range l.split(n, odds) {
			size[c] += m
			for j := range k {
				if set>>j&1 == 1 {
					hits[c][j] += m
				}
			}
		}
	}
	for c := range l.on {
		for j := range k {
			l.on[c][j] = distuv.Beta{Alpha: 1 + hits[c][j], Beta: 1 + size[c] - hits[c][j], Src: l.src}.Rand()
		}
	}
	l.sticks(size)
	none := 0.0
	for c := range l.share {
		none += l.share[c] * l.likely(c, 0)
	}
	none = min(max(none, 1e-12), 1-1e-9)
	rate := distuv.Gamma{Alpha: float64(l.c.Observed()), Beta: (1 - none) / none, Src: l.src}.Rand()
	l.missing = distuv.Poisson{Lambda: max(rate, 1e-12), Src: l.src}.Rand()
}

// likely is how likely one of a class is on exactly these lists.
func (l *latent) likely(class, set int) float64 {
	p := 1.0
	for j, q := range l.on[class] {
		if set>>j&1 == 1 {
			p *= q
		} else {
			p *= 1 - q
		}
	}
	return p
}

// split deals n into classes.
func (l *latent) split(n float64, odds []float64) []float64 {
	out := make([]float64, len(odds))
	rest := 0.0
	for _, o := range odds {
		rest += o
	}
	for c, o := range odds {
		if n == 0 || rest <= 0 {
			break
		}
		if p := o / rest; p >= 1 || c == len(odds)-1 {
			out[c] = n
		} else if p > 0 {
			out[c] = distuv.Binomial{N: n, P: p, Src: l.src}.Rand()
		}
		n -= out[c]
		rest -= o
	}
	return out
}

// sticks breaks the stick of shares anew, and draws how readily it breaks.
func (l *latent) sticks(size []float64) {
	behind := 0.0
	for _, n := range size {
		behind += n
	}
	left := 1.0
	for c := range classes - 1 {
		behind -= size[c]
		v := distuv.Beta{Alpha: 1 + size[c], Beta: l.alpha + behind, Src: l.src}.Rand()
		v = min(max(v, 1e-12), 1-1e-12)
		l.share[c] = left * v
		left *= 1 - v
	}
	l.share[classes-1] = left
	l.alpha = distuv.Gamma{Alpha: gammaA - 1 + classes, Beta: gammaB - math.Log(max(left, 1e-300)), Src: l.src}.Rand()
}
