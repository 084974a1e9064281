package filler

import (
	"sort"

	"github.com/sabt-org/sabt/record"
)

func (f *fill) add(a *record.Account, e *Entity, m Mention) {
	ev := record.Evidence{Span: e.Span, Method: method, Score: e.Chance}
	if e.Role != Person {
		ev.Span = m.Span
	}
	i := e.best.token
	switch e.Role {
	case Individual, Organization:
		f.addPerpetrator(a, e, ev)
	case Thing:
		if !f.hasTarget(a, ev.Span, false) {
			a.Targets = append(a.Targets, record.Target{Evidence: ev, Type: f.d.stands(e).Type, Effect: f.d.damage(e)})
		}
	case Person, Described:
		f.addVictim(a, e, ev)
	case Weapon:
		for _, w := range a.Weapons {
			if f.alike(w.Span, ev.Span) {
				return
			}
		}
		kind := f.d.words[i].weapon
		a.Weapons = append(a.Weapons, record.Weapon{Evidence: ev, Kind: kind})
	}
}

// alike reports whether two stretches overlap or have the same last word.
func (f *fill) alike(a, b record.Span) bool {
	return a.Overlaps(b) || f.last(a) == f.last(b)
}

// last is the stem of the last word of a span.
func (f *fill) last(s record.Span) uint32 {
	if i := f.lastToken(s); i >= 0 {
		return f.d.lemmas[i]
	}
	return 0
}

// lastToken is the token that ends a span; -1 when none does.
func (f *fill) lastToken(s record.Span) int {
	t := f.d.r.Tokens
	return sort.Search(len(t), func(i int) bool { return t[i].Start >= s.End }) - 1
}

func (f *fill) hasTarget(a *record.Account, s record.Span, human bool) bool {
	for _, t := range a.Targets {
		if t.Human == human && f.alike(t.Span, s) {
			return true
		}
	}
	return false
}

func (f *fill) addVictim(a *record.Account, e *Entity, ev record.Evidence) {
	if f.hasTarget(a, ev.Span, true) {
		return
	}
	for _, v := range a.Victims {
		if (v.Name != "") == (e.Role == Person) && f.alike(v.Span, ev.Span) {
			return
		}
	}
	who := f.d.stands(e)
	v := record.Victim{Evidence: ev, Status: who.Status, Type: who.Type, Effect: f.effect(a, e)}
	if words := ev.Span.Quote(f.d.r.Document.Text); e.Role == Person {
		v.Name = words
	} else {
		v.Description = words
	}
	a.Victims = append(a.Victims, v)
}

// effect is what the text counts of the entity's head, else what befell all in its sentence, else what the act means.
func (f *fill) effect(a *record.Account, e *Entity) record.Effect {
	for _, m := range e.members {
		if h := f.d.words[m.token].harm; h != "" {
			return h
		}
	}
	switch a.Type {
	case record.Kidnapping:
		return record.Abducted
	case record.Assassination:
		if a.Stage == record.CarriedOut {
			return record.Killed
		}
	}
	switch f.d.sites[e.best.sentence].harms {
	case 1 << 1:
		return record.Killed
	case 1 << 2:
		return record.Injured
	}
	return ""
}
