package registertest

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// siege is a day of attacks: one report tells of the whole and of two parts, a second of a third part, a third report of none of it.
func siege(t *testing.T) []register.Prepared {
	return []register.Prepared{
		Report(t, "Paper A", "bombing Afghanistan 2024-05-12 own 21 whole attacks", "bombing Kabul 2024-05-12 medical 12 part attacks", "bombing Herat 2024-05-12 own 3 part attacks"),
		Report(t, "Paper B", "armed_assault Balkh 2024-05-12 police 6 part attacks"),
		Report(t, "Paper C", "bombing Ghazni 2024-05-12 own 9"),
	}
}

// kinships are the incidents of each series by place, and how each stands to the whole.
func (w *World) kinships() []string {
	w.T.Helper()
	list, err := w.Find(context.Background(), register.Query{Standing: register.AnyStanding})
	if err != nil {
		w.T.Fatal(err)
	}
	by := map[string][]string{}
	for _, in := range list {
		name := in.Place.Name + " " + in.Date.From.String()
		if in.Whole {
			name += " whole"
		}
		by[in.Series] = append(by[in.Series], name)
	}
	var out []string
	for series, names := range by {
		if slices.Sort(names); series != "" {
			out = append(out, fmt.Sprint(names))
		}
	}
	slices.Sort(out)
	return out
}

func series(t *testing.T, open opener) {
	w := world(t, open)
	added := w.Put(siege(t)...)
	all := "[Afghanistan 2024-05-12 whole Balkh 2024-05-12 Herat 2024-05-12 Kabul 2024-05-12]"
	Want(t, "series", w.kinships(), all)
	whole, kabul, ghazni := added[0].Placed[0].Account, added[0].Placed[1].Account, added[2].Placed[0].Account
	id := register.SeriesID(whole)
	Want(t, "those of a series, the whole among them", w.List(register.Query{Series: id, Sort: register.ByOld}),
		"Afghanistan 2024-05-12 x1 21-21", "Kabul 2024-05-12 x1 12-12", "Herat 2024-05-12 x1 3-3", "Balkh 2024-05-12 x1 6-6")
	w.counts("parts are counted, the whole is not", register.Query{}, 4, 30)
	w.counts("nor in the series", register.Query{Series: id}, 3, 21)
	w.Sound()

	then := w.Sound().Head.Seq
	out := w.Do(record.Decision{Action: record.Release, Subjects: []string{kabul[:6]}})
	Want(t, "one is taken out", w.kinships(), "[Afghanistan 2024-05-12 whole Balkh 2024-05-12 Herat 2024-05-12]")
	Want(t, "as of before", w.List(register.Query{Series: id, Place: "Kabul", At: then}), "Kabul 2024-05-12 x1 12-12")
	Want(t, "as of now", w.List(register.Query{Series: id, Place: "Kabul"}))
	w.refuses("to take out what is in none", record.Decision{Action: record.Release, Subjects: []string{kabul}}, register.ErrRefused)
	w.refuses("to put in what was taken out", record.Decision{Action: record.Gather, Subjects: []string{whole, kabul}}, register.ErrRefused)
	w.refuses("to take all out", record.Decision{Action: record.Release, Subjects: []string{whole, added[0].Placed[2].Account, added[1].Placed[0].Account}}, register.ErrRefused)
	w.Do(record.Decision{Action: record.Undo, Undoes: out.Seq})
	Want(t, "and back", w.kinships(), all)

	in := w.Do(record.Decision{Action: record.Gather, Subjects: []string{kabul, ghazni}})
	Want(t, "one is put in", w.kinships(), "[Afghanistan 2024-05-12 whole Balkh 2024-05-12 Ghazni 2024-05-12 Herat 2024-05-12 Kabul 2024-05-12]")
	w.counts("with its toll", register.Query{Series: id}, 4, 30)
	w.Do(record.Decision{Action: record.Undo, Undoes: in.Seq})
	Want(t, "and out again", w.kinships(), all)
	w.refuses("a series of one", record.Decision{Action: record.Gather, Subjects: []string{kabul, kabul}}, register.ErrRefused)
	w.Sound()
	w.whole(id)
}

// counts compares a total of the killed.
func (w *World) counts(what string, q register.Query, incidents, killed int) {
	w.T.Helper()
	err := w.View(context.Background(), func(v register.View) error {
		sums, err := v.Sums(register.SumQuery{Query: q, Effect: record.Killed, Policy: record.PolicyRange})
		if err != nil || len(sums) != 1 || sums[0].Incidents != incidents || sums[0].Min != killed {
			w.T.Errorf("%s: %+v, want %d incidents and %d killed", what, sums, incidents, killed)
		}
		return err
	})
	if err != nil {
		w.T.Error(err)
	}
}

