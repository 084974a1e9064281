package report

import (
	"strconv"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/chart"
)

// sumCell is a sum with the incidents that it is made of, each with its own figure.
func (b *builder) sumCell(l Line, i int, m Measure) Text {
	s := l.Sums[i]
	if s.Given == 0 {
		return b.sum(s) // no number, so nothing to account for
	}
	return b.noting(b.sum(s), b.madeOf(l.Over, m))
}

// madeOf says which figure each incident has.
func (b *builder) madeOf(ids []string, m Measure) Text {
	var given Text
	var silent, pending, parties []string
	for _, id := range ids {
		in := b.byID(id)
		if in == nil {
			silent = append(silent, id)
			continue
		}
		t, ok := b.tollOf(in, m)
		switch {
		case !ok:
			silent = append(silent, id)
		case t.State == record.TollPending:
			pending = append(pending, id)
		case t.State == record.TollParties:
			parties = append(parties, id)
		default:
			given = join(b.say("semicolon"), given, b.tell("note.figure", b.ref(id), b.toll(t)))
		}
	}
	out := b.tell("note.of", b.harmed(m))
	if len(given) == 0 {
		given = plain(b.say("note.none"))
	}
	out = append(out, given...)
	for _, g := range []struct {
		key  string
		list []string
	}{{"note.silent", silent}, {"note.pending", pending}, {"note.parties", parties}} {
		if len(g.list) > 0 {
			out = append(out, b.tell(g.key, b.refs(g.list))...)
		}
	}
	return out
}

// countCell is how many incidents, with which they are.
func (b *builder) countCell(n int, ids []string) Text {
	if n == 0 {
		return plain(number(0))
	}
	return b.noting(plain(number(n)), b.incidents(ids))
}

func (b *builder) harmed(m Measure) string {
	if m.Status == "" {
		return b.code("effect", string(m.Effect))
	}
	return b.say("harmed.status", b.code("effect", string(m.Effect)), b.code("status", string(m.Status)))
}

// reviewed are those of the incidents at which a person has looked since they last changed.
func (b *builder) reviewed(ids []string) []string {
	var out []string
	for _, id := range ids {
		if in := b.byID(id); in != nil && in.Review == record.Reviewed {
			out = append(out, id)
		}
	}
	return out
}

// table is the first table told by these things; nil when the register has none.
func (b *builder) table(by ...string) *Table {
	for i := range b.in.Tables {
		t := &b.in.Tables[i]
		if len(t.By) == len(by) {
			same := true
			for k := range by {
				same = same && t.By[k] == by[k]
			}
			if same {
				return t
			}
		}
	}
	return nil
}

// key is what a line stands for, in words.
func (b *builder) key(by, k string) Text {
	switch {
	case by == "review":
		return plain(b.code("review", k))
	case k == "":
		return quiet(b.say("key.unknown." + by))
	case by == "type":
		return plain(b.code("type", k))
	case by == "month":
		return left(k)
	}
	return b.named(k)
}

// told is a table told by one or several things: how many incidents, how many of them a person has seen, what harm.
func (b *builder) told(by ...string) {
	t := b.table(by...)
	if t == nil || len(t.Rows) == 0 {
		return
	}
	g := Grid{}
	for _, k := range by {
		g.Head = append(g.Head, Column{Words: plain(b.say("by." + k))})
	}
	g.Head = append(g.Head, Column{Words: plain(b.say("column.incidents")), Number: true}, Column{Words: plain(b.say("column.reviewed")), Number: true})
	for _, m := range t.Measures {
		g.Head = append(g.Head, Column{Words: plain(capital(b.harmed(m))), Number: true})
	}
	for _, l := range t.Rows {
		var row []Text
		for i, k := range l.Keys {
			row = append(row, b.key(by[i], k))
		}
		seen := b.reviewed(l.Over)
		row = append(row, b.countCell(len(l.Over), l.Over), b.countCell(len(seen), seen))
		for i, m := range t.Measures {
			row = append(row, b.sumCell(l, i, m))
		}
		g.Rows = append(g.Rows, row)
	}
	if len(by) == 1 {
		g.Bars, g.Scale = b.bars(t)
	}
	b.add(g)
}

// bars draw the first measure of a table.
func (b *builder) bars(t *Table) ([]Bar, string) {
	most := 1
	for _, l := range t.Rows {
		most = max(most, l.Sums[0].Min, l.Sums[0].Max, l.Sums[0].Best)
	}
	step := chart.Step(most)
	end := (most + step - 1) / step * step
	at := func(n int) float64 { return 92 * float64(n) / float64(end) }
	var out []Bar
	for _, l := range t.Rows {
		s := l.Sums[0]
		bar := Bar{From: at(s.Min), To: at(s.Max), Best: -1, Open: s.Open > 0, Blank: s.Given == 0}
		if bar.Open {
			bar.To = 100
		}
		if s.Given > 0 && s.Blank == 0 {
			bar.Best = at(s.Best)
		}
		out = append(out, bar)
	}
	return out, b.say("scale", b.harmed(t.Measures[0]), strconv.Itoa(end))
}
