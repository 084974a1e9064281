package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// admission: a party says that it, its fighters or its men did it: "Al-Shabaab said its men had stormed".
func (v *View) admission(a *record.Attribution, s *scene.Scene) (entry, bool) {
	m := v.source(a)
	if m == nil || v.withheld(a) || !armed(m) || !named(m) && m.Kind != record.ActorStateForces || m.Adjective && !m.Outlet && !(insurgent(m) && v.speaksFor(m)) {
		return entry{}, false
	}
	first, last := v.Reading.TokensOf(a.Content)
	for i := first; i < last; i++ {
		if v.has("own_work", i) && insurgent(m) && !v.inDenial(i) {
			return v.entry(m, record.ClaimedByPerpetrator, v.ownSource(a, m)), true
		}
		if !v.has("self", i) || v.othersDid(m, first, i) || v.has("possessive", i) && !v.ownMen(i+1) {
			continue
		}
		reach := min(last, i+9)
		if v.verbLast() {
			reach = last
		}
		if v.has("one_of_its", i) && (v.any("attacker", first, last) || v.has("him_he", first) && v.toldOfAttacker(s)) || v.did(i+1, reach) || insurgent(m) && v.sends(i+1, reach) {
			if m.Canonical == "" {
				m = v.ofState(m)
			}
			e := v.entry(m, record.ClaimedByPerpetrator, v.ownSource(a, m))
			e.beside = ofState(m)
			return e, true
		}
	}
	if insurgent(m) && v.avenges(first, last) {
		return v.entry(m, record.ClaimedByPerpetrator, v.ownSource(a, m)), true
	}
	return v.flatAdmission(a, m, first, last)
}

// avenges reports whether the tokens [first, last) tell what an act was for: "the bombing was revenge for the raid".
func (v *View) avenges(first, last int) bool {
	for i := first; i < last && i < first+12; i++ {
		if v.has("be", i) {
			return v.definiteAct(first, i) && v.any("revenge", i+1, min(last, i+4))
		}
	}
	return false
}

// definiteAct reports whether the tokens [first, last) begin with an act told of before: "the attack", "Sunday's bombing".
func (v *View) definiteAct(first, last int) bool {
	p := v.phraseAt(first)
	if v.has("that_clause", first) {
		p = v.phraseAt(first + 1)
	}
	return p != nil && p.Last <= last && v.actNoun(p.Head)
}

// othersDid reports whether another party stands as subject in tokens [first, i): in "gunmen of the ELN took 11 people from
// their homes and shot them, the army said" nothing is the army's own.
func (v *View) othersDid(m *record.ActorMention, first, i int) bool {
	as := v.actorsFrom(first)
	for k := range as {
		a := &as[k]
		if a.First >= i {
			return false
		}
		if !armed(a) || a.Adjective || sameParty(a, m) || !named(a) && insurgent(m) {
			continue
		}
		start, _ := v.people(a)
		object := v.has("preposition", start-1) || v.isObject(a) || v.any("be", max(first, start-3), start)
		if !object && !v.has("possessive", start) {
			return true
		}
	}
	return false
}

// speaksFor reports whether a party that describes a noun is spoken for by it: "a BLA spokesman".
func (v *View) speaksFor(m *record.ActorMention) bool {
	p := v.phraseAt(m.Last - 1)
	return p != nil && v.any("speaker", m.Last, p.Last)
}

// ownMen reports whether a possessive before token i is of those who act: "its fighters", "our brave men", but no "their
// vehicles were shot up".
func (v *View) ownMen(i int) bool {
	if v.has("quote", i) {
		i++ // its "soldiers"
	}
	for j := i; j < v.end(i); j++ {
		if v.force(j) || v.actNoun(j) || v.has("sent_men", j) || v.has("attacker", j) || v.capital(j) {
			return true
		}
	}
	return false
}

// sends: "it had sent fidayeen", "it dispatched three fighters".
func (v *View) sends(first, last int) bool {
	for i := first; i < last && i < first+4; i++ {
		if v.has("sent", i) {
			return v.any("sent_men", i+1, min(last, i+6))
		}
	}
	return false
}

// foe reports whether another party stands in the tokens [first, last): the one that was hit.
func (v *View) foe(m *record.ActorMention, first, last int) bool {
	for i := range v.Reading.Actors {
		a := &v.Reading.Actors[i]
		if a.First >= first && a.Last <= last && armed(a) && !sameParty(a, m) && (a.Canonical != "" || ofState(a) || a.Kind == record.ActorArmedGroup) {
			return true
		}
	}
	return false
}

// did reports whether a verb of doing stands in the tokens [first, last), not undone by a word before it.
func (v *View) did(first, last int) bool {
	for i := first; i < last; i++ {
		if v.has("zero", i) || v.has("be", i) && v.tag(i+1) == record.VERB && !v.has("did", i) {
			return false
		}
		if v.has("did", i) {
			return !v.answers(i) && !v.inDenial(i)
		}
	}
	return false
}

// inDenial reports whether token i stands in what somebody denies.
func (v *View) inDenial(i int) bool {
	for k := range v.Reading.Attributions {
		if a := &v.Reading.Attributions[k]; a.Stance == record.StanceDeny && a.Content.Contains(v.words(i)) {
			return true
		}
	}
	return false
}

// governs reports whether an armed group rules where it happened, and gives tolls as an authority.
func (v *View) governs(m *record.ActorMention) bool {
	switch m.Canonical {
	case "Taliban", "Hamas", "Houthis":
		return m.Country == v.country()
	}
	return false
}

// foesFell reports whether the forces of a state fell in tokens [first, last), and no party is named there that did not:
// "JNIM says the mine killed seven soldiers".
func (v *View) foesFell(s *scene.Scene, m *record.ActorMention, first, last int) bool {
	fell := false
	as := v.actorsFrom(first)
	for i := range as {
		a := &as[i]
		if a.First >= last {
			break
		}
		if !armed(a) || sameParty(a, m) {
			continue
		}
		if !v.fallen(s, a) {
			return false
		}
		fell = fell || ofState(a)
	}
	return fell
}

// ownToll: an outlet of a party, or the party in a statement of its own, gives the toll of what it did to others:
// "Islamic State claimed through Amaq that five were killed".
func (v *View) ownToll(s *scene.Scene, a *record.Attribution) (entry, bool) {
	m := v.actorIn(a.Source.Span)
	if m == nil || !insurgent(m) || m.Canonical == "" || m.Adjective && !m.Outlet {
		return entry{}, false
	}
	first, last := v.Reading.TokensOf(a.Cue)
	head, tail := v.Reading.TokensOf(a.Source.Span)
	said := !m.Outlet && len(a.Source.Via) == 0 && !v.any("claim_say", first, last) && !v.any("statement_noun", head, tail)
	first, last = v.Reading.TokensOf(a.Content)
	if said && (v.governs(m) || !v.foesFell(s, m, first, last)) {
		return entry{}, false
	}
	if !m.Outlet && !v.foe(m, first, last) {
		return entry{}, false // the Taliban give tolls as an authority
	}
	if v.any("its_own", first, last) {
		return entry{}, false
	}
	for i := first; i < last; i++ {
		if _, _, ok := v.harm(i); ok {
			return v.entry(m, record.ClaimedByPerpetrator, a.Source), true
		}
	}
	return entry{}, false
}
