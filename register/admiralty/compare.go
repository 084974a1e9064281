package admiralty

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/register/policy"
)

// verdict is what one claim says of another.
type verdict int

const (
	silent      verdict = iota // it speaks of something else, or leaves it open
	agrees                     // whatever it allows, the other allows
	contradicts                // nothing that it allows, the other allows
)

// compare asks whether other bears mine out. "12 May" bears "in May" out, and not the other way round: who says May has not said which day.
func compare(mine, other *record.Claim) verdict {
	if mine.Variable != other.Variable {
		return silent
	}
	switch mine.Variable {
	case record.VarDate:
		return dates(mine.Date.Date, other.Date.Date)
	case record.VarPlace:
		return places(mine.Place.Place, other.Place.Place)
	case record.VarPerpetrator:
		return parties(mine.Perpetrator, other.Perpetrator)
	case record.VarCasualty:
		return counts(mine.Casualty, other.Casualty)
	case record.VarStage:
		return either(mine.Stage == other.Stage, mine.Stage != other.Stage)
	}
	return either(alike(mine, other), false)
}

func either(yes, no bool) verdict {
	switch {
	case yes:
		return agrees
	case no:
		return contradicts
	}
	return silent
}

// alike is for variables of which an incident may have several values: another value contradicts nothing. Nor does another type: two
// papers have two words for one act.
func alike(a, b *record.Claim) bool {
	switch a.Variable {
	case record.VarType:
		return a.Type == b.Type || a.Type == record.Bombing && b.Type == record.SuicideBombing
	case record.VarWeapon:
		return a.Weapon.Kind != "" && a.Weapon.Kind == b.Weapon.Kind
	case record.VarTarget:
		return a.Target.Type != "" && a.Target.Type == b.Target.Type && a.Target.Human == b.Target.Human
	case record.VarVictim:
		return a.Victim.Name != "" && fold.String(a.Victim.Name) == fold.String(b.Victim.Name)
	}
	return false
}

func dates(a, b record.Date) verdict {
	if !a.Known() || !b.Known() {
		return silent
	}
	last := func(d record.Date) record.Day { return max(d.From, d.To) }
	return either(a.From <= b.From && last(b) <= last(a), last(a) < b.From || last(b) < a.From)
}

// places agree by name; a town in a province bears the province out. Two names of towns in one province are silent: one may lie in
// the other.
func places(a, b record.Place) verdict {
	same := a.Name == b.Name && a.Admin1 == b.Admin1 && a.Country == b.Country
	held := a.Kind == record.PlaceProvince && a.Name == b.Admin1 && a.Country == b.Country ||
		a.Kind == record.PlaceCountry && a.Country != "" && a.Country == b.Country
	elsewhere := a.Country != "" && b.Country != "" && (a.Country != b.Country || a.Admin1 != "" && b.Admin1 != "" && a.Admin1 != b.Admin1)
	return either(same || held, elsewhere)
}

// parties are compared where both are in the authority list: of others only words are known.
func parties(a, b *record.Responsibility) verdict {
	if a.Canonical == "" || b.Canonical == "" {
		return silent
	}
	denied := func(r *record.Responsibility) bool { return r.Basis == record.Denied }
	if a.Canonical == b.Canonical {
		return either(denied(a) == denied(b), true)
	}
	return either(false, !denied(a) && !denied(b))
}

// comparable reports whether two figures are of the same harm of the same victims.
func comparable(a, b *record.Casualty) bool {
	return a != nil && b != nil && a.Effect == b.Effect && a.Status == b.Status && a.Subset == b.Subset &&
		(!a.Subset || fold.String(a.Who) == fold.String(b.Who))
}

func counts(a, b *record.Casualty) verdict {
	if !comparable(a, b) {
		return silent
	}
	low, high := ends(a.Count)
	l, h := ends(b.Count)
	return either(low <= l && h <= high, h < low || high < l)
}

// endless stands for an open end.
const endless = 1 << 40

// ends are the lowest and the highest true count that the words allow; "about" allows a tenth more and less.
func ends(c record.Count) (low, high int) {
	low, high = policy.Ends(c)
	if c.Bound == record.About {
		low, high = low-low/10, high+high/10
	}
	if high == record.Unbounded {
		high = endless
	}
	return low, high
}
