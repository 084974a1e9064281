package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// denial: a party, or who speaks for it, denies that it did it.
func (v *View) denial(a *record.Attribution) (entry, bool) {
	first, last := v.Reading.TokensOf(a.Content)
	short := v.any("involvement", first, last) && last-first < 6
	if !short && !v.violence(first, last) {
		return entry{}, false // "has disputed the area with the other cartel since 2017"
	}
	m := v.deniedIn(a)
	if m == nil {
		m = v.source(a)
	}
	if m == nil {
		return entry{open: true, Responsibility: record.Responsibility{Basis: record.Denied, Source: a.Source}}, short && !a.Source.OwnVoice()
	}
	if m.Kind == record.ActorStateForces {
		m = v.ofState(m)
	}
	e := v.entry(m, record.Denied, a.Source)
	e.loose = !short && !v.ownDeed(first, last)
	return e, armed(m) && named(m)
}

// ownDeed reports whether what is denied is a deed of the denier: "that it had carried out the bombing", "that its
// aircraft bombed a village", "carrying out the attack".
func (v *View) ownDeed(first, last int) bool {
	for i := first; i < last && i < first+6; i++ {
		if v.has("self", i) && v.violence(i+1, min(last, i+9)) || v.has("carry_out", i) && i < first+3 {
			return true
		}
	}
	return false
}

// deniedIn is the party that the content names as the one that did it not.
func (v *View) deniedIn(a *record.Attribution) *record.ActorMention {
	for i := range v.Reading.Actors {
		m := &v.Reading.Actors[i]
		if a.Content.Contains(m.Span) && armed(m) && m.Canonical != "" && !m.Adjective && !v.isObject(m) {
			return m
		}
	}
	return nil
}

// violence reports whether a word of an act or of harm stands in the tokens [first, last).
func (v *View) violence(first, last int) bool {
	for i := first; i < last; i++ {
		if _, _, ok := v.harm(i); ok || v.has("involvement", i) {
			return true
		}
		if _, _, ok := v.trigger(i); ok {
			return true
		}
	}
	return false
}

// denials reads what no attribution carries as one: "had no part in", "does not know who did it", "rejected any link",
// "nothing of the kind took place".
func (v *View) denials(s *scene.Scene) []entry {
	var out []entry
	for i := s.First; i < s.Last; i++ {
		if v.has("deny_claim", i) {
			if src := v.speaker(s, i); !src.OwnVoice() {
				out = append(out, entry{open: true, claim: true, Responsibility: record.Responsibility{Basis: record.Denied, Source: src}})
			}
		}
		if !v.has("deny_phrase", i) {
			continue
		}
		if m := v.denier(s, i); m != nil {
			src := v.speaker(s, i)
			if src.OwnVoice() {
				src = record.Source{Name: v.quote(m.Span), Span: m.Span, Kind: record.SourcePerpetrator}
			}
			out = append(out, v.entry(m, record.Denied, src))
		}
	}
	return out
}

// speaker is who says the words at token i: the source of what is said there, or whose saying they are.
func (v *View) speaker(s *scene.Scene, i int) record.Source {
	at := v.words(i)
	for k := range v.Reading.Attributions {
		a := &v.Reading.Attributions[k]
		if !a.Source.OwnVoice() && within(s.Span, a) && (a.Content.Contains(at) || a.Cue.Overlaps(at)) {
			return a.Source
		}
	}
	return record.Source{}
}

// denier is the party that stands as subject before token i, or for which the source of the words speaks.
func (v *View) denier(s *scene.Scene, i int) *record.ActorMention {
	var best *record.ActorMention
	for _, m := range v.mentions(s) {
		if m.Last <= i && i-m.Last < 6 && named(m) && armed(m) && !m.Adjective {
			best = m
		}
	}
	if best != nil {
		return best
	}
	at := v.words(i)
	for k := range v.Reading.Attributions {
		a := &v.Reading.Attributions[k]
		if within(s.Span, a) && (a.Content.Contains(at) || a.Cue.Overlaps(at)) {
			if m := v.source(a); m != nil && armed(m) && named(m) {
				return m
			}
		}
	}
	return nil
}
