package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// basis says who vouches for an agent: the document, a source, or the party itself.
func (v *View) basis(s *scene.Scene, m *record.ActorMention, how relation) (record.Basis, record.Source) {
	if v.claimedBy(m) {
		return record.ClaimedByPerpetrator, record.Source{}
	}
	if v.hedged(m) && !v.alleged(m) || v.believed(m) || how != modifier && v.maybe(s, m) {
		return record.Suspected, record.Source{}
	}
	if src, ok := v.identifier(s, m); ok {
		return record.Accused, src
	}
	a, ok := record.SourceOf(v.Reading.Attributions, v.Reading.Tokens[m.First].Span)
	if !ok {
		return record.ReportedFact, record.Source{}
	}
	own := v.source(&a)
	switch {
	case own != nil && sameParty(own, m):
		return record.ClaimedByPerpetrator, v.ownSource(&a, m)
	case own == nil && insurgent(m) && v.groupSpeaks(&a):
		return record.ClaimedByPerpetrator, a.Source
	case insurgent(m) && v.calls(&a):
		return record.ClaimedByPerpetrator, a.Source
	case a.Source.OwnVoice() || a.Hedged && !v.alleges(&a):
		return record.Suspected, record.Source{}
	case (how == modifier || m.Adjective && m.Nation) && !v.sided(&a, m), v.ownForces(m, a):
		return record.ReportedFact, record.Source{} // "an Israeli air strike" is nobody's accusation
	}
	return record.Accused, a.Source
}

// groupSpeaks: "the Arakan Army ambushed a convoy, a spokesman for the group said", "its spokesman said".
func (v *View) groupSpeaks(a *record.Attribution) bool {
	first, last := v.Reading.TokensOf(a.Source.Span)
	if first >= last || !v.any("speaker", first, last) {
		return false
	}
	return v.norm(first) == "its" || v.any("group_again", first+1, last)
}

// sided reports whether a source speaks for a side: "Russian-installed authorities", "the Houthi-run health ministry",
// "Ukrainian officials" of a Russian strike.
func (v *View) sided(a *record.Attribution, m *record.ActorMention) bool {
	first, last := v.Reading.TokensOf(a.Source.Span)
	for i := first; i < last; i++ {
		if v.has("run_by", i) && v.norm(i-1) == "-" {
			return true
		}
	}
	if own := v.actorIn(a.Source.Span); own != nil && own.Nation && own.Country != m.Country {
		return true
	}
	for i := range v.Reading.Places {
		p := &v.Reading.Places[i]
		if p.Span == a.Source.Span && p.Kind == record.PlaceCountry && p.Country != m.Country {
			return true // "Azerbaijan said"
		}
		if p.Adjective && p.Kind == record.PlaceCountry && a.Source.Span.Contains(p.Span) && p.Country != m.Country {
			return true
		}
	}
	return false
}

// ownForces: "Turkish jets hit PKK camps, the General Staff said": a state's own command tells of it.
func (v *View) ownForces(m *record.ActorMention, a record.Attribution) bool {
	if m.Kind != record.ActorStateForces && m.Kind != record.ActorPolice || a.Source.Kind != record.SourceMilitary {
		return false
	}
	own := v.actorIn(a.Source.Span)
	return own == nil || own.Country == "" || own.Country == m.Country
}

// claimedBy: "a bombing claimed by the TAK", "claimed in a statement by the ELN".
func (v *View) claimedBy(m *record.ActorMention) bool {
	first, _ := v.people(m) // "by the local branch of the Islamic State"
	for i := first - 1; i > first-4 && i > 0; i-- {
		if v.has("agent_by", i) {
			return v.has("claim_verb", i-1) || v.has("preposition", v.start(i-1)-1) && v.has("claim_verb", v.start(i-1)-2)
		}
	}
	return false
}

// hedged: "suspected", "alleged", "believed to be" before the party, or a verb that only may be so.
func (v *View) hedged(m *record.ActorMention) bool {
	if v.perhaps(m) {
		return true
	}
	to := false // "suspected to be members of Boko Haram", "believed the strike to be a U.S. drone attack"
	for i := m.First; i >= m.First-7 && i >= 0; i-- {
		if v.has("suspicion", i) {
			return i >= m.First-4 || to
		}
		if i < m.First && (v.assault(i) || v.has("clause", i) && !v.has("relative", i)) {
			return false
		}
		to = to || v.tag(i) == record.PART
	}
	return false
}

// perhaps: "may have been perpetrated by the ELN", "the ELN could be behind the attack".
func (v *View) perhaps(m *record.ActorMention) bool {
	if v.has("may_be", m.Last) {
		return true
	}
	first, _ := v.people(m)
	if !v.has("agent_by", first-1) {
		return false
	}
	for i := first - 2; i >= 0 && i > first-8; i-- {
		if v.has("may_be", i) {
			return true
		}
		if v.has("clause", i) || v.tag(i) == record.PUNCT {
			return false
		}
	}
	return false
}
