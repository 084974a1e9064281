package measure

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/sabt-org/sabt/bench/score"
)

// FalseIncidents is the measure that is the better the lower it is: incidents an article that has none.
const FalseIncidents = "false_incidents"

// Figure is a measure over the texts of a group, with the range in which it would lie, 95 times in 100, had other texts of
// the kind been measured.
type Figure struct {
	Texts int `json:"texts"`
	score.Sums
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// Table holds the figures by group ("corpus d", "wikiwars") and measure.
type Table map[string]map[string]Figure

// Value is F1, or the share.
func (f Figure) Value() float64 { return f.F1() }

// Known reports whether there was anything to be judged.
func (f Figure) Known() bool { return f.Given+f.Asked > 0 }

// noise is how far a figure may move before it counts as a change: one standard error, and never less than one decision.
func (f Figure) noise() float64 {
	const standard = 2 * 1.96 // a range of 95 % in standard errors
	return max((f.High-f.Low)/standard, 1/max(1, f.Asked))
}

// Worse reports whether a figure has lost more against was than noise.
func (f Figure) Worse(measure string, was Figure) bool {
	loss := was.Value() - f.Value()
	if measure == FalseIncidents {
		loss = -loss
	}
	return loss > was.noise()
}

// resamples is how often the texts are drawn anew.
const resamples = 1000

// figures sums up the texts of a group.
func figures(all []Judged) map[string]Figure {
	out := map[string]Figure{}
	for _, j := range all {
		for m, s := range j.Sums {
			f := out[m]
			f.Texts, f.Sums = len(all), f.Plus(s)
			out[m] = f
		}
	}
	for m, f := range out {
		if !f.Known() {
			delete(out, m)
			continue
		}
		f.Low, f.High = interval(all, m)
		out[m] = f
	}
	return out
}

// interval draws as many texts as there are, with repetition, again and again, and returns the middle 95 of 100 values. The
// seed is fixed, and the draws are the same for every measure.
func interval(all []Judged, measure string) (low, high float64) {
	r := rand.New(rand.NewPCG(1, uint64(len(all))))
	sums := make([]score.Sums, len(all))
	for i, j := range all {
		sums[i] = j.Sums[measure]
	}
	values := make([]float64, resamples)
	for k := range values {
		var s score.Sums
		for range sums {
			s = s.Plus(sums[r.IntN(len(sums))])
		}
		values[k] = s.F1()
	}
	slices.Sort(values)
	return rounded(values[resamples/40]), rounded(values[resamples-1-resamples/40])
}

// rounded keeps the file of figures readable.
func rounded(x float64) float64 { return math.Round(x*1e4) / 1e4 }
