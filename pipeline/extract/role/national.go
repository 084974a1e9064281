package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// nationals reads attackers of whom the text tells no more than their people: "a Tunisian man drove a truck into", "an
// 18-year-old German-Iranian opened fire". They count where nobody is named.
func (v *View) nationals(s *scene.Scene) []entry {
	var out []entry
	for _, p := range v.placesFrom(s.First) {
		if p.Start >= s.End {
			break
		}
		ph := v.compatriot(p.First, p.Last)
		if !s.Span.Contains(p.Span) || !p.Adjective || p.Kind != record.PlaceCountry || ph == nil {
			continue
		}
		m := record.ActorMention{Mention: record.Mention{Span: ph.Span, First: ph.First, Last: ph.Last}, Named: true}
		if v.fallen(s, &m) || !v.subject(s, &m) && !v.byPhrase(s, &m) {
			continue
		}
		b, src := v.basis(s, &m, doer)
		e := v.entry(&m, b, src)
		e.Individual, e.party, e.people, e.Method = true, nil, true, "responsibility/national"
		out = append(out, e)
	}
	return out
}

// compatriot is the phrase over tokens [first, last) if it stands for one person of a people: "a Palestinian", "an
// Afghan asylum seeker".
func (v *View) compatriot(first, last int) *record.Phrase {
	p := v.phraseAt(first)
	if p == nil || p.Last < last || !v.has("indefinite", p.First) {
		return nil
	}
	if v.norm(last) == "-" && last+2 <= p.Last {
		last += 2 // "German-Iranian"
	}
	if form, _, ok := v.trigger(last); ok && form == 'v' && last < p.Last { // "An Iraqi opened fire": no "opened fire" of Iraq
		return &record.Phrase{Mention: record.Mention{Span: v.span(p.First, last), First: p.First, Last: last}, Head: last - 1}
	}
	if p.Head != last-1 && !v.has("person", p.Head) && !v.has("man", p.Head) && !v.has("compatriot", p.Head) {
		return nil
	}
	return p
}
