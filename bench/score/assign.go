package score

import "math"

// pair is row i with column j.
type pair struct{ i, j int }

// assign gives each row of a matrix a column of its own, or each column a row, such that the sum of the costs is lowest
// (Kuhn-Munkres with potentials, cubic).
func assign(cost [][]float64) []pair {
	n := len(cost)
	if n == 0 || len(cost[0]) == 0 {
		return nil
	}
	if m := len(cost[0]); n > m {
		out := assign(transposed(cost))
		for k, p := range out {
			out[k] = pair{p.j, p.i}
		}
		return out
	}
	h := newHungarian(cost)
	for i := 1; i <= n; i++ {
		h.add(i)
	}
	var out []pair
	for j := 1; j < len(h.row); j++ {
		if h.row[j] != 0 {
			out = append(out, pair{h.row[j] - 1, j - 1})
		}
	}
	return out
}

func transposed(cost [][]float64) [][]float64 {
	out := make([][]float64, len(cost[0]))
	for j := range out {
		out[j] = make([]float64, len(cost))
		for i := range cost {
			out[j][i] = cost[i][j]
		}
	}
	return out
}

// hungarian counts rows and columns from 1; row 0 and column 0 mean none.
type hungarian struct {
	cost [][]float64
	u, v []float64 // potentials of rows and columns
	row  []int     // the row that a column is given to
	way  []int     // the column from which a column was reached
}

func newHungarian(cost [][]float64) *hungarian {
	n, m := len(cost), len(cost[0])
	return &hungarian{cost, make([]float64, n+1), make([]float64, m+1), make([]int, m+1), make([]int, m+1)}
}

// add finds row i a column, moving earlier rows to other columns where that is cheaper.
func (h *hungarian) add(i int) {
	m := len(h.row)
	least, used := make([]float64, m), make([]bool, m)
	for j := range least {
		least[j] = math.Inf(1)
	}
	h.row[0] = i
	col := 0
	for done := false; !done; done = h.row[col] == 0 {
		used[col] = true
		next, delta := h.nearest(h.row[col], col, least, used)
		for j := range m {
			if used[j] {
				h.u[h.row[j]] += delta
				h.v[j] -= delta
			} else {
				least[j] -= delta
			}
		}
		col = next
	}
	for col != 0 {
		from := h.way[col]
		h.row[col] = h.row[from]
		col = from
	}
}

// nearest returns the free column that is cheapest to reach, and by how much.
func (h *hungarian) nearest(i, col int, least []float64, used []bool) (next int, delta float64) {
	delta = math.Inf(1)
	for j := 1; j < len(h.row); j++ {
		if used[j] {
			continue
		}
		if c := h.cost[i-1][j-1] - h.u[i] - h.v[j]; c < least[j] {
			least[j], h.way[j] = c, col
		}
		if least[j] < delta {
			delta, next = least[j], j
		}
	}
	return next, delta
}

// pairs is the largest one-to-one pairing of two lists; like says how alike two elements are, and 0 never pairs.
func pairs[A, B any](as []A, bs []B, like func(*A, *B) float64) []pair {
	if len(as) == 0 || len(bs) == 0 {
		return nil
	}
	cost := make([][]float64, len(as))
	for i := range as {
		cost[i] = make([]float64, len(bs))
		for j := range bs {
			cost[i][j] = -like(&as[i], &bs[j])
		}
	}
	var out []pair
	for _, p := range assign(cost) {
		if cost[p.i][p.j] < 0 {
			out = append(out, p)
		}
	}
	return out
}

func one(ok bool) float64 {
	if ok {
		return 1
	}
	return 0
}
