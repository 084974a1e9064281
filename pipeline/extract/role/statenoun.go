package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// answeringState reads a country by its noun as a party where words of responsibility hold it to account: "suspicion fell
// on Pakistan", "said Israel was behind it". Anywhere else it is a place.
func (v *View) answeringState(s *scene.Scene, p *record.PlaceMention) *record.ActorMention {
	if p.Adjective || p.Kind != record.PlaceCountry || !s.Span.Contains(p.Span) || v.actorAt(s, p.First) {
		return nil
	}
	if ph := v.phraseAt(p.First); ph != nil && ph.Head >= p.Last || v.norm(p.Last) == "-" || v.has("possessive_mark", p.Last) {
		return nil // "the Iran-aligned Houthi movement"
	}
	if !v.heldBefore(p.First) && !v.heldAfter(p.Last) {
		return nil
	}
	return &record.ActorMention{
		Mention: p.Mention, Canonical: p.Name, Kind: record.ActorStateForces, Country: p.Country, Nation: true, Named: true,
	}
}

// heldBefore reports whether words that lay it to somebody end right before token first.
func (v *View) heldBefore(first int) bool {
	if v.has("definite", first-1) {
		first-- // "the United States"
	}
	for _, class := range []string{"blame", "blame_close", "suspicion", "lies_with", "names_as"} {
		if v.endsAt(class, first) >= 0 {
			return true
		}
	}
	to := v.has("blame_on", first-1) || v.norm(first-1) == "on" || v.norm(first-1) == "at"
	if i := v.endsAt("agent_by", first); i >= 0 && v.has("definite", i) {
		return true // "the work of"
	}
	if to {
		for i := first - 2; i > first-9 && i >= 0 && !v.stop(i); i-- {
			if v.has("blame", i) || v.has("suspicion", i) {
				return true
			}
		}
	}
	return false
}

// heldAfter reports whether the words from token i on make the subject before them answerable.
func (v *View) heldAfter(i int) bool {
	for n := 0; n < 5; n++ {
		switch {
		case v.blameAt(i), v.has("did_it", i):
			return true
		case v.has("be", i) && v.has("prime_suspect", i+1):
			return true
		case v.has("suspicion", i) && v.has("be", i-1):
			k := v.length("suspicion", i)
			return v.has("suspect_of", i+k) || v.norm(i+k) == "."
		case v.has("be", i), v.has("have", i), v.has("adverb", i), v.has("maybe", i):
		default:
			return v.has("have", i-1) && v.has("carry_out", i) // "said France had carried out the attack"
		}
		i++
	}
	return false
}
