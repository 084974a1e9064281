package register

import (
	"fmt"
	"slices"

	"github.com/sabt-org/sabt/record"
)

// unchanged refuses a decision about what was changed after an entry: by another reading, by what was linked, or by another decision.
func (s *writing) unchanged(body decisionBody, seen int64) error {
	if seen >= s.head.Seq || body.Action == record.Code { // who codes is to know nothing of others
		return nil
	}
	rulings, err := s.w.Rulings(bears(body.Decision), Now)
	if err != nil {
		return err
	}
	last := int64(0)
	for _, r := range rulings {
		if r.Action != record.Code {
			last = max(last, r.Seq)
		}
	}
	for _, id := range body.Subjects {
		changed, err := s.lastChange(id)
		if err != nil {
			return err
		}
		last = max(last, changed)
	}
	if last <= seen {
		return nil
	}
	return s.changed(last)
}

// lastChange is the last entry that concerns the incident of an account, which has the id of one.
func (s *writing) lastChange(id string) (last int64, err error) {
	in, err := s.w.IncidentOf(id, Now)
	if err != nil {
		return 0, err
	}
	members, err := s.w.Members(in, Now)
	if err != nil {
		return 0, err
	}
	accounts := []string{id}
	for _, m := range members {
		last = max(last, m.Since)
		accounts = append(accounts, m.Account)
	}
	for _, a := range accounts {
		entries, err := s.w.History(a, Now)
		if err != nil {
			return 0, err
		}
		if len(entries) > 0 {
			last = max(last, slices.Max(entries))
		}
	}
	return last, nil
}

// changed says which entry it was, and of whom.
func (s *writing) changed(seq int64) error {
	e, err := s.w.Entry(seq)
	if err != nil {
		return err
	}
	what := "by a " + string(e.Kind) + " entry"
	if e.Kind == KindDecision {
		was, err := decode[decisionBody](e)
		if err != nil {
			return err
		}
		what = fmt.Sprintf("by %s (%s: %q)", was.Author, was.Action, was.Reason)
	}
	return fmt.Errorf("%w: it was changed since you saw it, in entry %d, %s", ErrChanged, seq, what)
}
