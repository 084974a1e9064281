package report

import (
	"strconv"

	"github.com/sabt-org/sabt/record"
)

// number writes a number with a comma at every third digit, in the digits that the register counts with.
func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// count is a figure as a source gives it.
func (w *words) count(c record.Count) string {
	low, high := number(c.Min), number(c.Max)
	switch {
	case c.Min == 0 && c.Max == 0:
		return w.say("count.none")
	case c.Bound == record.MoreThan && c.Min != record.Unbounded:
		return w.say("count.more", low)
	case c.Bound == record.LessThan && c.Max != record.Unbounded:
		return w.say("count.fewer", high)
	case c.Bound == record.Vague && c.Max == record.Unbounded:
		return w.say("count.vague", low)
	case c.Bound == record.About && c.Min == c.Max:
		return w.say("count.about", low)
	case c.Max == record.Unbounded && c.Min == record.Unbounded:
		return w.say("count.unknown")
	case c.Max == record.Unbounded:
		return w.say("count.least", low)
	case c.Min == record.Unbounded, c.Bound == record.AtMost:
		return w.say("count.most", high)
	case c.Min != c.Max:
		return w.say("count.range", low, high)
	}
	return low
}

// toll is what a policy makes of an incident.
func (w *words) toll(t record.Toll) string {
	switch t.State {
	case record.TollPending:
		return w.say("toll.pending")
	case record.TollParties:
		return w.say("toll.parties")
	}
	return w.ends(t.Min, t.Max, t.Max == record.Unbounded)
}

func (w *words) ends(low, high int, open bool) string {
	switch {
	case open:
		return w.say("count.least", low)
	case low != high:
		return w.say("count.range", low, high)
	}
	return number(low)
}

// sum is a total; what nobody gives a figure for is no zero.
func (w *words) sum(s record.Sum) Text {
	switch {
	case s.Incidents == 0:
		return quiet(w.say("sum.empty"))
	case s.Given == 0:
		return quiet(w.say("sum.silent"))
	}
	out := strong(w.ends(s.Min, s.Max, s.Open > 0))
	if s.Given < s.Incidents {
		out = append(out, looking(w.tell("sum.partly", s.Given, s.Incidents), Quiet)...)
	}
	return out
}
