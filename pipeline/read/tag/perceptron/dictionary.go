package perceptron

import (
	"math/bits"

	"github.com/sabt-org/sabt/record"
)

// Entry is what the dictionary knows of a word: bits 0 to 15 the tags it was seen with, bit 16 that no other tag
// comes into question, bits 17 to 31 a fingerprint of the word. The zero Entry is an unknown word.
type Entry uint32

const closed Entry = 1 << 16

// NewEntry describes a word by the set of its columns; a closed word takes no other tag.
func NewEntry(columns uint16, isClosed bool) Entry {
	e := Entry(columns)
	if isClosed {
		e |= closed
	}
	return e
}

func certain(t record.Tag) Entry { return NewEntry(1<<(t-1), true) }

// Sure reports whether the word has one tag whatever stands around it.
func (e Entry) Sure() bool { return e&closed != 0 && bits.OnesCount16(uint16(e)) == 1 }

// First is the first tag of the word.
func (e Entry) First() record.Tag { return record.Tag(bits.TrailingZeros16(uint16(e)) + 1) }

// open are the columns that an unknown word may take: no new prepositions are made. AUX is for contractions.
const open = 1<<(record.ADJ-1) | 1<<(record.ADV-1) | 1<<(record.AUX-1) | 1<<(record.INTJ-1) | 1<<(record.NOUN-1) |
	1<<(record.NUM-1) | 1<<(record.PROPN-1) | 1<<(record.VERB-1)

// Allowed are the columns that come into question.
func (e Entry) Allowed() uint16 {
	if e&closed != 0 {
		return uint16(e) & learnt
	}
	return (open | uint16(e)) & learnt
}

// Slots lays out a dictionary: a power of two of slots, at most two thirds full.
func Slots(words []string, entries []Entry) []uint32 {
	n := 64
	for n*2 < len(words)*3 {
		n *= 2
	}
	slots := make([]uint32, n)
	for i, w := range words {
		h := Hash(w)
		at := h & uint32(n-1)
		for slots[at] != 0 {
			at = (at + 1) & uint32(n-1)
		}
		slots[at] = uint32(entries[i]) | h>>17<<17
	}
	return slots
}

// lookUp finds a word by its hash. Fifteen bits of the hash stand for the word: one unknown word in some 20,000 is
// taken for a known one, which a tagger can live with.
func (m *Model) lookUp(h uint32) Entry {
	for at := h & m.dictMask; ; at = (at + 1) & m.dictMask {
		e := u32(m.dict, int(at)*4)
		if e == 0 {
			return 0
		}
		if e>>17 == h>>17 {
			return Entry(e & (1<<17 - 1))
		}
	}
}

// Hash is the hash of a folded word.
func Hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return mix(h)
}

func mix(h uint32) uint32 {
	h ^= h >> 16
	h *= 0x85ebca6b
	h ^= h >> 13
	h *= 0xc2b2ae35
	return h ^ h>>16
}
