package dates

import (
	"fmt"
	"time"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/calendar"
)

func weekdayOf(n int) time.Weekday { return time.Weekday(n) }

// date resolves the parts of a date.
func (v *resolver) date(e *expr, m *record.DateMention) {
	m.YearGiven = e.year > 0
	m.Calendar = string(v.systemOf(e))
	switch {
	case e.bce:
		m.Value = v.bceValue(e)
	case e.isDeixis:
		v.deixis(e, m)
	case e.month > 0:
		v.month(e, m)
	case e.weakDay:
		v.loneDay(e, m)
	case e.weekday >= 0:
		v.weekday(e, m)
	case e.season != "":
		v.season(e, m)
	case e.year > 0 || e.yearRel != "":
		v.year(e, m)
	}
	if e.of != "" {
		v.pieceOf(e, m)
	}
	if e.part == "NO" && m.Value != "" {
		m.Value += "TNI"
	} else if e.part != "" && m.Value != "" && e.part != "OV" && e.clock == "" && (m.Date.Precision == record.PrecisionDay || !m.Date.Known() && e.day > 0) {
		m.Value += "T" + e.part
	}
	if e.clock != "" && m.Date.Precision == record.PrecisionDay {
		m.Value += e.clock
	}
}

// systemOf is the calendar in which the date is written.
func (v *resolver) systemOf(e *expr) calendar.System {
	if e.system != "" {
		return e.system
	}
	if e.year >= 1300 && e.year < 1450 || e.year > 0 && e.year < 100 && !e.bce && !e.century {
		switch {
		case v.pack.solar:
			return calendar.SolarHijri
		case v.pack.lunar:
			return calendar.LunarHijri
		}
	}
	return calendar.Gregorian
}

// fullYear completes a Solar Hijri year of two digits.
func fullYear(y int, s calendar.System) int {
	if s != calendar.SolarHijri || y > 99 || y == 0 {
		return y
	}
	if y < 40 {
		return 1400 + y
	}
	return 1300 + y
}

// deixis resolves "yesterday", "last night", "overnight", and "امروز دوشنبه".
func (v *resolver) deixis(e *expr, m *record.DateMention) {
	m.Deictic, m.Relative = true, true
	if v.narrative || !v.pub.Known() {
		if m.Value = "PRESENT_REF"; e.deictic != 0 || e.part != "" {
			m.Value = "XXXX-XX-XX"
		}
		return
	}
	d := v.pub + record.Day(e.deictic)
	if e.part == "OV" {
		m.Date = record.Date{From: d - 1, To: d, Precision: record.PrecisionDays}
		m.Value = d.String() + "TNI"
		return
	}
	if e.weekday >= 0 && int(d.Weekday()) != e.weekday {
		if d = v.latest(e.weekday, v.pub); v.pub-d > 6 {
			return
		}
	}
	m.Date, m.Value = oneDay(d), d.String()
}

func oneDay(d record.Day) record.Date {
	return record.Date{From: d, To: d, Precision: record.PrecisionDay}
}

// latest returns the nearest such weekday not after d.
func (v *resolver) latest(weekday int, d record.Day) record.Day {
	return d - record.Day((int(d.Weekday())-weekday+7)%7)
}

// weekday resolves a named weekday: the nearest one not after publication; "last Sunday" written on a Sunday is a
// week before, "next Sunday" the nearest one after.
func (v *resolver) weekday(e *expr, m *record.DateMention) {
	m.Deictic, m.Relative = true, true
	if !v.pub.Known() || v.narrative {
		m.Value = "XXXX-WXX-" + isoWeekday(e.weekday)
		return
	}
	d := v.latest(e.weekday, v.pub)
	switch e.rel {
	case "last", "past", "prev":
		if d == v.pub {
			d -= 7
		}
	case "next", "foll":
		d += 7
	}
	m.Date, m.Value = oneDay(d), d.String()
	if e.part == "NO" {
		m.Date.From, m.Date.Precision = d-1, record.PrecisionDays
	}
}

// loneDay resolves "the 20th" by the month of the date before it; without one it stays open.
func (v *resolver) loneDay(e *expr, m *record.DateMention) {
	m.Relative = true
	a := &v.anchor
	if a.day == 0 || a.precision == record.PrecisionYear || !v.narrative && a.paragraph != v.paragraph {
		return
	}
	y, mo, _ := a.day.Date()
	if d, ok := calendar.Gregorian.Day(y, int(mo), e.day); ok {
		m.Date, m.Value = oneDay(d), d.String()
	}
}

// month resolves a month, or a day in it.
func (v *resolver) month(e *expr, m *record.DateMention) {
	s := v.systemOf(e)
	if e.day > s.LongestMonth(e.month) {
		m.Impossible = fmt.Sprintf("%s does not exist", dayName(s, 0, e.month, e.day))
		return
	}
	y, known := v.yearOf(e, s, m)
	if !known {
		m.Value = fmt.Sprintf("XXXX-%02d", e.month)
		if e.day > 0 {
			m.Value += fmt.Sprintf("-%02d", e.day)
		}
		if s != calendar.Gregorian {
			m.Value = ""
		}
		return
	}
	v.place(e, m, s, y)
}

