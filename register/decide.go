package register

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/sabt-org/sabt/record"
)

// The reasons for which a decision is refused.
var (
	ErrAmbiguous = errors.New("several ids begin so")
	ErrRefused   = errors.New("not possible")
	ErrChanged   = errors.New("somebody was faster")
)

// Decided is what became of a decision.
type Decided struct {
	Seq       int64
	Moves     []Move
	Incidents []string // that it is about, after it
}

// Decide appends a decision with what follows from it. Subjects are ids, of which the beginning is enough; an id of an incident that
// was merged leads to the one that it is part of.
func (r *Register) Decide(ctx context.Context, d record.Decision) (Decided, error) {
	return r.DecideSeen(ctx, d, Now)
}

// DecideSeen is Decide for somebody who saw the register as of an entry. What the decision is about must be as it was then: of two people
// who decide at once, the second learns what the first did, and nothing is written of the second.
func (r *Register) DecideSeen(ctx context.Context, d record.Decision, seen int64) (Decided, error) {
	var out Decided
	err := r.update(ctx, func(s *writing) (err error) {
		out, err = s.decide(d, seen)
		return err
	})
	if err != nil {
		return Decided{}, fmt.Errorf("%s: %w", d.Action, err)
	}
	return out, nil
}

func (s *writing) decide(d record.Decision, seen int64) (Decided, error) {
	d.Subjects = slices.Clone(d.Subjects)
	for i, id := range d.Subjects {
		full, err := s.subject(d, i, id)
		if err != nil {
			return Decided{}, err
		}
		d.Subjects[i] = full
	}
	body := decisionBody{Decision: d}
	c := cluster{r: s.w, bonds: s.applier.read.bonds}
	if err := s.consequences(&body, &c); err != nil {
		return Decided{}, err
	}
	if err := s.unchanged(body, seen); err != nil {
		return Decided{}, err
	}
	start, err := s.start(body)
	if err != nil {
		return Decided{}, err
	}
	c.holdsNew = body.Holds
	if body.Moves, err = s.regroup(c, start); err != nil {
		return Decided{}, err
	}
	e, err := s.append(KindDecision, body)
	if err != nil {
		return Decided{}, err
	}
	return s.decided(e, body)
}

// subject finds what an id stands for: an incident, but for the accounts that a split names.
func (s *writing) subject(d record.Decision, i int, id string) (string, error) {
	if d.Action == record.Split && i > 0 || d.Action == record.Code {
		return resolve(s.w, id)
	}
	return Lookup(s.w, id, Now)
}

// consequences are the holds that follow from a decision, or that it lifts.
func (s *writing) consequences(body *decisionBody, c *cluster) error {
	switch body.Action {
	case record.Merge:
		return s.merge(body)
	case record.Split:
		return s.split(body)
	case record.Gather:
		return s.gather(body)
	case record.Release:
		return s.release(body)
	case record.Reject, record.Disclose:
		return s.ofClaim(body)
	case record.Grading:
		return s.grade(body)
	case record.Approve:
		return s.approve(body)
	case record.Redact:
		return s.redact(body)
	case record.Alias, record.Unalias:
		return alias(body)
	case record.Code:
		return s.code(body)
	case record.Undo:
		return s.undo(body, c)
	}
	return single(body)
}

func single(body *decisionBody) error {
	if len(body.Subjects) != 1 {
		return fmt.Errorf("%w: it is about one incident", ErrRefused)
	}
	return nil
}

// grade is of a source, of a claim, or of an incident.
func (s *writing) grade(body *decisionBody) error {
	if body.Source != "" {
		return s.known(body.Source)
	}
	if err := single(body); err != nil {
		return err
	}
	return s.ofClaim(body)
}

// ofClaim finds the account whose claim it is, so that the ruling goes with that account.
func (s *writing) ofClaim(body *decisionBody) error {
	if body.Claim == "" {
		return nil
	}
	parts, err := s.applier.read.parts(body.Subjects[0], Now)
	if err != nil {
		return err
	}
	account, full := "", ""
	for _, p := range parts {
		for _, c := range p.Claims {
			if len(body.Claim) >= 4 && len(body.Claim) <= len(c.ID) && c.ID[:len(body.Claim)] == body.Claim {
				if full != "" && full != c.ID {
					return fmt.Errorf("claim %s: %w", body.Claim, ErrAmbiguous)
				}
				account, full = p.ID, c.ID
			}
		}
	}
	if full == "" {
		return fmt.Errorf("claim %s of incident %s: %w", body.Claim, body.Subjects[0], ErrNotFound)
	}
	body.Claim, body.Subjects = full, []string{account}
	return nil
}

func (s *writing) decided(e Entry, body decisionBody) (Decided, error) {
	out := Decided{Seq: e.Seq, Moves: body.Moves}
	ids := body.Subjects
	if len(ids) == 0 && body.Document != "" {
		accounts, err := s.w.AccountsOf(body.Document, Now)
		if err != nil {
			return out, err
		}
		for _, a := range accounts {
			ids = append(ids, a.ID)
		}
	}
	for _, id := range ids {
		in, err := s.w.IncidentOf(id, Now)
		if err != nil {
			return out, err
		}
		if in != "" && !slices.Contains(out.Incidents, in) {
			out.Incidents = append(out.Incidents, in)
		}
	}
	return out, nil
}
