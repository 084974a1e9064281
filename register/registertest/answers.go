package registertest

import (
	"cmp"
	"context"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// Whatever a store begins with, the answer to several filters at once is what passes each of them, in the order that is asked for.
func answers(t *testing.T, open opener) {
	rapid.Check(t, func(rt *rapid.T) {
		s := open(t)
		defer s.Close()
		w := NewWorld(t, s)
		w.Put(reports(t, rt)...)
		all := w.find(register.Query{})
		w.Do(record.Decision{Action: record.Reject, Subjects: []string{all[0].ID}})
		all = append(w.find(register.Query{}), w.find(register.Query{Standing: record.Rejected})...)
		q := register.Query{
			From:     day("2024-05-01") + record.Day(rapid.IntRange(0, 3).Draw(rt, "from")),
			Place:    rapid.SampledFrom([]string{"", "Kabul", "AF"}).Draw(rt, "place"),
			AtLeast:  rapid.IntRange(0, 9).Draw(rt, "killed"),
			Effect:   rapid.SampledFrom([]record.Effect{"", record.Killed, record.Injured}).Draw(rt, "effect"),
			Standing: rapid.SampledFrom([]record.Standing{"", record.Stands, record.Rejected}).Draw(rt, "standing"),
			Text:     rapid.SampledFrom([]string{"", "bombing", "kabul", "paper 1"}).Draw(rt, "text"),
			Sort:     rapid.SampledFrom([]register.Sort{register.ByDate, register.ByToll, register.ByOld}).Draw(rt, "sort"),
		}
		q.To = q.From + record.Day(rapid.IntRange(0, 3).Draw(rt, "days"))
		var want []string
		texts := map[string]bool{}
		for _, in := range w.find(register.Query{Text: q.Text, Standing: q.Standing}) {
			texts[in.ID] = true
		}
		for _, in := range all {
			if texts[in.ID] && passes(in, q) {
				want = append(want, in.ID)
			}
		}
		got := w.find(q)
		if !inOrder(got, q.Sort) {
			rt.Errorf("%+v: not in order: %v", q, lines(got))
		}
		var ids []string
		for _, in := range got {
			ids = append(ids, in.ID)
		}
		slices.Sort(want)
		if slices.Sort(ids); !slices.Equal(ids, want) {
			rt.Errorf("%+v: %v, want %v", q, ids, want)
		}
	})
}

func (w *World) find(q register.Query) []record.Incident {
	w.T.Helper()
	list, err := w.Find(context.Background(), q)
	if err != nil {
		w.T.Fatal(err)
	}
	return list
}

func passes(in record.Incident, q register.Query) bool {
	return in.Standing == cmp.Or(q.Standing, record.Stands) && in.Date.To >= q.From && in.Date.From <= q.To &&
		(q.Place != "Kabul" || in.Place.Name == q.Place) && (q.AtLeast == 0 || least(in, cmp.Or(q.Effect, record.Killed)) >= q.AtLeast)
}

// least is what sources give at the least; -1 when none does.
func least(in record.Incident, e record.Effect) int {
	for _, t := range in.Tolls {
		if t.Effect == e && t.Status == "" && t.Policy == record.PolicyRange && t.State == record.TollGiven {
			return t.Min
		}
	}
	return -1
}

func inOrder(list []record.Incident, by register.Sort) bool {
	return slices.IsSortedFunc(list, func(a, b record.Incident) int {
		switch by {
		case register.ByToll:
			return cmp.Compare(least(b, record.Killed), least(a, record.Killed))
		case register.ByOld:
			return cmp.Compare(a.Date.From, b.Date.From)
		}
		return cmp.Compare(b.Date.From, a.Date.From)
	})
}