// whole looks at what is told of a series beside the sums over its parts.
func (w *World) whole(id string) {
	w.T.Helper()
	err := w.View(context.Background(), func(v register.View) error {
		s, err := v.Series(id, register.Now)
		if err != nil {
			return err
		}
		if len(s.Whole) != 1 || len(s.Parts) != 3 || len(s.Told) != 1 || s.Told[0].Min != 21 || len(s.Sums) != 1 || s.Sums[0].Min != 21 || len(s.Says) != 1 {
			w.T.Errorf("the series: %+v", s)
		}
		if len(s.Ties) == 0 || len(s.Ties[0].Words) == 0 || s.Ties[0].Words[0].Claim.Series == nil {
			w.T.Errorf("its ties: %+v", s.Ties)
		}
		full, err := register.LookupSeries(v, s.Parts[0].ID[:6], register.Now)
		if err != nil || full != id {
			w.T.Errorf("the series of a part: %q, %v", full, err)
		}
		return nil
	})
	if err != nil {
		w.T.Error(err)
	}
}

// A claim that is set aside ties no more; nor does an account that a newer reading does not have.
func untied(t *testing.T, open opener) {
	w := world(t, open)
	lines := []string{"bombing Kabul 2024-05-12 own 12 part attacks", "bombing Herat 2024-05-12 own 3 part attacks"}
	added := w.Put(Report(t, "Paper A", lines...))
	all := "[Herat 2024-05-12 Kabul 2024-05-12]"
	Want(t, "before", w.kinships(), all)
	var claim string
	err := w.View(context.Background(), func(v register.View) error {
		parts, err := v.Parts(added[0].Placed[0].Account, register.Now)
		claim = parts[0].Claims[len(parts[0].Claims)-1].ID
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	rejected := w.Do(record.Decision{Action: record.Reject, Subjects: []string{added[0].Placed[0].Account}, Claim: claim})
	Want(t, "set aside", w.kinships())
	w.Do(record.Decision{Action: record.Undo, Undoes: rejected.Seq})
	Want(t, "and back", w.kinships(), all)
	again := Reading(t, "test/2", func(a *record.Account) bool { return a.Place.Name != "Herat" }, "Paper A", lines...)
	if _, err := w.Reread(context.Background(), again, false); err != nil {
		t.Fatal(err)
	}
	Want(t, "read no more", w.kinships())
	w.Sound()
}

// Series do not depend on the order in which documents come, decisions taken and undone leave nothing behind, and views rebuilt are those kept.
func seriesOrder(t *testing.T, open opener) {
	rapid.Check(t, func(rt *rapid.T) {
		docs := told(t, rt)
		w, w2 := inTwoOrders(t, rt, open, docs)
		before := w.kinships()
		if other := w2.kinships(); !slices.Equal(before, other) {
			rt.Fatalf("one order gives %v, another %v", before, other)
		}
		w.seriesUndone(rt, before)
		w.Sound()
	})
}

// seriesUndone takes an incident out of a series, puts two into one, merges or splits, and undoes it.
func (w *World) seriesUndone(rt *rapid.T, before []string) {
	list, err := w.Find(context.Background(), register.Query{})
	if err != nil {
		rt.Fatal(err)
	}
	in := rapid.SampledFrom(list).Draw(rt, "incident")
	two := []string{list[0].ID, list[len(list)-1].ID}
	d := record.Decision{Action: rapid.SampledFrom([]record.Action{record.Gather, record.Merge}).Draw(rt, "action"), Subjects: two}
	switch {
	case len(in.Accounts) > 1:
		d = record.Decision{Action: record.Split, Subjects: []string{in.ID, in.Accounts[1]}}
	case in.Series != "" && d.Action == record.Gather:
		d = record.Decision{Action: record.Release, Subjects: []string{in.ID}}
	case len(list) < 2:
		return
	}
	partition := w.partition()
	done := w.Do(d)
	w.Sound()
	w.Do(record.Decision{Action: record.Undo, Undoes: done.Seq})
	if after := w.kinships(); !slices.Equal(before, after) || !slices.Equal(partition, w.partition()) {
		rt.Fatalf("%s and undo: %v, before %v", d.Action, after, before)
	}
}

// told draws reports of which some tell of series.
func told(t testing.TB, rt *rapid.T) []register.Prepared {
	var out []register.Prepared
	for i := range rapid.IntRange(1, 5).Draw(rt, "documents") {
		var lines []string
		for range rapid.IntRange(1, 3).Draw(rt, "accounts") {
			lines = append(lines, fmt.Sprintf("bombing %s 2024-05-%02d own %d %s", rapid.SampledFrom([]string{"Kabul", "Herat", "Balkh"}).Draw(rt, "place"),
				rapid.IntRange(1, 3).Draw(rt, "day"), rapid.IntRange(0, 9).Draw(rt, "killed"),
				rapid.SampledFrom([]string{"own 1", "part attacks", "part attacks", "whole attacks"}).Draw(rt, "series")))
		}
		out = append(out, Report(t, fmt.Sprint("Paper ", i), lines...))
	}
	return out
}