// place gives the mention the days of year y.
func (v *resolver) place(e *expr, m *record.DateMention, s calendar.System, y int) {
	if e.day == 0 {
		from, _ := s.Day(y, e.month, 1)
		m.Date = record.Date{From: from, To: from + record.Day(s.MonthDays(y, e.month)) - 1, Precision: record.PrecisionMonth}
		m.Value = from.String()[:7]
		if s != calendar.Gregorian {
			m.Value = ""
		}
		third(&m.Date, e.portion)
		return
	}
	d, ok := s.Day(y, e.month, e.day)
	if e.eitherWay && e.day != e.month {
		d, ok = v.eitherWay(e, y)
		if !ok {
			m.Value = fmt.Sprintf("%04d-XX-XX", y)
			return
		}
	}
	if !ok {
		m.Impossible = fmt.Sprintf("%s does not exist", dayName(s, y, e.month, e.day))
		return
	}
	m.Date, m.Value = oneDay(d), d.String()
	if e.part == "NO" { // "в ночь на 3 марта": the night from the 2nd to the 3rd
		m.Date.From, m.Date.Precision = d-1, record.PrecisionDays
	}
	if s == calendar.LunarHijri {
		v.sighted(e, m, d)
		return
	}
	if e.weekday >= 0 && int(d.Weekday()) != e.weekday {
		m.Mismatch = fitting(s, y, e.month, e.day, e.weekday)
	}
}

// eitherWay chooses between 8 May and 5 August for "8/5/2022" where only one of them is not after publication.
func (v *resolver) eitherWay(e *expr, y int) (record.Day, bool) {
	a, _ := calendar.Gregorian.Day(y, e.month, e.day)
	b, _ := calendar.Gregorian.Day(y, e.day, e.month)
	switch {
	case !v.pub.Known() || (a <= v.pub) == (b <= v.pub):
		return 0, false
	case a <= v.pub:
		return a, true
	}
	return b, true
}

// sighted: the lunar month begins when the moon is seen, so that the table may be a day off; a weekday tells which.
func (v *resolver) sighted(e *expr, m *record.DateMention, d record.Day) {
	if e.weekday < 0 {
		m.Date = record.Date{From: d - 1, To: d + 1, Precision: record.PrecisionDays}
		return
	}
	for _, c := range [...]record.Day{d, d - 1, d + 1} {
		if int(c.Weekday()) == e.weekday {
			m.Date, m.Value = oneDay(c), c.String()
			return
		}
	}
	m.Mismatch = v.latest(e.weekday, d)
}

// fitting proposes a day for a weekday that does not fit its date: the same day of a neighbouring month ("Sunday,
// June 8, 2022" was a Wednesday, 8 May a Sunday), else the nearest such weekday.
func fitting(s calendar.System, y, month, day, weekday int) record.Day {
	for _, step := range [...]int{-1, 1} {
		my, mm := y, month+step
		if mm == 0 {
			my, mm = y-1, 12
		} else if mm == 13 {
			my, mm = y+1, 1
		}
		if d, ok := s.Day(my, mm, day); ok && int(d.Weekday()) == weekday {
			return d
		}
	}
	d, _ := s.Day(y, month, day)
	back := (int(d.Weekday()) - weekday + 7) % 7
	if back > 3 {
		return d + record.Day(7-back)
	}
	return d - record.Day(back)
}

// third narrows a month to its first ten days, its middle ten or the rest.
func third(d *record.Date, portion string) {
	switch portion {
	case "early":
		d.To = d.From + 9
	case "mid":
		d.From, d.To = d.From+10, d.From+19
	case "late":
		d.From += 20
	default:
		return
	}
	d.Precision = record.PrecisionDays
}

// thirdOfYear narrows a year to four of its months.
func thirdOfYear(s calendar.System, y int, d *record.Date, portion string) {
	switch portion {
	case "early":
		d.To, _ = s.Day(y, 5, 1)
		d.To--
	case "mid":
		d.From, _ = s.Day(y, 5, 1)
		d.To, _ = s.Day(y, 9, 1)
		d.To--
	case "late":
		d.From, _ = s.Day(y, 9, 1)
	}
}

