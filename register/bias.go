package register

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/register/policy"
)

// EnoughPairs is how many incidents a comparison needs before its interval means anything.
const EnoughPairs = 10

// Bias compares, incident by incident, the figure of each source (or kind of source) with that of the others, by the ratio of the two.
// bySource tells sources apart by their names, else by their kinds.
//
// Only incidents count in which the source names one figure and the others, taken in the order of the hierarchy, do too. Ratios are compared on the
// logarithmic scale, with half a person added to both figures, so that none of them may be zero.
func (v View) Bias(q Query, e record.Effect, bySource bool) ([]record.Bias, error) {
	logs := map[string][]float64{}
	names := map[string]string{}
	const page = 500
	for q.Offset, q.Limit = 0, page; ; q.Offset += page {
		list, err := v.Find(q)
		if err != nil {
			return nil, err
		}
		for _, in := range list {
			parts, err := v.read.parts(in.ID, q.at())
			if err != nil {
				return nil, err
			}
			compareVoices(policy.Figures(told(parts, nil), e), bySource, logs, names)
		}
		if len(list) < page {
			break
		}
	}
	var out []record.Bias
	for key, values := range logs {
		b := ratio(values)
		b.Name = names[key]
		out = append(out, b)
	}
	slices.SortFunc(out, func(a, b record.Bias) int { return cmp.Or(b.Pairs-a.Pairs, strings.Compare(a.Name, b.Name)) })
	return out, nil
}

func (q Query) at() int64 {
	if q.At == 0 {
		return Now
	}
	return q.At
}

// compareVoices adds an incident's ratios, one a source.
func compareVoices(list []policy.Heard, bySource bool, logs map[string][]float64, names map[string]string) {
	key := func(h policy.Heard) string {
		if bySource {
			return fold.String(h.Speaker) + "/" + string(h.Kind)
		}
		return string(h.Kind)
	}
	done := map[string]bool{}
	for _, h := range list {
		k := key(h)
		if done[k] {
			continue
		}
		done[k] = true
		own := slices.DeleteFunc(slices.Clone(list), func(o policy.Heard) bool { return key(o) != k })
		others := slices.DeleteFunc(slices.Clone(list), func(o policy.Heard) bool { return key(o) == k })
		a, b := policy.BestOf(own), policy.BestOf(others)
		if a == record.Blank || b == record.Blank {
			continue
		}
		logs[k] = append(logs[k], math.Log((float64(a)+0.5)/(float64(b)+0.5)))
		names[k] = cmp.Or(h.Speaker, string(h.Kind))
		if !bySource {
			names[k] = string(h.Kind)
		}
	}
}

// ratio is the geometric mean of ratios with its 95 % interval (Student's t).
func ratio(logs []float64) record.Bias {
	n := float64(len(logs))
	mean, squares := 0.0, 0.0
	for _, x := range logs {
		mean += x / n
	}
	for _, x := range logs {
		squares += (x - mean) * (x - mean)
	}
	b := record.Bias{Pairs: len(logs), Ratio: math.Exp(mean)}
	if len(logs) < EnoughPairs {
		return b
	}
	// 1.96 + 2.72/df is the 97.5 % point of t within half a percent from 9 degrees of freedom on.
	half := (1.96 + 2.72/(n-1)) * math.Sqrt(squares/(n-1)/n)
	b.Low, b.High, b.Enough = math.Exp(mean-half), math.Exp(mean+half), true
	return b
}
