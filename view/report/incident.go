package report

import (
	"fmt"

	"github.com/sabt-org/sabt/record"
)

// incident is one incident in full, or several: every claim with its words, why its accounts are taken for one, what people decided.
func (b *builder) incident() {
	b.title(b.tell("title.incident"))
	if len(b.in.Incidents) == 1 {
		b.page.Title = b.heading(&b.in.Incidents[0].Incident)
	}
	if !b.empty() {
		for i := range b.in.Incidents {
			b.inFull(i)
		}
	}
	b.changes()
	b.method()
	b.listSources()
}

func (b *builder) inFull(i int) {
	d := b.in.Incidents[i]
	in := d.Incident
	b.add(Heading{Level: 2, ID: anchor(i + 1), Words: join(" ", left(fmt.Sprintf("[%d]", i+1)), b.heading(&in))})
	b.add(Para{Quiet: true, Words: b.state(d)})
	b.add(List{Items: b.tellings(d)})
	for _, e := range effects() {
		if list := figures(d, e); len(list) > 0 {
			b.add(Heading{Level: 3, Words: b.tell("incident.figures", b.code("effect", string(e)))})
			b.add(b.sideBySide(list, &in, e))
		}
	}
	if rows := b.held(d, nil); len(rows) > 0 {
		b.add(Heading{Level: 3, Words: b.tell("head.responsibility")}, Para{Words: b.tell("responsibility.means")}, b.heldGrid(rows))
	}
	b.add(Heading{Level: 3, Words: b.tell("incident.claims")}, b.claims(d))
	if len(d.Judgements) > 0 {
		b.add(Heading{Level: 3, Words: b.tell("incident.joined")}, b.judged(d))
	}
	if len(d.Decided) > 0 {
		var items []Text
		for _, e := range d.Decided {
			items = append(items, append(b.reason(e), looking(b.tell("brackets", b.day(dayOf(e.At))), Quiet)...))
		}
		b.add(Heading{Level: 3, Words: b.tell("incident.decided")}, List{Items: items})
	}
}

// claims are the other values that documents give, with their words.
func (b *builder) claims(d record.Dossier) Grid {
	g := Grid{Head: []Column{{Words: plain(b.say("column.what"))}, {Words: plain(b.say("column.value"))}, {Words: plain(b.say("column.words")), Wide: true}, {Words: plain(b.say("column.source"))}}}
	aside := asideOf(d)
	for _, v := range []record.Variable{record.VarType, record.VarStage, record.VarDate, record.VarPlace, record.VarWeapon, record.VarTarget, record.VarVictim, record.VarSeries} {
		for _, a := range d.Accounts {
			for _, c := range a.Claims {
				if c.Variable != v {
					continue
				}
				value := b.value(c)
				if aside[c.ID] {
					value = append(value, looking(b.tell("brackets", b.say("figure.aside")), Quiet)...)
				}
				g.Rows = append(g.Rows, []Text{plain(b.say("label." + string(v))), value, b.quoted(a, c.Evidence().Span), b.source(a.Document)})
			}
		}
	}
	return g
}

func (b *builder) value(c record.Claim) Text {
	switch {
	case c.Variable == record.VarType:
		return plain(b.code("type", string(c.Type)))
	case c.Variable == record.VarStage:
		return plain(b.code("stage", string(c.Stage)))
	case c.Date != nil:
		return b.date(c.Date.Date)
	case c.Place != nil:
		return b.place(c.Place.Place)
	case c.Weapon != nil:
		return plain(b.code("weapon", string(c.Weapon.Kind)))
	case c.Target != nil:
		return plain(b.code("target", string(c.Target.Type)))
	case c.Victim != nil && c.Victim.Effect != "":
		return plain(b.code("effect", string(c.Victim.Effect)))
	}
	return plain("–")
}

// judged are the pairs of documents that are taken to tell of one incident, with the likelihood that the machine gives.
func (b *builder) judged(d record.Dossier) Grid {
	of := map[string]*record.Document{}
	for _, a := range d.Accounts {
		of[a.ID] = a.Document
	}
	g := Grid{Head: []Column{{Words: plain(b.say("column.source"))}, {Words: plain(b.say("column.verdict"))}, {Words: plain(b.say("column.score")), Number: true}}}
	for _, j := range d.Judgements {
		x, y := of[j.A], of[j.B]
		if x == nil || y == nil {
			continue
		}
		g.Rows = append(g.Rows, []Text{join(b.say("comma"), b.source(x), b.source(y)), plain(b.code("verdict", string(j.Verdict))), plain(fmt.Sprintf("%.2f", j.Score))})
	}
	return g
}
