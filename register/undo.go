package register

import (
	"fmt"
	"slices"

	"github.com/sabt-org/sabt/record"
)

// undo finds the decision and leaves out what it holds.
func (s *writing) undo(body *decisionBody, c *cluster) error {
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
	body.Subjects, body.Source = was.Subjects, was.Source
	if was.Action == record.Redact {
		body.Document = was.Document
	}
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

func (s *writing) stands(seq int64, was decisionBody) (bool, error) {
	rulings, err := s.w.Rulings(bears(was.Decision), Now)
	return slices.ContainsFunc(rulings, func(r Ruling) bool { return r.Seq == seq }), err
}

// start is the accounts whose grouping may change.
func (s *writing) start(body decisionBody) ([]string, error) {
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
