package filler

import "github.com/sabt-org/sabt/record"

// method is how a filler that was learned is known.
const method = "learned/roles"

// What chance an entity needs to be added. They were chosen on reports from which the model was not learned (half h, and the sets y, m and
// n with a model that was learned without them) and on tst1 and tst2 of MUC-4, whose figures flatter a little for it. A wrong name in
// a register of the dead weighs more than a missed one.
const (
	enough       = 0.15 // of a thing
	enoughParty  = 0.25 // of who did it, by description
	enoughGroup  = 0.35 // of the party that did it
	enoughName   = 0.30 // of a person named as who did it
	enoughVictim = 0.25 // of a person named as harmed
	enoughPeople = 0.50 // of persons harmed, by description
	enoughArm    = 0.30 // of a weapon
)

// What chance is needed to keep what a rule found: two witnesses need less.
const (
	keptThing  = 0.20
	keptKnown  = 0.10 // a thing of a kind that the lists know
	keptPeople = 0.25
	keptName   = 0.20
	keptArm    = 0.10
	keptParty  = 0.06 // who did it, without a name
)

// needed is the chance that an entity needs to be added.
func needed(r Role) float32 {
	switch r {
	case Individual:
		return enoughParty
	case Organization:
		return enoughGroup
	case Person:
		return enoughVictim
	case Described:
		return enoughPeople
	case Weapon:
		return enoughArm
	}
	return enough
}

// fill is an input while its accounts are filled.
type fill struct {
	m        *Model
	d        *Document
	accounts []record.Account
	lists    [Roles][]*Entity
}

// Fill gives the accounts of a document the fillers that the model finds, and those that rules found their chance; it
// drops what a rule found and the model holds unlikely, and returns the accounts that remain. In copy in capitals it makes an
// account of what is likely where there is none.
func (m *Model) Fill(in Input) []record.Account {
	if len(in.Accounts) == 0 && !in.Reading.InCapitals() {
		return in.Accounts
	}
	d := NewDocument(in)
	f := &fill{m: m, d: d, accounts: in.Accounts, lists: m.Weigh(d)}
	if d.shouts {
		return f.shouted()
	}
	for i := range f.accounts {
		f.judge(&f.accounts[i])
	}
	for r := range Role(Roles) {
		for _, e := range f.lists[r] {
			if e.Chance >= needed(e.Role) {
				f.put(e)
			}
		}
	}
	f.uniteAll()
	return f.accounts
}

// shouted is Fill for copy in capitals.
func (f *fill) shouted() []record.Account {
	if len(f.accounts) == 0 {
		f.accounts = f.found()
	}
	if len(f.accounts) == 0 {
		return nil
	}
	f.decide()
	f.uniteAll()
	return f.worthTelling()
}

func (f *fill) uniteAll() {
	for i := range f.accounts {
		f.unite(&f.accounts[i])
	}
}

// put adds an entity to the accounts whose scenes hold it, or to the one told before it.
func (f *fill) put(e *Entity) {
	homes := f.homes(e)
	for i := range f.accounts {
		if s, ok := homes[i]; ok {
			f.add(&f.accounts[i], e, s)
		}
	}
}

// homes are the accounts in whose scenes the entity is named, each with the likeliest mention there.
func (f *fill) homes(e *Entity) map[int]Mention {
	out := map[int]Mention{}
	for _, m := range e.Mentions {
		if m.Chance < e.top/2 {
			continue
		}
		for i := range f.accounts {
			if o, had := out[i]; f.holds(&f.accounts[i], m.Span) && (!had || m.Chance > o.Chance) {
				out[i] = m
			}
		}
	}
	if len(out) == 0 && e.Role != Organization {
		out[f.before(e.Span)] = Mention{Span: e.Span, Chance: e.top}
	}
	return out
}

func (f *fill) holds(a *record.Account, s record.Span) bool {
	for _, x := range a.Evidence {
		if x.Contains(s) {
			return true
		}
	}
	return false
}

// before is the account whose scene stands nearest before s, else the first.
func (f *fill) before(s record.Span) int {
	best, end := 0, -1
	for i := range f.accounts {
		for _, x := range f.accounts[i].Evidence {
			if x.Start <= s.Start && x.End > end {
				best, end = i, x.End
			}
		}
	}
	return best
}
