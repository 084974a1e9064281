package main

import (
	"errors"
	"maps"
	"reflect"
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

// changesPage is how many incidents are compared at once.
const changesPage = 200

// touched are the ids of incidents that are otherwise than they were, the last changed first, and of those that are no more.
func (c *changing) touched() ([]string, error) {
	var out []string
	for offset := 0; ; offset += changesPage {
		list, err := c.v.Find(register.Query{Sort: register.ByAdded, Standing: register.AnyStanding, At: c.q.At, Limit: changesPage, Offset: offset})
		if err != nil {
			return nil, err
		}
		changed := 0
		for _, in := range list {
			was, err := c.v.Incident(in.ID, c.since)
			if err != nil && !errors.Is(err, register.ErrNotFound) {
				return nil, err
			}
			if err != nil || !reflect.DeepEqual(was, in) {
				changed++
				out = append(out, in.ID)
			}
		}
		if changed == 0 { // what comes behind was changed earlier still
			break
		}
	}
	gone, err := c.gone()
	return append(out, gone...), err
}

// gone are the incidents of which no reading tells any more.
func (c *changing) gone() ([]string, error) {
	ids := map[string]bool{}
	var failed error
	err := c.v.Events(c.q.At, func(e record.Event) bool {
		if e.Seq <= c.since {
			return false
		}
		for _, m := range e.Moves {
			if m.Incident != "" {
				continue
			}
			was, err := c.v.IncidentOf(m.Account, c.since)
			if err != nil {
				failed = err
				return false
			}
			if was == "" {
				continue
			}
			if _, err := c.v.Incident(was, c.q.At); errors.Is(err, register.ErrNotFound) {
				ids[was] = true
			}
		}
		return true
	})
	return slices.Sorted(maps.Keys(ids)), errors.Join(err, failed)
}

// incident is one as it was, without what has been hidden since.
func (c *changing) incident(id string, at int64) (record.Incident, error) {
	d, err := c.v.Dossier(id, at)
	if err != nil {
		return record.Incident{}, err
	}
	return asShown(d), nil
}

// change is an incident then and now.
func (c *changing) change(id string) (reports.Change, error) {
	var out reports.Change
	now, err := c.incident(id, c.q.At)
	if errors.Is(err, register.ErrNotFound) {
		was, err := c.incident(id, c.since)
		out.Before = []record.Incident{was}
		if err == nil {
			out.Why, err = c.why(was.Accounts)
		}
		return out, err
	}
	if err != nil {
		return out, err
	}
	out.After = &now
	seen := map[string]bool{}
	for _, account := range now.Accounts {
		was, err := c.v.IncidentOf(account, c.since)
		if err != nil {
			return out, err
		}
		if was == "" || seen[was] {
			continue
		}
		seen[was] = true
		in, err := c.incident(was, c.since)
		if err != nil {
			return out, err
		}
		is, err := c.v.IncidentOf(was, c.q.At)
		switch {
		case err != nil:
			return out, err
		case is != id:
			out.Parted = &in
		case was == id:
			out.Before = append([]record.Incident{in}, out.Before...)
		default:
			out.Before = append(out.Before, in)
		}
	}
	out.Why, err = c.why(now.Accounts)
	return out, err
}

// why are the decisions and documents since that touched one of the accounts; without any of them, whatever did.
func (c *changing) why(accounts []string) ([]record.Event, error) {
	seqs := map[int64]bool{}
	for _, a := range accounts {
		list, err := c.v.History(a, c.q.At)
		if err != nil {
			return nil, err
		}
		for _, s := range list {
			if s > c.since {
				seqs[s] = true
			}
		}
	}
	var told, rest []record.Event
	documents := map[string]bool{}
	for _, s := range slices.Sorted(maps.Keys(seqs)) {
		e, err := c.v.Event(s)
		switch {
		case err != nil:
			return nil, err
		case e.Decision != nil:
			told = append(told, e)
		case e.Document != nil && !documents[e.Document.SHA256]:
			documents[e.Document.SHA256] = true
			d, err := c.v.Document(e.Document.SHA256)
			if err != nil {
				return nil, err
			}
			if d.Seq > c.since {
				e.Kind, e.Seq = "document", d.Seq
				told = append(told, e)
			} else {
				rest = append(rest, e)
			}
		}
	}
	if len(told) == 0 {
		return rest, nil
	}
	return told, nil
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
