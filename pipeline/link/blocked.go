package link

import (
	"cmp"
	"slices"
)

// blocked is profiles with their keys in order, those that hold no day apart.
type blocked struct {
	ps         []Profile
	keys, rare [][]uint64
	undated    []bool
	entries    []entry // in order
}

func newBlocked(ps []Profile) *blocked {
	b := &blocked{ps: ps, keys: make([][]uint64, len(ps)), rare: make([][]uint64, len(ps)), undated: make([]bool, len(ps))}
	sorted := func(ks []uint64) []uint64 {
		slices.Sort(ks)
		return slices.Compact(ks)
	}
	for i := range ps {
		b.keys[i], b.rare[i], b.undated[i] = sorted(keys(&ps[i], nil)), sorted(ps[i].timeless(nil)), ps[i].undated()
		for _, k := range b.keys[i] {
			b.entries = append(b.entries, entry{k, int32(i), false})
		}
		for _, k := range b.rare[i] {
			b.entries = append(b.entries, entry{k, int32(i), true})
		}
	}
	slices.SortFunc(b.entries, func(x, y entry) int { return cmp.Or(cmp.Compare(x.key, y.key), cmp.Compare(x.i, y.i)) })
	return b
}

// first reports whether a block is the first in which two profiles meet: those with a day before those without.
func (b *blocked) first(x, y entry) bool {
	shared := first(b.keys[x.i], b.keys[y.i])
	if !x.rare {
		return shared == x.key
	}
	return shared == 0 && (b.undated[x.i] || b.undated[y.i]) && first(b.rare[x.i], b.rare[y.i]) == x.key
}

// entry is a profile in a block.
type entry struct {
	key  uint64
	i    int32
	rare bool // the key holds no day
}

// first is the smallest key that two sorted lists share.
func first(a, b []uint64) uint64 {
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] == b[j]:
			return a[i]
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return 0
}
