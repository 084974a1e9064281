package dates

import (
	"strings"

	"github.com/sabt-org/sabt/reference/calendar"
)

// numeric reads dates in digits: "2022-10-08", "8/5/2022", "1401/12/21", "21.3.2023", "23 . 8 . 1395".
func (p *parser) numeric(i int) (expr, bool) {
	e := expr{kind: calendarDate, i: i, weekday: -1}
	var n [3]int
	var width [3]int
	if it := &p.items[i]; it.num >= 0 && i+4 < len(p.items) {
		sep := p.word(i + 1)
		if sep != "-" && sep != "/" && sep != "." && sep != "\\" && sep != "‑" || p.word(i+3) != sep {
			return e, false
		}
		for k := range n {
			n[k], width[k] = p.items[i+2*k].num, p.items[i+2*k].digits
		}
		e.j = i + 5
		if p.word(e.j) == sep && sep != "." && p.tight(e.j) {
			return e, false
		}
	} else if it.num < 0 && it.readings == nil && p.dotted(it, &n, &width) {
		e.j = i + 1
	} else {
		return e, false
	}
	return e, p.order(&e, n, width, e.j-i > 1 && p.word(i+1) == "/")
}

// dotted reads a token of three numbers: "11.19.2016".
func (p *parser) dotted(it *item, n, width *[3]int) bool {
	s := p.tokens[it.first].Norm
	for k := range n {
		n[k], width[k] = leadingDigits(s)
		if s = s[width[k]:]; k < 2 {
			var ok bool
			if s, ok = strings.CutPrefix(s, "."); !ok {
				return false
			}
		}
	}
	return s == ""
}

// order decides which number is the day.
func (p *parser) order(e *expr, n, width [3]int, slash bool) bool {
	y, m, d := n[0], n[1], n[2]
	switch {
	case width[0] == 4 && width[1] <= 2 && width[2] <= 2 && width[1] > 0 && width[2] > 0:
	case width[2] == 4 && width[0] <= 2 && width[1] <= 2 && width[0] > 0 && width[1] > 0:
		y, m, d = n[2], n[1], n[0]
		if m > 12 && d <= 12 {
			m, d = d, m
		} else if d <= 12 && slash {
			e.eitherWay = !p.dayFirst
		}
	case p.solar && width == [3]int{2, 1, 1} || p.solar && width[0] == 2 && n[0] > 31: // "95 . 9 . 6"
	default:
		return false
	}
	if m < 1 || m > 12 || d < 1 || d > 31 || width[0] == 4 && y < 1200 {
		return false
	}
	e.year, e.month, e.day = y, m, d
	e.system = calendar.Gregorian
	if y < 100 || y >= 1300 && y < 1450 && p.solar {
		e.system = calendar.SolarHijri
	}
	if y >= 1300 && y < 1450 && p.lunar {
		e.system = calendar.LunarHijri
	}
	return y < 100 || y >= 1300 && y < 2200
}
