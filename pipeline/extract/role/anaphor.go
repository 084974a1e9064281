package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// pointsBack reports whether an unnamed party is one told of before: "the militia", "the gang".
func (v *View) pointsBack(a *record.ActorMention) bool {
	return v.has("group_again", v.start(a.First)) && v.phraseAt(a.First) != nil && v.phraseAt(a.First).Head == a.Last-1
}

// antecedent is the party that "the group" stands for: the first armed group of the nearest sentence before that names
// one. What is not found stays as it was.
func (v *View) antecedent(m record.Mention, was *record.ActorMention) *record.ActorMention {
	if a := v.calledSo(m); a != nil {
		return standing(a, m)
	}
	best := -1
	sentence := v.sentenceOf(m.First)
	for i := len(v.Reading.Actors) - 1; i >= 0; i-- {
		a := &v.Reading.Actors[i]
		if a.First >= m.First || a.Canonical == "" || a.Kind != record.ActorArmedGroup && a.Kind != record.ActorCriminal {
			continue
		}
		if best >= 0 && !v.sameSentence(a.First, v.Reading.Actors[best].First) {
			break
		}
		if a.First >= sentence.First && v.isObject(a) {
			continue
		}
		best = i
	}
	if best < 0 {
		return was
	}
	return standing(&v.Reading.Actors[best], m)
}

// standing is a party under the words that stand for it.
func standing(a *record.ActorMention, m record.Mention) *record.ActorMention {
	c := *a
	c.Mention, c.Adjective, c.Outlet, c.LongForm = m, false, false, record.Span{}
	return &c
}

// calledSo is the party that the text called by the noun of the words before: after "retook it from Islamic State
// militants" the militants are those, whoever did the retaking.
func (v *View) calledSo(m record.Mention) *record.ActorMention {
	noun := v.norm(m.Last - 1)
	for i := len(v.Reading.Actors) - 1; i >= 0; i-- {
		a := &v.Reading.Actors[i]
		if a.First >= m.First || a.Canonical == "" || !insurgent(a) {
			continue
		}
		if end := max(a.Last, v.end(a.Last-1)); v.norm(end-1) == noun && end > a.First+1 {
			return a
		}
	}
	return nil
}

// they is the party that a pronoun before a verb of violence stands for: "the following month they killed 36". It is
// the subject of the words before it, in its sentence or the one before.
func (v *View) they(s *scene.Scene, i int) *record.ActorMention {
	if !v.has("group_pronoun", i) || !v.strikes(s, i+1) || v.told(i) || v.inDenial(i) || v.has("say", i-1) || v.tag(i-1) == record.VERB || v.has("that_clause", i-1) && !v.actNoun(i-2) {
		return nil
	}
	here := v.sentenceOf(i)
	m := v.subjectOf(s, here.First, i)
	if m == nil && here.First > 0 {
		m = v.subjectOf(s, v.sentenceOf(here.First-1).First, here.First)
	}
	if m == nil || !insurgent(m) || !named(m) {
		return nil
	}
	return standing(m, v.token(i))
}

// told reports whether token i stands in what somebody says in its sentence: "ISIS said it had killed" is a claim.
func (v *View) told(i int) bool {
	at := v.Reading.Tokens[i].Span
	a, ok := record.SourceOf(v.Reading.Attributions, at)
	return ok && !a.Cue.IsZero() && a.Cue.End <= at.Start
}

// strikes reports whether a verb of violence begins at token i, auxiliaries and adverbs before it.
func (v *View) strikes(s *scene.Scene, i int) bool {
	for n := 0; n < 3; n++ {
		if v.violent(s, i) {
			return !v.clashAt(s, i) // "they have fought each other"
		}
		if !v.has("have", i) && !v.has("adverb", i) && v.tag(i) != record.ADV {
			return false
		}
		i++
	}
	return false
}

// subjectOf is the first party in tokens [first, last) that no verb and no preposition governs; nil when there is none.
func (v *View) subjectOf(s *scene.Scene, first, last int) *record.ActorMention {
	as := v.actorsFrom(first)
	for i := range as {
		a := &as[i]
		if a.First >= last {
			break
		}
		if !armed(a) || a.Adjective && !v.front(a) {
			continue
		}
		if start, _ := v.people(a); !v.has("preposition", start-1) && !v.isObject(a) {
			return a
		}
	}
	return nil
}

// sole is the party that rebels without a name are in a text that has named one armed group, and no other, before:
// "about 15 rebels fired at the troops".
func (v *View) sole(m *record.ActorMention) *record.ActorMention {
	if !insurgent(m) || !v.has("rebels", m.Last-1) || v.ofPeople(m) {
		return nil
	}
	only := v.onlyGroup()
	if only == nil || only.First > m.First {
		return nil
	}
	return standing(only, m.Mention)
}

// onlyGroup is the first mention of the one armed group that the text names; nil when it names none or several.
func (v *View) onlyGroup() *record.ActorMention {
	if v.searched {
		return v.only
	}
	v.searched = true
	for i := range v.Reading.Actors {
		a := &v.Reading.Actors[i]
		switch {
		case !insurgent(a) || !named(a):
		case a.Canonical == "" || v.only != nil && !sameParty(v.only, a):
			v.only = nil
			return nil
		case v.only == nil:
			v.only = a
		}
	}
	return v.only
}

func (v *View) sameSentence(i, j int) bool { return v.sentenceOf(i).First == v.sentenceOf(j).First }

// isObject reports whether a verb or a preposition of aim stands right before the phrase of a party.
func (v *View) isObject(a *record.ActorMention) bool {
	i := v.start(a.First) - 1
	return v.tag(i) == record.VERB || v.has("aim", i)
}

// source is the party that a statement is made for: named in the words for the source, or beside them ("CODECO's
// spokesman, Patrick Basa, denied"; "Jamaat, one of its factions, says").
func (v *View) source(a *record.Attribution) *record.ActorMention {
	if !a.Anaphor.IsZero() {
		if m := v.actorIn(a.Anaphor); m != nil && m.Canonical != "" {
			return m
		}
		if first, last := v.tokens(a.Anaphor); first < last && v.has("group_again", first) {
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
	first, last := v.tokens(a.Source.Span)
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
	first, last := v.tokens(span)
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
