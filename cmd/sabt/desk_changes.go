package main

import (
	"context"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/web"
)

// mostChanges are in a feed: readers of feeds ask again.
const mostChanges = 50

// Changes are the incidents of a filter, the last changed first. Without a filter by standing, those that were rejected or withdrawn are among them.
func (d *desk) Changes(ctx context.Context, f web.Filter) ([]web.Changed, error) {
	var o listOptions
	if err := pageFault(flagged(f, o.chosen)); err != nil {
		return nil, err
	}
	var out []web.Changed
	err := d.view(ctx, func(v register.View) error {
		q, err := o.query(v)
		if err != nil {
			return err
		}
		if f["standing"] == "" {
			q.Standing = register.AnyStanding
		}
		q.Sort, q.Limit = register.ByAdded, mostChanges
		list, err := v.Find(q)
		if err != nil {
			return err
		}
		for _, in := range list {
			c, err := changed(v, in, q.At)
			if err != nil {
				return err
			}
			out = append(out, c)
		}
		return nil
	})
	slices.SortStableFunc(out, func(a, b web.Changed) int { return b.Last.Compare(a.Last) })
	return out, err
}

// changed looks up the first and the last entry that bear on an incident.
func changed(v register.View, in record.Incident, at int64) (web.Changed, error) {
	out := web.Changed{Incident: in}
	var seqs []int64
	for _, a := range in.Accounts {
		list, err := v.History(a, at)
		if err != nil {
			return out, err
		}
		seqs = append(seqs, list...)
	}
	if len(seqs) == 0 {
		return out, nil
	}
	first, err := v.Entry(slices.Min(seqs))
	if err != nil {
		return out, err
	}
	last, err := v.Entry(slices.Max(seqs))
	out.First, out.Last, out.Decided = first.At, last.At, last.Kind == register.KindDecision
	return out, err
}
