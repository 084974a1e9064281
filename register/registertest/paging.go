package registertest

import (
	"context"
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// A list that is paged by cursors is the list as it was at its first page, in every order and under a filter, whatever is added and decided
// between the pages.
func paging(t *testing.T, open opener) {
	rapid.Check(t, func(rt *rapid.T) {
		s := open(t)
		defer s.Close()
		w := NewWorld(t, s)
		w.Put(reports(t, rt)...)
		w.Put(Report(t, "Paper X", "bombing Kabul ? own 1", "bombing Kabul ? own 3", "bombing Herat ? own 3"))
		q := register.Query{Limit: rapid.IntRange(1, 4).Draw(rt, "rows"), Place: rapid.SampledFrom([]string{"", "Kabul", "AF"}).Draw(rt, "place"),
			Sort: rapid.SampledFrom([]register.Sort{"", register.ByDate, register.ByOld, register.ByToll, register.ByAdded}).Draw(rt, "sort")}
		whole := q
		whole.Limit = 0
		before := w.List(whole)
		var got []string
		from, n := register.Cursor{}, 0
		for {
			p := w.pageOf(q, from)
			got = append(got, lines(p.Incidents)...)
			if from = p.Next; from == (register.Cursor{}) {
				break
			}
			n++
			w.disturb(rt, p.Incidents[0].ID, n)
		}
		Want(t, "pages of "+string(q.Sort), got, before...)
	})
}

// disturb adds a report that joins others or is new, or decides on what was shown.
func (w *World) disturb(rt *rapid.T, shown string, n int) {
	if rapid.Bool().Draw(rt, "decide") {
		w.Do(record.Decision{Action: record.Reject, Subjects: []string{shown}})
		return
	}
	w.Put(append(reports(w.T, rt), Report(w.T, "Paper Y", "bombing Kabul 2024-06-01 own 9"))[n%2])
}

func (w *World) pageOf(q register.Query, from register.Cursor) (p register.Page) {
	w.T.Helper()
	err := w.View(context.Background(), func(v register.View) (err error) {
		p, err = v.Page(q, from)
		return err
	})
	if err != nil {
		w.T.Fatal(err)
	}
	return p
}

// Pages by number and pages by cursor are the same, also where days are unknown; a cursor of what was never there is refused.
func offsets(t *testing.T, open opener) {
	w := world(t, open)
	w.Put(kunduz(t)...)
	w.Put(Report(t, "Paper X", "bombing Kabul ? own 1", "bombing Kabul ? own 3"))
	for _, sort := range []register.Sort{register.ByDate, register.ByOld, register.ByToll, register.ByAdded} {
		whole := w.List(register.Query{Sort: sort})
		from := register.Cursor{}
		for i := range whole {
			Want(t, "by number, "+string(sort), w.List(register.Query{Sort: sort, Limit: 2, Offset: i}), whole[i:min(i+2, len(whole))]...)
			p := w.pageOf(register.Query{Sort: sort, Limit: 1}, from)
			Want(t, "by cursor, "+string(sort), lines(p.Incidents), whole[i])
			from = p.Next
		}
		if from != (register.Cursor{}) {
			t.Errorf("%s: there is more behind the last: %s", sort, from)
		}
	}
	err := w.View(context.Background(), func(v register.View) error {
		_, err := v.Page(register.Query{}, register.Cursor{At: 1, Incident: "nothing"})
		return err
	})
	if !errors.Is(err, register.ErrNotFound) {
		t.Errorf("a cursor of nothing: %v", err)
	}
}

// The names of sources and parties are told with how many incidents stand under them, also after decisions.
func names(t *testing.T, open opener) {
	w := world(t, open)
	added := w.Put(kunduz(t)...)
	count := func() (out []string) {
		err := w.View(context.Background(), func(v register.View) error {
			for _, kind := range []register.FacetKind{register.FacetPlace, register.FacetActor} {
				list, err := v.Names(kind, register.NameQuery{})
				if err != nil {
					return err
				}
				for _, n := range list {
					found, err := v.Find(register.Query{Place: n.Name})
					if kind == register.FacetActor {
						found, err = v.Find(register.Query{Actor: n.Name})
					}
					if err != nil || len(found) != n.Incidents {
						t.Errorf("%d incidents under %s %s, %d are found (%v)", n.Incidents, kind, n.Name, len(found), err)
					}
					out = append(out, n.Name)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	all := count()
	done := w.Do(record.Decision{Action: record.Reject, Subjects: []string{added[0].Placed[0].Incident.ID}})
	if slices.Contains(count(), "ISIS-K") {
		t.Error("a party of no incident that stands is told")
	}
	w.Do(record.Decision{Action: record.Undo, Undoes: done.Seq})
	Want(t, "names after an undo", count(), all...)
	w.Do(record.Decision{Action: record.Merge, Subjects: []string{added[0].Placed[0].Incident.ID, added[2].Placed[0].Incident.ID}})
	count()
	w.Sound()
}
