package link

import (
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/actors"
)

// Model says how much what two profiles show counts. It is safe for use by several goroutines.
type Model struct {
	known  [features]sense
	last   feature
	larger map[string]string // the party that a party is a branch or force of
	all    bool              // pairs that are judged negative count, too: for those who learn
}

// sense is what a feature says, and how much.
type sense struct {
	name, field, say string
	weight           [2]float32 // between reports, and between rows of data sets
}

// Weights of pairs of reports, and of pairs of which one is a row of a data set. Tolls that reports give rise for days, and a report leaves out who
// did it because nobody knew; a data set has settled both.
const (
	Reports = iota
	Rows
)

func column(a, b *Profile) int {
	if a.Coded || b.Coded {
		return Rows
	}
	return Reports
}

//go:embed weights.tsv
var weightsTSV string

// Open reads the weights.
func Open() (*Model, error) {
	m, err := Parse(weightsTSV)
	if err != nil {
		return nil, fmt.Errorf("link: weights.tsv: %w", err)
	}
	return m, nil
}

// Parse reads lines of a feature's name, its field, what it says, and its two weights, in the order of the features.
func Parse(tsv string) (*Model, error) {
	parties, err := actors.Open()
	if err != nil {
		return nil, err
	}
	m := &Model{larger: map[string]string{}}
	for a := range parties.Actors {
		if a.Of != "" {
			m.larger[a.Canonical] = a.Of
		}
	}
	for n, line := range strings.Split(tsv, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 5 || m.last+1 >= features {
			return nil, fmt.Errorf("line %d: want name, field, what it says and two weights, got %q", n+1, line)
		}
		m.last++
		m.known[m.last] = sense{name: f[0], field: f[1], say: f[2]}
		for c := range m.known[m.last].weight {
			w, err := strconv.ParseFloat(f[3+c], 32)
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", n+1, err)
			}
			m.known[m.last].weight[c] = float32(w)
		}
	}
	if m.last != fNumbersNone {
		return nil, fmt.Errorf("%d features, want %d", m.last, fNumbersNone)
	}
	return m, nil
}

// Method names what judged, for the record.
const Method = "link/5"

// The scores from which on a judgement is positive, and below which it is negative.
const (
	positive = 0.35
	negative = 0.15
	even     = 0.5
	sure     = 0.7
)

// Score is how likely two accounts tell of one incident. It is symmetric.
func (m *Model) Score(a, b *Profile) float64 {
	if apart(a, b) {
		return 0
	}
	s, c := m.compare(a, b), column(a, b)
	var x float32
	for _, f := range s.all() {
		x += m.known[f].weight[c]
	}
	return 1 / (1 + math.Exp(-float64(x)))
}

// Judge says whether two accounts tell of one incident, with the reasons.
func (m *Model) Judge(a, b *Profile) record.Judgement {
	if b.Key < a.Key {
		a, b = b, a
	}
	j := record.Judgement{A: a.Key, B: b.Key, Score: m.Score(a, b), Method: Method, Verdict: record.Unsure}
	s := m.compare(a, b)
	least := positive
	if slices.Contains(s.all(), fPlaceApart) {
		least = even // two places that are known to lie apart want more than the benefit of the doubt
	}
	if slices.Contains(s.all(), fDayUnknown) {
		least = sure // and so does what may have happened in any year
	}
	if slices.Contains(s.all(), fDayUnknown) {
		least = sure // and so does what may have happened in any year
	}
	switch {
	case j.Score >= least:
		j.Verdict = record.Positive
	case j.Score < negative:
		j.Verdict = record.Negative
	}
	for _, f := range s.all()[1:] {
		k := &m.known[f]
		j.Reasons = append(j.Reasons, record.Reason{Field: k.field, Say: k.say, Weight: float64(k.weight[column(a, b)])})
	}
	return j
}

// odds are the log-odds of a score, within what a float can say.
func odds(score float64) float64 {
	const least = 1e-6
	score = min(max(score, least), 1-least)
	return math.Log(score / (1 - score))
}

// Weights are those of all features in a column, by name.
func (m *Model) Weights(column int) map[string]float32 {
	out := map[string]float32{}
	for _, k := range m.known[1 : m.last+1] {
		out[k.name] = k.weight[column]
	}
	return out
}

// With is the model with other weights in a column.
func (m *Model) With(column int, weights map[string]float32) *Model {
	n := *m
	for i := range n.known {
		if w, ok := weights[n.known[i].name]; ok {
			n.known[i].weight[column] = w
		}
	}
	return &n
}
