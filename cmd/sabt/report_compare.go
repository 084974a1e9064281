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
