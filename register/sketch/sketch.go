package sketch

import (
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"unicode"

	"github.com/sabt-org/sabt/reference/fold"
)

const (
	run   = 4   // words
	kept  = 128 // hashes
	keys  = 12  // of them, under which copies meet
	least = 24  // runs: a shorter text is like many others
)

// Copied is the share from which on a text is taken for a copy. Reports of one event by different hands share a tenth or less, edited wire copy a
// half or more.
const Copied = 0.5

// Sketch is the smallest hashes of a text's runs of words, in order; empty for a text that is too short to tell.
type Sketch []uint64

// Of sketches a text.
func Of(text string) Sketch {
	words := strings.FieldsFunc(fold.String(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	var hashes []uint64
	for i := 0; i+run <= len(words); i++ {
		h := fnv.New64a()
		for _, w := range words[i : i+run] {
			h.Write([]byte(w))
			h.Write([]byte{0})
		}
		hashes = append(hashes, mixed(h.Sum64()))
	}
	slices.Sort(hashes)
	hashes = slices.Compact(hashes)
	if len(hashes) < least {
		return nil
	}
	return hashes[:min(len(hashes), kept)]
}

// mixed spreads a hash evenly over all numbers (the end of MurmurHash3): FNV alone leaves its high bits, by which the smallest are chosen,
// alike for words that differ at the end.
func mixed(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// Keys are those under which a text meets its copies.
func (s Sketch) Keys() []string {
	var out []string
	for _, h := range s[:min(len(s), keys)] {
		out = append(out, fmt.Sprintf("%016x", h))
	}
	return out
}

// Share estimates which part of the shorter text stands in the other: of the hashes that both sketches reach, those in common.
func Share(a, b Sketch) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	reach := min(reachOf(a), reachOf(b))
	in := map[uint64]bool{}
	n, m, common := 0, 0, 0
	for _, h := range a {
		if h <= reach {
			in[h] = true
			n++
		}
	}
	for _, h := range b {
		if h <= reach {
			m++
			if in[h] {
				common++
			}
		}
	}
	return float64(common) / float64(max(min(n, m), 1))
}

// reachOf is up to where a sketch holds every hash of its text: all of them, for a short one.
func reachOf(s Sketch) uint64 {
	if len(s) < kept {
		return ^uint64(0)
	}
	return s[len(s)-1]
}

// Bytes packs a sketch.
func (s Sketch) Bytes() []byte {
	out := make([]byte, 0, 8*len(s))
	for _, h := range s {
		out = binary.BigEndian.AppendUint64(out, h)
	}
	return out
}

// FromBytes unpacks a sketch.
func FromBytes(b []byte) Sketch {
	var s Sketch
	for ; len(b) >= 8; b = b[8:] {
		s = append(s, binary.BigEndian.Uint64(b))
	}
	return s
}
