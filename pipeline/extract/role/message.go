package role

import (
	"strings"

	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// claimsIt reports whether the verb at token i claims one act: "claimed it", "claiming the bombing", and no "claimed
// attacks in the city before".
func (v *View) claimsIt(i int) bool {
	if !v.has("claim_verb", i) {
		return false
	}
	if v.has("group_pronoun", i+1) {
		return v.stop(i + 2)
	}
	for j := i + 1; j < i+7; j++ {
		if v.has("as_its_own", j) {
			return true // "claimed both of them as its members"
		}
	}
	p := v.phraseAt(i + 1)
	if p == nil || p.First != i+1 || !v.actNoun(p.Head) || strings.HasSuffix(v.norm(p.Head), "s") && !v.has("definite", p.First) {
		return false
	}
	return v.tag(p.Last) != record.VERB && v.tag(p.Last) != record.AUX
}

// publishes: "the ELN released a video of the attack".
func (v *View) publishes(s *scene.Scene, m *record.ActorMention) bool {
	_, i := v.people(m)
	for v.has("have", i) || v.has("adverb", i) {
		i++
	}
	if !v.has("publishes", i) {
		return false
	}
	for k := range s.Acts {
		if a := &s.Acts[k]; a.Real() && a.First > i && a.First-i < 9 && v.any("footage", i, a.First) {
			return true
		}
	}
	return false
}

// spokenFor reports whether somebody claims it for the party whose phrase begins at token first: "a caller claimed
// responsibility on behalf of the ELN", "a man who said he spoke for the ELN told a radio station that it had done it".
func (v *View) spokenFor(s *scene.Scene, m *record.ActorMention, first int) bool {
	if !v.behalf(first) {
		return false
	}
	for i := s.First; i < s.Last; i++ {
		switch {
		case v.negative(i), v.has("zero", i):
			return false
		case v.has("claim_act", i), v.has("claim_noun", i), v.claimsIt(i):
			return true
		case i > m.Last && v.blameAt(i), i > m.Last && v.has("self", i) && v.did(i+1, min(s.Last, i+9)):
			return true
		}
	}
	return false
}

// behalf reports whether words for who speaks stand right before token first: "on behalf of", "a spokesman for".
func (v *View) behalf(first int) bool {
	return v.endsAt("for_whom", first) >= 0 || v.endsAt("claim_from", first) >= 0 || v.has("preposition", first-1) && v.has("speaker", first-2)
}
