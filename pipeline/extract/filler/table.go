package filler

import "math"

// A row of a table holds a weight for each role, in eight bytes: the roles, and two to spare.
const rowSize = 8

// step is what one unit of a weight counts, as log-odds.
const step = 1.0 / 24

// Table is a hashed linear model of all roles: a sign falls into a row. Its bytes are used as they lie in the file.
type Table string

// NewTable makes a table of rows of weights, as many as a power of two.
func NewTable(rows [][rowSize]float32) Table {
	b := make([]byte, 0, len(rows)*rowSize)
	for i := range rows {
		for _, w := range rows[i] {
			q := math.Round(float64(w) / step)
			b = append(b, byte(int8(max(-127, min(127, q)))))
		}
	}
	return Table(b)
}

// score is the chance of each role, by the sums of the weights of the signs. The bytes of a row are added all at once, in
// lanes of two bytes each, which hold the sum of as many rows as laneful.
func (t Table) score(signs []uint32) [Roles]float32 {
	var sum [rowSize]int32
	for n := len(signs); n > 0; n = len(signs) {
		n = min(n, laneful)
		t.add(signs[:n], &sum)
		signs = signs[n:]
	}
	var out [Roles]float32
	for r := range out {
		out[r] = logistic(float32(sum[r]) * step)
	}
	return out
}

const (
	laneful  = 256
	bias     = 0x8080808080808080 // makes a signed byte one from 0 to 255
	evenByte = 0x00ff00ff00ff00ff
)

func (t Table) add(signs []uint32, sum *[rowSize]int32) {
	var even, odd uint64
	mask := uint32(len(t)/rowSize - 1)
	for _, s := range signs {
		at := int(s&mask) * rowSize
		b := t[at : at+rowSize]
		row := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 | uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
		row ^= bias
		even += row & evenByte
		odd += row >> 8 & evenByte
	}
	for k := range rowSize / 2 {
		sum[2*k] += int32(even>>(16*k)&0xffff) - 128*int32(len(signs))
		sum[2*k+1] += int32(odd>>(16*k)&0xffff) - 128*int32(len(signs))
	}
}

func logistic(x float32) float32 { return float32(1 / (1 + math.Exp(-float64(x)))) }
