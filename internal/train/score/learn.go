package main

import (
	"cmp"
	"maps"
	"slices"

	"github.com/sabt-org/sabt/internal/train/fit"
	"github.com/sabt-org/sabt/pipeline/extract/score"
)

// answer is the reasons for a value, and whether it is right.
type answer struct {
	reasons []score.Reason
	right   bool
}

const (
	pull = 2.0 // towards zero: the precision of a normal prior on each weight
	few  = 8   // a reason that held less often is not learned
)

// learn fits the log-odds of each reason.
func learn(as []answer) map[score.Reason]float32 {
	names := frequent(as)
	at := make(map[score.Reason]int, len(names))
	for i, r := range names {
		at[r] = i
	}
	rows := make([][]int, len(as))
	for k, a := range as {
		for _, r := range a.reasons {
			if i, ok := at[r]; ok {
				rows[k] = append(rows[k], i)
			}
		}
	}
	w := make([]float32, len(names))
	fit.Descend(w, len(as), pull, func(g []float64) {
		for k, row := range rows {
			x := 0.0
			for _, i := range row {
				x += float64(w[i])
			}
			e := -fit.Chance(x)
			if as[k].right {
				e++
			}
			for _, i := range row {
				g[i] += e
			}
		}
	})
	out := map[score.Reason]float32{}
	for i, r := range names {
		out[r] = w[i]
	}
	return out
}

// frequent are the reasons that held often enough to learn from, in order.
func frequent(as []answer) []score.Reason {
	n := map[score.Reason]int{}
	for _, a := range as {
		for _, r := range a.reasons {
			n[r]++
		}
	}
	maps.DeleteFunc(n, func(_ score.Reason, n int) bool { return n < few })
	return slices.SortedFunc(maps.Keys(n), inOrder)
}

func inOrder(a, b score.Reason) int {
	return cmp.Or(cmp.Compare(a.What, b.What), cmp.Compare(a.Which, b.Which))
}
