package weigh

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Reason is one that holds: a bare fact ("title", ""), or one of some kind ("before", "in").
type Reason struct{ What, Which string }

// Model says how much each reason counts. It is safe for use by several goroutines.
type Model map[Reason]float32

// Parse reads lines of a reason (what, and which) and its weight.
func Parse(tsv string) (Model, error) {
	m := Model{}
	for n, line := range strings.Split(tsv, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 3 {
			return nil, fmt.Errorf("line %d: want what, which and weight, got %q", n+1, line)
		}
		w, err := strconv.ParseFloat(f[2], 32)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
		m[Reason{f[0], f[1]}] = float32(w)
	}
	return m, nil
}

// Sum is what speaks for a value, as log-odds.
func (m Model) Sum(reasons []Reason) float32 {
	var x float32
	for _, r := range reasons {
		x += m[r]
	}
	return x
}

// String is the model as Parse reads it. Weights that round to nothing are left out.
func (m Model) String() string {
	var b strings.Builder
	for _, r := range m.Reasons() {
		if s := strconv.FormatFloat(float64(m[r]), 'f', 2, 32); s != "0.00" && s != "-0.00" {
			fmt.Fprintf(&b, "%s\t%s\t%s\n", r.What, r.Which, s)
		}
	}
	return b.String()
}

// Reasons are all that have a weight, in order.
func (m Model) Reasons() []Reason { return slices.SortedFunc(maps.Keys(m), InOrder) }

// InOrder compares two reasons.
func InOrder(a, b Reason) int {
	return cmp.Or(cmp.Compare(a.What, b.What), cmp.Compare(a.Which, b.Which))
}

// Chance is the probability that log-odds give.
func Chance(x float32) float64 { return 1 / (1 + math.Exp(-float64(x))) }
