package registertest

import (
	"context"
	"errors"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// Letters and digits are decisions like others: they hold for what comes later, are undone, and what was is found as of then.
func grades(t *testing.T, open opener) {
	w := world(t, open)
	added := w.Put(kunduz(t)...)
	id := added[0].Placed[0].Incident.ID
	best := func(policy record.PolicyName) int {
		t.Helper()
		for _, toll := range w.incident(id).Tolls {
			if toll.Policy == policy && toll.Status == "" {
				return toll.Best
			}
		}
		return record.Unbounded
	}
	is := func(what, grade string, hierarchy int) {
		t.Helper()
		if in := w.incident(id); in.Admiralty[record.VarCasualty].String() != grade || best(record.PolicyHierarchy) != hierarchy {
			t.Errorf("%s: %v, %d by the hierarchy; want %s and %d", what, in.Admiralty, best(record.PolicyHierarchy), grade, hierarchy)
		}
	}
	is("by rule", "B3", 19)
	before := w.Sound().Head.Seq
	graded := w.Do(record.Decision{Action: record.Grading, Source: "AUTHORITY", Letter: record.GradeA, Variable: record.VarCasualty})
	is("an authority that is completely reliable on tolls", "A3", 14)
	Want(t, "by grade", w.List(register.Query{Grade: "casualty:A3"}), "Kunduz 2024-05-12 x2 14-19")
	Want(t, "by letter", w.List(register.Query{Grade: "casualty:A?"}), "Kunduz 2024-05-12 x2 14-19")
	Want(t, "by letters", w.List(register.Query{Grade: "casualty:[ab]?"}), "Kunduz 2024-05-12 x2 14-19")
	Want(t, "by digit", w.List(register.Query{Grade: "casualty:?6", Sort: register.ByOld}), "Herat 2024-05-10 x1 2-2", "Kunduz 2024-05-13 x1 30-30")
	Want(t, "by the letter before", w.List(register.Query{Grade: "casualty:B?"}))
	Want(t, "as of before", w.List(register.Query{Grade: "casualty:B3", At: before}), "Kunduz 2024-05-12 x2 14-19")

	// What comes later is graded, too, and the whole is one source's word less.
	w.Put(Report(t, "Paper D", "bombing Kunduz 2024-05-12 own 14"))
	is("another paper agrees", "A3", 14)
	w.Do(record.Decision{Action: record.Undo, Undoes: graded.Seq})
	is("undone", "B5", 19)
	Want(t, "the others as they were", w.List(register.Query{Grade: "casualty:F6", Sort: register.ByOld}), "Herat 2024-05-10 x1 2-2", "Kunduz 2024-05-13 x1 30-30")

	claim := w.claimOf(id, "medical")
	digit := w.Do(record.Decision{Action: record.Grading, Subjects: []string{id}, Claim: claim[:6], Credibility: 1})
	is("a claim that a person confirms", "B1", 19)
	w.refuses("to grade who is not heard", record.Decision{Action: record.Grading, Source: "nobody", Letter: record.GradeA}, register.ErrNotFound)
	w.refuses("to undo a grade twice", record.Decision{Action: record.Undo, Undoes: graded.Seq}, register.ErrRefused)
	w.Do(record.Decision{Action: record.Undo, Undoes: digit.Seq})
	is("undone", "B5", 19)
	w.Do(record.Decision{Action: record.Grading, Source: "Paper D", Letter: record.GradeC})
	if g := w.incident(id).Admiralty[record.VarDate]; g.Source != record.GradeC {
		t.Errorf("a publisher's letter is that of a document's own voice: %s", g)
	}
	w.Sound()
}

func (w *World) incident(id string) (in record.Incident) {
	w.T.Helper()
	err := w.View(context.Background(), func(v register.View) (err error) {
		in, err = v.Incident(id, register.Now)
		return err
	})
	if err != nil {
		w.T.Fatal(err)
	}
	return in
}

// claimOf is the id of the toll that a source gives.
func (w *World) claimOf(id, source string) (claim string) {
	w.T.Helper()
	err := w.View(context.Background(), func(v register.View) error {
		d, err := v.Dossier(id, register.Now)
		for _, a := range d.Accounts {
			for _, c := range a.Claims {
				if c.Casualty != nil && c.Source().Name == source {
					claim = c.ID
				}
			}
		}
		if claim == "" {
			return errors.Join(err, register.ErrNotFound)
		}
		return err
	})
	if err != nil {
		w.T.Fatal(err)
	}
	return claim
}
