package filler

import (
	"encoding/binary"
	"slices"
	"sort"
)

// Words is a set of words by the hashes of their stems, in order, four bytes each.
type Words string

// NewWords makes the set of the words that are heads at least so many times.
func NewWords(count map[uint32]int, least int) Words {
	var all []uint32
	for w, n := range count {
		if n >= least {
			all = append(all, w)
		}
	}
	slices.Sort(all)
	var b []byte
	for _, w := range all {
		b = binary.BigEndian.AppendUint32(b, w)
	}
	return Words(b)
}

func (w Words) has(word uint32) bool {
	var key [4]byte
	binary.BigEndian.PutUint32(key[:], word)
	k := string(key[:])
	n := sort.Search(len(w)/4, func(i int) bool { return string(w[4*i:4*i+4]) >= k })
	return 4*n < len(w) && string(w[4*n:4*n+4]) == k
}
