package mse

import (
	"math/bits"
	"strings"
)

// model is a hierarchical log-linear model by its interactions: sets of two lists or more, each with all its subsets. The main effects of all lists are in
// every model.
type model []int

// models are all hierarchical models of k lists without the interaction of all of them, which no data can show; with pairs alone when pairs is true.
func models(k int, pairs bool) []model {
	sets := interactions(k, pairs)
	var out []model
	var grow func(i int, chosen model, has map[int]bool)
	grow = func(i int, chosen model, has map[int]bool) {
		if i == len(sets) {
			out = append(out, append(model(nil), chosen...))
			return
		}
		grow(i+1, chosen, has)
		if s := sets[i]; closed(s, has) {
			has[s] = true
			grow(i+1, append(chosen, s), has)
			has[s] = false
		}
	}
	grow(0, nil, map[int]bool{})
	return out
}

// interactions are the sets of two lists or more, the smaller first, without that of all.
func interactions(k int, pairs bool) []int {
	var out []int
	for size := 2; size < k; size++ {
		for s := range 1 << k {
			if bits.OnesCount(uint(s)) == size && (size == 2 || !pairs) {
				out = append(out, s)
			}
		}
	}
	return out
}

// closed reports whether all subsets of a set, one list smaller, are there.
func closed(s int, has map[int]bool) bool {
	if bits.OnesCount(uint(s)) == 2 {
		return true
	}
	for rest := s; rest != 0; rest &= rest - 1 {
		if !has[s&^(rest&-rest)] {
			return false
		}
	}
	return true
}

// name writes a model by its largest terms, as is usual: "[AB][CD][E]".
func (m model) name(k int) string {
	covered := 0
	var b strings.Builder
	for i := len(m) - 1; i >= 0; i-- {
		larger := false
		for _, s := range m {
			larger = larger || s != m[i] && s&m[i] == m[i]
		}
		if !larger {
			b.WriteString(letters(m[i]))
			covered |= m[i]
		}
	}
	for i := range k {
		if covered>>i&1 == 0 {
			b.WriteString(letters(1 << i))
		}
	}
	return b.String()
}

// letters writes a set of lists: "[AC]".
func letters(s int) string {
	out := []byte("[")
	for i := range most {
		if s>>i&1 == 1 {
			out = append(out, 'A'+byte(i))
		}
	}
	return string(append(out, ']'))
}
