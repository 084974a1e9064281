package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// tie says by what words a sighting may tell that the party did it; "" where it stands in no relation to an act or to words that
// lay it to somebody: that a party is near is no ground to name it.
func (v *View) tie(x *sighting) string {
	near := x.near()
	if near == "far" || v.suffers(x) || v.denies(x) {
		return ""
	}
	m := standing(x.party, x.at)
	m.Adjective = x.how == "adjective"
	first, last := v.people(m)
	switch {
	case v.negative(first - 1):
		return ""
	case v.relation(x.scene, m) != none:
		if near == "own" || x.where == "title" {
			return "agent"
		}
		if v.back(x.scene) {
			return "agent of it"
		}
		return ""
	case x.how == "adjective":
		return ""
	}
	left, right := v.path(x.scene, first-1, -1), v.path(x.scene, v.passed(x.scene, last), 1)
	switch {
	case (lays(right.end) || lays(left.end) && (left.end != "claim" || left.next == "by" || left.next == "of" || left.next == "from")) && v.ofOne(x.scene):
		return "laid"
	case v.answering(x.scene, first):
		return "answering"
	case v.equated(x.scene, first, last):
		return "equated"
	case near != "own":
		return ""
	case left.next == "by" && left.act:
		return "by"
	case v.opens(x.scene, first) && right.act:
		return "subject"
	case v.opens(x.scene, first) && right.next == "verb" && v.violentIn(x.scene, last, x.scene.Last):
		return "verb"
	}
	return ""
}

// passed is the first token behind what only describes a party that ends before token i: "the ELN (ELN), which is strong there,".
func (v *View) passed(s *scene.Scene, i int) int {
	if v.norm(i) == "(" {
		for j := i; j < s.Last && j < i+8; j++ {
			if v.norm(j) == ")" {
				i = j + 1
				break
			}
		}
	}
	if v.norm(i) == "," {
		if end := v.comma(i+1, s.Last); end < s.Last && end < i+16 {
			return end + 1
		}
	}
	return i
}

// answering: "the guilt lay with the army", "the claim came at once, from the ELN", "they laid it to the ELN".
func (v *View) answering(s *scene.Scene, first int) bool {
	switch v.norm(first - 1) {
	case "from", "with", "to", "on", "at":
	default:
		return false
	}
	for i := first - 2; i >= s.First && i > first-9; i-- {
		if v.has("guilt", i) || v.has("claim_noun", i) || v.has("claim_verb", i) && v.tag(i) == record.NOUN {
			return true
		}
		if v.norm(i) == "it" && v.norm(first-1) == "to" && v.has("blame_open", i-1) || v.norm(i) == ";" || v.has("clause", i) {
			return v.norm(i) == "it"
		}
	}
	return false
}

// back reports whether a scene points back to an act told of before: "the attack", "did it".
func (v *View) back(s *scene.Scene) bool {
	return pointedAt(s) != nil || v.any("did_it", s.First, s.Last)
}

// lays reports whether a label is of words that lay an act to somebody.
func lays(label string) bool {
	switch label {
	case "claim", "behind", "blame", "work", "suspicion":
		return true
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

// opens reports whether a clause begins at token i.
func (v *View) opens(s *scene.Scene, i int) bool {
	for v.has("definite", i-1) || v.has("suspicion", i-1) || v.tag(i-1) == record.ADJ || v.tag(i-1) == record.NUM {
		i--
	}
	return i <= s.First || v.stop(i-1) || v.has("clause", i-1) || v.has("and", i-1) || v.tag(i-1) == record.PRON || v.tag(i-1) == record.ADV || v.has("say", i-1)
}

// equated: "it was the Janjaweed", "the attackers were Border Guards", "those who did it were men of the ELN", "it was led by
// the ELN"; but no "this is what the army said", whose party does something else.
func (v *View) equated(s *scene.Scene, first, last int) bool {
	if t := v.tag(last); t == record.VERB || t == record.AUX || v.has("say", last) || v.has("have", last) || v.has("be", last) {
		return false
	}
	by := false
	for i := first - 1; i >= s.First && i > first-9; i-- {
		switch {
		case v.has("be", i):
			return v.refersTo(s, i, by)
		case v.norm(i) == "by":
			by = true
		case v.negative(i), v.has("clause", i), v.has("relative", i), v.norm(i) == ",", v.norm(i) == "than", v.norm(i) == "how", v.norm(i) == "what":
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

// suffers reports whether a party is counted among the harmed, or is what an act was aimed at.
func (v *View) suffers(x *sighting) bool {
	if v.Account != nil {
		for k := range v.Account.Casualties {
			if c := v.Account.Casualties[k].Span; c.Overlaps(x.at.Span) {
				return true
			}
		}
	}
	return v.fallen(x.scene, &record.ActorMention{Mention: x.at})
}

// denies reports whether the party says that it did it not.
func (v *View) denies(x *sighting) bool {
	for k := range v.Reading.Attributions {
		a := &v.Reading.Attributions[k]
		if a.Stance == record.StanceDeny && (a.Source.Span.Overlaps(x.at.Span) || a.Content.Contains(x.at.Span)) {
			return true
		}
	}
	return false
}
