package registertest

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

func decisions(t *testing.T, open opener) {
	w := world(t, open)
	added := w.Put(kunduz(t)...)
	a, b, c := added[0].Placed[0].Account, added[1].Placed[0].Account, added[2].Placed[0].Account
	apart := []string{"Kunduz 2024-05-13 x1 30-30", "Kunduz 2024-05-12 x2 14-19", "Herat 2024-05-10 x1 2-2"}

	merged := w.Do(record.Decision{Action: record.Merge, Subjects: []string{a, c[:5]}})
	Want(t, "merged", w.List(register.Query{}), "Kunduz 2024-05-12 x3 14-30", "Herat 2024-05-10 x1 2-2")
	Want(t, "the id of a merged incident", merged.Incidents, a)
	if err := w.View(context.Background(), func(v register.View) error {
		id, err := register.Lookup(v, c, register.Now)
		if id != a {
			t.Errorf("%s leads to %s, want %s", c, id, a)
		}
		return err
	}); err != nil {
		t.Error(err)
	}
	undone := w.Do(record.Decision{Action: record.Undo, Undoes: merged.Seq})
	Want(t, "undone", w.List(register.Query{}), apart...)

	split := w.Do(record.Decision{Action: record.Split, Subjects: []string{a, b}})
	Want(t, "split", w.List(register.Query{}), "Kunduz 2024-05-13 x1 30-30", "Kunduz 2024-05-12 x1 14-14", "Kunduz 2024-05-12 x1 19-19", "Herat 2024-05-10 x1 2-2")
	w.refuses("to merge what is held apart", record.Decision{Action: record.Merge, Subjects: []string{a, b}}, register.ErrRefused)
	w.refuses("to undo an undo", record.Decision{Action: record.Undo, Undoes: undone.Seq}, register.ErrRefused)
	w.refuses("to undo twice", record.Decision{Action: record.Undo, Undoes: merged.Seq}, register.ErrRefused)
	w.refuses("to undo a document", record.Decision{Action: record.Undo, Undoes: 1}, register.ErrRefused)
	w.refuses("an unknown id", record.Decision{Action: record.Accept, Subjects: []string{"zzzzzzzz"}}, register.ErrNotFound)
	w.refuses("to take all accounts away", record.Decision{Action: record.Split, Subjects: []string{a, a}}, register.ErrRefused)

	// A wall stands whatever comes later.
	w.Put(Report(t, "Paper D", "bombing Kunduz 2024-05-12 own 16"))
	list, err := w.Find(context.Background(), register.Query{To: day("2024-05-12"), Place: "Kunduz"})
	if err != nil || len(list) != 2 || len(list[0].Accounts)+len(list[1].Accounts) != 3 {
		t.Errorf("a fourth report: %+v, %v", list, err)
	}
	w.Do(record.Decision{Action: record.Undo, Undoes: split.Seq})
	Want(t, "the wall is gone", w.List(register.Query{}), "Kunduz 2024-05-13 x1 30-30", "Kunduz 2024-05-12 x3 14-19", "Herat 2024-05-10 x1 2-2")
	w.Sound()
}

func (w *World) refuses(what string, d record.Decision, want error) {
	w.T.Helper()
	if _, err := w.Decide(context.Background(), d); !errors.Is(err, want) {
		w.T.Errorf("%s: error %v, want %v", what, err, want)
	}
}

func rulings(t *testing.T, open opener) {
	w := world(t, open)
	added := w.Put(kunduz(t)[0])
	a := added[0].Placed[0].Incident.ID
	get := func() record.Incident {
		var in record.Incident
		if err := w.View(context.Background(), func(v register.View) (err error) {
			in, err = v.Incident(a, register.Now)
			return err
		}); err != nil {
			t.Fatal(err)
		}
		return in
	}
	w.Do(record.Decision{Action: record.Accept, Subjects: []string{a}})
	if in := get(); in.Review != record.Reviewed {
		t.Errorf("accepted: %s", in.Review)
	}
	w.Put(kunduz(t)[1])
	if in := get(); in.Review != record.NeedsReview {
		t.Errorf("accepted before another account came: %s", in.Review)
	}
	w.Do(record.Decision{Action: record.Grading, Subjects: []string{a}, Aspect: record.OfToll, Grade: record.Fair})
	rejected := w.Do(record.Decision{Action: record.Reject, Subjects: []string{a}})
	if in := get(); in.Standing != record.Rejected || in.Grades[record.OfToll] != record.Fair || len(w.List(register.Query{Place: "Kunduz"})) != 0 {
		t.Errorf("rejected: %+v", in)
	}
	w.Do(record.Decision{Action: record.Undo, Undoes: rejected.Seq})
	if in := get(); in.Standing != record.Stands {
		t.Errorf("undone: %s", in.Standing)
	}
	claim := ""
	for _, toll := range get().Tolls {
		if toll.Policy == record.PolicyRange {
			claim = toll.Claims[0]
		}
	}
	w.Do(record.Decision{Action: record.Reject, Subjects: []string{a}, Claim: claim[:6]})
	Want(t, "a claim set aside", w.List(register.Query{Place: "Kunduz"}), "Kunduz 2024-05-12 x2 14-14")
	w.refuses("a claim of elsewhere", record.Decision{Action: record.Reject, Subjects: []string{a}, Claim: "000000"}, register.ErrNotFound)
	w.Sound()
}

func sums(t *testing.T, open opener) {
	w := world(t, open)
	w.Put(kunduz(t)...)
	w.Put(Report(t, "Paper E", "bombing Herat 2024-04-02 perpetrator 50", "bombing Balkh 2024-04-03"))
	lines := func(q register.SumQuery) []string {
		var out []string
		q.Effect = record.Killed
		if err := w.View(context.Background(), func(v register.View) error {
			list, err := v.Sums(q)
			for _, s := range list {
				out = append(out, fmt.Sprintf("%s n=%d given=%d pending=%d parties=%d %d..%d open=%d best=%d blank=%d",
					s.Key, s.Incidents, s.Given, s.Pending, s.Parties, s.Min, s.Max, s.Open, s.Best, s.Blank))
			}
			return err
		}); err != nil {
			t.Fatal(err)
		}
		return out
	}
	Want(t, "by month", lines(register.SumQuery{Policy: record.PolicyRange, By: register.ByMonth}),
		"2024-04 n=2 given=0 pending=0 parties=1 0..0 open=0 best=0 blank=0",
		"2024-05 n=3 given=3 pending=0 parties=0 46..51 open=0 best=51 blank=0")
	Want(t, "lowest", lines(register.SumQuery{Policy: record.PolicyLowest}), " n=5 given=3 pending=0 parties=1 46..46 open=0 best=46 blank=0")
	Want(t, "threshold", lines(register.SumQuery{Policy: record.PolicyThreshold}), " n=5 given=1 pending=2 parties=1 14..0 open=1 best=0 blank=1")
	Want(t, "by actor", lines(register.SumQuery{Policy: record.PolicyLowest, By: register.ByActor}),
		" n=4 given=2 pending=0 parties=1 32..32 open=0 best=32 blank=0", "ISIS-K n=1 given=1 pending=0 parties=0 14..14 open=0 best=14 blank=0")
	Want(t, "of a place", lines(register.SumQuery{Query: register.Query{Place: "Herat"}, Policy: record.PolicyHierarchy, By: register.ByProvince}),
		"Herat_province n=2 given=2 pending=0 parties=0 52..52 open=0 best=52 blank=0")
}
