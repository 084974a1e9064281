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
	var out Decided
	err := r.update(ctx, func(s *session) (err error) {
		out, err = s.decide(d)
		return err
	})
	if err != nil {
		return Decided{}, fmt.Errorf("%s: %w", d.Action, err)
	}
	return out, nil
}

func (s *session) decide(d record.Decision) (Decided, error) {
	d.Subjects = slices.Clone(d.Subjects)
	for i, id := range d.Subjects {
		full, err := s.subject(d, i, id)
		if err != nil {
			return Decided{}, err
		}
		d.Subjects[i] = full
	}
	body := decisionBody{Decision: d}
	c := cluster{r: s.w}
	if err := s.consequences(&body, &c); err != nil {
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
func (s *session) subject(d record.Decision, i int, id string) (string, error) {
	if d.Action == record.Split && i > 0 {
		return resolve(s.w, id)
	}
	return Lookup(s.w, id, Now)
}

// consequences are the holds that follow from a decision, or that it lifts.
func (s *session) consequences(body *decisionBody, c *cluster) error {
	switch body.Action {
	case record.Merge:
		return s.merge(body)
	case record.Split:
		return s.split(body)
	case record.Reject:
		return s.rejectClaim(body)
	case record.Undo:
		return s.undo(body, c)
	}
	if len(body.Subjects) != 1 {
		return fmt.Errorf("%w: it is about one incident", ErrRefused)
	}
	return nil
}

// merge holds every account of the later incidents to the oldest account of the first.
func (s *session) merge(body *decisionBody) error {
	all, err := s.membersOf(body.Subjects)
	if err != nil {
		return err
	}
	slices.Sort(body.Subjects)
	if body.Subjects = slices.Compact(body.Subjects); len(body.Subjects) < 2 {
		return fmt.Errorf("%w: they are one incident already", ErrRefused)
	}
	for _, id := range all[1:] {
		body.Holds = append(body.Holds, held(all[0], id, false))
	}
	return s.contradicted(all, true)
}

// split keeps every account that leaves apart from every one that stays.
func (s *session) split(body *decisionBody) error {
	all, err := s.membersOf(body.Subjects[:1])
	if err != nil {
		return err
	}
	leave := body.Subjects[1:]
	for _, id := range leave {
		if !slices.Contains(all, id) {
			return fmt.Errorf("%w: account %s is not of incident %s", ErrRefused, id, body.Subjects[0])
		}
	}
	stay := slices.DeleteFunc(slices.Clone(all), func(id string) bool { return slices.Contains(leave, id) })
	if len(stay) == 0 || len(leave) == 0 {
		return fmt.Errorf("%w: name some of the accounts of %s, not all", ErrRefused, body.Subjects[0])
	}
	for _, a := range leave {
		for _, b := range stay {
			body.Holds = append(body.Holds, held(a, b, true))
		}
	}
	return s.contradicted(all, false)
}

func held(a, b string, apart bool) Hold { return Hold{A: min(a, b), B: max(a, b), Apart: apart} }

// contradicted refuses a decision that an earlier one forbids: the earlier one must be undone, so that no decision falls unseen.
func (s *session) contradicted(accounts []string, merge bool) error {
	holds, err := s.w.Holds(accounts, Now)
	if err != nil {
		return err
	}
	for _, h := range holds {
		if h.Apart == merge && slices.Contains(accounts, h.A) && slices.Contains(accounts, h.B) {
			word := map[bool]string{true: "apart", false: "together"}[merge]
			return fmt.Errorf("%w: an earlier decision holds %s and %s %s; undo it first", ErrRefused, h.A, h.B, word)
		}
	}
	return nil
}

func (s *session) membersOf(incidents []string) ([]string, error) {
	var ids []string
	for _, in := range incidents {
		members, err := s.w.Members(in, Now)
		if err != nil {
			return nil, err
		}
		for _, m := range members {
			ids = append(ids, m.Account)
		}
	}
	return s.w.Oldest(ids)
}

// rejectClaim finds the account whose claim it is, so that the ruling goes with that account.
func (s *session) rejectClaim(body *decisionBody) error {
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

// undo finds the decision and leaves out what it holds.
func (s *session) undo(body *decisionBody, c *cluster) error {
	e, err := s.w.Entry(body.Undoes)
	if err != nil || e.Kind != KindDecision {
		return fmt.Errorf("entry %d: %w: it is no decision", body.Undoes, ErrRefused)
	}
	was, err := decode[decisionBody](e)
	if err != nil {
		return err
	}
	if was.Action == record.Undo {
		return fmt.Errorf("%w: entry %d is itself an undo; decide anew instead", ErrRefused, e.Seq)
	}
	stands, err := s.stands(e.Seq, was)
	if err != nil {
		return err
	}
	if !stands {
		return fmt.Errorf("%w: entry %d was undone before", ErrRefused, e.Seq)
	}
	body.Subjects = was.Subjects
	lifted := map[Hold]int{}
	for _, h := range was.Holds {
		lifted[h]++
	}
	c.lifted = func(h Hold) bool {
		if lifted[h] > 0 {
			lifted[h]--
			return true
		}
		return false
	}
	return nil
}

func (s *session) stands(seq int64, was decisionBody) (bool, error) {
	rulings, err := s.w.Rulings(was.Subjects, Now)
	return slices.ContainsFunc(rulings, func(r Ruling) bool { return r.Seq == seq }), err
}

// start is the accounts whose grouping may change.
func (s *session) start(body decisionBody) ([]string, error) {
	if body.Action != record.Merge && body.Action != record.Split && body.Action != record.Undo {
		return nil, nil
	}
	ids := slices.Clone(body.Subjects)
	for _, h := range body.Holds {
		ids = append(ids, h.A, h.B)
	}
	if body.Action == record.Undo {
		e, err := s.w.Entry(body.Undoes)
		if err != nil {
			return nil, err
		}
		was, err := decode[decisionBody](e)
		if err != nil {
			return nil, err
		}
		for _, h := range was.Holds {
			ids = append(ids, h.A, h.B)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids), nil
}

func (s *session) decided(e Entry, body decisionBody) (Decided, error) {
	out := Decided{Seq: e.Seq, Moves: body.Moves}
	for _, id := range body.Subjects {
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

// Lookup finds the incident that an id, or the beginning of one, stands for: the incident of that name, or the one that the account of
// that name belongs to.
func Lookup(r Reader, id string, at int64) (string, error) {
	account, err := resolve(r, id)
	if err != nil {
		return "", err
	}
	in, err := r.IncidentOf(account, at)
	if err == nil && in == "" {
		return "", fmt.Errorf("incident %s: %w", id, ErrNotFound)
	}
	return in, err
}

// resolve completes the beginning of an account's id.
func resolve(r Reader, id string) (string, error) {
	if id == "" {
		return "", fmt.Errorf("an empty id: %w", ErrNotFound)
	}
	ids, err := r.Beginning(id, 6)
	switch {
	case err != nil:
		return "", err
	case len(ids) == 0:
		return "", fmt.Errorf("id %s: %w", id, ErrNotFound)
	case len(ids) == 1 || ids[0] == id:
		return ids[0], nil
	}
	return "", fmt.Errorf("id %s: %w: %v", id, ErrAmbiguous, ids)
}
