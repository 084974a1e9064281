package account

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// fates settles what became of those who were shot. Where the account tells of no deaths, they were injured. Where it does, the
// dead are of them: "four people were shot, one of them died" is four killed or injured, and "a boy was shot ... he died" tells of
// one person twice.
func fates(ts []toll) []toll {
	dead, hurt, shot := 0, 0, 0
	for _, t := range ts {
		switch {
		case t.Subset || t.Status == record.PerpetratorVictim:
		case t.Effect == record.Killed:
			dead = max(dead, t.Count.Min)
		case t.hit:
			shot += t.Count.Min
		case t.Effect == record.Injured:
			hurt = max(hurt, t.Count.Min)
		}
	}
	var out []toll
	for _, t := range ts {
		if t.again && t.Effect == record.Injured && !t.Subset && died(ts, t) {
			continue // "a boy has died ... the boy was taken to hospital"
		}
		if t.hit && !t.Subset {
			if toldOf(ts, t, dead, hurt, shot) {
				continue
			}
			if dead > 0 && t.Count.Min > dead {
				t.Effect = record.KilledOrInjured
			}
		}
		out = append(out, t)
	}
	return out
}

// toldOf reports whether other figures of the account tell what became of those shot.
func toldOf(ts []toll, t toll, dead, hurt, shot int) bool {
	n := t.Count.Min
	if n > 1 && n <= hurt || dead > 0 && (n == dead+hurt || shot <= dead) {
		return true
	}
	for _, o := range ts {
		if n == 1 && !o.hit && !o.Subset && o.Count.Min == 1 && o.Count.Max == 1 && (sameWho(o, t) || t.named && o.named && SamePerson(t.name, o.name)) {
			return true
		}
	}
	return false
}

func sameWho(a, b toll) bool {
	return a.Who != "" && strings.EqualFold(lastWord(a.Who), lastWord(b.Who))
}

// died reports whether the one person told of again is one of the dead.
func died(ts []toll, t toll) bool {
	for _, o := range ts {
		if o.Effect == record.Killed && o.Count.Max == 1 && !o.Subset && (o.pronoun || sameWho(o, t)) {
			return true
		}
	}
	return false
}
