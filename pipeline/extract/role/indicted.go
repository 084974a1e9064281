package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// indicted reads persons who are blamed by name: "pointed the finger at the warlord Shamil Omarov", "charged Anders Lund with
// both attacks", "said Karim Haddad was the prime suspect", and those who do it: "Karim Haddad shot dead two guards".
func (v *View) indicted(s *scene.Scene, i int) (entry, bool) {
	if n := v.length("blame", i); n > 0 {
		if name, ok := v.name(v.pastTitle(i + n)); ok && v.blamedFor(s, i, name) {
			return v.charge(name, v.blamer(s, i, n)), true
		}
	}
	if n := v.length("charges", i); n > 0 {
		if name, ok := v.name(v.pastTitle(i + n)); ok && v.accusedOfDeed(s, name) {
			return v.charge(name, v.blamer(s, i, n)), true
		}
	}
	if n := v.length("points_to", i); n > 0 && v.tag(i) == record.VERB && !v.has("be", i-1) {
		if name, ok := v.name(v.pastTitle(i + n)); ok && v.isAlone(name) {
			return v.charge(name, record.Source{}), true
		}
	}
	if v.has("prime_suspect", i+1) && v.has("be", i) {
		if name, ok := v.name(i - 1); ok {
			return v.charge(name, record.Source{}), true
		}
	}
	if name, ok := v.shoots(s, i); ok {
		return v.person(name, s, i), true
	}
	return entry{}, false
}

// shoots reads a person who does it: "Karim Haddad shot dead two guards", "had fired 39 rounds". A rank or office before
// the name is of those who answer, and an act or a weapon in capitals is nobody's name.
func (v *View) shoots(s *scene.Scene, i int) (record.Span, bool) {
	if !v.has("murderous", i) || !v.active(i, i+v.length("murderous", i)) || v.answers(i) || v.answersThem(s, i) {
		return record.Span{}, false
	}
	j := i - 1
	for v.has("have", j) || v.has("adverb", j) {
		j--
	}
	p := v.phraseAt(j)
	if p == nil || p.Last != j+1 || v.has("preposition", p.First-1) && !v.has("clause", p.First-1) || v.any("title", p.First-2, p.Last) || v.any("rank", p.First-2, p.Last) {
		return record.Span{}, false
	}
	name, ok := v.name(j)
	return name, ok && !v.isThing(p) && v.Reading.Tokens[p.First].Start == name.Start
}

// isThing reports whether a phrase in capitals ends in an act, or has a weapon: "Bomb Blast", "Rocket Fire".
func (v *View) isThing(p *record.Phrase) bool {
	if _, _, act := v.trigger(p.Last - 1); act {
		return true
	}
	for i := p.First; i < p.Last; i++ {
		if _, n := v.Words.Weapon(v.Reading.Tokens[:p.Last], i, v.Reading.Document.Language); n > 0 {
			return true
		}
	}
	return false
}

// isAlone reports whether nothing that a name has follows it: "pointed to Karim Haddad, who", but not "Karim Haddad's speech".
func (v *View) isAlone(name record.Span) bool {
	_, last := v.Reading.TokensOf(name)
	return v.norm(last) == "." || v.norm(last) == "," || v.has("relative", last)
}

// pastTitle skips the title before a name that stands in a phrase of its own: "President", "Gen.".
func (v *View) pastTitle(i int) int {
	if p := v.phraseAt(i); p != nil && v.has("title", p.Head) && v.phraseAt(p.Last) != nil {
		return p.Last
	}
	return i
}

// blamedFor reports whether the words behind a name say that he is blamed for violence, or blame him outright.
func (v *View) blamedFor(s *scene.Scene, i int, name record.Span) bool {
	_, last := v.Reading.TokensOf(name)
	switch {
	case v.has("blame_to", i):
		return v.has("behind_bare", last)
	case v.has("accuse", i):
		return v.accusedOfDeed(s, name)
	}
	return v.norm(last) == "." || v.has("accused_of", last) && v.accusedOfDeed(s, name)
}

// accusedOfDeed reports whether a deed follows right behind a name and a preposition: "of ordering the attack", "with both
// murders", and no "of failing to stop the attack".
func (v *View) accusedOfDeed(s *scene.Scene, name record.Span) bool {
	_, last := v.Reading.TokensOf(name)
	for v.norm(last) == "," || v.numberAt(last) || v.has("relative", last) {
		if v.has("relative", last) {
			last = v.comma(last, s.Last) // "charged John Smith, who is 19, with"
		}
		last++
	}
	if !v.has("accused_of", last) && v.norm(last) != "with" {
		return false
	}
	for i := last + 1; i < s.Last && i < last+6; i++ {
		if v.has("omission", i) || v.negative(i) {
			return false
		}
		if _, _, ok := v.harm(i); ok || v.has("behind_bare", i) {
			return true
		}
		if _, _, ok := v.trigger(i); ok {
			return true
		}
	}
	return false
}

// charge makes an entry of a person whom a source blames; who names no source suspects.
func (v *View) charge(name record.Span, src record.Source) entry {
	b := record.Accused
	if src.OwnVoice() {
		b = record.Suspected
	}
	return entry{Responsibility: record.Responsibility{
		Evidence: record.Evidence{Span: name, Method: "responsibility/person"}, Individual: true, Named: true, Basis: b, Source: src,
	}}
}
