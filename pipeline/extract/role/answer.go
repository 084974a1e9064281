package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// answered reports whether those who fell before the "by" at token i are the attackers of an act told of before: "one of
// the gunmen was shot dead by police", "the bomber was killed by guards".
func (v *View) answered(s *scene.Scene, i int) bool {
	if len(v.Scenes) == 0 || !v.begun(s) {
		return false
	}
	if v.Scenes[0] == s {
		return v.repelled(s, i)
	}
	if v.clashed(s) {
		return false
	}
	for j := i - 1; j >= s.First && j > i-9 && v.norm(j) != ";"; j-- {
		if v.has("attacker", j) || v.outlaw(j) || v.has("them", j) && v.has("of", j-1) {
			return true
		}
	}
	return false
}

// repelled reports whether the sentence itself tells that those who fell before the "by" at token i attacked: "three gunmen
// tried to storm the consulate but were killed by police".
func (v *View) repelled(s *scene.Scene, i int) bool {
	for k := s.First; k < i; k++ {
		if !v.has("attacker", k) && !v.outlaw(k) {
			continue
		}
		if first := v.start(k); v.has("definite", first) || v.has("adverb", first) {
			return true // "all five attackers were killed by"
		}
		for n := range s.Acts {
			if a := &s.Acts[n]; a.Form == 'v' && a.First > k && a.Last < i-2 && a.Strength > 1 {
				return true
			}
		}
	}
	return false
}

// begun reports whether the account, before a scene, is the deed of others than a state's forces: attackers are told of,
// or none of its forces does anything.
func (v *View) begun(s *scene.Scene) bool {
	for _, e := range v.found {
		if e.party != nil && insurgent(e.party) {
			return true
		}
	}
	for _, t := range v.Scenes {
		for _, a := range t.Actors {
			if t.First < s.First && ofState(a) && !v.fallen(t, a) && !v.governed(t, v.start(a.First)) {
				return false
			}
		}
	}
	return true
}

// outlaw reports whether token i is of a band without a name: "gunmen", "the militants".
func (v *View) outlaw(i int) bool {
	as := v.actorsFrom(i)
	return len(as) > 0 && as[0].First <= i && insurgent(&as[0]) && !named(&as[0])
}

// motive: "in response to", "in revenge for" before the party.
func (v *View) motive(m *record.ActorMention, first int) bool {
	return v.any("motive", max(first, m.First-5), m.First)
}

// hit reports whether the arms that a party has are what was struck: "jets bombed the militants' artillery", "destroyed a
// Houthi drone on the ground". What is shot down has been launched.
func (v *View) hit(s *scene.Scene, m *record.ActorMention, a *act.Act) bool {
	if a.Form != 'w' && a.Form != 'a' {
		return false
	}
	first := v.start(m.First)
	if v.harmBefore(first) {
		return true
	}
	for n := 1; n < 4; n++ {
		if t, k, ok := v.trigger(first - n); ok && k == n && t == 'v' {
			return true
		}
	}
	return false
}

// objectOf: in "the attack on the Taliban convoy bombing" a preposition of aim stands before the party.
func (v *View) objectOf(m *record.ActorMention, a *act.Act) bool {
	for i := m.First - 1; i >= m.First-3 && i >= 0; i-- {
		if v.has("aim", i) {
			return v.norm(i) != "of" || v.actNoun(i-1) || v.has("deaths", i-1) // but "footage of the Taliban attack", "the toll of the US raids"
		}
		if v.has("definite", i) || v.has("indefinite", i) {
			continue
		}
		return false
	}
	return false
}
