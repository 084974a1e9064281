package report

// tallies are tables alone: by month, province, party and victim, with the incidents listed for the notes.
func (b *builder) tallies() {
	b.title(b.tell("title.tallies"))
	if !b.empty() {
		b.brief()
		for _, by := range [][]string{{"month"}, {"province"}, {"actor"}, {"type"}} {
			if t := b.table(by...); t != nil && len(t.Rows) > 0 {
				b.section("head." + by[0])
				b.told(by...)
			}
		}
		b.victims()
		if t := b.table("month", "province", "actor"); t != nil && len(t.Rows) > 0 {
			b.section("head.cross")
			b.para("actor.means")
			b.told("month", "province", "actor")
		}
	}
	b.method()
	b.annex()
	b.listSources()
}
