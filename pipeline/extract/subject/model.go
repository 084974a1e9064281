package subject

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

// Language is the one that the weights were learned from.
const Language = "en"

// Enough is the least that speaks for a document to be about armed violence. It is far below even odds: a report that is
// not read is worse than a review that is.
const Enough = -4

// Hurt is what it counts beyond its weight that harm and arms meet in a sentence: the articles that the weights were learned
// from have few crimes of every day, and those are told as a court, a school or a festival is.
const Hurt = 1.5

// Doubtful is what leaves it open, so that an incident must be told the more plainly.
const Doubtful = -1

// Model is how much each reason counts, as log-odds.
type Model struct {
	Bias float32
	Of   Reasons
}

//go:embed weights.tsv
var weightsTSV string

// Open reads the weights that were learned.
func Open() (*Model, error) {
	m, err := Parse(weightsTSV)
	if err != nil {
		return nil, fmt.Errorf("subject: weights.tsv: %w", err)
	}
	return m, nil
}

// About is what speaks for a document to be about armed violence.
func (m *Model) About(v Reasons) float32 {
	x := m.Bias
	for i, w := range m.Of {
		x += w * v[i]
	}
	return x
}

// Parse reads lines of a reason and its weight. What is not named counts nothing.
func Parse(tsv string) (*Model, error) {
	at := map[string]int{}
	for i, name := range Names() {
		at[name] = i
	}
	m := &Model{}
	for n, line := range strings.Split(tsv, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		reason, value, _ := strings.Cut(line, "\t")
		x, err := strconv.ParseFloat(value, 32)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
		i, ok := at[reason]
		switch {
		case reason == "bias":
			m.Bias = float32(x)
		case ok:
			m.Of[i] = float32(x)
		default:
			return nil, fmt.Errorf("line %d: no reason is called %q", n+1, reason)
		}
	}
	return m, nil
}

// String is the model as Parse reads it.
func (m *Model) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "bias\t%.2f\n", m.Bias)
	for i, name := range Names() {
		if s := fmt.Sprintf("%.2f", m.Of[i]); s != "0.00" && s != "-0.00" {
			b.WriteString(name + "\t" + s + "\n")
		}
	}
	return b.String()
}
