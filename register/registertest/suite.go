package registertest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// World is a register on an empty store, with a clock that goes a day an entry.
type World struct {
	*register.Register
	T    testing.TB
	days int
	mu   sync.Mutex // several may decide at once
}

// First is the day on which the clock of a World begins.
var first = time.Date(2024, 6, 1, 12, 0, 0, 0, time.UTC)

// NewWorld opens a register over a store.
func NewWorld(t testing.TB, s register.Store) *World {
	t.Helper()
	w := &World{T: t}
	r, err := register.Open(context.Background(), s, Linker{}, w.tick)
	if err != nil {
		t.Fatal(err)
	}
	w.Register = r
	return w
}

func (w *World) tick() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.days++
	return first.AddDate(0, 0, w.days-1)
}

// Put adds reports one by one.
func (w *World) Put(list ...register.Prepared) []record.Addition {
	w.T.Helper()
	var out []record.Addition
	for _, p := range list {
		a, err := w.Add(context.Background(), []register.Prepared{p})
		if err != nil {
			w.T.Fatal(err)
		}
		out = append(out, a...)
	}
	return out
}

// Do decides.
func (w *World) Do(d record.Decision) register.Decided {
	w.T.Helper()
	d.Author, d.Reason = "tester", "a test"
	out, err := w.Decide(context.Background(), d)
	if err != nil {
		w.T.Fatal(err)
	}
	return out
}

// List is the incidents of a query as lines: place, day, documents, least and most killed.
func (w *World) List(q register.Query) []string {
	w.T.Helper()
	list, err := w.Find(context.Background(), q)
	if err != nil {
		w.T.Fatal(err)
	}
	return lines(list)
}

func lines(list []record.Incident) []string {
	var out []string
	for _, in := range list {
		line := fmt.Sprintf("%s %s x%d", in.Place.Name, in.Date.From, in.Documents)
		for _, t := range in.Tolls {
			if t.Policy == record.PolicyRange && t.Status == "" {
				line += fmt.Sprintf(" %d-%d", t.Min, t.Max)
			}
		}
		out = append(out, line)
	}
	return out
}

// Sound fails when a verification finds anything.
func (w *World) Sound() register.Verified {
	w.T.Helper()
	v, err := w.Verify(context.Background(), func(int64, int64, register.Hash) {})
	if err != nil {
		w.T.Fatal(err)
	}
	if len(v.Problems) > 0 {
		w.T.Fatalf("verify: %s", strings.Join(v.Problems, "\n"))
	}
	return v
}

// Want compares lines.
func Want(t testing.TB, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n\t%s\nwant:\n\t%s", what, strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

// Run is the suite. open returns an empty store; several are asked for at once.
func Run(t *testing.T, open func(t testing.TB) register.Store) {
	for name, f := range map[string]func(*testing.T, func(testing.TB) register.Store){
		"links":      links,
		"idempotent": idempotent,
		"filters":    filters,
		"as of":      asOf,
		"decisions":  decisions,
		"rulings":    rulings,
		"sums":       sums,
		"atomic":     atomic,
		"rebuild":    rebuild,
		"order":      order,
		"mergeSplit": mergeSplit,
		"additive":   additive,
		"reread":     reread,
		"filed":      filed,
		"copies":     copies,
		"paging":     paging,
		"offsets":    offsets,
		"names":      names,
		"answers":    answers,
		"gradeUndo":  gradeUndo,
		"grades":     grades,
		"redact":     redact,
		"datasets":   datasets,
		"aliases":    aliases,
		"captures":   captures,
		"sourced":    sourced,
		"disclosed":  disclosed,
		"approved":   approved,
		"codings":    codings,
		"together":   together,
		"words":      words,
		"migrate":    migrate,
		"odd":        odd,
		"changes":    changes,

		"series":          series,
		"untied":          untied,
		"order of series": seriesOrder,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f(t, open)
		})
	}
}
