package filler

import (
	"math"
	"math/rand/v2"
	"testing"
)

// Adding all bytes of a row at once gives what adding them one by one does.
func TestTableAddsRows(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	rows := make([][rowSize]float32, 64)
	for i := range rows {
		for r := range rows[i] {
			rows[i][r] = float32(chance.IntN(255)-127) * step
		}
	}
	table := NewTable(rows)
	signs := make([]uint32, 1000)
	for i := range signs {
		signs[i] = chance.Uint32()
	}
	for _, n := range []int{0, 1, 7, laneful, laneful + 1, 1000} {
		var sum [rowSize]int32
		for rest := signs[:n]; len(rest) > 0; {
			k := min(len(rest), laneful)
			table.add(rest[:k], &sum)
			rest = rest[k:]
		}
		for r := range sum {
			want := float32(0)
			for _, s := range signs[:n] {
				want += float32(math.Round(float64(rows[s%64][r] / step)))
			}
			if float32(sum[r]) != want {
				t.Errorf("%d signs, role %d: %d, want %v", n, r, sum[r], want)
			}
		}
	}
}

func TestSet(t *testing.T) {
	s := newSet()
	for range 3 {
		s.clear()
		for i := range uint32(20000) {
			if !s.add(i%10000) != (i >= 10000) {
				t.Fatalf("%d: taken for new or old wrongly", i)
			}
		}
	}
}

func TestWords(t *testing.T) {
	w := NewWords(map[uint32]int{1: 3, 500: 2, 1 << 31: 9, 77: 5}, 3)
	for word, want := range map[uint32]bool{1: true, 500: false, 1 << 31: true, 77: true, 2: false} {
		if w.has(word) != want {
			t.Errorf("has(%d) is %v", word, !want)
		}
	}
}
