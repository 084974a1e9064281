package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// believed reports whether a party stands in what somebody holds likely: "police believe the ELN carried it out".
func (v *View) believed(m *record.ActorMention) bool {
	first, _ := v.people(m)
	for v.has("that_clause", first-1) || v.has("quote", first-1) {
		first--
	}
	if v.has("opinion", first-1) && !v.negative(first-2) {
		return true
	}
	for k := range v.Reading.Attributions {
		a := &v.Reading.Attributions[k]
		if a.Stance != record.StanceView || a.Cue.IsZero() || !a.Content.Contains(m.Span) {
			continue
		}
		if first, last := v.Reading.TokensOf(a.Cue); v.any("opinion", first, last) {
			return true
		}
	}
	return false
}

// maybe reports whether a word of doubt stands between a party and its verb: "was probably behind it", "may have planted
// the bomb", "appeared to be members of".
func (v *View) maybe(s *scene.Scene, m *record.ActorMention) bool {
	_, i := v.people(m)
	for n := 0; n < 4 && i < s.Last; i, n = i+1, n+1 {
		if v.has("maybe", i) {
			return true
		}
		if !v.has("be", i) && !v.has("have", i) && !v.has("relative", i) && v.norm(i) != "," {
			break
		}
	}
	if v.norm(i) == "(" {
		for i < s.Last && v.norm(i) != ")" {
			i++
		}
		i++
	}
	if v.norm(i) == "," && v.has("group_pronoun", i+1) && v.has("be", i+2) && v.has("opinion", i+3) {
		return true // "by rebels of the Front, it is thought"
	}
	first, _ := v.people(m)
	for i := first - 1; i > first-5 && i >= s.First; i-- {
		if v.has("seem", i) || v.has("maybe", i) {
			return v.any("be", i-1, first)
		}
	}
	return false
}

// calls reports whether a nameless message speaks: "a caller said the Red Brigades had seized him".
func (v *View) calls(a *record.Attribution) bool {
	first, _ := v.Reading.TokensOf(a.Source.Span)
	p := v.phraseAt(first)
	return p != nil && v.has("caller", p.Head)
}

// alleged reports whether the word of suspicion before a party is how its source says it.
func (v *View) alleged(m *record.ActorMention) bool {
	a, ok := record.SourceOf(v.Reading.Attributions, m.Span)
	if !ok || !v.alleges(&a) {
		return false
	}
	first, last := v.Reading.TokensOf(a.Cue)
	return v.any("suspicion", first, last)
}

// alleges reports whether a named source says it itself, whatever word the text has for that: "the ministry alleged".
func (v *View) alleges(a *record.Attribution) bool {
	return !a.Cue.IsZero() && a.Source.Span.End <= a.Cue.Start && a.Stance == record.StanceSay
}

// identifier is who recognised the attackers as those of a party: "villagers identified them as members of the ELN".
func (v *View) identifier(s *scene.Scene, m *record.ActorMention) (record.Source, bool) {
	first, _ := v.people(m)
	for i := first - 1; i > s.First && i > first-7; i-- {
		if !v.has("names_as", i) {
			continue
		}
		if src := v.sourceAt(i - 1); !src.OwnVoice() && v.norm(first-1) == "as" {
			return src, true
		}
	}
	return record.Source{}, false
}
