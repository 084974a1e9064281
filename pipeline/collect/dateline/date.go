package dateline

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/calendar"
)

// parsed is a complete date among the pieces [first, next).
type parsed struct {
	day         record.Day
	first, next int
}

// dateAt reads a complete date that begins at piece i.
func (r *Reader) dateAt(t []tok, i int, lang string) (parsed, bool) {
	for _, read := range []func([]tok, int, string) (parsed, bool){r.dayMonthYear, r.monthDayYear, r.yearMonthDay, numeric} {
		if p, ok := read(t, i, lang); ok {
			p.first = i
			return p, true
		}
	}
	return parsed{}, false
}

// dayMonthYear: "12 March 2023", "3 de octubre de 2021", "14 آذار/مارس 2023", "۱۸ حوت ۱۴۰۱", "3 JAN 90".
func (r *Reader) dayMonthYear(t []tok, i int, _ string) (parsed, bool) {
	d, ok := num(t, i, 1, 2)
	if !ok {
		return parsed{}, false
	}
	j := r.join(t, i+1)
	m, j, ok := r.monthAt(t, j)
	if !ok {
		return parsed{}, false
	}
	j = r.join(t, j)
	y, ok := num(t, j, 4, 4)
	if !ok {
		if y, ok = shortYear(t, j); !ok {
			return parsed{}, false
		}
	}
	day, ok := r.build(y, m, d)
	return parsed{day: day, next: j + 1}, ok
}

// monthDayYear: "March 12, 2023", "Oct. 3, 2021".
func (r *Reader) monthDayYear(t []tok, i int, _ string) (parsed, bool) {
	m, j, ok := r.monthAt(t, i)
	if !ok {
		return parsed{}, false
	}
	j = r.join(t, j)
	d, ok := num(t, j, 1, 2)
	if !ok {
		return parsed{}, false
	}
	j = r.join(t, j+1)
	y, ok := num(t, j, 4, 4)
	if !ok {
		return parsed{}, false
	}
	day, ok := r.build(y, m, d)
	return parsed{day: day, next: j + 1}, ok
}

// yearMonthDay: "2023 March 12", "د ۱۴۰۱ کال د حوت ۱۸".
func (r *Reader) yearMonthDay(t []tok, i int, _ string) (parsed, bool) {
	y, ok := num(t, i, 4, 4)
	if !ok {
		return parsed{}, false
	}
	m, j, ok := r.monthAt(t, r.join(t, i+1))
	if !ok {
		return parsed{}, false
	}
	j = r.join(t, j)
	d, ok := num(t, j, 1, 2)
	if !ok {
		return parsed{}, false
	}
	day, ok := r.build(y, m, d)
	return parsed{day: day, next: j + 1}, ok
}

// numeric: "2023-03-14", "14.03.2023", "14/03/2023"; and "1401/12/23" in Persian and Pashto.
func numeric(t []tok, i int, lang string) (parsed, bool) {
	if i+4 >= len(t) || t[i+1].kind != mark || t[i+1].mark != t[i+3].mark || t[i+3].kind != mark {
		return parsed{}, false
	}
	sep := t[i+1].mark
	if sep != '-' && sep != '/' && sep != '.' {
		return parsed{}, false
	}
	for k := i; k < i+5; k++ {
		if k%2 == i%2 && t[k].kind != number || k > i && t[k].space {
			return parsed{}, false
		}
	}
	y, m, d, ok := order(t[i], t[i+2], t[i+4], sep)
	if !ok {
		return parsed{}, false
	}
	var day record.Day
	if 1300 <= y && y < 1500 && (lang == "fa" || lang == "ps") {
		day, ok = calendar.SolarHijri.Day(y, m, d)
	} else {
		day, ok = gregorian(y, m, d)
	}
	return parsed{day: day, next: i + 5}, ok
}

// order says which number is what. With strokes or hyphens the day must betray itself: "01/02/2023" is two dates.
// With full stops the day stands first wherever such dates are written.
func order(a, b, c tok, sep rune) (y, m, d int, ok bool) {
	switch {
	case a.digits == 4 && c.digits <= 2:
		return a.value, b.value, c.value, true
	case c.digits != 4 || a.digits > 2:
		return 0, 0, 0, false
	case sep == '.' || a.value > 12 || a.value == b.value:
		return c.value, b.value, a.value, true
	case b.value > 12:
		return c.value, a.value, b.value, true
	}
	return 0, 0, 0, false
}

// monthAt reads a month's name, of one word or two, with its stop and its second name ("آذار/مارس").
func (r *Reader) monthAt(t []tok, i int) (month, int, bool) {
	if i >= len(t) || t[i].kind != word {
		return month{}, i, false
	}
	m, ok := month{}, false
	if i+1 < len(t) && t[i+1].kind == word {
		if m, ok = r.months[t[i].norm+" "+t[i+1].norm]; ok {
			i++
		}
	}
	if !ok {
		if m, ok = r.months[t[i].norm]; !ok {
			return month{}, i, false
		}
	}
	i++
	if i+1 < len(t) && t[i].mark == '/' {
		if again, j, ok := r.monthAt(t, i+1); ok && again.gregorian == m.gregorian {
			return m, j, true
		}
	}
	return m, i, true
}

// join skips what may stand inside a date: a comma, a stop, "of", "de", "th"; at most three pieces.
func (r *Reader) join(t []tok, i int) int {
	for n := 0; n < 3 && i < len(t); n++ {
		switch {
		case t[i].kind == mark && (t[i].mark == ',' || t[i].mark == '.' || t[i].mark == '،' || t[i].mark == '-' && !t[i].space):
		case t[i].kind == word && r.joiners[t[i].norm] && r.months[t[i].norm] == month{}:
		default:
			return i
		}
		i++
	}
	return i
}

// num reads a number with so many digits, neither part of a longer number nor of a time.
func num(t []tok, i, low, high int) (int, bool) {
	if i < 0 || i >= len(t) || t[i].kind != number || t[i].digits < low || t[i].digits > high {
		return 0, false
	}
	if i+1 < len(t) && t[i+1].mark == ':' && high < 4 {
		return 0, false
	}
	return t[i].value, true
}

// shortYear reads the year of "21 OCT 89", the form of news wires: it stands in capitals or before a bracket or stroke,
// so it is accepted only of the last century, where it cannot be a day or an hour.
func shortYear(t []tok, i int) (int, bool) {
	if y, ok := num(t, i, 2, 2); ok && y >= 70 {
		return 1900 + y, true
	}
	return 0, false
}

// build makes the day in the calendar that the month and the year fit.
func (r *Reader) build(y int, m month, d int) (record.Day, bool) {
	switch {
	case m.solar > 0 && 1300 <= y && y < 1500:
		return calendar.SolarHijri.Day(y, m.solar, d)
	case m.gregorian > 0:
		return gregorian(y, m.gregorian, d)
	}
	return 0, false
}

func gregorian(y, m, d int) (record.Day, bool) {
	if y < 1900 || y > 2100 {
		return 0, false
	}
	return calendar.Gregorian.Day(y, m, d)
}
