package registertest

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/policy"
)

// reports draws documents over few places and days, so that many meet.
func reports(t testing.TB, rt *rapid.T) []register.Prepared {
	var out []register.Prepared
	for i := range rapid.IntRange(1, 6).Draw(rt, "documents") {
		var lines []string
		for range rapid.IntRange(1, 3).Draw(rt, "accounts") {
			lines = append(lines, fmt.Sprintf("bombing %s 2024-05-%02d own %d", rapid.SampledFrom([]string{"Kabul", "Herat"}).Draw(rt, "place"),
				rapid.IntRange(1, 4).Draw(rt, "day"), rapid.IntRange(0, 9).Draw(rt, "killed")))
		}
		out = append(out, Report(t, fmt.Sprint("Paper ", i), lines...))
	}
	return out
}

// partition is who tells of one incident with whom, whatever the incidents are called.
func (w *World) partition() []string {
	list, err := w.Find(context.Background(), register.Query{})
	if err != nil {
		w.T.Fatal(err)
	}
	var out []string
	for _, in := range list {
		ids := slices.Sorted(slices.Values(in.Accounts))
		out = append(out, fmt.Sprint(ids))
	}
	slices.Sort(out)
	return out
}

// inTwoOrders gives a register that takes the documents all at once, and one that takes them one by one in another order.
func inTwoOrders(t *testing.T, rt *rapid.T, open opener, docs []register.Prepared) (*World, *World) {
	s, s2 := open(t), open(t)
	rt.Cleanup(func() { s.Close(); s2.Close() })
	w, w2 := NewWorld(t, s), NewWorld(t, s2)
	if _, err := w.Add(context.Background(), docs); err != nil {
		rt.Fatal(err)
	}
	w2.Put(rapid.Permutation(docs).Draw(rt, "order")...)
	return w, w2
}

// The partition does not depend on the order in which documents come, nor on how many come at once.
func order(t *testing.T, open opener) {
	rapid.Check(t, func(rt *rapid.T) {
		docs := reports(t, rt)
		w, w2 := inTwoOrders(t, rt, open, docs)
		if a, b := w.partition(), w2.partition(); !slices.Equal(a, b) {
			rt.Fatalf("one order gives %v, another %v", a, b)
		}
	})
}

// A merge that is undone leaves everything as it was, and so does a split.
func mergeSplit(t *testing.T, open opener) {
	rapid.Check(t, func(rt *rapid.T) {
		s := open(t)
		defer s.Close()
		w := NewWorld(t, s)
		w.Put(reports(t, rt)...)
		before := w.partition()
		list, err := w.Find(context.Background(), register.Query{})
		if err != nil {
			rt.Fatal(err)
		}
		var d record.Decision
		in := rapid.SampledFrom(list).Draw(rt, "incident")
		if len(in.Accounts) > 1 {
			n := rapid.IntRange(1, len(in.Accounts)-1).Draw(rt, "leave")
			d = record.Decision{Action: record.Split, Subjects: append([]string{in.ID}, in.Accounts[n:]...)}
		} else if len(list) > 1 {
			d = record.Decision{Action: record.Merge, Subjects: []string{list[0].ID, list[len(list)-1].ID}}
		} else {
			return
		}
		done := w.Do(d)
		w.Do(record.Decision{Action: record.Undo, Undoes: done.Seq})
		if after := w.partition(); !slices.Equal(before, after) {
			rt.Fatalf("%s and undo: %v, before %v", d.Action, after, before)
		}
		w.Sound()
	})
}

// A letter, a digit or a hiding that is undone leaves every incident as it was; a hiding changes no figure in the first place.
func gradeUndo(t *testing.T, open opener) {
	rapid.Check(t, func(rt *rapid.T) {
		s := open(t)
		defer s.Close()
		w := NewWorld(t, s)
		docs := reports(t, rt)
		w.Put(docs...)
		before := w.incidents()
		d := record.Decision{Action: record.Redact, Document: docs[rapid.IntRange(0, len(docs)-1).Draw(rt, "document")].Document().SHA256}
		switch rapid.IntRange(0, 2).Draw(rt, "what") {
		case 0:
			d.Spans = []record.Span{{Start: 0, End: 5}}
		case 1:
			d = record.Decision{Action: record.Grading, Source: "Paper 0", Letter: rapid.SampledFrom([]record.SourceGrade{"A", "C", "E"}).Draw(rt, "letter"),
				Variable: rapid.SampledFrom([]record.Variable{"", record.VarCasualty, record.VarDate}).Draw(rt, "for")}
		}
		done := w.Do(d)
		if during := w.incidents(); d.Action == record.Redact && during != before {
			rt.Fatalf("a hiding changes incidents: %s\nbefore: %s", during, before)
		}
		w.Do(record.Decision{Action: record.Undo, Undoes: done.Seq})
		if after := w.incidents(); after != before {
			rt.Fatalf("%s and undo: %s\nbefore: %s", d.Action, after, before)
		}
		w.Sound()
	})
}

// incidents is all that is computed of all incidents, in the order of their ids.
func (w *World) incidents() string {
	list, err := w.Find(context.Background(), register.Query{})
	if err != nil {
		w.T.Fatal(err)
	}
	slices.SortFunc(list, func(a, b record.Incident) int { return strings.Compare(a.ID, b.ID) })
	b, err := json.Marshal(list)
	if err != nil {
		w.T.Fatal(err)
	}
	return string(b)
}

// The total of everything is the sum over disjoint parts of it, whatever was decided before.
func additive(t *testing.T, open opener) {
	rapid.Check(t, func(rt *rapid.T) {
		s := open(t)
		defer s.Close()
		w := NewWorld(t, s)
		w.Put(reports(t, rt)...)
		list, err := w.Find(context.Background(), register.Query{})
		if err != nil {
			rt.Fatal(err)
		}
		w.Do(record.Decision{Action: rapid.SampledFrom([]record.Action{record.Accept, record.Reject}).Draw(rt, "action"),
			Subjects: []string{rapid.SampledFrom(list).Draw(rt, "incident").ID}})
		p := rapid.SampledFrom(policy.Names()).Draw(rt, "policy")
		err = w.View(context.Background(), func(v register.View) error {
			total := func(q register.Query) record.Sum {
				list, err := v.Sums(register.SumQuery{Query: q, Effect: record.Killed, Policy: p})
				if err != nil {
					rt.Fatal(err)
				}
				var all record.Sum
				for _, s := range list {
					all = added(all, s)
				}
				return all
			}
			all, kabul, herat := total(register.Query{}), total(register.Query{Place: "Kabul"}), total(register.Query{Place: "Herat"})
			if parts := added(kabul, herat); parts != all {
				rt.Errorf("%s: parts %+v, all %+v", p, parts, all)
			}
			if whole := total(register.Query{Place: "Afghanistan"}); whole != all {
				rt.Errorf("%s: of the country %+v, all %+v", p, whole, all)
			}
			return nil
		})
		if err != nil {
			rt.Fatal(err)
		}
	})
}

func added(a, b record.Sum) record.Sum {
	return record.Sum{Incidents: a.Incidents + b.Incidents, Given: a.Given + b.Given, Pending: a.Pending + b.Pending, Parties: a.Parties + b.Parties,
		Min: a.Min + b.Min, Max: a.Max + b.Max, Open: a.Open + b.Open, Best: a.Best + b.Best, Blank: a.Blank + b.Blank}
}
