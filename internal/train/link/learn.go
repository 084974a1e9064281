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

// lessons are pairs in blocks by what they show: how many of them are one incident, and how many are two.
type lessons map[string]*lesson

type lesson struct {
	shown    []string
	one, two float64
}

func (ls lessons) add(shown []string, one bool, weight float64) {
	key := strings.Join(shown, " ")
	l := ls[key]
	if l == nil {
		l = &lesson{shown: shown}
		ls[key] = l
	}
	if one {
		l.one += weight
	} else {
		l.two += weight
	}
}

// from adds the pairs of reports of a set that are not of the part left out.
func (ls lessons) from(m *link.Model, s set, out int, weight float64, of func(*report) *link.Profile) {
	at := map[string]*report{}
	var ps []link.Profile
	for _, r := range s.reports {
		if p := of(r); p != nil && r.part != out {
			ps, at[p.Key] = append(ps, *p), r
		}
	}
	m.Pairs(ps, func(a, b int, shown []string) {
		ls.add(shown, at[ps[a].Key].Incident == at[ps[b].Key].Incident, weight)
	})
}

func read(r *report) *link.Profile  { return r.profile }
func right(r *report) *link.Profile { return r.right }

// made are lessons from synthetic events of two sources.
func made(m *link.Model) lessons {
	s := events.Make(4000, 1)
	out := lessons{}
	m.Pairs(s.Profiles, func(a, b int, shown []string) {
		x, y := s.Profiles[a].Key, s.Profiles[b].Key
		if x[0] != y[0] {
			out.add(shown, s.Same[y] == x || s.Same[x] == y, 1)
		}
	})
	return out
}

// pull holds the weights to those by hand, which are sound where the lessons show little: the precision of a normal prior.
const pull = 2.0

// settled are weights between reports that stay as they are by hand. Our own reports would have it that the same party speaks against: most near misses
// are the work of one, and second reports often name none; and that branches of one are told apart by one report and not by the next. Of countries, that reading them wrongly is more common than it will be.
func settled() []string {
	return []string{"actor_same", "actor_other", "actor_branch", "place_country"}
}

// learn moves the weights of a column that are by hand towards what the lessons show.
func learn(m *link.Model, column int, ls lessons, held ...string) map[string]float32 {
	hand := m.Weights(column)
	names := slices.Sorted(maps.Keys(hand))
	at := map[string]int{}
	for i, n := range names {
		at[n] = i
	}
	w := make([]float32, len(names))
	rows, n := ls.rows(hand, at)
	fit.Descend(w, n, pull, func(g []float64) {
		for _, r := range rows {
			x := r.hand
			for _, i := range r.at {
				x += float64(w[i])
			}
			e := r.one - (r.one+r.two)*fit.Chance(x)
			for _, i := range r.at {
				g[i] += e
			}
		}
		for _, n := range held {
			g[at[n]] = 0
		}
	})
	out := map[string]float32{}
	for i, n := range names {
		out[n] = hand[n] + w[i]
	}
	return out
}

// row is a lesson by the positions of what it shows.
type row struct {
	lesson
	at   []int
	hand float64
}

// rows are in order, since sums of floats depend on it; n is how many pairs they are.
func (ls lessons) rows(hand map[string]float32, at map[string]int) (out []row, n int) {
	total := 0.0
	for _, k := range slices.Sorted(maps.Keys(ls)) {
		r := row{lesson: *ls[k]}
		for _, s := range r.shown {
			r.at, r.hand = append(r.at, at[s]), r.hand+float64(hand[s])
		}
		out, total = append(out, r), total+r.one+r.two
	}
	return out, int(total)
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
