package report

// monthly is the periodic report: the headline, by month, province, party and victims, rival figures, who claims and who accuses, warnings, published totals,
// what changed, how it was made, and every incident with its sources.
func (b *builder) monthly() {
	b.title(b.tell("title.monthly"))
	if !b.empty() {
		b.brief()
		b.breakdowns("month", "province", "actor", "type")
		b.victims()
		b.rivals()
		b.responsibility()
	}
	b.warnings()
	b.published()
	b.changes()
	b.method()
	b.annex()
	b.listSources()
}

// breakdowns are tables told by one thing each; the map stands with the provinces.
func (b *builder) breakdowns(list ...string) {
	for _, by := range list {
		t := b.table(by)
		if t == nil || len(t.Rows) == 0 || by == "month" && len(t.Rows) < 2 {
			continue
		}
		b.section("head." + by)
		if by == "actor" {
			b.para("actor.means")
		}
		if by == "province" {
			b.mapped()
		}
		b.told(by)
	}
}

// victims are the sums by what those harmed were.
func (b *builder) victims() {
	t := b.table("all")
	if t == nil || len(t.Rows) == 0 {
		return
	}
	l := t.Rows[0]
	g := Grid{Head: []Column{{Words: plain(b.say("by.status"))}, {Words: plain(b.say("column.harm"))}, {Words: plain(b.say("column.range")), Number: true}}}
	told := false
	for i, m := range t.Measures {
		if s := l.Sums[i]; s.Given+s.Pending+s.Parties > 0 {
			status := b.say("status.all")
			if m.Status != "" {
				status, told = b.code("status", string(m.Status)), true
			}
			g.Rows = append(g.Rows, []Text{plain(status), plain(b.code("effect", string(m.Effect))), b.sumCell(l, i, m)})
		}
	}
	if !told {
		return
	}
	b.section("head.status")
	b.para("status.means")
	b.add(g)
}
