package link

import "github.com/sabt-org/sabt/record"

// town is how far apart in kilometres the sites of one attack lie at most.
const town = 25

// Series says whether two accounts that are not of one incident may be parts of one attack, or of a day of attacks of one party: told in one
// document, or by the same party; on one day; in one town. It proposes: what is a series, a person decides.
func Series(a, b *Profile) (record.Reason, bool) {
	together := a.Document == b.Document
	if !a.Date.Known() || !b.Date.Known() || dates(a, b) != fDaySame || !near(a, b) {
		return record.Reason{}, false
	}
	switch whose(a, b) {
	case fActorSame:
		return record.Reason{Field: "series", Say: "the same day, the same town, the same party"}, true
	case fActorOther:
		return record.Reason{}, false
	}
	return record.Reason{Field: "series", Say: "the same day and town, told in one document"}, together
}

// near reports whether two places are known to lie in one town.
func near(a, b *Profile) bool {
	p, q := &a.Place, &b.Place
	if measured(p, q) {
		return distance(p, q) < town
	}
	return a.Name != "" && b.Name != "" && !wide(*p) && !wide(*q) && (same(a, b) || has(a.Around, b.Name) || has(b.Around, a.Name))
}
