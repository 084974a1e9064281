package main

import (
	"context"
	"errors"
	"net/http"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/review"
	"github.com/sabt-org/sabt/view/web"
)

// weighedOf is how many incidents of each state are weighed for the queue, those with the highest tolls: in a large register
// the others wait until these are done.
const weighedOf = 100

// mostWaiting are in the queue; the order is new after each decision anyhow.
const mostWaiting = 100

// readOf is of how many the claims are read: those that are first by what is known of the incidents themselves.
const readOf = 40

// Queue orders the incidents that nobody has looked at since something changed.
func (d *desk) Queue(ctx context.Context, f web.Filter) (web.Queue, error) {
	var o listOptions
	if err := pageFault(flagged(f, o.chosen)); err != nil {
		return web.Queue{}, err
	}
	var out web.Queue
	err := d.view(ctx, func(v register.View) error {
		h, err := v.Head()
		if err != nil {
			return err
		}
		had, ok := d.queues.get(h.Seq, asked(f))
		if out = had; ok {
			return nil
		}
		list, more, err := unseen(v, &o)
		if err != nil {
			return err
		}
		first := review.Order(list, nil)
		doubtful, err := doubtfulOf(v, first[:min(len(first), readOf)])
		if err != nil {
			return err
		}
		for _, w := range review.Order(list, doubtful) {
			out.Waiting = append(out.Waiting, web.Waiting{Incident: w.Incident, Why: w.Why})
		}
		var beyond bool
		out.Waiting, beyond = cut(out.Waiting, mostWaiting)
		out.More = more || beyond
		d.queues.put(h.Seq, asked(f), out)
		return nil
	})
	return out, err
}

// unseen are the incidents that wait: what needs review again, and what nobody has seen.
func unseen(v register.View, o *listOptions) (out []record.Incident, more bool, err error) {
	q, err := o.query(v)
	if err != nil {
		return nil, false, err
	}
	states := []record.ReviewState{record.NeedsReview, record.Unreviewed}
	if q.Review != "" {
		states = []record.ReviewState{q.Review}
	}
	for _, s := range states {
		q.Review, q.Sort, q.Limit = s, register.ByToll, weighedOf+1
		list, err := v.Find(q)
		if err != nil {
			return nil, false, err
		}
		list, cutOff := cut(list, weighedOf)
		out, more = append(out, list...), more || cutOff
	}
	return out, more, nil
}

func doubtfulOf(v register.View, list []review.Waiting) (map[string]int, error) {
	out := map[string]int{}
	for _, w := range list {
		parts, err := v.Parts(w.Incident.ID, register.Now)
		if err != nil {
			return nil, err
		}
		for _, p := range parts {
			out[w.Incident.ID] += review.Doubtful(p.Claims)
		}
	}
	return out, nil
}

// Decide makes of a form what the command of the same name makes of its arguments.
func (d *desk) Decide(ctx context.Context, a web.Act) (web.Done, error) {
	var made record.Decision
	err := d.view(ctx, func(v register.View) (err error) {
		if err = own(v, a); err == nil {
			made, err = d.decision(v, a)
		}
		return err
	})
	if err != nil {
		return web.Done{}, err
	}
	seen := a.Seen
	if seen == 0 {
		seen = register.Now // a program that names no entry decides about what is there
	}
	done, err := d.register.DecideSeen(ctx, made, seen)
	if err != nil {
		return web.Done{}, pageFault(err)
	}
	out := web.Done{Entry: done.Seq}
	err = d.view(ctx, func(v register.View) error {
		for _, id := range done.Incidents {
			in, err := v.Incident(id, register.Now)
			if err != nil {
				return err
			}
			out.Incidents = append(out.Incidents, in)
		}
		return nil
	})
	return out, err
}

// own refuses to take back what another decided to somebody who may take back but his own.
func own(v register.View, a web.Act) error {
	if !a.Own || a.Action != record.Undo {
		return nil
	}
	e, err := v.Event(a.Undoes)
	switch {
	case err != nil:
		return err
	case e.Decision != nil && e.Decision.Author == a.Author:
		return nil
	}
	return &web.Fault{Status: http.StatusForbidden, Err: errors.New("another decided that"), Hint: "a reviewer may take it back"}
}

func (d *desk) decision(v register.View, a web.Act) (record.Decision, error) {
	by := review.By{Author: a.Author, Reason: a.Reason}
	if a.Action == record.Undo {
		return by.Undo(a.Undoes)
	}
	if len(a.Subjects) == 0 {
		return record.Decision{}, usage("open it from the list", "no incident is named")
	}
	id := a.Subjects[0]
	switch a.Action {
	case record.Accept:
		return by.Accept(id)
	case record.Reject:
		if a.Claim != "" {
			return by.RejectClaim(id, a.Claim)
		}
		return by.Reject(id)
	case record.Withdraw:
		return by.Withdraw(id)
	case record.Merge:
		return by.Merge(a.Subjects...)
	case record.Split:
		return by.Split(id, a.Subjects[1:]...)
	case record.Grading:
		return by.Grade(id, a.Aspect, a.Grade)
	case record.Correct:
		return d.correction(v, by, id, a)
	case record.Code:
		return d.coded(v, by, a)
	}
	return record.Decision{}, usage("accept, reject, correct, merge, split, grade, withdraw, undo", "%q is no decision", a.Action)
}

func (d *desk) correction(v register.View, by review.By, id string, a web.Act) (record.Decision, error) {
	full, err := register.Lookup(v, id, register.Now)
	if err != nil {
		return record.Decision{}, err
	}
	parts, err := v.Parts(full, register.Now)
	if err != nil {
		return record.Decision{}, err
	}
	return by.Correct(full, review.Correction{Variable: a.Variable, Value: a.Value, Basis: a.Basis, Quote: a.Quote, Document: a.Document, Nth: a.Nth}, parts, d.places)
}
