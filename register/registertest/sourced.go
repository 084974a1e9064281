package registertest

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// sourced gives every incident of a query once, in order, by itself as with its accounts, whatever the store does to be quick.
func sourced(t *testing.T, open opener) {
	w := world(t, open)
	w.Put(kunduz(t)...)
	for i := range 70 { // more than a batch
		w.Put(Report(t, "Paper", "bombing Town"+string(rune('A'+i%26))+string(rune('a'+i/26))+" 2024-05-0"+string(rune('1'+i%9))+" by Front medical 3"))
	}
	q := register.Query{Sort: register.ByOld}
	want := w.find(q)
	for _, whole := range []bool{false, true} {
		got := w.sourced(q, whole)
		for i, d := range got {
			if i < len(want) && !reflect.DeepEqual(d.Incident, want[i]) {
				t.Fatalf("whole %v: %+v, want %+v", whole, d.Incident, want[i])
			}
			if whole && (len(d.Accounts) != len(d.Incident.Accounts) || d.Accounts[0].Document.Text == "") {
				t.Errorf("%s: %d accounts, want %d with their texts", d.Incident.ID, len(d.Accounts), len(d.Incident.Accounts))
			}
		}
		if len(got) != len(want) {
			t.Errorf("whole %v: %d incidents, want %d", whole, len(got), len(want))
		}
	}
	few := w.sourced(register.Query{Sort: register.ByOld, Place: "TownAa"}, false)
	if len(few) == 0 || len(few) == len(want) {
		t.Errorf("%d incidents of one place", len(few))
	}
	enough := errors.New("enough")
	err := w.View(context.Background(), func(v register.View) error {
		return v.Sourced(context.Background(), q, false, func(record.Dossier) error { return enough })
	})
	if !errors.Is(err, enough) {
		t.Errorf("who takes no more is told %v", err)
	}
}

func (w *World) sourced(q register.Query, whole bool) (out []record.Dossier) {
	w.T.Helper()
	err := w.View(context.Background(), func(v register.View) error {
		return v.Sourced(context.Background(), q, whole, func(d record.Dossier) error {
			out = append(out, d)
			return nil
		})
	})
	if err != nil {
		w.T.Fatal(err)
	}
	return out
}

// disclosed says which decisions on what may be seen come with an incident: those of now, as of whatever entry.
func disclosed(t *testing.T, open opener) {
	w := world(t, open)
	w.Put(kunduz(t)...)
	in := w.find(register.Query{Sort: register.ByOld})[0]
	before := w.head()
	claim := w.sourced(register.Query{IDs: []string{in.ID}}, true)[0].Accounts[0].Claims[0].ID
	review := in.Review
	done := w.Do(record.Decision{Action: record.Disclose, Subjects: []string{in.ID}, Claim: claim[:8]})
	discloses := func(at int64) bool {
		d := w.sourced(register.Query{IDs: []string{in.ID}, At: at}, true)[0]
		return slices.ContainsFunc(d.Decided, func(e record.Event) bool { return e.Decision.Action == record.Disclose && e.Decision.Claim == claim })
	}
	if !discloses(register.Now) || !discloses(before) {
		t.Error("a disclosure is not there of every day")
	}
	if got := w.incident(in.ID); got.Review != review {
		t.Errorf("a disclosure makes it %s: nobody has looked", got.Review)
	}
	w.Do(record.Decision{Action: record.Undo, Undoes: done.Seq})
	if discloses(register.Now) || discloses(done.Seq) {
		t.Error("a disclosure that was taken back is still there, of an earlier day")
	}
	w.refuses("an unknown claim", record.Decision{Action: record.Disclose, Subjects: []string{in.ID}, Claim: "ffffffff"}, register.ErrNotFound)
}

func (w *World) head() (seq int64) {
	w.T.Helper()
	if err := w.View(context.Background(), func(v register.View) error {
		h, err := v.Head()
		seq = h.Seq
		return err
	}); err != nil {
		w.T.Fatal(err)
	}
	return seq
}
