package register

import (
	"fmt"
	"slices"
)

// merge holds every account of the later incidents to the oldest account of the first.
func (s *writing) merge(body *decisionBody) error {
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
func (s *writing) split(body *decisionBody) error {
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
func (s *writing) contradicted(accounts []string, merge bool) error {
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

func (s *writing) membersOf(incidents []string) ([]string, error) {
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
