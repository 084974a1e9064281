package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// laid reads blame in more than one word: "laid the attack at the door of the ELN", "put it down to the ELN", "named the
// ELN as the culprit", "responsibility lies with the ELN", "this is the work of the ELN".
func (v *View) laid(m *record.ActorMention, s *scene.Scene) (entry, bool) {
	if m.Adjective && !v.front(m) {
		return entry{}, false
	}
	first, last := v.people(m)
	at := v.laidAt(s, first)
	if at < 0 {
		at = v.singledOut(s, first, last)
	}
	if at >= 0 {
		if src := v.blamer(s, at, 1); !src.OwnVoice() {
			return v.entry(m, record.Accused, src), true
		}
		return v.entry(m, record.Suspected, record.Source{}), true
	}
	if v.wears(s, m, first) {
		if b, src := v.basis(s, m, agentBy); b == record.Accused {
			return v.entry(m, b, src), true
		}
		return v.entry(m, record.Suspected, record.Source{}), true
	}
	if v.liesWith(s, first) || v.workOf(s, first) {
		b, src := v.basis(s, m, agentBy)
		return v.entry(m, b, src), true
	}
	return entry{}, false
}

// endsAt is the token where the phrase of a class begins that ends right before token first; -1 when none does.
func (v *View) endsAt(class string, first int) int {
	for n := 1; n < 6 && n <= first; n++ {
		if v.length(class, first-n) == n {
			return first - n
		}
	}
	return -1
}

// laidAt is the verb of "laid ... at the door of" before token first; -1 when none stands there.
func (v *View) laidAt(s *scene.Scene, first int) int {
	end := v.endsAt("blame_close", first)
	if end < 0 && v.norm(first-1) == "on" && v.any("guilt", max(s.First, first-9), first-1) {
		end = first - 1 // "put the blame for the killing on"
	}
	for i := end - 1; end >= 0 && i >= s.First && i > end-28; i-- {
		if v.has("blame_open", i) {
			return i
		}
		if v.norm(i) == ";" || v.norm(i) == ":" {
			break
		}
	}
	return -1
}

// singledOut is the verb before a party that words behind it call the doer: "named the ELN as the culprit".
func (v *View) singledOut(s *scene.Scene, first, last int) int {
	if !v.has("as_culprit", last) {
		return -1
	}
	for i := first - 1; i >= s.First && i > first-5; i-- {
		if v.has("names_as", i) {
			return i
		}
	}
	return -1
}

// liesWith: "responsibility for the deaths lay with".
func (v *View) liesWith(s *scene.Scene, first int) bool {
	at := v.endsAt("lies_with", first)
	return at >= 0 && v.any("guilt", max(s.First, at-9), at)
}

// wears: "men flying the black flag of the Islamic State attacked", "the killers wore the insignia of the militia". An
// army's uniform is a disguise as often as not.
func (v *View) wears(s *scene.Scene, m *record.ActorMention, first int) bool {
	at := v.endsAt("wears", first)
	if at < 0 || !insurgent(m) {
		return false
	}
	for i := at - 1; i >= s.First && i > at-9; i-- {
		if v.has("attacker", i) || v.outlaw(i) || v.has("force", i) {
			return true
		}
	}
	return false
}

// workOf: "it was the work of", "this is the work of".
func (v *View) workOf(s *scene.Scene, first int) bool {
	i := v.endsAt("agent_by", first)
	if i < 0 || v.norm(first-1) == "by" || !v.has("definite", i) {
		return false
	}
	for i--; v.has("adverb", i) || v.has("maybe", i); {
		i--
	}
	if !v.has("be", i) {
		return false
	}
	p := v.phraseAt(i - 1)
	return v.has("group_pronoun", i-1) || v.has("these", i-1) || v.norm(i-1) == "this" || p != nil && v.actNoun(p.Head) || v.any("deaths", s.First, i)
}
