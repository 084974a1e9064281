package main

import (
	"math"
	"math/rand/v2"

	"github.com/sabt-org/sabt/pipeline/extract/filler"
)

const (
	pace    = 0.05 // of a step
	pull    = 1e-3 // towards zero
	seed    = 1
	unknown = 0.10 // share of the words that are learned from as if never met
)

// example is what a linear model learns from: signs, the roles that are asked for, and those that are right, as bits.
type example struct {
	signs        []uint32
	open         int // from there on signs tell which word it is; 0 when none do
	asked, right uint8
}

const everyRole = 1<<filler.Roles - 1

type row = [8]float32

// learnTable fits a table of 2^bits rows by logistic regression (AdaGrad; the order is drawn from a fixed seed).
func learnTable(bits, rounds int, examples []example) filler.Table {
	w, g := make([]row, 1<<bits), make([]row, 1<<bits)
	mask := uint32(1<<bits - 1)
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	chance := rand.New(rand.NewPCG(seed, uint64(bits)))
	mean := make([]row, len(w))
	for n := range rounds {
		chance.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			x := &examples[i]
			signs := x.signs
			if x.open > 0 && chance.Float64() < unknown {
				signs = signs[:x.open]
			}
			x.learn(signs, w, g, mask)
		}
		if n >= rounds/2 {
			addTo(mean, w, 1/float32(rounds-rounds/2))
		}
	}
	return filler.NewTable(mean)
}

// addTo adds a share of rows: the mean over the later rounds depends less on the order in which examples came.
func addTo(sum, rows []row, share float32) {
	for i := range rows {
		for r, v := range rows[i] {
			sum[i][r] += share * v
		}
	}
}

func (x *example) learn(signs []uint32, w, g []row, mask uint32) {
	var sum row
	for _, s := range signs {
		v := &w[s&mask]
		for r := range filler.Roles {
			sum[r] += v[r]
		}
	}
	for r := range filler.Roles {
		bit := uint8(1) << r
		if x.asked&bit == 0 {
			continue
		}
		e := float32(1 / (1 + math.Exp(-float64(sum[r]))))
		if x.right&bit != 0 {
			e--
		}
		if e < 0.002 && e > -0.002 {
			continue
		}
		for _, s := range signs {
			v, a := &w[s&mask][r], &g[s&mask][r]
			d := e + pull**v
			*a += d * d
			*v -= pace * d / (float32(math.Sqrt(float64(*a))) + 1e-6)
		}
	}
}
