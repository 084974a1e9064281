package act

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// failed: the thing did not work, "failed to go off", "only partly exploded", "misfired"; in the next sentence too, if
// nothing went off in the one that names it.
func (o *outcome) failed(k int) {
	acts := o.in(k)
	m, here := o.signs.find(k, lexicon.SignFail)
	next := o.signs.has(k+1, lexicon.SignFail) && len(o.in(k+1)) == 0
	if !here && !next {
		return
	}
	for i := range acts {
		a := &acts[i]
		if !a.Real() || !incendiary(a.Type) && a.Type != record.ShellingRocket {
			continue
		}
		switch {
		case here && a.First < m.last && a.Last > m.first:
			a.Stage = record.Attempted // "exploded" of "only partly exploded"
		case here && !o.wentOff(acts, a, m) && (a.Form != 'v' || a.Type == record.Arson):
			a.Stage = record.Attempted
		case !here && !o.exploded(k) && !o.harmed(k):
			a.Stage = record.Attempted
		}
	}
}

func incendiary(t record.IncidentType) bool { return explosive(t) || t == record.Arson }

// repelled: "repelled an attempt to storm", "were beaten back at the wall"; words of giving up count where nobody was hurt.
func (o *outcome) repelled(k int) {
	strong := o.signs.has(k, lexicon.SignRepel)
	if !strong && (!o.signs.has(k, lexicon.SignGaveUp) || o.harmed(k)) {
		return
	}
	acts := o.in(k)
	for i := range acts {
		a := &acts[i]
		switch a.Type {
		case record.ArmedAssault, record.Kidnapping, record.Arson, record.Assassination:
			if a.Form == 'a' || a.Stage == record.Foiled || a.Stage == record.Threatened || o.is("state_raid", a) && !strong {
				continue
			}
			if a.Real() || strong && a.Form == 'v' && o.purpose(a) {
				a.Stage, a.Unreal, a.Strength = record.Attempted, false, max(a.Strength, 2)
			}
		}
	}
}

// purpose reports whether the act is what somebody came for: "bandits who had come to seize pupils".
func (o *outcome) purpose(a *Act) bool {
	return a.First > 0 && o.clause(a.Sentence).has("infinitive", a.First-1)
}

// missed: a drone shot down, a rocket that fell into the sea, shots that missed.
func (o *outcome) missed(k int) {
	acts := o.in(k)
	down := o.signs.has(k, lexicon.SignDown) || o.signs.has(k+1, lexicon.SignDown) && len(o.in(k+1)) == 0
	miss := o.signs.has(k, lexicon.SignMiss) || o.signs.has(k+1, lexicon.SignMiss) && len(o.in(k+1)) == 0
	if !down && !miss || o.harmed(k) && !o.signs.has(k, lexicon.SignMiss) {
		return
	}
	for i := range acts {
		a := &acts[i]
		if !a.Real() {
			continue
		}
		air := a.Type == record.AirDroneStrike || a.Type == record.ShellingRocket
		switch {
		case down && air && (o.is("projectile", a) || a.Form == 'n'):
			a.Stage = record.Attempted
		case miss && a.Form != 'a' && (air || a.Type == record.ArmedAssault || a.Type == record.Assassination || incendiary(a.Type)):
			a.Stage = record.Attempted
			if a.Type == record.ArmedAssault && o.person(a, 12) {
				a.Type, a.Strength = record.Assassination, 3
			}
		}
	}
}

// spared: shots at a named or titled person who came to no harm are an attempt to kill him: "Senator X escaped unhurt after
// two men shot at her car".
func (o *outcome) spared(k int) {
	m, here := o.signs.find(k, lexicon.SignSpared)
	later := o.signs.has(k+1, lexicon.SignSpared) && !o.live(k+1)
	if !here && !later {
		return
	}
	who := here && o.titled(k, m.first-14, m.first)
	acts := o.in(k)
	for i := range acts {
		a := &acts[i]
		if !a.Real() || a.Form == 'a' || a.Form == 'w' || a.Stage == record.Foiled {
			continue
		}
		switch {
		case a.Type == record.Assassination:
			a.Stage = record.Attempted
		case a.Type == record.ArmedAssault && a.Strength > 1 && (who || o.person(a, 12)):
			a.Type, a.Strength, a.Stage = record.Assassination, 3, record.Attempted
		}
	}
}

// person reports whether a person of standing follows the act within n tokens: "at the car of the editor".
func (o *outcome) person(a *Act, n int) bool { return o.titled(a.Sentence, a.Last, a.Last+n) }

// titled reports whether tokens [i, j) of sentence k name a single person of standing who is not the one that tells it:
// "the mayor said" does.
func (o *outcome) titled(k, i, j int) bool {
	c := o.clause(k)
	for i = max(i, c.first); i < min(j, c.last); i++ {
		if (c.has("title", i) || c.has("standing", i)) && !c.any("say", i+1, min(i+5, c.last)) {
			return true
		}
	}
	return false
}
