package report

import (
	"time"

	"github.com/sabt-org/sabt/record"
)

// actor is one party: what it is said to have done, what it says itself, what others say of it, how strong it is said to be.
func (b *builder) actor() {
	who := ""
	for _, f := range b.in.Filters {
		if f.Name == "actor" {
			who = f.Value
		}
	}
	b.title(b.tell("title.actor", b.named(who)))
	b.add(Para{Words: b.tell("actor.means")})
	if !b.empty() {
		b.brief()
		b.breakdowns("month", "province", "type")
		b.victims()
		b.rivals()
		b.responsibility()
	}
	b.warnings()
	b.strength()
	b.published()
	b.changes()
	b.method()
	b.annex()
	b.listSources()
}

func dayOf(t time.Time) record.Day {
	y, m, d := t.UTC().Date()
	return record.DayOf(y, m, d)
}
