package account

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

// Weights say how much each reason, and each pair of reasons, counts for a scene to join a group; a scene joins the
// group with the highest sum, when that is not negative. They are log-odds against opening a new group.
type Weights [int(reasons) + len(together)*paired]float32

func (w *Weights) sum(v *Reasons) float32 {
	var x float32
	v.Weighed(func(i int) { x += w[i] })
	return x
}

//go:embed weights.tsv
var weightsTSV string

// OpenWeights reads the weights that were learned.
func OpenWeights() (*Weights, error) {
	w, err := ParseWeights(weightsTSV)
	if err != nil {
		return nil, fmt.Errorf("account: weights.tsv: %w", err)
	}
	return w, nil
}

// ParseWeights reads lines of a reason, or two joined by "*", and a weight. What is not named counts nothing.
func ParseWeights(tsv string) (*Weights, error) {
	var w Weights
	at := make(map[string]int, len(w))
	for i := range w {
		at[name(i)] = i
	}
	for n, line := range strings.Split(tsv, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		reason, value, _ := strings.Cut(line, "\t")
		i, ok := at[reason]
		if !ok {
			return nil, fmt.Errorf("line %d: no reason is called %q", n+1, reason)
		}
		x, err := strconv.ParseFloat(value, 32)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
		w[i] = float32(x)
	}
	return &w, nil
}

// String is the weights as ParseWeights reads them.
func (w *Weights) String() string {
	var b strings.Builder
	for i, x := range w {
		if s := strconv.FormatFloat(float64(x), 'f', 2, 32); s != "0.00" && s != "-0.00" {
			b.WriteString(name(i) + "\t" + s + "\n")
		}
	}
	return b.String()
}
