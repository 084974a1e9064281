package report

import (
	"cmp"
	"strings"

	"github.com/sabt-org/sabt/record"
)

func squeezed(s string) string { return strings.Join(strings.Fields(s), " ") }

// responsibility is who claims, who accuses, who denies, and in which words. The program takes no side.
func (b *builder) responsibility() {
	g := Grid{Head: []Column{{Words: plain(b.say("column.incident"))}, {Words: plain(b.say("column.party"))}, {Words: plain(b.say("column.basis"))}, {Words: plain(b.say("column.words")), Wide: true},
		{Words: plain(b.say("column.source"))}}}
	for _, d := range b.in.Incidents {
		g.Rows = append(g.Rows, b.held(d, b.ref(d.Incident.ID))...)
	}
	if len(g.Rows) == 0 {
		return
	}
	b.section("head.responsibility")
	b.para("responsibility.means")
	b.add(g)
}

// held are the parties that the documents of an incident name, each with the ground.
func (b *builder) held(d record.Dossier, first Text) [][]Text {
	var out [][]Text
	aside := asideOf(d)
	for _, a := range d.Accounts {
		for _, c := range a.Claims {
			r := c.Perpetrator
			if r == nil || !r.Named {
				continue
			}
			ground := b.ground(*r)
			if aside[c.ID] {
				ground = append(ground, looking(b.tell("brackets", b.say("figure.aside")), Quiet)...)
			}
			out = append(out, []Text{first, b.party(a, *r), ground, b.quoted(a, r.Span), b.source(a.Document)})
		}
	}
	return out
}

func (b *builder) party(a record.Told, r record.Responsibility) Text {
	return b.named(cmp.Or(r.Canonical, squeezed(r.Span.Quote(a.Document.Text))))
}

// ground says on what ground a party is named: claimed, accused, suspected, denied, or reported, by whom.
func (b *builder) ground(r record.Responsibility) Text {
	basis := string(cmp.Or(r.Basis, record.ReportedFact))
	if r.Source.OwnVoice() || r.Basis == record.ClaimedByPerpetrator {
		return b.via(plain(b.say("basis."+basis)), r.Source)
	}
	return b.via(b.tell("basis."+basis+".by", b.who(record.Source{Name: r.Source.Name, Kind: r.Source.Kind})), r.Source)
}
