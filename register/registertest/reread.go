package registertest

import (
	"context"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// A newer reading is a further generation: ids, decisions and what was before stay.
func reread(t *testing.T, open opener) {
	w := world(t, open)
	lines := []string{"bombing Kunduz 2024-05-12 medical 19", "shooting Herat 2024-05-10 own 2"}
	added := w.Put(Report(t, "Paper A", lines...), Report(t, "Paper B", "bombing Kunduz 2024-05-12 authority 14"), Report(t, "Paper C", "shooting Herat 2024-05-10 own 4"))
	id := added[0].Placed[0].Account
	w.Do(record.Decision{Action: record.Accept, Subjects: []string{id}})
	before, head := w.List(register.Query{}), w.Sound().Head

	again := func(engine string, dry bool, change func(*record.Account) bool) record.Change {
		c, err := w.Reread(context.Background(), Reading(t, engine, change, "Paper A", lines...), dry)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	if c := again("test/2", false, nil); c.Changed() || w.Sound().Head != head {
		t.Errorf("the same reading again: %+v", c)
	}
	if err := w.Unchanged(context.Background(), "test/2", []string{added[0].Document.SHA256}); err != nil {
		t.Fatal(err)
	}
	if d := w.document(added[0].Document.SHA256); d.Engine != "test/2" || d.Accounts != 2 || w.Sound().Head.Seq != head.Seq+1 {
		t.Errorf("read by another engine, and unchanged: %+v", d)
	}
	if err := w.Unchanged(context.Background(), "test/2", []string{added[0].Document.SHA256}); err != nil || w.Sound().Head.Seq != head.Seq+1 {
		t.Errorf("noted twice: %v", err)
	}
	head = w.Sound().Head
	// The new engine takes the place for the words of the act, reads 21, and does not see the second line.
	other := func(a *record.Account) bool {
		a.Trigger.Span = a.Place.Span
		if len(a.Casualties) > 0 && a.Casualties[0].Count.Max == 19 {
			a.Casualties[0].Count.Min, a.Casualties[0].Count.Max = 21, 21
		}
		return a.Key == "1"
	}
	if c := again("test/3", true, other); len(c.Accounts) != 2 || w.Sound().Head != head {
		t.Errorf("a dry run: %+v", c)
	}
	c := again("test/3", false, other)
	if len(c.Accounts) != 2 || c.Accounts[0].ID != id || !c.Accounts[1].Lost || len(c.Placed) != 1 || c.Engine != "test/2" {
		t.Errorf("a newer reading: %+v", c)
	}
	Want(t, "after it", w.List(register.Query{}), "Kunduz 2024-05-12 x2 14-21", "Herat 2024-05-10 x1 4-4")
	Want(t, "before it", w.List(register.Query{At: head.Seq}), before...)
	list, err := w.Find(context.Background(), register.Query{Place: "Kunduz"})
	if err != nil || list[0].ID != id || list[0].Review != record.Reviewed {
		t.Errorf("the incident is %+v, %v", list, err)
	}
	again("test/4", false, nil)
	Want(t, "the first engine again", w.List(register.Query{}), before...)
	w.Sound()
}

func (w *World) document(sha string) (d register.Document) {
	w.T.Helper()
	err := w.View(context.Background(), func(v register.View) (err error) {
		d, err = v.Document(sha)
		return err
	})
	if err != nil {
		w.T.Fatal(err)
	}
	return d
}
