package perceptron

import (
	"errors"
	"math/bits"

	"github.com/sabt-org/sabt/record"
)

// Columns is the number of tags that a model tells apart: record.ADJ (column 0) to record.VERB (column 15).
const Columns = 16

const (
	magic  = "SABTAG2\n"
	header = len(magic) + 8

	bucketRows  = 4
	bucketBytes = bucketRows * Columns
)

// Marks and symbols are known by sight, so their columns hold the fingerprint of the feature instead.
const (
	printLow  = int(record.PUNCT) - 1
	printHigh = int(record.SYM) - 1
	learnt    = uint16(1<<Columns - 1 - 1<<printLow - 1<<printHigh)
)

// Model is a trained tagger. It never changes and may be shared.
type Model struct {
	dict     string // entries of four bytes, open addressing
	dictMask uint32
	rows     string // buckets of four rows of Columns bytes: weight + 128
	buckets  uint64
}

// Open reads a model in place; data must not change afterwards.
func Open(data string) (*Model, error) {
	if len(data) < header || data[:len(magic)] != magic {
		return nil, errors.New("not a tagger model")
	}
	slots, buckets := int(u32(data, len(magic))), int(u32(data, len(magic)+4))
	if slots == 0 || slots&(slots-1) != 0 || buckets == 0 || len(data) != header+4*slots+bucketBytes*buckets {
		return nil, errors.New("tagger model is cut short or damaged")
	}
	return &Model{
		dict: data[header : header+4*slots], dictMask: uint32(slots - 1),
		rows: data[header+4*slots:], buckets: uint64(buckets),
	}, nil
}

// Tag fills in the tags of one sentence, left to right.
func (m *Model) Tag(tokens []record.Token) {
	var w Window
	for w.Begin(m, tokens); w.Next(m, tokens); {
		if w.Words[2].Entry.Sure() {
			w.Set(tokens, w.Words[2].Entry.First())
			continue
		}
		w.Set(tokens, m.best(&w, tokens))
	}
}

// best adds up the rows of all features. The weights are stored with 128 added, which lifts all columns of a row alike.
// Sixteen-bit lanes hold the sums of 255 such bytes without overflow.
func (m *Model) best(w *Window, tokens []record.Token) record.Tag {
	const lanes = 0x00FF00FF00FF00FF
	var f [Features]uint32
	w.Features(tokens, &f)
	var first [Features]uint64 // of each feature, half of the first row in its bucket: the buckets are fetched side by side
	for i, h := range &f {
		first[i] = u64(m.rows, m.bucket(h)+8)
	}
	var sum [4]uint64
	for i, h := range &f {
		lo, hi, ok := m.row(h, first[i])
		if !ok {
			continue
		}
		sum[0] += lo & lanes
		sum[1] += lo >> 8 & lanes
		sum[2] += hi & lanes
		sum[3] += hi >> 8 & lanes
	}
	best, score := record.NOUN, -1
	for rest := w.Words[2].Entry.Allowed(); rest != 0; rest &= rest - 1 {
		col := bits.TrailingZeros16(rest)
		lane := sum[col>>3<<1|col&1]
		if s := int(lane >> (col & 6 << 3) & 0xFFFF); s > score {
			best, score = record.Tag(col+1), s
		}
	}
	return best
}

// bucket is where the rows begin that a feature may be among.
func (m *Model) bucket(h uint32) int { return int(uint64(h)*m.buckets>>32) * bucketBytes }

// row returns the weights of a feature, false when it has none. The second half of the first row of its bucket is given.
func (m *Model) row(h uint32, hi uint64) (uint64, uint64, bool) {
	const prints = 0xFF<<(8*printLow-64) | 0xFF<<(8*printHigh-64)
	low, high := fingerprint(h)
	print := uint64(low)<<(8*printLow-64) | uint64(high)<<(8*printHigh-64)
	at := m.bucket(h)
	bucket := m.rows[at : at+bucketBytes]
	for i := 0; ; {
		if hi&prints == print {
			return u64(bucket, i), hi, true
		}
		if i += Columns; i == bucketBytes {
			return 0, 0, false
		}
		hi = u64(bucket, i+8)
	}
}

// fingerprint tells the features of a bucket apart; 0, 0 marks a free row.
func fingerprint(h uint32) (low, high byte) { return byte(h) | 1, byte(h >> 8) }

func u32(s string, i int) uint32 {
	s = s[i : i+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func u64(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
