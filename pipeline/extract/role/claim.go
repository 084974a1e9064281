package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// claim: "ISIS claimed responsibility", "the group said it was behind the attack". The party is the source.
func (v *View) claim(a *record.Attribution) (entry, bool) {
	if a.Source.Span.IsZero() || v.nothing(a) || v.withheld(a) {
		return entry{}, false
	}
	if m := v.source(a); m != nil {
		e := v.entry(m, record.ClaimedByPerpetrator, v.ownSource(a, m))
		e.Method = "responsibility/claim"
		if m.Outlet {
			e.Source.Via = append(e.Source.Via, record.Relay{Name: v.quote(m.Span), Span: m.Span})
		}
		return e, armed(m)
	}
	e := entry{Responsibility: record.Responsibility{
		Evidence: record.Evidence{Span: a.Source.Span, Method: "responsibility/claim"},
		Basis:    record.ClaimedByPerpetrator, Named: true, Source: a.Source,
	}}
	if name, ok := v.callsItself(a.Source.Span); ok {
		e.Span = name
		return e, true
	}
	switch a.Source.Kind {
	case record.SourcePerpetrator, record.SourceUnknown, record.SourceMilitary: // "Soldiers of Hind"
		return e, v.properName(a.Source.Span)
	}
	return e, false
}

// callsItself is the name that a group gives itself: "claimed by a group calling itself the Green Hand".
func (v *View) callsItself(source record.Span) (record.Span, bool) {
	_, i := v.tokens(source)
	n := v.length("calls_itself", i)
	if n == 0 {
		return record.Span{}, false
	}
	for i += n; v.has("definite", i); i++ {
	}
	last := i
	for j := i; j < len(v.Reading.Tokens) && (v.capital(j) || j > i && (v.has("of", j) || v.has("definite", j))); j++ {
		if v.capital(j) {
			last = j + 1
		}
	}
	if last == i {
		return record.Span{}, false
	}
	return v.span(i, last), true
}

// ownSource is the source of what a party says of itself. Where the attribution takes "the group" for another party,
// the words stand as they are.
func (v *View) ownSource(a *record.Attribution, m *record.ActorMention) record.Source {
	o := v.actorIn(a.Source.Span)
	first, _ := v.tokens(a.Anaphor)
	pronoun := !a.Anaphor.IsZero() && v.has("group_pronoun", first)
	if a.Anaphor.IsZero() || !pronoun && (o == nil || o.Canonical == "") || o != nil && o.Canonical == m.Canonical {
		return a.Source
	}
	src := a.Source
	src.Name, src.Span, src.Kind = v.quote(a.Anaphor), a.Anaphor, record.SourcePerpetrator
	return src
}

// nothing: "ISIS claimed neither".
func (v *View) nothing(a *record.Attribution) bool {
	first, last := v.tokens(a.Content)
	return first < last && v.has("zero", first)
}

// withheld: "ISWAP has not claimed responsibility", "the group has yet to claim it".
func (v *View) withheld(a *record.Attribution) bool {
	first, _ := v.tokens(a.Cue)
	for i := first - 1; i >= 0 && i > first-5 && v.Reading.Tokens[i].Start >= a.Source.Span.End; i-- {
		if v.negative(i) {
			return true
		}
	}
	return false
}

// negative: "not", "never", "yet to".
func (v *View) negative(i int) bool {
	m, _, ok := v.Cues.Modal.Match(v.Reading.Tokens, i)
	return ok && m == lexicon.Negative || v.has("yet_to", i)
}

// claims reads verbs of claiming that no attribution carries: "the NPA's command owned up to the ambush", "a bombing
// that the TAK also claimed", "a message signed by the cartel".
func (v *View) claims(m *record.ActorMention, s *scene.Scene) (entry, bool) {
	if !insurgent(m) || !named(m) || m.Adjective && !m.Outlet && !v.front(m) {
		return entry{}, false
	}
	src := record.Source{Name: v.quote(m.Span), Span: m.Span, Kind: record.SourcePerpetrator}
	first := v.start(m.First)
	if v.signed(first) || v.filmed(s, first) {
		return v.entry(m, record.ClaimedByPerpetrator, src), true
	}
	if v.has("preposition", first-1) && !v.has("clause", first-1) {
		return entry{}, false
	}
	i := v.end(m.Last - 1)
	for n := 0; n < 10 && i < s.Last; i, n = i+1, n+1 {
		if v.has("zero", i) || v.norm(i) == ";" || v.has("clause", i) || v.negative(i) {
			return entry{}, false
		}
		if v.has("claim_act", i) || v.has("claim_verb", i) && v.has("relative", first-1) && v.stop(i+1) {
			return v.entry(m, record.ClaimedByPerpetrator, src), true
		}
	}
	return entry{}, false
}

// signed reports whether the phrase that begins at token first signs a message.
func (v *View) signed(first int) bool {
	for n := 1; n < 4; n++ {
		if v.length("signed_by", first-n) == n {
			return true
		}
	}
	return false
}

// filmed reports whether the party whose phrase begins at token first published footage of the act: "Video footage of
// the attack on the base was released by ISIS".
func (v *View) filmed(s *scene.Scene, first int) bool {
	for n := 1; n < 4; n++ {
		if v.length("released_by", first-n) != n {
			continue
		}
		for k := range s.Acts {
			if a := &s.Acts[k]; a.Real() && a.Last <= first-n && v.any("footage", s.First, a.First) {
				return true
			}
		}
	}
	return false
}

// admission: a party says that it, its fighters or its men did it: "Al-Shabaab said its men had stormed".
func (v *View) admission(a *record.Attribution) (entry, bool) {
	m := v.source(a)
	if m == nil || !armed(m) || !named(m) && m.Kind != record.ActorStateForces || m.Adjective && !m.Outlet {
		return entry{}, false
	}
	first, last := v.tokens(a.Content)
	for i := first; i < last; i++ {
		if v.has("own_work", i) && insurgent(m) && !v.inDenial(i) {
			return v.entry(m, record.ClaimedByPerpetrator, v.ownSource(a, m)), true
		}
		if !v.has("self", i) {
			continue
		}
		reach := min(last, i+9)
		if v.verbLast() {
			reach = last
		}
		if v.has("one_of_its", i) && v.any("attacker", first, last) || v.did(i+1, reach) {
			if m.Canonical == "" {
				m = v.ofState(m)
			}
			e := v.entry(m, record.ClaimedByPerpetrator, v.ownSource(a, m))
			e.beside = ofState(m)
			return e, true
		}
	}
	return v.flatAdmission(a, m, first, last)
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
		if a := &v.Reading.Attributions[k]; a.Stance == record.StanceDeny && a.Content.Contains(v.Reading.Tokens[i].Span) {
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
	first, last := v.tokens(a.Cue)
	head, tail := v.tokens(a.Source.Span)
	said := !m.Outlet && len(a.Source.Via) == 0 && !v.any("claim_say", first, last) && !v.any("statement_noun", head, tail)
	first, last = v.tokens(a.Content)
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
