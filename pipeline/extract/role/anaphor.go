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
	if a := v.apposed(m); a != nil {
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

// apposed is the party that the words before a comma name and the words behind it call again: "the Real IRA, the group that"; nil when
// there is none.
func (v *View) apposed(m record.Mention) *record.ActorMention {
	if m.First < 2 || v.norm(m.First-1) != "," || !v.has("relative", m.Last) {
		return nil
	}
	for i := range v.Reading.Actors {
		if a := &v.Reading.Actors[i]; max(a.Last, v.end(a.Last-1)) == m.First-1 && a.Canonical != "" {
			return a
		}
	}
	return nil
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
	at := v.words(i)
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