// year resolves "2022", "early 2021", "the 1870s", "the 5th century".
func (v *resolver) year(e *expr, m *record.DateMention) {
	s := v.systemOf(e)
	switch {
	case e.century:
		m.Value = fmt.Sprintf("%02d", e.year-1)
		if s == calendar.Gregorian && e.system == "" && e.year < 22 && !v.pack.solar || e.system == calendar.Gregorian {
			m.Date = years(s, (e.year-1)*100+1, e.year*100)
		}
		return
	case e.decade:
		y := fullYear(e.year, v.decadeSystem(e))
		if y < 100 {
			y += 1900
		}
		m.Date = years(v.decadeSystem(e), y, y+9)
		m.Value = fmt.Sprintf("%04d", y)[:3]
		return
	}
	y := fullYear(e.year, s)
	if e.year == 0 {
		y, s = v.relativeYear(e.yearRel, m), v.years
		if y == 0 {
			return
		}
	}
	m.Date = years(s, y, y)
	if s == calendar.Gregorian {
		m.Value = fmt.Sprintf("%04d", y)
	}
	thirdOfYear(s, y, &m.Date, e.portion)
}

func (v *resolver) decadeSystem(e *expr) calendar.System {
	if e.year < 100 && v.pack.solar {
		return calendar.SolarHijri
	}
	return v.systemOf(e)
}

func years(s calendar.System, from, to int) record.Date {
	a, _ := s.Day(from, 1, 1)
	b, _ := s.Day(to+1, 1, 1)
	return record.Date{From: a, To: b - 1, Precision: record.PrecisionYear}
}

var seasonMonth = map[string]int{"WI": 12, "SP": 3, "SU": 6, "FA": 9}

// season resolves "the spring of 2022" to its three months.
func (v *resolver) season(e *expr, m *record.DateMention) {
	first := *e
	first.month, first.day = seasonMonth[e.season], 0
	y, known := fullYear(e.year, v.systemOf(e)), e.year > 0
	if !known {
		if e.rel == "" && e.yearRel == "" && e.portion == "" && !v.narrative && !v.pub.Known() {
			m.Value = "XXXX-" + e.season
			return
		}
		y, known = v.yearOf(&first, calendar.Gregorian, m)
	}
	if !known {
		m.Value = "XXXX-" + e.season
		return
	}
	if v.systemOf(e) == calendar.SolarHijri {
		q := map[string]int{"SP": 1, "SU": 4, "FA": 7, "WI": 10}[e.season]
		from, _ := calendar.SolarHijri.Day(y, q, 1)
		last := calendar.SolarHijri.MonthDays(y, q+2)
		to, _ := calendar.SolarHijri.Day(y, q+2, last)
		m.Date = record.Date{From: from, To: to, Precision: record.PrecisionYear}
		return
	}
	m.Date = record.Date{From: record.DayOf(y, time.Month(first.month), 1), To: record.DayOf(y, time.Month(first.month+3), 1) - 1, Precision: record.PrecisionYear}
	m.Value = fmt.Sprintf("%04d-%s", y, e.season)
}

// bceValue writes the TIMEX3 value of a year before Christ; such dates are not placed.
func (v *resolver) bceValue(e *expr) string {
	switch {
	case e.century:
		return fmt.Sprintf("BC%02d", e.year-1)
	case e.decade:
		return fmt.Sprintf("BC%03d", e.year/10)
	}
	s := fmt.Sprintf("BC%04d", e.year)
	if e.season != "" {
		return s + "-" + e.season
	}
	if e.month > 0 {
		s += fmt.Sprintf("-%02d", e.month)
	}
	if e.day > 0 {
		s += fmt.Sprintf("-%02d", e.day)
	}
	return s
}

// clock resolves a time of day: alone it places nothing; "that night", "the following morning" belong to a day told
// before.
func (v *resolver) clock(e *expr, m *record.DateMention) {
	m.Kind = record.DateClock
	of := e.clock
	if of == "" {
		of = "T" + e.part
	}
	m.Value = "XXXX-XX-XX" + of
	a := &v.anchor
	near := a.day > 0 && a.precision == record.PrecisionDay && a.paragraph == v.paragraph
	if e.rel != "" {
		m.Kind, m.Relative = record.DateOffset, true
		m.Offset = steps[e.rel]
		if near {
			m.Date = oneDay(a.day + record.Day(m.Offset))
			m.Value = m.Date.From.String() + of
		}
		return
	}
	if near && e.clock != "" {
		m.Value = a.day.String() + of
	}
}

// steps is how far a relation points, in units.
var steps = map[string]int{"prev": -1, "last": -1, "past": -1, "foll": 1, "next": 1}

var monthNames = map[calendar.System][13]string{
	calendar.Gregorian:  {"", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	calendar.SolarHijri: {"", "Hamal", "Sawr", "Jawza", "Saratan", "Asad", "Sunbula", "Mizan", "Aqrab", "Qaws", "Jadi", "Dalw", "Hut"},
	calendar.LunarHijri: {"", "Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Awwal", "Jumada al-Thani", "Rajab", "Shaban", "Ramadan", "Shawwal", "Dhu al-Qadah", "Dhu al-Hijja"},
}

// dayName writes "31 February", "30 Hut 1400".
func dayName(s calendar.System, y, month, day int) string {
	if y == 0 {
		return fmt.Sprintf("%d %s", day, monthNames[s][month])
	}
	return fmt.Sprintf("%d %s %d", day, monthNames[s][month], y)
}
