package register

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// SeriesPrefix begins the id of a series; the rest is the id of its oldest incident.
const SeriesPrefix = "s-"

// SeriesID is the id of a series whose oldest incident this is.
func SeriesID(incident string) string { return SeriesPrefix + incident }

// LookupSeries finds the series that an id, or the beginning of one, stands for: its own, or that of one of its incidents.
func LookupSeries(r Reader, id string, at int64) (string, error) {
	in, err := Lookup(r, strings.TrimPrefix(id, SeriesPrefix), at)
	if err != nil {
		return "", err
	}
	incident, err := r.Incident(in, at)
	if err == nil && incident.Series == "" {
		return "", fmt.Errorf("series %s: %w: incident %s is of none", id, ErrNotFound, in)
	}
	return incident.Series, err
}

// gather ties the oldest account of the first incident to that of each other.
func (s *writing) gather(body *decisionBody) error {
	if body.Whole != "" {
		id, err := Lookup(s.w, body.Whole, Now)
		if err != nil {
			return err
		}
		if body.Whole = id; !slices.Contains(body.Subjects, id) {
			body.Subjects = append(body.Subjects, id)
		}
	}
	body.Subjects = distinct(body.Subjects)
	if len(body.Subjects) < 2 {
		return fmt.Errorf("%w: a series has two incidents or more", ErrRefused)
	}
	all, err := s.membersOf(body.Subjects)
	if err != nil {
		return err
	}
	ties, err := s.w.Ties(all, Now)
	if err != nil {
		return err
	}
	for _, t := range ties {
		if t.Method == record.ByPerson && t.Verdict == record.Negative && slices.Contains(all, t.A) && slices.Contains(all, t.B) {
			return fmt.Errorf("%w: an earlier decision keeps %s and %s out of one series; undo it first", ErrRefused, t.A, t.B)
		}
	}
	for _, id := range body.Subjects[1:] {
		body.Ties = append(body.Ties, tied(body.Subjects[0], id, record.Positive))
	}
	return nil
}

// release keeps every account of the incidents that leave apart from every account of the series that stays.
func (s *writing) release(body *decisionBody) error {
	body.Subjects = distinct(body.Subjects)
	var stay []string
	for _, id := range body.Subjects {
		siblings, err := s.w.Siblings([]string{id})
		if err != nil {
			return err
		}
		if len(siblings) == 0 {
			return fmt.Errorf("%w: incident %s is of no series", ErrRefused, id)
		}
		for _, in := range siblings {
			if !slices.Contains(body.Subjects, in) && !slices.Contains(stay, in) {
				stay = append(stay, in)
			}
		}
	}
	if len(stay) == 0 {
		return fmt.Errorf("%w: name some of the incidents of the series, not all", ErrRefused)
	}
	leaving, err := s.membersOf(body.Subjects)
	if err != nil {
		return err
	}
	staying, err := s.membersOf(stay)
	for _, a := range leaving {
		for _, b := range staying {
			body.Ties = append(body.Ties, tied(a, b, record.Negative))
		}
	}
	return err
}

func distinct(ids []string) []string {
	var out []string
	for _, id := range ids {
		if !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

func tied(a, b string, v record.Verdict) record.Tie {
	return record.Tie{A: min(a, b), B: max(a, b), Verdict: v, Say: "a person says so", Method: record.ByPerson}
}
