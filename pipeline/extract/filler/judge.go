package filler

import "github.com/sabt-org/sabt/record"

// judge scores the fillers that rules found in an account, and leaves out unlikely ones.
func (f *fill) judge(a *record.Account) {
	a.Weapons = judged(a.Weapons, func(w *record.Weapon) bool { return f.rule(&w.Evidence, false, keptArm, Weapon) })
	a.Targets = judged(a.Targets, f.target)
	a.Victims = judged(a.Victims, func(v *record.Victim) bool {
		if v.Name != "" {
			ok := f.rule(&v.Evidence, true, keptName, Person)
			v.Name = v.Span.Quote(f.d.r.Document.Text)
			v.Mentions = f.names(v.Span, v.Mentions)
			return ok
		}
		f.rule(&v.Evidence, false, 0, Described)
		return true // what is counted as harmed was harmed
	})
	a.Perpetrators = judged(a.Perpetrators, func(p *record.Responsibility) bool {
		f.party(p)
		return p.Named || max(f.chance(p.Span, Individual), f.chance(p.Span, Organization)) >= keptParty
	})
}

// target reports whether a target stays. What the lists know only as people or a thing must be likelier than what they know better.
func (f *fill) target(t *record.Target) bool {
	t.Mentions = f.names(t.Span, t.Mentions)
	known := func(r Role) bool { return vouched(t) && f.chance(t.Span, r) >= keptKnown }
	if t.Human {
		return f.rule(&t.Evidence, true, keptPeople, Described, Person) || known(Described) || known(Thing)
	}
	ok := f.rule(&t.Evidence, true, keptThing, Thing) || known(Thing)
	if e := f.at(t.Span, Thing); e != nil {
		t.Effect = f.d.damage(e)
	}
	return ok
}

// vouched reports whether the lists know a target as more than people or a thing: soldiers, whom MUC-4's keys leave out.
func vouched(t *record.Target) bool {
	return t.Type != "" && t.Type != record.TargetPrivate && t.Type != record.TargetOther
}

// names are the mentions that are other names of what stands at s: "the FMLN", but not "the car" of "the judge's car".
func (f *fill) names(s record.Span, mentions []record.Span) []record.Span {
	var out []record.Span
	for _, m := range mentions {
		if f.last(m) != f.last(s) {
			out = append(out, m)
		}
	}
	return out
}

func judged[T any](all []T, keep func(*T) bool) []T {
	out := all[:0]
	for i := range all {
		if keep(&all[i]) {
			out = append(out, all[i])
		}
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

// chance is that of the likeliest entity named at s.
func (f *fill) chance(s record.Span, r Role) float32 {
	if e := f.at(s, r); e != nil {
		return e.Chance
	}
	return 0
}

// at is the likeliest entity with a mention that overlaps s.
func (f *fill) at(s record.Span, r Role) *Entity {
	var best *Entity
	for _, e := range f.lists[r] {
		for _, m := range e.Mentions {
			if m.Span.Overlaps(s) && (best == nil || e.Chance > best.Chance) {
				best = e
			}
		}
	}
	return best
}

// rule scores what a rule found by the likeliest of the roles; false when that is too little. The model cuts the words
// of things and names better.
func (f *fill) rule(e *record.Evidence, cut bool, least float32, roles ...Role) bool {
	var best *Entity
	for _, r := range roles {
		if x := f.at(e.Span, r); x != nil && (best == nil || x.Chance > best.Chance) {
			best = x
		}
	}
	if best == nil {
		return !f.m.Words.has(f.last(e.Span))
	}
	e.Score = best.Chance
	for _, m := range best.Mentions {
		if cut && m.Span.Overlaps(e.Span) && (m.Span.End == e.Span.End || best.Role == Person) {
			e.Span = m.Span
			if best.Role == Person {
				e.Span = best.Span
			}
			break
		}
	}
	return best.Chance >= least || !f.m.Words.has(f.d.lemmas[best.best.token])
}
