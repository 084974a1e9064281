package main

import (
	"fmt"
	"math"

	"github.com/sabt-org/sabt/pipeline/extract/filler"
)

// crossed gives each entity the chance by forests learned on the other folds.
func crossed(all []*message, seen []judged) []judged {
	out := make([]judged, len(seen))
	for f := range folds {
		var m filler.Model
		forests(&m, all, seen, f)
		for i := f; i < len(seen); i += folds {
			for r, vs := range seen[i] {
				for _, v := range vs {
					v.chance = float32(1 / (1 + math.Exp(-float64(m.Forests[all[i].doc.Kind()][r].Sum(v.traits)))))
					out[i][r] = append(out[i][r], v)
				}
			}
		}
	}
	return out
}

// weighed are the verdicts of messages that the model has not met.
func weighed(m *filler.Model, all []*message) []judged {
	out := make([]judged, len(all))
	for i, msg := range all {
		out[i] = msg.judge(m)
	}
	return out
}

// tally counts entities.
type tally struct{ right, given, asked float64 }

func (t *tally) add(o tally) {
	t.right, t.given, t.asked = t.right+o.right, t.given+o.given, t.asked+o.asked
}

// String is precision, recall and their mean.
func (t tally) String() string {
	p, r := t.right/max(1, t.given), t.right/max(1, t.asked)
	return fmt.Sprintf("%4.1f/%4.1f/%4.1f", 100*p, 100*r, 200*p*r/max(1e-9, p+r))
}

// report prints the measures of all roles, and of the five that CEAF-REE counts, at several thresholds.
func report(all []*message, seen []judged) {
	for _, least := range []float32{0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5} {
		var sum [filler.Roles]tally
		for i, m := range all {
			for r := range sum {
				t := tally{asked: float64(len(m.key[r]))}
				for _, v := range seen[i][r] {
					t.count(v, least)
				}
				sum[r].add(t)
			}
		}
		var five tally
		fmt.Printf("%.2f ", least)
		for r, t := range sum {
			fmt.Printf(" %v", t)
			if filler.Role(r) != filler.Described {
				five.add(t)
			}
		}
		fmt.Printf("  five %v\n", five)
	}
}

func (t *tally) count(v verdict, least float32) {
	if v.chance < least {
		return
	}
	t.given++
	if v.right {
		t.right++
	}
}

// reliability prints how often entities of a chance are right.
func reliability(seen []judged) {
	var right, all [10]int
	for i := range seen {
		for _, vs := range seen[i] {
			for _, v := range vs {
				k := min(9, int(v.chance*10))
				all[k]++
				if v.right {
					right[k]++
				}
			}
		}
	}
	for k := range all {
		fmt.Printf("chance %.1f: %.2f of %d right\n", float64(k)/10, float64(right[k])/float64(max(1, all[k])), all[k])
	}
}
