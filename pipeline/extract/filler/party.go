package filler

import "github.com/sabt-org/sabt/record"

// party tells persons known by what they are ("two gunmen") from organisations, and gives the name of an organisation in
// full where a rule found its beginning.
func (f *fill) party(p *record.Responsibility) {
	head := f.lastToken(p.Span)
	if p.Individual || p.Canonical != "" || head < 0 {
		return
	}
	org := f.chance(p.Span, Organization)
	if f.d.tag(head) != record.PROPN || plural(f.d.norm(head)) {
		who := f.chance(p.Span, Individual)
		p.Individual = who > org || org == 0 && p.Canonical == "" && f.d.words[head].target.Human
		return
	}
	if org < enoughGroup {
		return
	}
	for _, m := range f.at(p.Span, Organization).Mentions {
		if m.Span.Start == p.Span.Start && m.Span.Contains(p.Span) {
			p.Span = m.Span
		}
	}
}

func (f *fill) addPerpetrator(a *record.Account, e *Entity, ev record.Evidence) {
	for i := range a.Perpetrators {
		if p := &a.Perpetrators[i]; f.alike(p.Span, ev.Span) {
			return
		}
	}
	if e.Role == Organization && !f.open(a, e, ev.Span) || e.Role == Individual && (f.suffers(a, e) || f.speaks(e)) {
		return
	}
	p := record.Responsibility{Evidence: ev, Individual: e.Role == Individual, Basis: record.ReportedFact}
	head := e.best.token
	p.Named = f.d.tag(head) == record.PROPN
	if p.Named && e.Role == Individual && !f.byName(e) {
		return
	}
	if x := f.d.words[head].actor; x != nil && e.Role == Organization {
		p.Canonical, p.Named = x.Canonical, x.Named || x.Canonical != ""
		if x.Span.Start == p.Span.Start {
			p.Span = p.Span.Cover(x.Span)
		}
	}
	a.Perpetrators = append(a.Perpetrators, f.founded(p))
}

// byName reports whether a name is likely enough that of a person who did it: no party's, and rather not a victim's.
func (f *fill) byName(e *Entity) bool {
	x := f.d.words[e.best.token].actor
	return e.Chance >= max(enoughName, f.chance(e.Span, Person)) && (x == nil || x.Canonical == "")
}

// open reports whether an account can take a party: it names none yet, and the party has a name, is a group of its own and
// no state, and does not only tell of it: "The Taliban acknowledged 20 dead".
func (f *fill) open(a *record.Account, e *Entity, name record.Span) bool {
	for _, p := range a.Perpetrators {
		if p.Named && p.Basis != record.Denied && p.Method != method {
			return false
		}
	}
	w := &f.d.words[e.best.token]
	if w.tells || f.ofSomebody(name) || f.habit(name) || f.suffers(a, e) {
		return false
	}
	return w.actor == nil || w.actor.Kind == record.ActorArmedGroup || w.actor.Kind == record.ActorCriminal
}

// suffers reports whether those whom the account counts or names as harmed are the party's: "four members of al-Shabaab
// were killed", "killing four Taliban members".
func (f *fill) suffers(a *record.Account, e *Entity) bool {
	for _, m := range e.members {
		s := f.d.r.Phrases[m.phrase].Span
		if k := m.phrase - 1; k >= 0 && f.d.tag(f.d.r.Phrases[k].Last) == record.ADP && f.d.r.Phrases[k].Last+1 == f.d.r.Phrases[m.phrase].First {
			s = s.Cover(f.d.r.Phrases[k].Span)
		}
		for _, c := range a.Casualties {
			if c.Span.Overlaps(s) {
				return true
			}
		}
		for _, v := range a.Victims {
			if v.Span.Overlaps(s) {
				return true
			}
		}
	}
	return false
}

// ofSomebody reports whether a name only tells whose a person is: "the killing of an al-Shabaab leader", "the Taliban's
// head of security"; fighters act for their party.
func (f *fill) ofSomebody(name record.Span) bool {
	for i := f.lastToken(name) + 1; f.d.nominal(i) || f.d.tag(i) == record.ADJ || f.d.tag(i) == record.PART; i++ {
		t := &f.d.words[i].target
		if t.Human && t.Status != record.Fighter || f.d.in.Cues.Class("title", f.d.r.Tokens, i) > 0 {
			return true
		}
	}
	return false
}

// habit reports whether what stands around a name happens again and again: "where the Taliban strike almost daily".
func (f *fill) habit(name record.Span) bool {
	last := f.lastToken(name)
	for i := max(0, last-6); i < min(last+8, len(f.d.r.Tokens)); i++ {
		if f.d.in.Cues.Class("often", f.d.r.Tokens, i) > 0 {
			return true
		}
	}
	return false
}

// founded sets on what ground a party is named: by whom it is said.
func (f *fill) founded(p record.Responsibility) record.Responsibility {
	best := -1
	as := f.d.r.Attributions
	for i := range as {
		if as[i].Content.Contains(p.Span) && (best < 0 || as[i].Content.Len() < as[best].Content.Len()) {
			best = i
		}
	}
	if best < 0 {
		return p
	}
	switch a := &as[best]; {
	case a.Hedged:
		p.Basis = record.Suspected
	case a.Stance == record.StanceAccuse || a.Stance == record.StanceSay && !a.Source.OwnVoice():
		p.Basis, p.Source = record.Accused, a.Source
	}
	return p
}
