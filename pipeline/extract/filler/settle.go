package filler

import "github.com/sabt-org/sabt/record"

// settle puts an entity that is named at m into an account, with what a rule said of it there.
func (f *fill) settle(a, was *record.Account, e *Entity, m Mention) {
	ev := record.Evidence{Span: e.Span, Method: method, Score: e.Chance}
	switch e.Role {
	case Individual, Organization:
		a.Perpetrators = append(a.Perpetrators, f.responsible(was, e, m, ev))
	case Thing:
		a.Targets = append(a.Targets, f.thing(was, e, ev))
	case Person:
		a.Victims = append(a.Victims, f.person(a, was, e, ev))
	case Described:
		f.addVictim(a, e, ev)
	case Weapon:
		a.Weapons = append(a.Weapons, record.Weapon{Evidence: ev, Kind: f.d.words[e.best.token].weapon})
	}
}

func (f *fill) thing(was *record.Account, e *Entity, ev record.Evidence) record.Target {
	t := record.Target{Evidence: ev, Type: f.d.stands(e).Type, Effect: f.d.damage(e)}
	for _, o := range was.Targets {
		if !o.Human && f.alike(o.Span, ev.Span) {
			t.Method, t.Count, t.Nationality = o.Method, o.Count, o.Nationality
		}
	}
	return t
}

// person is somebody aimed at by name. Nothing needs to have befallen them: "narrowly escaped" is told of targets, too.
func (f *fill) person(a, was *record.Account, e *Entity, ev record.Evidence) record.Victim {
	v := record.Victim{Evidence: ev, Name: ev.Span.Quote(f.d.r.Document.Text), Effect: f.effect(a, e)}
	if who := f.d.stands(e); special(who) {
		v.Status, v.Type = who.Status, who.Type
	}
	for _, o := range was.Victims {
		if o.Name != "" && f.alike(o.Span, ev.Span) {
			v.Method, v.Effect, v.Status, v.Type, v.Count, v.Nationality = o.Method, o.Effect, o.Status, o.Type, o.Count, o.Nationality
		}
	}
	return v
}

// responsible is who did it; on what ground, a rule says, else the words around its likeliest mention.
func (f *fill) responsible(was *record.Account, e *Entity, m Mention, ev record.Evidence) record.Responsibility {
	p := record.Responsibility{Evidence: ev, Individual: e.Role == Individual, Basis: record.ReportedFact}
	head := e.best.token
	p.Named = f.d.tag(head) == record.PROPN
	if x := f.d.words[head].actor; x != nil && e.Role == Organization {
		p.Canonical, p.Named = x.Canonical, x.Named || x.Canonical != ""
	}
	for _, o := range was.Perpetrators {
		if o.Basis != record.Denied && f.alike(o.Span, ev.Span) {
			p.Method, p.Basis, p.Source = o.Method, o.Basis, o.Source
			return p
		}
	}
	p.Span = m.Span
	p = f.founded(p)
	p.Span = e.Span
	return p
}
