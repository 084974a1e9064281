package main

import (
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	reports "github.com/sabt-org/sabt/view/report"
)

// mostStatements of each sort are looked at.
const mostStatements = 2000

// statements are the warnings that were put out in the period or are still open, the totals that were published in it, and of a party its strength.
func (o *reportOptions) statements(v register.View, q register.Query, in *reports.Input) error {
	if in.Template != reports.Monthly && in.Template != reports.Actor {
		return nil
	}
	sq := register.StatementQuery{Actor: q.Actor, At: q.At, Limit: mostStatements}
	warnings, err := v.Watched(sq, in.Judged)
	if err != nil {
		return err
	}
	for _, w := range warnings {
		open := w.Outcome == record.OutcomeOpen && w.Document.Published.Known() && (!q.To.Known() || w.Document.Published <= q.To)
		if within(w.Document.Published, q) || open {
			if w.Met, err = shownAt(v, w.Met, q.At); err != nil {
				return err
			}
			in.Warnings = append(in.Warnings, w)
		}
	}
	published, err := v.Recounted(sq, true)
	if err != nil {
		return err
	}
	for _, p := range published {
		if within(p.Document.Published, q) {
			if e := p.Explained; e != nil {
				if e.Counted, err = shownAt(v, e.Counted, q.At); err == nil {
					e.Silent, err = shownAt(v, e.Silent, q.At)
				}
				if err != nil {
					return err
				}
			}
			in.Published = append(in.Published, p)
		}
	}
	if in.Template != reports.Actor {
		return nil
	}
	sq.Variable = record.VarEstimate
	in.Estimates, err = v.Stated(sq)
	in.Estimates = slices.DeleteFunc(in.Estimates, func(s record.Statement) bool { return q.To.Known() && s.Document.Published > q.To })
	return err
}

// within reports whether a day lies in the period; an unknown day lies in the period that has no ends.
func within(d record.Day, q register.Query) bool {
	if !d.Known() {
		return !q.From.Known() && !q.To.Known()
	}
	return d >= q.From && (!q.To.Known() || d <= q.To)
}
