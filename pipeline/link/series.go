package link

import "github.com/sabt-org/sabt/record"

// town is how far apart in kilometres the sites of one attack lie at most.
const town = 25

// SeriesMethod names what ties accounts into series, for the record.
const SeriesMethod = "series/1"

// Series says whether two accounts that are not of one incident are of one series, and why. Both documents have to say in words that there was
// a series: one document with the same words for both; else both of the same day, in one town, and no two parties named for them. That two
// attacks are alike makes no series of them.
func Series(a, b *Profile) (record.Tie, bool) {
	if b.Key < a.Key {
		a, b = b, a
	}
	t := record.Tie{A: a.Key, B: b.Key, Verdict: record.Positive, Method: SeriesMethod}
	switch {
	case a.Key == b.Key || a.Series.IsZero() || b.Series.IsZero():
	case a.Document == b.Document:
		t.Say = "told in the same words as parts of one series"
		return t, a.Series == b.Series
	case dates(a, b) != fDaySame || whose(a, b) == fActorOther:
	case near(a, b):
		t.Say = "both told as parts of a series: the same day, the same town"
		return t, true
	case a.Whole && holds(&a.Place, &b.Place), b.Whole && holds(&b.Place, &a.Place):
		t.Say = "both told as of a series: the same day, one in the country or province of the whole"
		return t, true
	}
	return t, false
}

// near reports whether two places are known to lie in one town.
func near(a, b *Profile) bool {
	p, q := &a.Place, &b.Place
	if measured(p, q) {
		return distance(p, q) < town
	}
	return a.Name != "" && b.Name != "" && !wide(*p) && !wide(*q) && (same(a, b) || has(a.Around, b.Name) || has(b.Around, a.Name))
}

// apart reports whether two accounts are told as a series and as a part of it: they cannot be one incident.
func apart(a, b *Profile) bool {
	return !a.Series.IsZero() && !b.Series.IsZero() && a.Whole != b.Whole
}

// SeriesBlocks are the keys under which an account of a series meets others that may be of it; none for all other accounts.
func SeriesBlocks(p *Profile) []string {
	if p.Series.IsZero() {
		return nil
	}
	out := []string{"series " + p.Document}
	for d := p.Date.From; p.Date.Known() && p.Date.To-p.Date.From < 2 && d <= p.Date.To; d++ {
		out = append(out, "series "+d.String())
	}
	return out
}
