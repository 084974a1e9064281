package compare

import "github.com/sabt-org/sabt/record"

// figureOf is what a data set says of an effect.
func figureOf(e record.Coded, effect record.Effect) record.Figure {
	switch effect {
	case record.Killed:
		return e.Killed
	case record.Injured:
		return e.Injured
	}
	return record.NoFigure()
}

// tollOf is our toll under a policy; nil when nobody speaks of the effect. status "" is all but attackers.
func tollOf(in record.Incident, effect record.Effect, status record.VictimStatus, policy record.PolicyName) *record.Toll {
	for i, t := range in.Tolls {
		if t.Effect == effect && t.Status == status && t.Policy == policy {
			return &in.Tolls[i]
		}
	}
	return nil
}

// span is a stretch of numbers.
type span struct{ min, max int }

func (s span) meets(o span) bool { return s.min <= o.max && o.min <= s.max }

// without end
const most = 1 << 30

func spanOf(t *record.Toll) (span, bool) {
	if t == nil || t.State != record.TollGiven {
		return span{}, false
	}
	s := span{t.Min, t.Max}
	if t.Max < t.Min {
		s.max = most // an open upper end, or one that the policy leaves blank
	}
	return s, true
}

// agreement says how a figure stands to our toll. ACLED and GTD count attackers among the killed, and ours do not: a difference that
// is theirs is no contradiction.
func agreement(in record.Incident, e record.Coded, set record.SetName, effect record.Effect, policy record.PolicyName) record.TollAgreement {
	f := figureOf(e, effect)
	us, given := spanOf(tollOf(in, effect, "", policy))
	switch {
	case !given:
		return record.TollOursOpen
	case !f.Given():
		return record.TollTheirOpen
	}
	them := span{f.Low, f.High}
	switch {
	case us == them:
		return record.TollSame
	case us.meets(them):
		return record.TollMeets
	case effect == record.Killed && set != record.UCDP && attackers(in, e, us, them, policy):
		return record.TollAttackers
	case them.min > us.max:
		return record.TollHigher
	}
	return record.TollLower
}

// attackers reports whether figures meet once attackers are counted alike.
func attackers(in record.Incident, e record.Coded, us, them span, policy record.PolicyName) bool {
	switch {
	case e.Attackers > 0:
		return us.meets(span{them.min - e.Attackers, them.max - e.Attackers})
	case e.Bomber:
		if us.meets(span{them.min - 1, them.max - 1}) {
			return true
		}
	}
	dead, ok := spanOf(tollOf(in, record.Killed, record.PerpetratorVictim, policy))
	return ok && span{us.min + dead.min, us.max + dead.max}.meets(them)
}
