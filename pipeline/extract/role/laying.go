package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// laidTo reports whether words of blame, claim or suspicion lead to a party: "has claimed it", "is blamed for the raid", "suspected
// members of", "claimed by"; but not where the party itself blames others.
func (v *View) laidTo(s *scene.Scene, m *record.ActorMention, left, right way) bool {
	if !v.ofOne(s) {
		return false
	}
	passive := v.has("be", right.at-1) || v.has("be", right.at-2)
	switch right.end {
	case "claim":
		return !v.any("life", right.at+1, right.at+6) // "claimed ten lives"
	case "behind", "work":
		return true
	case "blame":
		return passive
	case "suspicion":
		return passive && !v.has("tied_to", right.at) && v.violence(right.at+1, min(s.Last, right.at+10))
	}
	switch left.next {
	case "for", "at", "against": // "accused of spying for", "thrown by suspected rebels at"
		return false
	}
	switch left.end {
	case "behind", "work", "blame":
		return !v.atLarge(m, left.at)
	case "suspicion":
		return !v.atLarge(m, left.at) && (!v.has("tied_to", left.at) || v.tiedDo(s, left.at, m.Last))
	case "claim":
		return left.next == "by" || left.next == "of" || left.next == "from"
	}
	return false
}

// ofOne reports whether what a scene lays to somebody may be one act: "some of those attacks ISIS has claimed", "claimed neither"
// lay none, and "thought to have links with" is no suspicion of an act.
func (v *View) ofOne(s *scene.Scene) bool {
	for i := range s.Acts {
		if a := &s.Acts[i]; a.Plural && a.Form == 'n' {
			return false
		}
	}
	return !v.any("zero", s.First, s.Last) && !v.any("ties_with", s.First, s.Last)
}

// answering: "the guilt lay with the army", "the claim came at once, from the ELN", "they laid it to the ELN".
func (v *View) answering(s *scene.Scene, first int) bool {
	switch v.norm(first - 1) {
	case "from", "with", "to", "on", "at":
	default:
		return false
	}
	for i := first - 2; i >= s.First && i > first-9; i-- {
		switch {
		case v.has("guilt", i), v.has("claim_noun", i), v.has("claim_verb", i) && v.tag(i) == record.NOUN:
			return true
		case v.norm(i) == "it":
			return v.norm(first-1) == "to" && v.has("blame_open", i-1)
		case v.norm(i) == ";", v.has("clause", i):
			return false
		}
	}
	return false
}

// equated: "it was the Janjaweed", "the attackers were Border Guards", "those who did it were men of the ELN", "it was led by
// the ELN"; but no "this is what the army said", whose party does something else.
func (v *View) equated(s *scene.Scene, first, last int) bool {
	if t := v.tag(last); t == record.VERB || t == record.AUX || v.has("say", last) || v.has("have", last) || v.has("be", last) {
		return false
	}
	agent := false
	for i := first - 1; i >= s.First && i > first-9; i-- {
		switch {
		case v.has("be", i):
			return v.refersTo(s, i, agent)
		case v.norm(i) == "by":
			agent = true
		case v.has("clause", i), v.has("relative", i), v.norm(i) == ",", v.norm(i) == "than", v.norm(i) == "how", v.norm(i) == "what":
			return false
		case v.has("preposition", i) && !v.has("of", i) && v.norm(i) != "to" && v.norm(i) != "for":
			return false
		}
	}
	return false
}

// refersTo reports whether the subject before the verb at token i points back to the act or, where the party is no agent, to those
// who did it.
func (v *View) refersTo(s *scene.Scene, i int, agent bool) bool {
	for j := i - 1; j >= s.First && j > i-6; j-- {
		switch v.norm(j) {
		case "it", "this", "both":
			return true
		case "they", "those", "these":
			return !agent
		}
		if v.actNoun(j) || !agent && (v.has("attacker", j) || v.outlaw(j)) {
			return true
		}
		if v.stop(j) {
			return false
		}
	}
	return false
}

// lays reports whether a label is of words that lay an act to somebody.
func lays(label string) bool {
	switch label {
	case "claim", "behind", "blame", "work", "suspicion":
		return true
	}
	return false
}
