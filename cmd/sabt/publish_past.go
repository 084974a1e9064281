package main

import (
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/edition"
	"github.com/sabt-org/sabt/view/profile"
)

// state is an incident as it was public from an entry on.
type state struct {
	seq      int64
	at       time.Time
	incident record.Incident
}

// past says what became of the incidents that are public or were.
func (p *publishing) past(told []record.Incident, at int64) error {
	public := map[string]*edition.Entry{}
	for i := range p.in.Entries {
		public[p.in.Entries[i].Incident.ID] = &p.in.Entries[i]
	}
	bare, err := profile.Open(string(profile.Public), p.known.profile()) // what it counts is not of this edition
	if err != nil {
		return err
	}
	gone := map[string]bool{}
	for _, in := range told {
		d, err := p.v.Dossier(in.ID, at)
		if err != nil {
			return err
		}
		states, err := p.states(d.History, bare)
		if err != nil {
			return err
		}
		e := public[in.ID]
		if e != nil {
			e.History = stepsOf(d.History)
			e.Changes = changesOf(states, d.History)
		}
		for i := len(states) - 1; i >= 0; i-- {
			s := states[i]
			if id := s.incident.ID; public[id] == nil && !gone[id] {
				gone[id] = true
				p.in.Gone = append(p.in.Gone, goneOf(s, in, d.History, e != nil))
			}
		}
	}
	slices.SortFunc(p.in.Gone, func(a, b edition.Gone) int { return strings.Compare(a.ID, b.ID) })
	return nil
}

// states are what was public of an incident, as it came to be approved by a second person.
func (p *publishing) states(history []record.Event, bare *profile.Profile) ([]state, error) {
	var out []state
	for _, ev := range history {
		if ev.Decision == nil || ev.Decision.Action != record.Approve {
			continue
		}
		in, err := p.v.Incident(ev.Decision.Subjects[0], ev.Seq)
		if errors.Is(err, register.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		a, err := p.v.ApprovalThen(in, ev.Seq)
		if err != nil {
			return nil, err
		}
		if in, ok := bare.Bare(in); ok && a.Given() {
			out = append(out, state{ev.Seq, ev.At, in})
		}
	}
	return out, nil
}

func changesOf(states []state, history []record.Event) []edition.Change {
	var out []edition.Change
	for i := 1; i < len(states); i++ {
		was, is := states[i-1], states[i]
		c := edition.Change{Seq: is.seq, At: is.at, ID: states[len(states)-1].incident.ID, Before: was.incident, After: is.incident}
		if was.incident.ID != is.incident.ID {
			c.WasID = was.incident.ID
		}
		changed := false
		for _, s := range stepsOf(history) {
			if s.Seq > was.seq && s.Seq < is.seq {
				changed = changed || s.Kind != edition.StepApproved && s.Kind != edition.StepReviewed
				if !slices.Contains(c.By, s.Kind) {
					c.By = append(c.By, s.Kind)
				}
			}
		}
		if changed {
			out = append(out, c)
		}
	}
	return out
}

// goneOf says since when and why what was public is not.
func goneOf(s state, now record.Incident, history []record.Event, public bool) edition.Gone {
	g := edition.Gone{ID: s.incident.ID, At: s.at, Why: edition.GoneWaiting}
	switch {
	case now.ID != s.incident.ID:
		g.Why = edition.GoneJoined
	case now.Standing != record.Stands:
		g.Why = edition.GoneOut
	}
	if public && now.ID != g.ID {
		g.Now = now.ID
	}
	for _, ev := range history {
		if ev.Seq > s.seq && (ev.Decision == nil || ev.Decision.Action != record.Approve) {
			g.At = ev.At
			break
		}
	}
	return g
}

// stepsOf are the entries of a history without their people and their reasons.
func stepsOf(history []record.Event) []edition.Step {
	var out []edition.Step
	for _, ev := range history {
		s := edition.Step{Seq: ev.Seq, At: ev.At}
		switch {
		case ev.Kind == "claims":
			s.Kind, s.On = edition.StepRead, ev.Document.SHA256
		case ev.Decision != nil:
			if s.Kind = stepOf(*ev.Decision); s.Kind == edition.StepSet {
				s.On = string(ev.Decision.Variable)
				if v := ev.Decision.Value; v != nil && v.Casualty != nil {
					s.On = string(v.Casualty.Effect)
				} else if v != nil {
					s.On = string(v.Variable)
				}
			}
		}
		if s.Kind != "" {
			out = append(out, s)
		}
	}
	return out
}

func stepOf(d record.Decision) edition.StepKind {
	switch d.Action {
	case record.Accept:
		return edition.StepReviewed
	case record.Reject:
		if d.Claim != "" {
			return edition.StepAside
		}
		return edition.StepOut
	case record.Withdraw:
		return edition.StepOut
	case record.Correct:
		return edition.StepSet
	case record.Merge:
		return edition.StepMerged
	case record.Split:
		return edition.StepSplit
	case record.Gather, record.Release:
		return edition.StepSeries
	case record.Grading:
		return edition.StepGraded
	case record.Disclose:
		return edition.StepNames
	case record.Undo:
		return edition.StepUndone
	case record.Approve:
		return edition.StepApproved
	}
	return ""
}
