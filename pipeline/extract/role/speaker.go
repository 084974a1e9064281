package role

import (
	"github.com/sabt-org/sabt/record"
)

// source is the party that a statement is made for: named in the words for the source, or beside them ("CODECO's
// spokesman, Patrick Basa, denied"; "Jamaat, one of its factions, says").
func (v *View) source(a *record.Attribution) *record.ActorMention {
	if !a.Anaphor.IsZero() {
		if m := v.actorIn(a.Anaphor); m != nil && m.Canonical != "" {
			return m
		}
		if first, last := v.Reading.TokensOf(a.Anaphor); first < last && v.has("group_again", first) {
			return v.antecedent(record.Mention{Span: a.Anaphor, First: first, Last: last}, nil)
		}
	}
	if m := v.pronounParty(a); m != nil {
		return m
	}
	if m := v.actorIn(a.Source.Span); m != nil && m.Canonical == "" && !m.Named && v.partOfName(m) {
		return nil // "Soldiers of Hind"
	} else if m != nil && m.Canonical == "" && !m.Named && v.ofPeople(m) {
		return v.band(m.Mention, m.Kind)
	} else if m != nil && (m.Canonical != "" || m.Kind == record.ActorStateForces || m.Named && insurgent(m)) {
		return m
	}
	first, last := v.Reading.TokensOf(a.Source.Span)
	if first < last && v.has("group_again", first) {
		return v.antecedent(record.Mention{Span: a.Source.Span, First: first, Last: last}, nil)
	}
	if first >= last {
		return nil
	}
	return v.beside(first, last, a)
}

// pronounParty: "In January it took responsibility for": the party told of last, a few sentences before at most.
func (v *View) pronounParty(a *record.Attribution) *record.ActorMention {
	if a.Stance != record.StanceClaim || a.Source.Span.IsZero() {
		return nil
	}
	span := a.Source.Span
	if !a.Anaphor.IsZero() {
		if m := v.actorIn(span); m != nil && m.Canonical != "" {
			return nil
		}
		span = a.Anaphor // taken for somebody who can have claimed nothing, an agency
	}
	first, last := v.Reading.TokensOf(span)
	if last-first != 1 || !v.has("group_pronoun", first) {
		return nil
	}
	return v.antecedent(record.Mention{Span: span, First: first, Last: last}, nil)
}

// beside is the party in the description that stands before the source's name, or between it and the cue.
func (v *View) beside(first, last int, a *record.Attribution) *record.ActorMention {
	s := v.sentenceOf(first)
	for i := range v.Reading.Actors {
		m := &v.Reading.Actors[i]
		if m.First < s.First || m.Last > s.Last || m.Canonical == "" || !armed(m) || a.Content.Overlaps(m.Span) {
			continue
		}
		before := m.Last <= first && first-m.Last < 8 && !v.verbIn(m.Last, first)
		after := m.First >= last && m.End <= a.Cue.Start && m.First-last < 8 && !v.verbIn(last, m.First)
		if before || after {
			return m
		}
	}
	return nil
}

func (v *View) verbIn(first, last int) bool {
	for i := first; i < last; i++ {
		if v.tag(i) == record.VERB || v.has("clause", i) {
			return true
		}
	}
	return false
}
