package registertest

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// What is hidden is shown of no day and found by no search; what was computed stays, and the chain is whole.
func redact(t *testing.T, open opener) {
	w := world(t, open)
	const line, name = "bombing Kunduz 2024-05-12 medical 19 by ISIS-K", "medical"
	text := "Paper A\n" + line + "\n# Karimi saw it\n"
	added := w.Put(Report(t, "Paper A", line, "# Karimi saw it"), Report(t, "Paper B", "suicide_bombing Kunduz 2024-05-12 authority 14"))
	id, sha := added[0].Placed[0].Incident.ID, added[0].Document.SHA256
	before, shown := w.List(register.Query{}), w.everything(id, sha)
	head := w.Sound().Head
	for _, words := range []string{"Karimi", name, "Paper A"} {
		if !strings.Contains(shown, words) {
			t.Fatalf("%q is not shown in the first place", words)
		}
	}
	at := func(words string) record.Span {
		i := strings.Index(text, words)
		return record.Span{Start: i, End: i + len(words)}
	}
	hidden := w.Do(record.Decision{Action: record.Redact, Document: sha[:12], Spans: []record.Span{at("Karimi"), at(name)}})
	Want(t, "what was computed", w.List(register.Query{}), before...)
	Want(t, "the incidents it is about", hidden.Incidents, id)
	now := w.everything(id, sha)
	for _, words := range []string{"Karimi", name} {
		if strings.Contains(now, words) {
			t.Errorf("%q is still shown:\n%s", words, now)
		}
	}
	if !strings.Contains(now, "****** saw it") {
		t.Errorf("the words beside are not shown:\n%s", now)
	}
	Want(t, "by hidden words", w.List(register.Query{Text: "karimi"}))
	Want(t, "by words beside", w.List(register.Query{Text: "saw"}), before...)
	Want(t, "by a hidden source", w.List(register.Query{Source: name}))
	w.Sound()

	whole := w.Do(record.Decision{Action: record.Redact, Document: sha})
	now = w.everything(id, sha)
	for _, words := range []string{"saw", "Paper A", "medical 19"} {
		if strings.Contains(now, words) {
			t.Errorf("%q of a document that is hidden as a whole:\n%s", words, now)
		}
	}
	Want(t, "by words of it", w.List(register.Query{Text: "saw"}))
	Want(t, "by its publisher", w.List(register.Query{Publisher: "Paper A"}))
	Want(t, "what was computed", w.List(register.Query{}), before...)
	if err := w.Rebuild(context.Background()); err != nil {
		t.Fatal(err)
	}
	w.Sound()

	w.Do(record.Decision{Action: record.Undo, Undoes: whole.Seq})
	w.Do(record.Decision{Action: record.Undo, Undoes: hidden.Seq})
	Want(t, "by words that are not hidden any more", w.List(register.Query{Text: "karimi"}), before...)
	if now := w.everything(id, sha); !strings.Contains(now, "Karimi") || !strings.Contains(now, name) {
		t.Errorf("undone:\n%s", now)
	}
	w.refuses("an unknown document", record.Decision{Action: record.Redact, Document: "ffff"}, register.ErrNotFound)
	w.refuses("words beyond the text", record.Decision{Action: record.Redact, Document: sha, Spans: []record.Span{{Start: 5, End: 5000}}}, register.ErrRefused)
	if v := w.Sound(); v.Head.Seq != head.Seq+4 {
		t.Errorf("%d entries, want %d", v.Head.Seq, head.Seq+4)
	}
}

// everything is what a view tells of an incident and a document, now and as of its first day.
func (w *World) everything(id, sha string) string {
	w.T.Helper()
	var out strings.Builder
	err := w.View(context.Background(), func(v register.View) error {
		d, err := v.Dossier(id, register.Now)
		if err != nil {
			return err
		}
		old, err := v.Dossier(id, 3)
		if err != nil {
			return err
		}
		for _, a := range append(d.Accounts, old.Accounts...) {
			fmt.Fprintf(&out, "%+v\n%s\n", *a.Document, a.Document.Text)
			for _, c := range a.Claims {
				fmt.Fprintf(&out, "%s %q %s %s %s\n", c.Variable, c.Source().Name, c.Evidence().Span.Quote(a.Document.Text), a.Grades[c.ID].Letter.Say, a.Grades[c.ID].Digit.Say)
			}
		}
		for _, ev := range d.History {
			fmt.Fprintf(&out, "%+v %+v\n", ev.Document, ev.Decision)
		}
		doc, err := v.Document(sha)
		if err != nil {
			return err
		}
		list, err := v.Documents(register.DocumentQuery{Begins: sha})
		if err != nil {
			return err
		}
		read, err := v.Text(sha)
		if err != nil {
			return err
		}
		fmt.Fprintf(&out, "%+v\n%+v\n%s\n", doc.Document, list, read.Text)
		names, err := v.Names(register.FacetSource, register.NameQuery{})
		fmt.Fprintf(&out, "%+v\n", names)
		return err
	})
	if err != nil {
		w.T.Fatal(err)
	}
	return out.String()
}
