package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/bench/events"
	"github.com/sabt-org/sabt/internal/train/fit"
	"github.com/sabt-org/sabt/pipeline/link"
)

// lesson is a pair in a block: what it shows, and whether it is one incident.
type lesson struct {
	shown []string
	right bool
}

func lessons(m *link.Model, rs []*report, half int) []lesson {
	of := map[string]string{}
	var ps []link.Profile
	for _, r := range rs {
		if (half == both || r.half == half) && r.profile != nil {
			ps, of[r.ID] = append(ps, *r.profile), r.Incident
		}
	}
	var out []lesson
	m.Pairs(ps, func(a, b int, shown []string) {
		out = append(out, lesson{shown, of[ps[a].Key] == of[ps[b].Key]})
	})
	return out
}

// times is how often a lesson of our own reports is repeated: they are few beside the archive's, and the only ones of war.
const times = 10

func repeated(ls []lesson) []lesson {
	var out []lesson
	for range times {
		out = append(out, ls...)
	}
	return out
}

// made are lessons from synthetic events of two sources.
func made(m *link.Model) []lesson {
	s := events.Make(4000, 1)
	var out []lesson
	m.Pairs(s.Profiles, func(a, b int, shown []string) {
		x, y := s.Profiles[a].Key, s.Profiles[b].Key
		if x[0] != y[0] {
			out = append(out, lesson{shown, s.Same[y] == x || s.Same[x] == y})
		}
	})
	return out
}

// pull holds the weights to those by hand, which are sound where the lessons show little: the precision of a normal prior.
const pull = 2.0

// learn moves the weights of a column that are by hand towards what the lessons show.
func learn(m *link.Model, column int, ls []lesson) map[string]float32 {
	hand := m.Weights(column)
	names := slices.Sorted(maps.Keys(hand))
	at := map[string]int{}
	for i, n := range names {
		at[n] = i
	}
	w := make([]float32, len(names))
	fit.Descend(w, len(ls), pull, func(g []float64) {
		for _, l := range ls {
			x := 0.0
			for _, n := range l.shown {
				x += float64(hand[n] + w[at[n]])
			}
			e := -fit.Chance(x)
			if l.right {
				e++
			}
			for _, n := range l.shown {
				g[at[n]] += e
			}
		}
	})
	out := map[string]float32{}
	for i, n := range names {
		out[n] = hand[n] + w[i]
	}
	return out
}

// write puts weights into the lines of a table.
func write(table string, m *link.Model) string {
	reports, rows := m.Weights(link.Reports), m.Weights(link.Rows)
	var b strings.Builder
	b.WriteString("# What two accounts of different documents show, in the order of features.go: its name, the field, what it says to a reader, and how much\n" +
		"# it counts that both tell of one incident (log-odds): between reports, and between rows of data sets. Written by internal/train/link; see docs/model-link.md.\n")
	for line := range strings.Lines(table) {
		if f := strings.Split(strings.TrimSpace(line), "\t"); len(f) == 5 {
			fmt.Fprintf(&b, "%s\t%s\t%s\t%.2f\t%.2f\n", f[0], f[1], f[2], reports[f[0]], rows[f[0]])
		}
	}
	return b.String()
}
