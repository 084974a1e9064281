package act

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// named gives the acts of sentence k the type that their words give together: rockets "were fired at" a town by shelling,
// "the murder of a mayoral candidate" is an assassination, and an aircraft that does nothing is no air strike.
func (o *outcome) named(k int) {
	acts := o.in(k)
	for i := range acts {
		a := &acts[i]
		switch {
		case a.Type == record.ArmedAssault && a.Form == 'n' && !a.Plural && o.is("slaying", a) && o.of(a):
			a.Type, a.Strength = record.Assassination, 3
		case a.Type == record.ArmedAssault && a.Form == 'v' && i > 0 && acts[i-1].Type == record.ShellingRocket && acts[i-1].Form == 'w' && a.First-acts[i-1].Last < 3:
			a.Type, a.Strength = record.ShellingRocket, 3
		case a.Type == record.ArmedAssault && a.Form == 'v' && a.Stage == record.Attempted && o.is("personal", a) && o.person(a, 4):
			a.Type, a.Strength = record.Assassination, 3 // "tried to shoot the editor of a weekly"
		case a.Form == 'a' && o.is("air_party", a) && len(acts) == 1 && !o.harmed(k) && !o.signs.has(k, lexicon.SignDown, lexicon.SignMiss) && !o.carries(k):
			a.Unreal = true // "were spotted by a drone and withdrew"
		}
	}
}

// of: "of a Sikh activist", one person of standing.
func (o *outcome) of(a *Act) bool {
	c := o.clause(a.Sentence)
	if !c.has("of", a.Last) || c.number(a.Last, a.Last+4) > 1 {
		return false
	}
	for i := a.Last + 1; i < min(a.Last+6, c.last) && !c.boundary(i) && !c.has("preposition", i); i++ {
		if c.has("title", i) || c.has("standing", i) {
			return true
		}
	}
	return false
}

// carries reports whether sentence k has a word of carrying out: "launched 40 drones at Odesa".
func (o *outcome) carries(k int) bool {
	c := o.clause(k)
	return c.any("carry_out", c.first, c.last)
}
