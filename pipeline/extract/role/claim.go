package role

import (
	"strings"

	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// claim: "ISIS claimed responsibility", "the group said it was behind the attack". The party is the source.
func (v *View) claim(a *record.Attribution) (entry, bool) {
	if a.Source.Span.IsZero() || v.nothing(a) || v.withheld(a) || v.ofOld(a) {
		return entry{}, false
	}
	if m := v.source(a); m != nil && !(m.Nation && v.start(m.First) > v.firstOf(a.Source.Span)) { // "Jihad in Greater Syria claimed"
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

// firstOf is the first token of a span.
func (v *View) firstOf(s record.Span) int {
	first, _ := v.Reading.TokensOf(s)
	return first
}

// callsItself is the name that a group gives itself: "claimed by a group calling itself the Green Hand".
func (v *View) callsItself(source record.Span) (record.Span, bool) {
	_, i := v.Reading.TokensOf(source)
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
	first, _ := v.Reading.TokensOf(a.Anaphor)
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
	first, last := v.Reading.TokensOf(a.Content)
	return first < last && v.has("zero", first)
}

// ofOld: "it has claimed many attacks in the city", "claimed attacks there before" claim none of those told of.
func (v *View) ofOld(a *record.Attribution) bool {
	i, last := v.Reading.TokensOf(a.Content)
	p := v.phraseAt(i)
	if p == nil || p.First != i || v.has("definite", i) || v.has("these", i) || !strings.HasSuffix(v.norm(p.Head), "s") || !v.actNoun(p.Head) {
		return false
	}
	if v.any("many_old", p.First, p.Head) {
		return true
	}
	for i = p.Last; i < v.sentenceOf(p.Head).Last && i < last+2; i++ {
		if v.has("of_old", i) && v.stop(i+v.length("of_old", i)) {
			return true
		}
	}
	return false
}

// withheld: "ISWAP has not claimed responsibility", "the group has yet to claim it", "neither the PKK nor the TAK has".
func (v *View) withheld(a *record.Attribution) bool {
	source, _ := v.Reading.TokensOf(a.Source.Span)
	if v.neither(v.start(source)) {
		return true
	}
	first, last := v.Reading.TokensOf(a.Cue)
	for i := first; i < last; i++ { // "did not immediately say they had fired it"
		if v.negative(i) {
			return true
		}
	}
	for i := first - 1; i >= 0 && i > first-5 && v.Reading.Tokens[i].Start >= a.Source.Span.End; i-- {
		if v.negative(i) {
			return true
		}
	}
	return false
}

// neither reports whether the phrase that begins at token first is one of those that did not: "neither X nor Y".
func (v *View) neither(first int) bool {
	return v.has("zero", first-1) || v.has("nor", first-1) || v.has("zero", first) && !v.has("definite", first)
}

// negative: "not", "never", "yet to".
func (v *View) negative(i int) bool {
	m, _, ok := v.Cues.Modal.Match(v.Reading.Tokens, i)
	return ok && m == lexicon.Negative || v.has("yet_to", i)
}

// claims reads verbs of claiming that no attribution carries: "the NPA's command owned up to the ambush", "a bombing
// that the TAK also claimed", "a message signed by the cartel".
func (v *View) claims(m *record.ActorMention, s *scene.Scene) (entry, bool) {
	noun := m.Adjective && v.has("claim_noun", m.Last) // "a Taliban claim of responsibility"
	if !insurgent(m) || !named(m) || m.Adjective && !noun && !m.Outlet && !v.front(m) && !v.has("speaker", m.Last) {
		return entry{}, false
	}
	src := record.Source{Name: v.quote(m.Span), Span: m.Span, Kind: record.SourcePerpetrator}
	first := v.start(m.First)
	if v.signed(first) || v.filmed(s, first) || v.publishes(s, m) || v.spokenFor(s, m, first) || v.claiming(s, first) {
		return v.entry(m, record.ClaimedByPerpetrator, src), true
	}
	if v.has("preposition", first-1) && !v.has("clause", first-1) || v.neither(first) {
		return entry{}, false
	}
	if noun {
		return v.entry(m, record.ClaimedByPerpetrator, src), !v.any("zero", s.First, m.First)
	}
	i := v.end(m.Last - 1)
	for n := 0; n < 16 && i < s.Last; i, n = i+1, n+1 {
		if v.has("zero", i) || v.norm(i) == ";" || v.has("clause", i) && !v.has("have", i-1) || v.negative(i) {
			return entry{}, false
		}
		if v.has("claim_act", i) || v.claimsIt(i) || v.has("own_work", i) || v.has("claim_verb", i) && v.has("relative", first-1) && v.stop(i+1) {
			return v.entry(m, record.ClaimedByPerpetrator, src), true
		}
	}
	return entry{}, false
}

// claiming reports whether the sentence begins with what the party claims: "Claiming responsibility for the attack, the Taliban said".
func (v *View) claiming(s *scene.Scene, first int) bool {
	i := v.sentenceOf(first).First
	if i < s.First || !v.has("claim_act", i) && !v.claimsIt(i) || v.norm(first-1) != "," {
		return false
	}
	for i++; i < first-1; i++ {
		if v.norm(i) == "," {
			return false
		}
	}
	return true
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
