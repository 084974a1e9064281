package registertest

import (
	"context"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// approved says which approvals hold: two, of two people, of an incident that was looked at, until something changes it.
func approved(t *testing.T, open opener) {
	w := world(t, open)
	w.Put(kunduz(t)...)
	id := w.find(register.Query{Sort: register.ByOld})[0].ID
	other := w.find(register.Query{Sort: register.ByOld})[1].ID
	by := func(author string) record.Decision {
		return record.Decision{Action: record.Approve, Author: author, Reason: "read it", Subjects: []string{id}}
	}
	approve := func(author string) int64 {
		t.Helper()
		done, err := w.Decide(context.Background(), by(author))
		if err != nil {
			t.Fatal(err)
		}
		return done.Seq
	}
	want := func(when string, at int64, n int) {
		t.Helper()
		if got := w.approval(id, at); len(got.By) != n || got.Given() != (n >= 2) {
			t.Errorf("%s: %d approvals hold, want %d: %+v", when, len(got.By), n, got)
		}
	}
	w.refuses("what nobody has looked at", by("Anna"), register.ErrRefused)
	w.Do(record.Decision{Action: record.Accept, Subjects: []string{id}})
	want("before all", register.Now, 0)
	approve("Anna")
	if in := w.incident(id); in.Review != record.Reviewed {
		t.Errorf("an approval makes it %s", in.Review)
	}
	w.refuses("the same author", by("Anna"), register.ErrRefused)
	w.refuses("the same author in other letters", by(" ANNA"), register.ErrRefused)
	want("one", register.Now, 1)
	second := approve("Ben")
	want("two", register.Now, 2)

	undone := w.Do(record.Decision{Action: record.Undo, Undoes: second})
	want("one taken back", register.Now, 1)
	want("one taken back, of the day before", second, 1)
	again := approve("Ben")
	want("two again", register.Now, 2)
	want("when it was taken back", undone.Seq, 1)

	w.Do(record.Decision{Action: record.Accept, Subjects: []string{other}})
	want("something else decided", register.Now, 2)
	hidden := w.Do(record.Decision{Action: record.Redact, Document: w.paperOf(id), Spans: []record.Span{{Start: 0, End: 4}}})
	want("words hidden", register.Now, 2)
	w.Do(record.Decision{Action: record.Undo, Undoes: hidden.Seq})
	want("words shown again", register.Now, 0)
	approve("Anna")
	approve("Ben")
	w.Do(record.Decision{Action: record.Grading, Subjects: []string{id}, Aspect: record.OfToll, Grade: record.Fair})
	want("graded", register.Now, 0)
	want("before it was graded", again, 2)

	approve("Anna")
	approve("Ben")
	w.Do(record.Decision{Action: record.Merge, Subjects: []string{id, other}})
	id = w.find(register.Query{Sort: register.ByOld})[0].ID
	want("merged", register.Now, 0)
	w.Sound()
}

func (w *World) approval(id string, at int64) (out record.Approval) {
	w.T.Helper()
	if err := w.View(context.Background(), func(v register.View) error {
		in, err := v.Incident(id, at)
		if err == nil {
			out, err = v.Approval(in, at)
		}
		return err
	}); err != nil {
		w.T.Fatal(err)
	}
	return out
}

// paperOf is the document of the first account of an incident.
func (w *World) paperOf(id string) string {
	w.T.Helper()
	return w.sourced(register.Query{IDs: []string{id}}, true)[0].Accounts[0].Document.SHA256
}
