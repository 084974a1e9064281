package muc4

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// day is a day of which the year, the month and the day may be open (0).
type day struct{ y, m, d int }

// days are a day, or the first and the last of several; without a first one, any day up to the last.
type days struct {
	open   bool
	lo, hi day
}

var (
	isoDay   = regexp.MustCompile(`^(\d{4})-(\d{1,2})-(\d{1,2})$`)
	keyDay   = regexp.MustCompile(`^(?:(\d{1,2})\s+)?([A-Z]{3})[A-Z]*(?:\s+'?(\d{2,4}))?$`)
	keyYear  = regexp.MustCompile(`^(?:19)?(\d{2})$`)
	keyRange = regexp.MustCompile(`\s+-\s*|\s*-\s+`)
)

const months = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC"

// parseDay reads "16 NOV 89", "NOV 89", "89" or 1989-11-16.
func parseDay(s string) (day, bool) {
	s = strings.TrimSpace(strings.Trim(strings.TrimSpace(s), "()"))
	s = strings.ReplaceAll(strings.ToUpper(s), ",", " ")
	if m := isoDay.FindStringSubmatch(s); m != nil {
		return day{number(m[1]), number(m[2]), number(m[3])}, true
	}
	if m := keyDay.FindStringSubmatch(s); m != nil {
		if i := strings.Index(months, m[2]); i >= 0 && i%3 == 0 {
			y := number(m[3])
			if m[3] != "" && y < 100 {
				y += 1900
			}
			return day{y, i/3 + 1, number(m[1])}, true
		}
	}
	if m := keyYear.FindStringSubmatch(s); m != nil {
		return day{y: 1900 + number(m[1])}, true
	}
	return day{}, false
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// begins and ends are the first and the last day that it can mean; false where the year is open or there is no such day.
func (d day) begins() (time.Time, bool) {
	if d.y == 0 {
		return time.Time{}, false
	}
	return date(d.y, max(1, d.m), max(1, d.d))
}

func (d day) ends() (time.Time, bool) {
	switch {
	case d.y == 0:
		return time.Time{}, false
	case d.m == 0:
		return date(d.y, 12, 31)
	case d.d == 0:
		return time.Date(d.y, time.Month(d.m+1), 0, 0, 0, 0, 0, time.UTC), true
	}
	return date(d.y, d.m, d.d)
}

func date(y, m, d int) (time.Time, bool) {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return t, t.Day() == d && int(t.Month()) == m
}

// parseDays reads a day, "- 16 NOV 89" (up to it), or "14 NOV 89 - 16 NOV 89".
func parseDays(s string) (days, bool) {
	s = strings.TrimSpace(s)
	for strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") && len(s) > 1 {
		s = strings.TrimSpace(s[1 : len(s)-1])
	}
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		d, ok := parseDay(rest)
		return days{open: true, hi: d}, ok
	}
	if d, ok := parseDay(s); ok {
		return days{lo: d, hi: d}, true
	}
	part := keyRange.Split(s, -1)
	if len(part) != 2 {
		return days{}, false
	}
	a, ok1 := parseDay(part[0])
	b, ok2 := parseDay(part[1])
	switch {
	case ok1 && ok2:
		if a.y == 0 {
			a.y = b.y
		}
		return days{lo: a, hi: b}, true
	case ok1 && strings.TrimSpace(part[1]) == "":
		return days{lo: a, hi: a}, true
	}
	return days{}, false
}

// credit is 1 for the key's day or days, 0.5 for days within them.
func (p days) credit(alts []days) float64 {
	best := 0.0
	for _, g := range alts {
		switch {
		case p == g, p.yearless(g), p.same(g):
			return 1
		case p.within(g):
			best = 0.5
		}
	}
	return best
}

// yearless: one of both leaves the year open, and month and day are equal.
func (p days) yearless(g days) bool {
	single := !p.open && !g.open && p.lo == p.hi && g.lo == g.hi
	return single && (p.lo.y == 0 || g.hi.y == 0) && p.lo.m == g.lo.m && p.lo.d == g.lo.d
}

// openReach is how far before its end a key that is open reaches.
const openReach = 62 * 24 * time.Hour

func (p days) within(g days) bool {
	b, ok1 := g.hi.ends()
	p2, ok2 := p.hi.ends()
	if !ok1 || !ok2 {
		return false
	}
	if p.open {
		return p2.Equal(b)
	}
	p1, ok := p.lo.begins()
	if !ok {
		return false
	}
	lo, ok := g.lo.begins()
	if g.open || !ok {
		lo = b.Add(-openReach)
	}
	return !p1.Before(lo) && !p2.After(b)
}

// same: the same first and last day, in other words.
func (p days) same(g days) bool {
	if p.open || g.open {
		p2, ok1 := p.hi.ends()
		b, ok2 := g.hi.ends()
		return p.open && g.open && ok1 && ok2 && p2.Equal(b)
	}
	p1, ok1 := p.lo.begins()
	p2, ok2 := p.hi.ends()
	a, ok3 := g.lo.begins()
	b, ok4 := g.hi.ends()
	return ok1 && ok2 && ok3 && ok4 && p1.Equal(a) && p2.Equal(b)
}
