package score

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/pipeline/extract/weigh"
	"github.com/sabt-org/sabt/record"
)

// Kind is a kind of value with a score of its own.
type Kind string

// The kinds.
const (
	Incident    Kind = "incident"
	Date        Kind = "date"
	Place       Kind = "place"
	Toll        Kind = "toll"
	Perpetrator Kind = "perpetrator"
)

// Kinds are all kinds, in the order in which they are scored: what the incident has is looked at for its values.
func Kinds() []Kind { return []Kind{Incident, Date, Place, Toll, Perpetrator} }

// Scorer scores accounts. It is safe for use by several goroutines.
type Scorer struct {
	weights map[Kind]weigh.Model
}

//go:embed weights.tsv
var weightsTSV string

// Open reads the weights that were learned.
func Open() (*Scorer, error) {
	s, err := Parse(weightsTSV)
	if err != nil {
		return nil, fmt.Errorf("score: weights.tsv: %w", err)
	}
	return s, nil
}

// Parse reads lines of a kind, a reason (what, and which) and its weight.
func Parse(tsv string) (*Scorer, error) {
	s := &Scorer{weights: map[Kind]weigh.Model{}}
	for _, k := range Kinds() {
		s.weights[k] = weigh.Model{}
	}
	for n, line := range strings.Split(tsv, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 4 || s.weights[Kind(f[0])] == nil {
			return nil, fmt.Errorf("line %d: want kind, what, which and weight, got %q", n+1, line)
		}
		w, err := strconv.ParseFloat(f[3], 32)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
		s.weights[Kind(f[0])][Reason{What: f[1], Which: f[2]}] = float32(w)
	}
	return s, nil
}

// Score sets the scores of the accounts of a document and of their values.
func (s *Scorer) Score(r *record.Reading, as []record.Account) {
	v := View{Reading: r, Accounts: as}
	for i := range as {
		a := &as[i]
		a.Score = s.of(Incident, v.Incident(i))
		if a.Date != nil {
			a.Date.Score = s.of(Date, v.Date(i))
		}
		if a.Place != nil {
			a.Place.Score = s.of(Place, v.Place(i))
		}
		for k := range a.Casualties {
			a.Casualties[k].Score = s.of(Toll, v.Toll(i, k))
		}
		for k := range a.Perpetrators {
			if !a.Perpetrators[k].Named {
				continue // nobody has annotated these
			}
			a.Perpetrators[k].Score = s.of(Perpetrator, v.Perpetrator(i, k))
		}
	}
}

// of is the probability that reasons give. It is never quite 0, which would mean that nothing was scored.
func (s *Scorer) of(k Kind, reasons []Reason) float32 {
	return float32(max(0.001, weigh.Chance(s.weights[k].Sum(reasons))))
}
