package main

import (
	"maps"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	reports "github.com/sabt-org/sabt/view/report"
)

// changes are the incidents whose values have changed since a day, with the entries that did it. An incident that is new counts as a change when its day lies
// before the period: an earlier report would have had it.
func (o *reportOptions) changes(v register.View, q register.Query) (*reports.Changes, error) {
	if o.since == "" {
		return nil, nil
	}
	day, _ := record.ParseDay(o.since) // check has read it
	seq, err := v.SeqOfDay(day)
	switch {
	case err != nil:
		return nil, err
	case seq == 0:
		return nil, failed("sabt log shows when it began", errEmptyThen)
	case seq > q.At:
		return nil, usage("--since is the day of the report before", "--since %s comes after what is reported", o.since)
	}
	c := changing{v: v, since: seq, q: q, first: q.From}
	c.q.From, c.q.To, c.q.Limit, c.q.Sort = 0, 0, 0, ""
	then, err := headOf(v, seq)
	if err != nil {
		return nil, err
	}
	out := &reports.Changes{Since: day, Then: reports.Head(then)}
	if out.List, err = c.list(); err != nil {
		return nil, err
	}
	out.Months, err = c.months(out.List, record.PolicyName(o.policy))
	return out, err
}

// changing compares two states of the register.
type changing struct {
	v     register.View
	since int64
	q     register.Query // the scope, without its period
	first record.Day     // of the period
}

func (c *changing) list() ([]reports.Change, error) {
	touched, err := c.touched()
	if err != nil {
		return nil, err
	}
	var all []reports.Change
	var ids []string
	for _, id := range touched {
		x, err := c.change(id)
		if err != nil {
			return nil, err
		}
		all = append(all, x)
		ids = append(ids, id)
		for _, b := range x.Before {
			ids = append(ids, b.ID)
		}
	}
	now, err := c.fitting(ids, c.q.At)
	if err != nil {
		return nil, err
	}
	then, err := c.fitting(ids, c.since)
	if err != nil {
		return nil, err
	}
	var out []reports.Change
	for _, x := range all {
		fits := x.After != nil && now[x.After.ID] && (len(x.Before) > 0 || c.late(*x.After))
		for _, b := range x.Before {
			fits = fits || then[b.ID]
		}
		fits = fits || x.Parted != nil && x.After != nil && now[x.After.ID]
		if fits {
			out = append(out, x)
		}
	}
	return out, nil
}

// late reports whether an incident that nobody knew of then lies before the period.
func (c *changing) late(in record.Incident) bool { return in.Date.Known() && in.Date.To < c.first }

// fitting are those of the incidents that are in the scope as of an entry.
func (c *changing) fitting(ids []string, at int64) (map[string]bool, error) {
	out := map[string]bool{}
	if len(ids) == 0 {
		return out, nil
	}
	q := c.q
	if q.At = at; len(q.IDs) > 0 {
		ids = slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return !slices.Contains(c.q.IDs, id) })
	}
	if q.IDs = ids; len(ids) == 0 {
		return out, nil
	}
	list, err := c.v.Find(q)
	for _, in := range list {
		out[in.ID] = true
	}
	return out, err
}

// months are the sums of each month that a changed incident lies in, then and now.
func (c *changing) months(list []reports.Change, p record.PolicyName) ([]reports.Month, error) {
	keys := map[string]bool{}
	for _, x := range list {
		for _, in := range x.Before {
			keys[reports.MonthOf(in.Date)] = true
		}
		if x.After != nil {
			keys[reports.MonthOf(x.After.Date)] = true
		}
	}
	delete(keys, "")
	var out []reports.Month
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		for _, e := range []record.Effect{record.Killed, record.Injured} {
			m := reports.Month{Key: key, Measure: reports.Measure{Effect: e}}
			var err error
			if m.Then, err = c.sum(key, e, p, c.since); err != nil {
				return nil, err
			}
			if m.Now, err = c.sum(key, e, p, c.q.At); err != nil {
				return nil, err
			}
			out = append(out, m)
		}
	}
	return out, nil
}

func (c *changing) sum(month string, e record.Effect, p record.PolicyName, at int64) (record.Sum, error) {
	q := c.q
	q.At = at
	var err error
	if q.From, err = record.ParseDay(month + "-01"); err != nil {
		return record.Sum{}, err
	}
	y, m, _ := q.From.Date()
	q.To = record.DayOf(y, m+1, 1) - 1
	sums, err := c.v.Sums(register.SumQuery{Query: q, Effect: e, Policy: p, By: register.ByMonth})
	for _, s := range sums {
		if s.Key == month {
			s.Key = ""
			return s, err
		}
	}
	return record.Sum{}, err
}
