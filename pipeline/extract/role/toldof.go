package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// toldOfAttacker reports whether one of the two sentences before is about the attacker: its subject, or the agent it names.
func (v *View) toldOfAttacker(s *scene.Scene) bool {
	for n := 1; n < 3 && n <= s.Sentence; n++ {
		if v.aboutAttacker(v.Reading.Sentences[s.Sentence-n]) {
			return true
		}
	}
	return false
}

func (v *View) aboutAttacker(p record.Sentence) bool {
	for i := p.First; i < min(p.First+4, p.Last); i++ {
		if v.has("attacker", i) || v.has("man", i) && v.attacks(i+1, p.Last) {
			return true
		}
	}
	for i := p.First; i < p.Last; i++ {
		if v.has("agent_by", i) && v.force(v.end(i+1)-1) {
			return true
		}
	}
	return false
}

// attacks reports whether a verb of attack stands right behind a subject that ends before token i: "A man stabbed two".
func (v *View) attacks(i, last int) bool {
	for n := 0; n < 3 && i < last; i, n = i+1, n+1 {
		if v.has("be", i) {
			return false
		}
		if t, k, ok := v.trigger(i); ok && t == 'v' {
			return v.active(i, i+k)
		}
		if _, k, ok := v.harm(i); ok {
			return v.active(i, i+k)
		}
	}
	return false
}
