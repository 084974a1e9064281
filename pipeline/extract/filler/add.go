package filler

import "github.com/sabt-org/sabt/record"

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
		if !f.hasTarget(a, ev.Span, false) && !f.inWeapon(a, ev.Span) && !f.begins(ev.Span, record.VERB) {
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

// inWeapon: the car of "a Somali car bomb" was not what it was aimed at.
func (f *fill) inWeapon(a *record.Account, s record.Span) bool {
	for i := range a.Weapons {
		if a.Weapons[i].Span.Overlaps(s) {
			return true
		}
	}
	return false
}

// begins reports whether the first word of a stretch has a part of speech: "unleashed terror" is nothing to aim at.
func (f *fill) begins(s record.Span, tag record.Tag) bool {
	first, _ := f.d.r.TokensOf(s)
	return f.d.tag(first) == tag
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
	_, last := f.d.r.TokensOf(s)
	return last - 1
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
	v := record.Victim{Evidence: ev, Effect: f.effect(a, e)}
	if f.known(a, e, ev.Span) || !f.victim(a, e, &v) {
		return
	}
	who, words := f.d.stands(e), ev.Span.Quote(f.d.r.Document.Text)
	if e.Role == Described || special(who) { // a bare name says nothing of its bearer
		v.Status, v.Type = who.Status, who.Type
	}
	if e.Role == Person {
		v.Name = words
	} else {
		v.Description = words
	}
	a.Victims = append(a.Victims, v)
}

// known reports whether an account has a person or people already, as victim or as target.
func (f *fill) known(a *record.Account, e *Entity, s record.Span) bool {
	for _, v := range a.Victims {
		if (v.Name != "") == (e.Role == Person) && f.alike(v.Span, s) {
			return true
		}
	}
	return f.hasTarget(a, s, true)
}

// victim reports whether something happened to an entity that can be a victim: no speaker, no accused, no place, and more
// than "people", of whom their toll says more.
func (f *fill) victim(a *record.Account, e *Entity, v *record.Victim) bool {
	if v.Effect == "" || f.speaks(e) || f.accused(a, v.Span) {
		return false
	}
	if e.Role == Person {
		return f.d.words[e.best.token].place == nil
	}
	if f.d.norm(f.lastToken(v.Span)) == "others" {
		return false // "17 others were wounded"
	}
	return special(f.d.stands(e)) || f.d.r.Tokens[f.lastToken(v.Span)].Start != v.Span.Start
}

// speaks reports whether an entity is quoted anywhere: who tells of the dead is not one of them.
func (f *fill) speaks(e *Entity) bool {
	for _, m := range e.Mentions {
		for k := range f.d.r.Attributions {
			if src := f.d.r.Attributions[k].Source; !src.OwnVoice() && src.Span.Overlaps(m.Span) {
				return true
			}
		}
	}
	return false
}

// accused reports whether a stretch names who is held to have done it.
func (f *fill) accused(a *record.Account, s record.Span) bool {
	for i := range a.Perpetrators {
		if f.alike(a.Perpetrators[i].Span, s) {
			return true
		}
	}
	return f.chance(s, Individual) > max(f.chance(s, Person), f.chance(s, Described)) || f.acts(s)
}

// acts reports whether a verb with its object stands right behind a stretch, "Denis Rojas, stabbed a guard"; before "was
// stabbed" and "shot in Lima" stands a victim.
func (f *fill) acts(s record.Span) bool {
	i := f.lastToken(s) + 1
	if f.d.norm(i) == "," {
		i++
	}
	return f.d.tag(i) == record.VERB && f.d.tag(i+1) != record.ADP
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
