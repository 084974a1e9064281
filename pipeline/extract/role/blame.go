package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// accused reads verbs of blame that no attribution carries: "attributed the attack to the ADF", "held the front
// responsible", "was blamed by the military on".
func (v *View) accused(m *record.ActorMention, s *scene.Scene) (entry, bool) {
	if m.Adjective && !v.front(m) || v.has("agent_by", v.start(m.First)-1) {
		return entry{}, false
	}
	for i := m.First - 1; i >= s.First && i > m.First-16; i-- {
		if n := v.length("blame", i); n > 0 && i+n <= m.First && v.norm(i-1) != "-" && !(n == 1 && v.tag(i) == record.NOUN && v.has("definite", i-1)) {
			for k := 1; k < 4; k++ {
				if v.length("blame", i-k) > k { // "laid the blame on"
					i, n = i-k, v.length("blame", i-k)
					break
				}
			}
			if !v.has("blame_to", i) && v.suspects(s, i, n) && v.beBefore(i) {
				return entry{}, false // "was accused of having killed 15 peacekeepers"
			}
			if v.atLarge(m, i) {
				return entry{}, false
			}
			return v.blamed(m, s, i)
		}
		if v.has("clause", i) && i < m.First-1 || v.norm(i) == ";" {
			return entry{}, false
		}
	}
	return entry{}, false
}

// atLarge: "Moscow has also accused Ukraine of cross-border shelling" is of no one act.
func (v *View) atLarge(m *record.ActorMention, i int) bool {
	of := v.end(m.Last - 1)
	p := v.phraseAt(of + 1)
	perfect := v.has("have", i-1) || v.has("adverb", i-1) && v.has("have", i-2)
	return perfect && v.has("accuse", i) && v.has("of", of) && p != nil && p.First == of+1 && v.actNoun(p.Head) && !v.has("definite", p.First) && !v.has("indefinite", p.First)
}

// blamed makes an entry of a party that the verb of blame at token i has as object.
func (v *View) blamed(m *record.ActorMention, s *scene.Scene, i int) (entry, bool) {
	n := v.length("blame", i)
	for _, o := range v.mentions(s) {
		if o.First >= i+n && o.Last <= m.First && armed(o) && !o.Adjective && !v.has("agent_by", v.start(o.First)-1) {
			return entry{}, false // the first one after the verb is the accused
		}
	}
	if v.has("blame_to", i) && !v.any("blame_on", i+n, s.Last) || !v.ofViolence(m, s.Last) {
		return entry{}, false
	}
	if !v.has("blame_to", i) && v.spiedFor(i+n, v.start(m.First)) {
		return entry{}, false
	}
	src := v.blamer(s, i, n)
	if by := v.end(m.Last - 1); v.has("blame_to", i) && v.has("agent_by", by) {
		src = v.sourceAt(by + 1) // "was attributed to the FDLR by a local chief"
	}
	if src.OwnVoice() {
		return v.entry(m, record.Suspected, src), true
	}
	return v.entry(m, record.Accused, src), true
}

// spiedFor reports whether a party stands in what somebody else is accused of: "accusing the men of spying for the
// security forces".
func (v *View) spiedFor(first, last int) bool {
	for i := first + 1; i < last; i++ {
		if v.has("of", i) && (!v.force(i-1) || v.tag(i+1) == record.VERB) {
			return true
		}
	}
	return false
}

// blamer is who blames: the subject of the verb, or the one after "by" where it is passive.
func (v *View) blamer(s *scene.Scene, i, n int) record.Source {
	subject := i - 1
	if v.norm(subject) == ")" {
		for subject > s.First && v.norm(subject) != "(" {
			subject--
		}
		subject--
	}
	for subject >= s.First && (v.tag(subject) == record.ADV || v.norm(subject) == "," || v.has("have", subject) || v.has("adverb", subject) || v.has("be", subject)) {
		if v.has("be", subject) {
			if v.has("agent_by", i+n) {
				return v.sourceAt(i + n + 1)
			}
			return record.Source{}
		}
		subject--
	}
	if v.actNoun(subject) {
		return record.Source{} // "in an attack blamed on the group"
	}
	p := v.phraseAt(subject)
	if src := v.sourceAt(subject); !src.OwnVoice() && p != nil && !(v.has("pronoun", subject) && p.Last == p.First+1) {
		return src // "a rights group accused", but not "they accused"
	}
	for k := range v.Reading.Attributions {
		a := &v.Reading.Attributions[k]
		if !a.Source.OwnVoice() && a.Content.Contains(v.words(i)) {
			return a.Source
		}
	}
	return record.Source{}
}

// actNoun reports whether the word at token i names an act, or what it was done with: "attack", "bombs".
func (v *View) actNoun(i int) bool {
	form, n, ok := v.trigger(i)
	return ok && n == 1 && (form == 'n' || form == 'w')
}

// sourceAt is the phrase over token i as a source.
func (v *View) sourceAt(i int) record.Source {
	p := v.phraseAt(i)
	if p == nil {
		return record.Source{}
	}
	src := record.Source{Name: v.quote(p.Span), Span: p.Span, Kind: record.SourceUnknown}
	if m := v.actorIn(p.Span); m != nil {
		switch m.Kind {
		case record.ActorStateForces:
			src.Kind = record.SourceMilitary
		case record.ActorPolice, record.ActorGovernment:
			src.Kind = record.SourceAuthority
		case record.ActorArmedGroup, record.ActorCriminal:
			src.Kind = record.SourcePerpetrator
		}
	}
	return src
}
