package registertest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// Of people who decide about one incident at once, one is first and the others learn who that was; what each was told is in the log, and
// nothing else.
func together(t *testing.T, open opener) {
	w := world(t, open)
	added := w.Put(kunduz(t)...)
	seen := w.Sound().Head.Seq
	id, other := added[0].Placed[0].Incident.ID, added[0].Placed[1].Incident.ID
	errs := make([]error, 8)
	var all sync.WaitGroup
	for i := range errs {
		all.Go(func() {
			d := record.Decision{Action: record.Accept, Author: fmt.Sprint("person ", i), Reason: "read it", Subjects: []string{id}}
			if i%2 == 1 {
				d.Action = record.Reject
			}
			_, errs[i] = w.DecideSeen(context.Background(), d, seen)
		})
	}
	all.Wait()
	first := ""
	for i, err := range errs {
		if err == nil && first != "" {
			t.Errorf("%s and person %d decided about the same incident, each without the other's decision", first, i)
		}
		if err == nil {
			first = fmt.Sprint("person ", i)
		}
	}
	for i, err := range errs {
		if err != nil && (!errors.Is(err, register.ErrChanged) || !strings.Contains(err.Error(), "by "+first)) {
			t.Errorf("person %d was told %v; %s was first", i, err, first)
		}
	}
	if got := w.Sound(); got.Decisions != 1 || got.Head.Seq != seen+1 {
		t.Errorf("%d decisions up to entry %d, want one behind entry %d", got.Decisions, got.Head.Seq, seen)
	}
	w.stale(record.Decision{Action: record.Merge, Subjects: []string{other, id}}, seen)
	w.fresh(record.Decision{Action: record.Accept, Subjects: []string{other}}, seen) // nobody touched that one
	w.fresh(record.Decision{Action: record.Accept, Subjects: []string{id}}, seen+1)
	w.Sound()
}

// What comes in by itself changes an incident, too; and so does a letter for a source that has one by now.
func changes(t *testing.T, open opener) {
	w := world(t, open)
	list := kunduz(t)
	id := w.Put(list[0])[0].Placed[0].Incident.ID
	seen := w.Sound().Head.Seq
	w.Put(list[1])
	w.stale(record.Decision{Action: record.Accept, Subjects: []string{id}}, seen)
	seen = w.Sound().Head.Seq
	w.fresh(record.Decision{Action: record.Grading, Source: "Paper A", Letter: record.GradeB}, seen)
	w.stale(record.Decision{Action: record.Grading, Source: "Paper A", Letter: record.GradeC}, seen)
	w.stale(record.Decision{Action: record.Undo, Undoes: seen + 1}, seen)
	w.fresh(record.Decision{Action: record.Undo, Undoes: seen + 1}, seen+1)
}

func (w *World) decideSeen(d record.Decision, seen int64) error {
	d.Author, d.Reason = "tester", "a test"
	_, err := w.DecideSeen(context.Background(), d, seen)
	return err
}

func (w *World) stale(d record.Decision, seen int64) {
	w.T.Helper()
	if err := w.decideSeen(d, seen); !errors.Is(err, register.ErrChanged) {
		w.T.Errorf("%s %v as of entry %d: %v", d.Action, d.Subjects, seen, err)
	}
}

func (w *World) fresh(d record.Decision, seen int64) {
	w.T.Helper()
	if err := w.decideSeen(d, seen); err != nil {
		w.T.Errorf("%s %v as of entry %d: %v", d.Action, d.Subjects, seen, err)
	}
}
