package register

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// approve refuses what would say nothing: of an incident that nobody has looked at, and by somebody who has approved it before.
func (s *writing) approve(body *decisionBody) error {
	if err := single(body); err != nil {
		return err
	}
	v := View{s.w, &s.applier.read}
	in, err := v.Incident(body.Subjects[0], Now)
	if err != nil {
		return err
	}
	if in.Standing != record.Stands || in.Review != record.Reviewed {
		return fmt.Errorf("%w: incident %s is not reviewed: accept it first", ErrRefused, in.ID)
	}
	a, err := v.Approval(in, Now)
	if err != nil {
		return err
	}
	for _, ev := range a.By {
		if sameAuthor(ev.Decision.Author, body.Author) {
			return fmt.Errorf("%w: %s approved it in entry %d already; it takes somebody else", ErrRefused, ev.Decision.Author, ev.Seq)
		}
	}
	return nil
}

// sameAuthor takes "anna " for Anna: a second name that differs in its capitals is no second person.
func sameAuthor(a, b string) bool { return authorKey(a) == authorKey(b) }

func authorKey(s string) string { return fold.String(strings.Join(strings.Fields(s), " ")) }

// Approval is what people have said of publishing an incident, as of an entry. An approval is of the incident as it was then: a change takes all
// approvals before it away. One that was undone later holds of no day, as a name that is hidden later is hidden of every day.
func (v View) Approval(in record.Incident, at int64) (record.Approval, error) {
	return v.approval(in, at, Now)
}

// ApprovalThen is what held at the time, whatever was undone since: for telling what was public once, and never for publishing.
func (v View) ApprovalThen(in record.Incident, at int64) (record.Approval, error) {
	return v.approval(in, at, at)
}

func (v View) approval(in record.Incident, at, lasting int64) (record.Approval, error) {
	var out record.Approval
	given, err := v.approvals(in.Accounts, at, lasting)
	if err != nil || len(given) == 0 {
		return out, err
	}
	if out.Changed, err = v.changed(in, at); err != nil {
		return out, err
	}
	for _, seq := range given {
		then, err := v.Incident(in.ID, seq)
		switch {
		case errors.Is(err, ErrNotFound):
			continue // it was another incident
		case err != nil:
			return out, err
		case seq <= out.Changed || !slices.Equal(then.Accounts, in.Accounts):
			continue
		}
		ev, err := v.Event(seq)
		if err != nil {
			return out, err
		}
		if !slices.ContainsFunc(out.By, func(o record.Event) bool { return sameAuthor(o.Decision.Author, ev.Decision.Author) }) {
			out.By = append(out.By, ev)
		}
	}
	return out, nil
}

// approvals are the entries of those that hold as of both entries, oldest first.
func (v View) approvals(accounts []string, at, lasting int64) ([]int64, error) {
	then, err := v.Rulings(accounts, at)
	if err != nil {
		return nil, err
	}
	now, err := v.Rulings(accounts, lasting)
	if err != nil {
		return nil, err
	}
	var out []int64
	for _, r := range then {
		if r.Action == record.Approve && slices.ContainsFunc(now, func(n Ruling) bool { return n.Seq == r.Seq }) {
			out = append(out, r.Seq)
		}
	}
	slices.SortFunc(out, cmp.Compare[int64])
	return slices.Compact(out), nil
}

// changed is the last entry as of another that changed what an incident says, or what of it may be seen.
func (v View) changed(in record.Incident, at int64) (int64, error) {
	on := slices.Clone(in.Accounts)
	for _, id := range in.Accounts {
		a, err := v.Account(id, at)
		if err != nil {
			return 0, err
		}
		on = append(on, onDocument(a.Document))
	}
	events, err := v.history(on, at)
	if err != nil {
		return 0, err
	}
	last := int64(0)
	for _, ev := range events {
		changes, err := v.changes(ev, in.Accounts)
		if err != nil {
			return 0, err
		}
		if changes {
			last = max(last, ev.Seq)
		}
	}
	return last, nil
}

func (v View) changes(ev record.Event, accounts []string) (bool, error) {
	switch {
	case ev.Kind == string(KindClaims):
		return true, nil
	case ev.Kind == string(KindLinks):
		return slices.ContainsFunc(ev.Moves, func(m record.Placement) bool { return slices.Contains(accounts, m.Account) }), nil
	case ev.Decision == nil:
		return false, nil
	case ev.Decision.Action == record.Undo:
		was, err := v.Event(ev.Decision.Undoes)
		if err != nil {
			return false, err
		}
		return was.Decision.Action == record.Redact || alters(was.Decision.Action), nil // what is shown again was not seen by who approved
	}
	return alters(ev.Decision.Action), nil
}

// alters reports whether a decision can change what is published: who hides takes away and adds nothing, and what other data sets have or a coder
// makes of an account is not published.
func alters(a record.Action) bool {
	return !slices.Contains([]record.Action{record.Approve, record.Redact, record.Alias, record.Unalias, record.Code}, a)
}
