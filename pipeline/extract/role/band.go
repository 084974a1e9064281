package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// band is a party without a name that what it is tells apart: "bandits", "ethnic Baloch separatists", "settlers".
func (v *View) band(m record.Mention, k record.ActorKind) *record.ActorMention {
	if p := v.phraseAt(m.Last - 1); p != nil && p.Head == m.Last-1 {
		first := p.First
		for first < m.First && (v.has("definite", first) || v.has("indefinite", first) || v.tag(first) == record.NUM || v.tag(first) == record.DET) {
			first++
		}
		m = record.Mention{Span: v.span(first, m.Last), First: first, Last: m.Last}
	}
	return &record.ActorMention{Mention: m, Kind: k, Named: true}
}

// peopleName is the name of a band after its people: "Hutu rebels" are filed under Hutu, as "Boko Haram fighters" are under their group.
func (v *View) peopleName(m *record.ActorMention) string {
	last := m.Last - 1
	if m.Canonical != "" || ofState(m) || !v.has("mere_fighters", last) {
		return ""
	}
	first := last
	for first > m.First && (v.peopleWord(first-1) || v.has("ethnic_word", first-1)) {
		first--
	}
	if first == last {
		return ""
	}
	return v.quote(v.span(first, last))
}

// peopleWord reports whether token i names a people.
func (v *View) peopleWord(i int) bool {
	if v.has("ethnic", i) {
		return !v.has("creed", i)
	}
	ps := v.placesFrom(i)
	return len(ps) > 0 && ps[0].First <= i && ps[0].Adjective && ps[0].Kind == record.PlaceCountry
}

// ofPeople reports whether a party without a name is told apart by its people: "Kurdish militants", "an Armenian armed
// group".
func (v *View) ofPeople(a *record.ActorMention) bool {
	if !insurgent(a) || !v.has("band", a.Last-1) {
		return false
	}
	for i := v.start(a.First); i < a.Last; i++ {
		if v.has("ethnic", i) {
			return true
		}
	}
	for _, p := range v.placesFrom(v.start(a.First)) {
		if p.First >= a.Last {
			break
		}
		if p.Adjective && p.Kind == record.PlaceCountry {
			return true
		}
	}
	return false
}

// folkAt reports whether token i names a people by a noun: "attackers believed to be Fulani". A people did nothing because
// some of it are told of: only who is suspected or blamed by that name counts, see agent.
func (v *View) folkAt(i int) bool {
	p := v.phraseAt(i)
	return v.has("people_noun", i) && v.capital(i) && (p == nil || p.Head == i) && v.hedgedAt(i)
}

// hedgedAt reports whether words of suspicion or blame stand before the phrase over token i.
func (v *View) hedgedAt(i int) bool {
	for j := v.start(i) - 1; j >= 0 && j > i-6; j-- {
		if v.has("be", j) && v.any("attacker", j-2, j) || v.has("suspicion", j) || v.has("blame", j) || v.has("blame_close", j) || v.endsAt("blame_close", j+1) >= 0 {
			return true
		}
		if v.stop(j) {
			return false
		}
	}
	return false
}

// folk reports whether a party is a people by its noun.
func (v *View) folk(m *record.ActorMention) bool {
	return m.Canonical == "" && m.Last-m.First == 1 && v.has("people_noun", m.First)
}

// bandOf reports whether a people describes a band: in "an Armenian armed group" Armenia does nothing.
func (v *View) bandOf(s *scene.Scene, a *record.ActorMention) bool {
	for _, b := range s.Actors {
		if b.First >= a.Last && b.First-a.Last < 2 && !b.Named && insurgent(b) && v.start(b.First) <= a.First {
			return true
		}
	}
	return false
}

// called reads "the Kutupi gang", "the Grand Hill militia": a band that bears a name before its noun. Words that say what
// it believes are no name, nor are those of a place.
func (v *View) called(a *record.ActorMention) *record.ActorMention {
	p := v.phraseAt(a.Last - 1)
	if p == nil || p.Head != a.Last-1 || !insurgent(a) || !v.has("band_noun", p.Head) {
		return nil
	}
	first := a.First
	for first > p.First && v.capital(first-1) && !v.has("definite", first-1) && !v.has("indefinite", first-1) && !v.has("creed", first-1) && !v.has("ethnic", first-1) {
		first--
	}
	if first == a.First || first == v.sentenceOf(first).First || v.placeAt(first) {
		return nil
	}
	m := *a
	m.Mention, m.Named = record.Mention{Span: v.span(first, a.Last), First: first, Last: a.Last}, true
	return &m
}

// placeAt reports whether token i belongs to the name of a place or people.
func (v *View) placeAt(i int) bool {
	ps := v.placesFrom(i)
	return len(ps) > 0 && ps[0].First <= i
}

// frontAt is a part of a party that has a name of its own, where the list names neither: "the Dagoberto Ramos front".
func (v *View) frontAt(i int) *record.ActorMention {
	if !v.has("front_noun", i) {
		return nil
	}
	p := v.phraseAt(i)
	if p == nil || p.Head != i {
		p = v.phraseAt(i - 1)
	}
	if p == nil || p.Last < i || i < p.First+2 {
		return nil
	}
	first := i
	for first > p.First && v.capital(first-1) {
		first--
	}
	if first > i-2 {
		return nil
	}
	for k := range v.Reading.Actors {
		if a := &v.Reading.Actors[k]; a.Last > first && a.First <= i {
			return nil
		}
	}
	m := record.Mention{Span: v.span(first, i+1), First: first, Last: i + 1}
	return &record.ActorMention{Mention: m, Kind: record.ActorArmedGroup, Named: true}
}

// partOfName reports whether the words are part of a longer name: "the Local Force", "People's Army".
func (v *View) partOfName(a *record.ActorMention) bool {
	p := v.phraseAt(a.Last - 1)
	if p == nil {
		return false
	}
	for i := p.First; i < p.Last; i++ {
		t := v.Reading.Tokens[i]
		if t.Shape.Has(record.Capital) && !t.Shape.Has(record.AllCaps) && i > v.sentenceOf(i).First {
			return true
		}
	}
	return false
}
