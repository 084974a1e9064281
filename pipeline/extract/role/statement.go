package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// statements reads the claims, denials, accusations and suspicions of the sentence of s.
func (v *View) statements(s *scene.Scene) []entry {
	var out []entry
	put := func(e entry, ok bool) {
		if ok {
			out = append(out, e)
		}
	}
	for i := range v.Reading.Attributions {
		a := &v.Reading.Attributions[i]
		if !within(s.Span, a) {
			continue
		}
		switch a.Stance {
		case record.StanceClaim:
			put(v.claim(a))
		case record.StanceDeny:
			put(v.denial(a))
		case record.StanceAccuse:
			put(v.accusation(a, s))
		case record.StanceSay:
			put(v.admission(a, s))
			put(v.ownToll(s, a))
		}
	}
	out = append(out, v.denials(s)...)
	for _, m := range v.mentions(s) {
		if !armed(m) {
			continue
		}
		put(v.claims(m, s))
		if e, ok := v.accused(m, s); ok {
			out = append(out, e)
		} else if e, ok := v.laid(m, s); ok {
			out = append(out, e)
		} else if e, ok := v.tied(m, s); ok {
			out = append(out, e)
		} else if e, ok := v.answerable(m, s); ok {
			out = append(out, e)
		} else if v.suspected(m, s) {
			out = append(out, v.entry(m, record.Suspected, record.Source{}))
		}
	}
	return out
}

// within reports whether the cue of an attribution, or else its content, lies in the scene.
func within(s record.Span, a *record.Attribution) bool {
	if !a.Cue.IsZero() {
		return s.Contains(a.Cue)
	}
	return s.Overlaps(a.Content)
}

// assault reports whether token i is a verb of attack or harm: who comes after it is its object, "a suspected drone
// strike killed several Taliban".
func (v *View) assault(i int) bool {
	if v.tag(i) != record.VERB {
		return false
	}
	if _, _, ok := v.harm(i); ok {
		return true
	}
	_, _, ok := v.trigger(i)
	return ok
}

// tied: "the four were in touch with a member of Islamic State, she said".
func (v *View) tied(m *record.ActorMention, s *scene.Scene) (entry, bool) {
	for i := m.First - 1; i >= s.First && i >= m.First-8; i-- {
		if !v.has("ties", i) || !v.ofAttackers(s, i) {
			continue
		}
		if src := v.speaker(s, i); !src.OwnVoice() {
			return v.entry(m, record.Accused, src), true
		}
		return v.entry(m, record.Suspected, record.Source{}), true
	}
	return entry{}, false
}

// ofAttackers reports whether the subject before token i is the attackers, or persons counted before: "the four".
func (v *View) ofAttackers(s *scene.Scene, i int) bool {
	for j := i - 1; j >= s.First && j > i-6; j-- {
		if v.has("attacker", j) || v.numberAt(j) && v.has("definite", j-1) {
			return true
		}
	}
	return false
}

// accusation: what an attribution blames a party for. Who is accused stands first; others are the accused one's
// victims. What one is accused of must be violence: "accused the men of spying" is none.
func (v *View) accusation(a *record.Attribution, s *scene.Scene) (entry, bool) {
	for _, m := range v.mentions(s) {
		if !a.Content.Contains(m.Span) || !armed(m) || m.Adjective && !v.front(m) {
			continue
		}
		first, _ := v.Reading.TokensOf(a.Content)
		if _, cue := v.Reading.TokensOf(a.Cue); v.atLarge(m, cue-1) {
			return entry{}, false
		}
		if !v.ofViolence(m, s.Last) || v.spiedFor(first-1, v.start(m.First)) {
			return entry{}, false
		}
		if a.Source.OwnVoice() || a.Hedged {
			return v.entry(m, record.Suspected, record.Source{}), true
		}
		return v.entry(m, record.Accused, a.Source), true
	}
	return entry{}, false
}

// front reports whether a party that describes a noun stands for a part of itself: "the Dagoberto Ramos front".
func (v *View) front(m *record.ActorMention) bool {
	p := v.phraseAt(m.Last - 1)
	return p != nil && v.force(p.Head)
}

// ofViolence: "accused X of killing", "blamed X for the raid": where a preposition says of what, it is an act or harm,
// and no "repeated violations of the truce".
func (v *View) ofViolence(m *record.ActorMention, last int) bool {
	i := v.end(m.Last - 1)
	if !v.has("accused_of", i) {
		return true
	}
	reach := min(i+10, last)
	return v.violence(i+1, reach) || v.any("carry_out", i+1, reach)
}
