package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// answerable reads who is said to have done it where the sentence names no act: "CODECO was responsible", "the ADF was
// behind it", "the assailants belonged to the FDLR".
func (v *View) answerable(m *record.ActorMention, s *scene.Scene) (entry, bool) {
	if !v.culpable(m, s) && !v.ofAttacker(m, s) && !v.didIt(m, s) {
		return entry{}, false
	}
	b, src := v.basis(s, m, doer)
	return v.entry(m, b, src), true
}

// didIt reports whether the party does what has been told of before: "the ELN did it", "the ELN killed them".
func (v *View) didIt(m *record.ActorMention, s *scene.Scene) bool {
	first, i := v.bounds(m)
	if i < 0 || v.governed(s, first) || v.has("whether", first-1) || v.neither(first) {
		return false
	}
	for v.has("adverb", i) || v.has("have", i) {
		i++
	}
	if v.negative(i-1) || v.reported(m, i) || v.habitual(s, m) || v.any("often", i, s.Last) || v.any("many_times", i, s.Last) {
		return false
	}
	_, n, ok := v.harm(i)
	if k := v.length("lets_go", i); k > 0 && (v.norm(i+k) == "it" || v.norm(i+k) == "them") {
		return true // "a Russian plane had dropped it"
	}
	return v.has("did_it", i) || v.has("fires", i) && !ofState(m) || ok && v.norm(i+n) != "that" && v.has("them", i+n)
}

// culpable reports whether the party is the subject of a phrase of responsibility.
func (v *View) culpable(m *record.ActorMention, s *scene.Scene) bool {
	first, i := v.bounds(m)
	if i < 0 || v.governed(s, first) || v.has("whether", first-1) || v.neither(first) {
		return false
	}
	for v.has("adverb", i) || v.has("have", i) {
		i++
	}
	return v.blameAt(i) && !v.reported(m, i)
}

// ofAttacker: "the gunmen were from CODECO", "the attackers, who belonged to CODECO", "the bomber was a member of ISIS".
func (v *View) ofAttacker(m *record.ActorMention, s *scene.Scene) bool {
	if ofState(m) && m.Last-m.First < 2 {
		return false // "the rebels were soldiers of the old regime"
	}
	first, _ := v.people(m)
	linked := false
	for j := first - 1; j >= s.First && j > first-7; j-- {
		if v.has("group_pronoun", j) && linked {
			return v.toldOfAttacker(s) // "they belonged to the group"
		}
		if v.has("attacker", j) || v.outlaw(j) {
			return linked || v.norm(first-1) == "as" && v.has("names_as", v.start(j)-1)
		}
		switch {
		case v.has("belong", j), v.has("names_as", j) && v.norm(first-1) == "as":
			linked = true
		case v.has("be", j):
			linked = linked || v.has("from_party", first-1) || v.force(v.end(first)-1)
		case v.has("relative", j), v.has("adverb", j), v.norm(j) == ",", v.norm(j) == "as", v.has("seem", j), v.has("from_party", j), v.has("infinitive", j), v.has("suspicion", j):
		default:
			return linked && v.attackerWho(s, j)
		}
	}
	return false
}

// attackerWho reports whether a clause about attackers ends at token j: "the gunmen who killed 150 people on Friday were of".
func (v *View) attackerWho(s *scene.Scene, j int) bool {
	for ; j > s.First; j-- {
		if v.has("relative", j) {
			return v.has("attacker", j-1) || v.outlaw(j-1)
		}
		if v.stop(j) {
			return false
		}
	}
	return false
}
