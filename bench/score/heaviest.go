package score

import "slices"

// Pair is a row with a column.
type Pair struct{ Row, Column int }

// Heaviest pairs n rows with m columns such that the sum of the weights is highest; a pair without weight is none.
func Heaviest(n, m int, weight func(i, j int) float64) []Pair {
	var out []Pair
	for _, p := range heaviest(n, m, weight) {
		out = append(out, Pair{p.i, p.j})
	}
	return out
}

func heaviest(n, m int, weight func(i, j int) float64) []pair {
	if n == 0 || m == 0 {
		return nil
	}
	cost := make([][]float64, n)
	for i := range cost {
		cost[i] = make([]float64, m)
		for j := range cost[i] {
			cost[i][j] = -weight(i, j)
		}
	}
	return slices.DeleteFunc(assign(cost), func(p pair) bool { return cost[p.i][p.j] >= 0 })
}
