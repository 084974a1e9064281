package filler

import "github.com/sabt-org/sabt/record"

// enoughTold is the chance that somebody or something in an incident needs to have.
const enoughTold = 0.20

// worthTelling leaves out incidents that count nobody and of which nobody and nothing is likely: "attacks by the guerrillas continue". That is
// done in copy in capitals alone, most of what the model was learned from: elsewhere its silence says less, and two of
// three such incidents of our reports are right.
func (f *fill) worthTelling() []record.Account {
	return judged(f.accounts, func(a *record.Account) bool { return len(a.Casualties) > 0 || f.likeliest(a) >= enoughTold })
}

// likeliest is the highest chance of what is named in the sentences of an account.
func (f *fill) likeliest(a *record.Account) float32 {
	best := float32(0)
	for _, list := range f.lists {
		for _, e := range list {
			for _, m := range e.Mentions {
				if e.Chance > best && f.holds(a, m.Span) {
					best = e.Chance
				}
			}
		}
	}
	return best
}
