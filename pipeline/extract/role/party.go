package role

import (
	"github.com/sabt-org/sabt/record"
)

// entry is one finding about a party, before the findings of an account are settled.
type entry struct {
	record.Responsibility
	party  *record.ActorMention // nil: a person, or whoever was named before ("denies it")
	open   bool                 // says of the party named last that it did it not: "rejected the claim"
	claim  bool                 // of a claim rejected
	beside bool                 // told of an act of its own: where it stands away from the account, it is another's
	people bool                 // an attacker told by his people alone: counts where nobody is named
	title  bool                 // told in a title, which leaves "suspected" out
	loose  bool                 // stands away from the account: counts only where the party is known there
}

// entry makes an entry of a party mention.
func (v *View) entry(m *record.ActorMention, b record.Basis, src record.Source) entry {
	name := m.Canonical
	if name == "" {
		name = v.peopleName(m)
	}
	return entry{party: m, Responsibility: record.Responsibility{
		Evidence: record.Evidence{Span: v.nameSpan(m), Method: "responsibility/" + string(b)}, Canonical: name,
		Named: named(m), Basis: b, Source: src,
	}}
}

// nameSpan is the name alone; for an unnamed party the whole phrase ("two unidentified gunmen").
func (v *View) nameSpan(m *record.ActorMention) record.Span {
	if named(m) {
		return m.Span
	}
	if p := v.phraseAt(m.Last - 1); p != nil {
		return p.Span.Cover(m.Span)
	}
	return m.Span
}

// named reports whether a party has a name: one of the authority list, or one written like a name.
func named(m *record.ActorMention) bool { return m.Named || m.Canonical != "" }

// armed reports whether a party can be a perpetrator: papers, hospitals and monitors cannot.
func armed(m *record.ActorMention) bool {
	switch m.Kind {
	case record.ActorMedia, record.ActorNGO, record.ActorMonitor, record.ActorMedical:
		return false
	}
	switch m.Canonical {
	case "European Union", "United Nations", "UN Security Council", "Arab League", "OCHA", "OHCHR", "UNHCR", "UNICEF", "UNRWA", "World Health Organization",
		"World Food Programme", "IOM", "UNDP", "Organization of American States", "OSCE", "International Criminal Court", "Organisation of Islamic Cooperation":
		return false // no forces of their own
	}
	return true
}

// insurgent reports whether a party is a group or gang, whose own statements are claims.
func insurgent(m *record.ActorMention) bool {
	return m.Kind == record.ActorArmedGroup || m.Kind == record.ActorCriminal
}

// sameParty reports whether two mentions stand for one party; the forces of one state do.
func sameParty(a, b *record.ActorMention) bool {
	if a.Canonical != "" && a.Canonical == b.Canonical {
		return true
	}
	return a.Kind == record.ActorStateForces && b.Kind == record.ActorStateForces && a.Country != "" && a.Country == b.Country
}

// actorIn returns the party that a name phrase stands for: the last one in it that is no mere adjective, else the
// first ("Hamas's armed wing", "a spokesman for the RSF").
func (v *View) actorIn(s record.Span) *record.ActorMention {
	var found *record.ActorMention
	for i := range v.Reading.Actors {
		m := &v.Reading.Actors[i]
		if m.Start >= s.End {
			break
		}
		if !s.Overlaps(m.Span) || !armed(m) {
			continue
		}
		if found == nil || v.friendOf(found, m) || !m.Adjective && m.Canonical != "" && found.Canonical == "" {
			found = m
		}
	}
	return found
}

// properName reports whether the words are written as a name.
func (v *View) properName(s record.Span) bool {
	first, last := v.Reading.TokensOf(s)
	for i := first; i < last; i++ {
		if v.Reading.Tokens[i].Shape.Has(record.Capital) && i > first || v.tag(i) == record.PROPN {
			return true
		}
	}
	return false
}
