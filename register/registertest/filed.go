package registertest

import (
	"context"
	"errors"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// A document is shown with what its latest reading asserts, and with what it asserted then when it is asked for the past.
func filed(t *testing.T, open opener) {
	w := world(t, open)
	lines := []string{"bombing Kunduz 2024-05-12 medical 19", "shooting Herat 2024-05-10 own 2"}
	added := w.Put(Report(t, "Paper A", lines...), Report(t, "Paper B", "bombing Kunduz 2024-05-12 authority 14"), Report(t, "Paper C", "# nothing"))
	before := w.Sound().Head.Seq
	first := func(a *record.Account) bool { return a.Key == "1" }
	if _, err := w.Reread(context.Background(), Reading(t, "test/2", first, "Paper A", lines...), false); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		which, at int64
		accounts  int
		engine    string
	}{{0, before, 2, "test/1"}, {0, register.Now, 1, "test/2"}, {1, register.Now, 1, "test/1"}, {2, register.Now, 0, "test/1"}} {
		f := w.filed(added[c.which].Document.SHA256[:12], c.at)
		if len(f.Accounts) != c.accounts || len(f.Placed) != c.accounts || f.Engine != c.engine || f.Document.Text == "" {
			t.Errorf("document %d at %d: %d accounts, %d placed, read by %s", c.which, c.at, len(f.Accounts), len(f.Placed), f.Engine)
		}
		for i, p := range f.Placed {
			if f.Accounts[i].Trigger.Span.Quote(f.Document.Text) == "" || p.Incident != added[0].Placed[i].Account {
				t.Errorf("document %d: account %d is placed %+v", c.which, i, p)
			}
		}
	}
	w.lacks("", register.ErrNotFound)
	w.lacks("none", register.ErrNotFound)
}

func (w *World) filed(sha string, at int64) (f record.Filed) {
	w.T.Helper()
	err := w.View(context.Background(), func(v register.View) (err error) {
		f, err = v.Filed(sha, at)
		return err
	})
	if err != nil {
		w.T.Fatal(err)
	}
	return f
}

func (w *World) lacks(sha string, want error) {
	w.T.Helper()
	err := w.View(context.Background(), func(v register.View) error {
		_, err := v.Filed(sha, register.Now)
		return err
	})
	if !errors.Is(err, want) {
		w.T.Errorf("document %q: %v, want %v", sha, err, want)
	}
}
