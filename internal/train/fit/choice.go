package fit

import (
	"maps"
	"math"
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/weigh"
)

// Question is options of which one is to be chosen, with the reasons of each, and which of them are right.
type Question struct {
	Options [][]weigh.Reason
	Right   []bool
}

// Choices fits the weights so that in each question one of the right options is likely. Reasons that hold in fewer than
// few questions are not learned.
func Choices(qs []Question, pull float64, few int) weigh.Model {
	names := frequent(qs, few)
	w := make([]float32, len(names))
	rows := make([][][]int, len(qs))
	at := places(names)
	for k, q := range qs {
		for _, o := range q.Options {
			rows[k] = append(rows[k], columns(o, at))
		}
	}
	Descend(w, len(qs), pull, func(g []float64) {
		for k := range qs {
			oneOf(w, rows[k], qs[k].Right, g)
		}
	})
	return model(names, w)
}

// Answer is a value with its reasons, and whether it is right.
type Answer struct {
	Reasons []weigh.Reason
	Right   bool
}

// Answers fits the weights so that the log-odds of right answers are high.
func Answers(as []Answer, pull float64, few int) weigh.Model {
	qs := make([]Question, len(as))
	for i, a := range as {
		qs[i].Options = [][]weigh.Reason{a.Reasons}
	}
	names := frequent(qs, few)
	at := places(names)
	w := make([]float32, len(names))
	rows := make([][]int, len(as))
	for k, a := range as {
		rows[k] = columns(a.Reasons, at)
	}
	Descend(w, len(as), pull, func(g []float64) {
		for k, row := range rows {
			e := -Chance(sum(w, row))
			if as[k].Right {
				e++
			}
			for _, i := range row {
				g[i] += e
			}
		}
	})
	return model(names, w)
}

// oneOf adds the gradient of the log-likelihood that one of the right options is chosen.
func oneOf(w []float32, rows [][]int, right []bool, g []float64) {
	if !slices.Contains(right, true) {
		return
	}
	p := make([]float64, len(rows))
	all, ok := 0.0, 0.0
	for k, row := range rows {
		p[k] = math.Exp(sum(w, row))
		all += p[k]
		if right[k] {
			ok += p[k]
		}
	}
	for k, row := range rows {
		e := -p[k] / all
		if right[k] {
			e += p[k] / ok
		}
		for _, i := range row {
			g[i] += e
		}
	}
}

func sum(w []float32, row []int) float64 {
	x := 0.0
	for _, i := range row {
		x += float64(w[i])
	}
	return x
}

func columns(reasons []weigh.Reason, at map[weigh.Reason]int) []int {
	var out []int
	for _, r := range reasons {
		if i, ok := at[r]; ok {
			out = append(out, i)
		}
	}
	return out
}

func places(names []weigh.Reason) map[weigh.Reason]int {
	at := make(map[weigh.Reason]int, len(names))
	for i, r := range names {
		at[r] = i
	}
	return at
}

func model(names []weigh.Reason, w []float32) weigh.Model {
	m := weigh.Model{}
	for i, r := range names {
		m[r] = w[i]
	}
	return m
}

// frequent are the reasons that hold in enough questions to learn from, in order.
func frequent(qs []Question, few int) []weigh.Reason {
	n := map[weigh.Reason]int{}
	for _, q := range qs {
		seen := map[weigh.Reason]bool{}
		for _, o := range q.Options {
			for _, r := range o {
				if !seen[r] {
					seen[r] = true
					n[r]++
				}
			}
		}
	}
	maps.DeleteFunc(n, func(_ weigh.Reason, n int) bool { return n < few })
	return slices.SortedFunc(maps.Keys(n), weigh.InOrder)
}
