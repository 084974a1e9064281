package main

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/filler"
)

const (
	trees     = 100
	depth     = 4
	shrinkage = 0.08
	bins      = 48
	lambda    = 3.0
	rowShare  = 0.7
	colShare  = 0.6
	lightest  = 4.0 // sum of the second derivatives in a leaf
)

// verdict is an entity with its chance, and whether the key has it.
type verdict struct {
	traits *filler.Traits
	chance float32
	right  bool
}

// booster grows trees (gradient boosting of the logistic loss, on binned values).
type booster struct {
	vs     []verdict
	cuts   [][]float32 // of each trait
	binned [][]uint8   // of each trait, of each verdict
	sum    []float64
	g, h   []float64
	forest filler.Forest
	chance *rand.Rand
}

func learnForest(vs []verdict) filler.Forest {
	b := &booster{vs: vs, sum: make([]float64, len(vs)), g: make([]float64, len(vs)), h: make([]float64, len(vs)), chance: rand.New(rand.NewPCG(seed, 17))}
	b.bin()
	right := 0.0
	for _, v := range vs {
		if v.right {
			right++
		}
	}
	bias := math.Log((right + 1) / (float64(len(vs)) - right + 1))
	b.forest.Bias = float32(bias)
	for i := range b.sum {
		b.sum[i] = bias
	}
	for range trees {
		b.tree()
	}
	return b.forest
}

// bin cuts the values of each trait into shares of about the same size.
func (b *booster) bin() {
	for t := range len(filler.Traits{}) {
		vals := make([]float32, len(b.vs))
		for i, v := range b.vs {
			vals[i] = v.traits[t]
		}
		sorted := slices.Clone(vals)
		slices.Sort(sorted)
		var cuts []float32
		for k := 1; k < bins; k++ {
			c := sorted[k*(len(sorted)-1)/bins]
			if len(cuts) == 0 && c < sorted[len(sorted)-1] || len(cuts) > 0 && c > cuts[len(cuts)-1] && c < sorted[len(sorted)-1] {
				cuts = append(cuts, c)
			}
		}
		bs := make([]uint8, len(vals))
		for i, v := range vals {
			n, _ := slices.BinarySearch(cuts, v)
			bs[i] = uint8(n) // cuts[n-1] < v <= cuts[n]
		}
		b.cuts, b.binned = append(b.cuts, cuts), append(b.binned, bs)
	}
}

func (b *booster) tree() {
	var rows []int
	for i := range b.vs {
		p := 1 / (1 + math.Exp(-b.sum[i]))
		b.g[i], b.h[i] = p, p*(1-p)
		if b.vs[i].right {
			b.g[i]--
		}
		if b.chance.Float64() < rowShare {
			rows = append(rows, i)
		}
	}
	var cols []int
	for t := range b.cuts {
		if len(b.cuts[t]) > 0 && b.chance.Float64() < colShare {
			cols = append(cols, t)
		}
	}
	root := len(b.forest.Nodes)
	b.forest.Roots = append(b.forest.Roots, uint32(root))
	b.grow(rows, cols, depth)
	one := filler.Forest{Roots: []uint32{uint32(root)}, Nodes: b.forest.Nodes}
	for i := range b.vs {
		b.sum[i] += float64(one.Sum(b.vs[i].traits))
	}
}

// grow adds the nodes below which rows fall.
func (b *booster) grow(rows, cols []int, left int) {
	g, h := 0.0, 0.0
	for _, i := range rows {
		g, h = g+b.g[i], h+b.h[i]
	}
	at := len(b.forest.Nodes)
	leaf := filler.Node{Trait: filler.Leaf, Value: float32(-shrinkage * g / (h + lambda))}
	b.forest.Nodes = append(b.forest.Nodes, leaf)
	if left == 0 || h < 2*lightest {
		return
	}
	trait, bin := b.split(rows, cols, g, h)
	if trait < 0 {
		return
	}
	var low, high []int
	for _, i := range rows {
		if int(b.binned[trait][i]) <= bin {
			low = append(low, i)
		} else {
			high = append(high, i)
		}
	}
	b.grow(low, cols, left-1)
	b.forest.Nodes[at] = filler.Node{Trait: uint16(trait), Right: uint16(len(b.forest.Nodes) - at), Value: b.cuts[trait][bin]}
	b.grow(high, cols, left-1)
}

// split finds the trait and the bin that part rows best; -1 when nothing is gained.
func (b *booster) split(rows, cols []int, g, h float64) (trait, bin int) {
	trait = -1
	best := g*g/(h+lambda) + 1e-6
	for _, t := range cols {
		var gs, hs [bins + 1]float64
		for _, i := range rows {
			k := b.binned[t][i]
			gs[k] += b.g[i]
			hs[k] += b.h[i]
		}
		gl, hl := 0.0, 0.0
		for k := range b.cuts[t] {
			gl, hl = gl+gs[k], hl+hs[k]
			if hl < lightest || h-hl < lightest {
				continue
			}
			if gain := gl*gl/(hl+lambda) + (g-gl)*(g-gl)/(h-hl+lambda); gain > best {
				best, trait, bin = gain, t, k
			}
		}
	}
	return trait, bin
}
