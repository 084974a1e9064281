package mse

import "math/bits"

// graph is a decomposable graph of lists: the order in which each list is added, and to which of those before it is joined. Those are joined among
// themselves, and so the probability of a cell is a product over lists, each given those.
type graph struct {
	edges []int // sets of two
	list  []int // in order
	given []int // sets of lists before
}

// decomposable are all decomposable graphs of k lists, the complete one, of which nothing can be learned, only if it is wanted.
func decomposable(k int, complete bool) []graph {
	var pairs []int
	for s := range 1 << k {
		if bits.OnesCount(uint(s)) == 2 {
			pairs = append(pairs, s)
		}
	}
	var out []graph
	for chosen := range 1 << len(pairs) {
		if chosen == 1<<len(pairs)-1 && !complete {
			continue
		}
		near := make([]int, k)
		g := graph{}
		for i, p := range pairs {
			if chosen>>i&1 == 1 {
				g.edges = append(g.edges, p)
				a := bits.TrailingZeros(uint(p))
				b := bits.TrailingZeros(uint(p &^ (1 << a)))
				near[a] |= 1 << b
				near[b] |= 1 << a
			}
		}
		if g.order(near) {
			out = append(out, g)
		}
	}
	return out
}

// order finds the order by maximum cardinality search; false when the graph is not decomposable (Tarjan and Yannakakis 1984).
func (g *graph) order(near []int) bool {
	k, done := len(near), 0
	for range k {
		best, most := -1, -1
		for v := range k {
			if n := bits.OnesCount(uint(near[v] & done)); done>>v&1 == 0 && n > most {
				best, most = v, n
			}
		}
		before := near[best] & done
		for rest := before; rest != 0; rest &= rest - 1 {
			v := bits.TrailingZeros(uint(rest))
			if before&^(near[v]|1<<v) != 0 {
				return false
			}
		}
		g.list, g.given = append(g.list, best), append(g.given, before)
		done |= 1 << best
	}
	return true
}

// name writes the graph by its edges and the lists without any.
func (g graph) name(k int) string { return model(g.edges).name(k) }
