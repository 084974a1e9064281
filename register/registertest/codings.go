package registertest

import (
	"context"
	"fmt"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// coded are the codings in lines, as of an entry.
func (w *World) coded(at int64) []string {
	w.T.Helper()
	var out []string
	err := w.View(context.Background(), func(v register.View) error {
		list, err := v.Codings(at)
		for _, c := range list {
			line := c.Author + " "
			if c.Hidden {
				line += "hidden"
			}
			for _, x := range c.Values {
				line += fmt.Sprintf("%s %d", x.Casualty.Effect, x.Casualty.Count.Min)
			}
			out = append(out, line)
		}
		return err
	})
	if err != nil {
		w.T.Fatal(err)
	}
	return out
}

// A coding changes nothing, is shown to nobody before two people have coded, is undone like any decision, and is rebuilt with the views.
func codings(t *testing.T, open opener) {
	w := world(t, open)
	added := w.Put(kunduz(t)...)
	account, document := added[0].Placed[0].Account, added[0].Document.SHA256
	before := w.List(register.Query{})
	review := w.incident(added[0].Placed[0].Incident.ID).Review
	code := func(author string, killed int) register.Decided {
		t.Helper()
		value := record.Claim{Variable: record.VarCasualty, Casualty: &record.Casualty{Evidence: record.Evidence{Span: record.Span{Start: 0, End: 3}, Method: "person"},
			Effect: record.Killed, Count: record.Count{Min: killed, Max: killed, Bound: record.Exact}}}
		d, err := w.Decide(context.Background(), record.Decision{Action: record.Code, Author: author, Reason: "coded", Subjects: []string{account[:6]}, Document: document, Values: []record.Claim{value}})
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	code("Anna", 14)
	Want(t, "by one person", w.coded(register.Now), "Anna hidden")
	alone := w.Sound().Head.Seq
	code("Bilal", 15)
	Want(t, "by two", w.coded(register.Now), "Anna killed 14", "Bilal killed 15")
	Want(t, "as of before", w.coded(alone), "Anna hidden")
	again := code("Bilal", 14)
	Want(t, "once more", w.coded(register.Now), "Anna killed 14", "Bilal killed 14")
	Want(t, "the incidents", w.List(register.Query{}), before...)
	if in := w.incident(added[0].Placed[0].Incident.ID); in.Review != review {
		t.Errorf("a coding makes of %q %q", review, in.Review)
	}
	if err := w.View(context.Background(), func(v register.View) error {
		d, err := v.Dossier(added[0].Placed[0].Incident.ID, register.Now)
		n := 0
		for _, ev := range append(d.History, d.Decided...) {
			if ev.Decision != nil && ev.Decision.Action == record.Code {
				n++
				if len(ev.Decision.Values) > 0 {
					t.Error("the history of an incident tells what somebody coded")
				}
			}
		}
		if n != 3 {
			t.Errorf("%d events of codings, want three that stand", n)
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	w.Do(record.Decision{Action: record.Undo, Undoes: again.Seq})
	Want(t, "undone", w.coded(register.Now), "Anna killed 14", "Bilal killed 15")
	// Who decides about the incident is not told that somebody was faster, when that one coded.
	if _, err := w.DecideSeen(context.Background(), record.Decision{Action: record.Grading, Author: "Anna", Reason: "read", Subjects: []string{account}, Aspect: record.OfToll, Grade: record.Fair}, w.Sound().Head.Seq); err != nil {
		t.Error(err)
	}
	seen := w.Sound().Head.Seq
	code("Cyrus", 16)
	if _, err := w.DecideSeen(context.Background(), record.Decision{Action: record.Accept, Author: "Anna", Reason: "read", Subjects: []string{account}}, seen); err != nil {
		t.Errorf("a coding stands in the way of a decision: %v", err)
	}
	other := added[1].Document.SHA256
	w.refuses("words of another document", record.Decision{Action: record.Code, Author: "Anna", Reason: "coded", Subjects: []string{account}, Document: other}, register.ErrRefused)
	w.refuses("no account", record.Decision{Action: record.Code, Author: "Anna", Reason: "coded", Document: document}, register.ErrRefused)
	w.Sound()
}
