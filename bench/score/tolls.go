package score

import (
	"strconv"
	"time"
)

// Ends are the least and the most of a count.
type Ends struct{ Min, Max int }

// String is "6", or "6-8".
func (e Ends) String() string {
	if e.Min == e.Max {
		return strconv.Itoa(e.Min)
	}
	return strconv.Itoa(e.Min) + "-" + strconv.Itoa(e.Max)
}

// Toll is what a register has of one incident, or a reading of its report; nil and "" are unknown.
type Toll struct {
	Killed, Injured *Ends
	Date            string
}

// Tolls are the measures of one report.
type Tolls struct {
	Killed, Injured TollPart
	Date            Days
	Differences     []Difference
}

// TollPart are shares of the counts that the key has.
type TollPart struct {
	Exact  Sums // both ends
	Lower  Sums // the lower end
	Inside Sums // within the key's range
	Said   Sums // answered at all
}

// Plus adds the shares of other reports.
func (p TollPart) Plus(q TollPart) TollPart {
	return TollPart{p.Exact.Plus(q.Exact), p.Lower.Plus(q.Lower), p.Inside.Plus(q.Inside), p.Said.Plus(q.Said)}
}

// Days are shares of the dates that the key has.
type Days struct{ Exact, Within1, Within7, Said Sums }

// Plus adds the shares of other reports.
func (d Days) Plus(e Days) Days {
	return Days{d.Exact.Plus(e.Exact), d.Within1.Plus(e.Within1), d.Within7.Plus(e.Within7), d.Said.Plus(e.Said)}
}

// OfToll scores what was made of one report.
func OfToll(gold, pred Toll) Tolls {
	var out Tolls
	out.Killed = out.part("killed", gold.Killed, pred.Killed)
	out.Injured = out.part("injured", gold.Injured, pred.Injured)
	if gold.Date != "" {
		off := apart(gold.Date, pred.Date)
		share := func(ok bool) Sums { return Part(int(one(ok)), 1) }
		out.Date = Days{share(off == 0), share(off <= 1), share(off <= 7), share(off < never)}
		if off > 0 {
			out.Differences = append(out.Differences, Difference{missedOr("date", pred.Date), gold.Date, pred.Date, -1})
		}
	}
	return out
}

func (t *Tolls) part(what string, g, p *Ends) TollPart {
	switch {
	case g == nil:
		return TollPart{}
	case p == nil:
		t.Differences = append(t.Differences, Difference{what + "-missed", g.String(), "", -1})
		return TollPart{Part(0, 1), Part(0, 1), Part(0, 1), Part(0, 1)}
	}
	if *p != *g {
		t.Differences = append(t.Differences, Difference{what + "-wrong", g.String(), p.String(), -1})
	}
	share := func(ok bool) Sums { return Part(int(one(ok)), 1) }
	return TollPart{share(*p == *g), share(p.Min == g.Min), share(g.Min <= p.Min && p.Max <= g.Max), Part(1, 1)}
}

func missedOr(what, read string) string {
	if read == "" {
		return what + "-missed"
	}
	return what + "-wrong"
}

// never is further apart than any two days.
const never = 1 << 30

// apart is the number of days between two days; never when one is not a day.
func apart(a, b string) int {
	x, err1 := time.Parse(time.DateOnly, a)
	y, err2 := time.Parse(time.DateOnly, b)
	if err1 != nil || err2 != nil {
		return never
	}
	return int(x.Sub(y).Abs().Hours() / 24)
}
