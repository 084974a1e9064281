package register

import (
	"cmp"
)

// choice is a value that some documents give.
type choice[T any] struct {
	value T
	rank  int // precision: smaller is more precise
	by    map[string]bool
}

// choose returns the value of most documents, then the more precise, then the first; and whether there is another.
func choose[T comparable](list []choice[T]) (best T, disputed bool) {
	top := -1
	for i, c := range list {
		if top < 0 || cmp.Or(cmp.Compare(len(c.by), len(list[top].by)), cmp.Compare(list[top].rank, c.rank)) > 0 {
			top = i
		}
	}
	if top >= 0 {
		best = list[top].value
	}
	return best, len(list) > 1
}

func vote[T comparable](list []choice[T], v T, rank int, root string) []choice[T] {
	for i := range list {
		if list[i].value == v {
			list[i].by[root] = true
			return list
		}
	}
	return append(list, choice[T]{v, rank, map[string]bool{root: true}})
}

// narrowed gives the votes for a wider value to the narrower ones within it, and drops the wider.
func narrowed[T comparable](list []choice[T], contains func(wide, narrow T) bool) []choice[T] {
	var out []choice[T]
	for i, wide := range list {
		held := false
		for j, narrow := range list {
			if i != j && contains(wide.value, narrow.value) {
				held = true
				for root := range wide.by {
					list[j].by[root] = true
				}
			}
		}
		if !held {
			out = append(out, wide)
		}
	}
	return out
}
