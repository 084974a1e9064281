package main

import (
	"fmt"
	"math"

	"github.com/sabt-org/sabt/pipeline/extract/subject"
)

func truth(about bool) float64 {
	if about {
		return 1
	}
	return 0
}

// balance is what a document of each kind counts.
func balance(all []document) map[bool]float64 {
	n := map[bool]float64{}
	for _, d := range all {
		n[d.about]++
	}
	return map[bool]float64{true: 1, false: n[true] / max(n[false], 1)}
}

// spread is how much each reason varies, so that the prior holds all of them alike.
func spread(all []document) subject.Reasons {
	var sum, square, out subject.Reasons
	for _, d := range all {
		for k, v := range d.reasons {
			sum[k] += v
			square[k] += v * v
		}
	}
	n := float32(len(all))
	for k := range out {
		out[k] = float32(math.Sqrt(max(0, float64(square[k]/n-sum[k]/n*sum[k]/n)))) + 0.01
	}
	return out
}

// measure prints how a model judges documents that it was not learned from.
func measure(name string, m *subject.Model, docs []document) {
	var reports, lost, rest, seen int
	var ids []string
	for _, d := range docs {
		out := m.About(d.reasons) < subject.Enough
		switch {
		case d.about:
			reports++
			if out {
				lost++
				ids = append(ids, d.id)
			}
		default:
			rest++
			if out {
				seen++
			}
		}
	}
	fmt.Printf("%-16s %3d with incidents, %d lost %v; %3d without, %d seen through\n", name, reports, lost, ids, rest, seen)
}
