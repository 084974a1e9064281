package registertest

import (
	"context"
	"errors"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

type opener = func(testing.TB) register.Store

func world(t testing.TB, open opener) *World {
	t.Helper()
	s := open(t)
	t.Cleanup(func() { s.Close() })
	return NewWorld(t, s)
}

// Two papers tell of one bombing, one of them of another as well.
func kunduz(t testing.TB) []register.Prepared {
	return []register.Prepared{
		Report(t, "Paper A", "bombing Kunduz 2024-05-12 medical 19 by ISIS-K", "shooting Herat 2024-05-10 own 2"),
		Report(t, "Paper B", "suicide_bombing Kunduz 2024-05-12 authority 14"),
		Report(t, "Paper C", "bombing Kunduz 2024-05-13 own 30"),
	}
}

func links(t *testing.T, open opener) {
	w := world(t, open)
	added := w.Put(kunduz(t)...)
	Want(t, "incidents", w.List(register.Query{}), "Kunduz 2024-05-13 x1 30-30", "Kunduz 2024-05-12 x2 14-19", "Herat 2024-05-10 x1 2-2")
	b, c := added[1].Placed[0], added[2].Placed[0]
	if b.New || len(b.Joined) != 1 || b.Incident.ID != added[0].Placed[0].Account {
		t.Errorf("the second report is placed %+v", b)
	}
	if !c.New || len(c.Doubts) != 2 {
		t.Errorf("the third report is placed %+v", c)
	}
	w.Sound()
}

func idempotent(t *testing.T, open opener) {
	w := world(t, open)
	w.Put(kunduz(t)...)
	before := w.Sound().Head
	for _, a := range w.Put(kunduz(t)...) {
		if !a.Known || a.Seq == 0 {
			t.Errorf("added twice: %+v", a)
		}
	}
	if after := w.Sound().Head; after != before {
		t.Errorf("adding again moved the head from %d to %d", before.Seq, after.Seq)
	}
}

func filters(t *testing.T, open opener) {
	w := world(t, open)
	w.Put(kunduz(t)...)
	w.Put(Report(t, "روزنامه", "kidnapping کابل 2024-06-01 police 0"))
	for _, c := range []struct {
		name string
		q    register.Query
		want []string
	}{
		{"a period", register.Query{From: day("2024-05-11"), To: day("2024-05-12")}, []string{"Kunduz 2024-05-12 x2 14-19"}},
		{"a place, any case", register.Query{Place: "KUNDUZ", Sort: register.ByOld}, []string{"Kunduz 2024-05-12 x2 14-19", "Kunduz 2024-05-13 x1 30-30"}},
		{"a province", register.Query{Place: "herat_province"}, []string{"Herat 2024-05-10 x1 2-2"}},
		{"a country by name", register.Query{Place: "Afghanistan", Limit: 1}, []string{"کابل 2024-06-01 x1 0-0"}},
		{"a page", register.Query{Place: "AF", Limit: 1, Offset: 3}, []string{"Herat 2024-05-10 x1 2-2"}},
		{"an actor", register.Query{Actor: "isis-k"}, []string{"Kunduz 2024-05-12 x2 14-19"}},
		{"a type", register.Query{Type: record.SuicideBombing}, []string{"Kunduz 2024-05-12 x2 14-19"}},
		{"a source", register.Query{Source: "medical"}, []string{"Kunduz 2024-05-12 x2 14-19"}},
		{"a publisher and a place", register.Query{Publisher: "Paper C", Place: "Kunduz"}, []string{"Kunduz 2024-05-13 x1 30-30"}},
		{"a toll", register.Query{AtLeast: 15}, []string{"Kunduz 2024-05-13 x1 30-30"}},
		{"the deadliest", register.Query{Sort: register.ByToll, Limit: 2}, []string{"Kunduz 2024-05-13 x1 30-30", "Kunduz 2024-05-12 x2 14-19"}},
		{"a review state", register.Query{Review: record.NeedsReview, Sort: register.ByOld}, []string{"Kunduz 2024-05-12 x2 14-19", "Kunduz 2024-05-13 x1 30-30"}},
		{"words", register.Query{Text: "shooting herat"}, []string{"Kunduz 2024-05-12 x2 14-19", "Herat 2024-05-10 x1 2-2"}},
		{"Arabic letters for Persian ones", register.Query{Text: "كابل"}, []string{"کابل 2024-06-01 x1 0-0"}},
		{"words in quotation marks", register.Query{Text: `"kunduz 2024 05 13"`}, []string{"Kunduz 2024-05-13 x1 30-30"}},
		{"one of two places", register.Query{Places: []string{"Herat", "Herat_province", "kunduz"}, Sort: register.ByOld, Limit: 2},
			[]string{"Herat 2024-05-10 x1 2-2", "Kunduz 2024-05-12 x2 14-19"}},
		{"one of two parties", register.Query{Actors: []string{"ISIS-K", "nobody"}}, []string{"Kunduz 2024-05-12 x2 14-19"}},
		{"one of two types", register.Query{Types: []record.IncidentType{record.SuicideBombing, record.Kidnapping}, Limit: 1}, []string{"کابل 2024-06-01 x1 0-0"}},
		{"a day that is not known", register.Query{Undated: true}, nil},
		{"ids that are none", register.Query{IDs: []string{"zzzzzzzz"}}, nil},
		{"nothing", register.Query{Place: "Nowhere"}, nil},
	} {
		Want(t, c.name, w.List(c.q), c.want...)
	}
}

func day(s string) record.Day {
	d, err := record.ParseDay(s)
	if err != nil {
		panic(err)
	}
	return d
}

// After every entry, what was true before it can still be asked for; as of now is now.
func asOf(t *testing.T, open opener) {
	w := world(t, open)
	var seqs []int64
	var lists [][]string
	note := func() {
		seqs = append(seqs, w.Sound().Head.Seq)
		lists = append(lists, w.List(register.Query{}))
	}
	note()
	var last []record.Addition
	for _, p := range kunduz(t) {
		last = w.Put(p)
		note()
	}
	w.Do(record.Decision{Action: record.Reject, Subjects: []string{last[0].Placed[0].Incident.ID}})
	note()
	for i, seq := range seqs {
		if seq > 0 {
			Want(t, "as of an entry", w.List(register.Query{At: seq}), lists[i]...)
		}
	}
	Want(t, "as of now", w.List(register.Query{At: register.Now}), w.List(register.Query{})...)
	err := w.View(context.Background(), func(v register.View) error {
		for i, want := range []int64{0, 3, 6, 9, 10, 10} {
			if seq, err := v.SeqAt(first.AddDate(0, 0, i-1)); err != nil || seq != want {
				t.Errorf("day %d: entry %d, want %d (%v)", i, seq, want, err)
			}
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

func rebuild(t *testing.T, open opener) {
	w := world(t, open)
	added := w.Put(kunduz(t)...)
	w.Do(record.Decision{Action: record.Merge, Subjects: []string{added[0].Placed[0].Incident.ID, added[2].Placed[0].Incident.ID}})
	before := w.List(register.Query{})
	if err := w.Rebuild(context.Background()); err != nil {
		t.Fatal(err)
	}
	Want(t, "after a rebuild", w.List(register.Query{}), before...)
	w.Sound()
}

// An Update that fails leaves nothing behind.
func atomic(t *testing.T, open opener) {
	s := open(t)
	defer s.Close()
	w := NewWorld(t, s)
	w.Put(kunduz(t)[0])
	head := w.Sound().Head
	broken := errors.New("broken")
	err := s.Update(context.Background(), func(wr register.Writer) error {
		if err := wr.PutBlob("x", register.Blob{Bytes: []byte("x"), Text: "x"}); err != nil {
			return err
		}
		if err := wr.CloseIncident("x", 1); err != nil {
			return err
		}
		return broken
	})
	if !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
	err = s.View(context.Background(), func(r register.Reader) error {
		_, err := r.Blob("x")
		return err
	})
	if !errors.Is(err, register.ErrNotFound) {
		t.Errorf("a document of a failed update: %v", err)
	}
	if w.Sound().Head != head {
		t.Error("the head moved")
	}
}
