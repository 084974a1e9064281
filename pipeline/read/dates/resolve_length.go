package dates

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/calendar"
)

// unitDays are lengths in days by the rules of the codebook: six months 180, a year 365.
var unitDays = map[string]float64{"N": 1, "D": 1, "WE": 2, "W": 7, "FN": 14, "M": 30, "Y": 365, "DE": 3650, "CE": 36500, "H": 1.0 / 24, "Min": 1.0 / 1440, "S": 1.0 / 86400}

var unitCodes = map[string]string{"N": "PxNI", "D": "PxD", "WE": "PxWE", "W": "PxW", "FN": "PxW", "M": "PxM", "Y": "PxY", "DE": "PxDE", "CE": "PxCE", "H": "PTxH", "Min": "PTxM", "S": "PTxS"}

// period writes a length as TIMEX3: "P2M", "PTXH", "P2.5Y".
func period(num float64, u string) string {
	code := unitCodes[u]
	n := "X"
	if num != few {
		if u == "FN" {
			num *= 2
		}
		n = strconv.FormatFloat(num, 'f', -1, 64)
	}
	for i := range code {
		if code[i] == 'x' {
			return code[:i] + n + code[i+1:]
		}
	}
	return ""
}

// days returns a length in days, at least one; 0 when not known how many.
func days(num float64, u string) int {
	if num == few {
		return 0
	}
	return max(int(math.Ceil(num*unitDays[u]-0.5)), 0) // "12 hours later" is the same day, not the next
}

// quantity resolves a number of units: a length, a stretch to or from publication, or a distance.
func (v *resolver) quantity(e *expr, m *record.DateMention) {
	m.Value = period(e.num, e.unit)
	m.Days = days(e.num, e.unit)
	if e.more > 0 {
		m.Days += days(e.more, e.moreUnit)
		m.Value += strings.TrimLeft(period(e.more, e.moreUnit), "PT")
	}
	switch {
	case e.dir == "ago":
		v.ago(e, m)
	case e.dir == "hence":
		m.Deictic, m.Relative = true, true
		if e.num > 0 && v.pub.Known() {
			v.around(v.pub, e, 1, m)
		}
	case e.dir != "":
		v.offset(e, m)
	case e.rel == "last" || e.rel == "past" || e.rel == "this" && e.relAfter:
		v.back(m)
	case e.rel == "next":
		m.Kind, m.Deictic, m.Relative = record.DateRange, true, true
		if v.pub.Known() && m.Days > 0 && !v.narrative {
			m.Date = record.Date{From: v.pub, To: v.pub + record.Day(m.Days), Precision: precisionOf(e.unit)}
		}
	case e.rel == "foll" && e.relAfter && e.num > 0:
		e.dir = "later"
		v.offset(e, m)
	default:
		m.Kind = record.DateDuration
	}
}

// back resolves "in the past 19 months": from that many days before publication to publication.
func (v *resolver) back(m *record.DateMention) {
	m.Kind, m.Deictic, m.Relative = record.DateRange, true, true
	if v.pub.Known() && m.Days > 0 && !v.narrative {
		m.Date = record.Date{From: v.pub - record.Day(m.Days), To: v.pub, Precision: record.PrecisionDays}
	}
}

// ago resolves "two days ago", "three weeks ago", "two years ago".
func (v *resolver) ago(e *expr, m *record.DateMention) {
	m.Deictic, m.Relative, m.Days = true, true, 0
	m.Value = "PAST_REF"
	if v.pub.Known() && e.num > 0 && !v.narrative {
		v.around(v.pub, e, -1, m)
	}
}

// around places what lies e.num units from day d, as narrowly as the unit tells.
func (v *resolver) around(d record.Day, e *expr, sign int, m *record.DateMention) {
	n := int(e.num + 0.5)
	y, mo, _ := v.years.Date(d)
	switch e.unit {
	case "H", "Min", "S":
		at := d + record.Day(sign*n/24*boolInt(e.unit == "H"))
		m.Date, m.Value = oneDay(at), at.String()
	case "D", "N":
		at := d + record.Day(sign*n)
		m.Date, m.Value = oneDay(at), at.String()
	case "W", "FN", "WE":
		at := d + record.Day(sign*days(e.num, e.unit))
		m.Date = record.Date{From: at - 3, To: min(at+3, max(d, at))}
		m.Date.Precision, m.Value = record.PrecisionWeek, isoWeek(at)
	case "M":
		k := y*12 + mo - 1 + sign*n
		at := expr{month: k%12 + 1, weekday: -1}
		v.place(&at, m, v.years, k/12)
	case "Y", "DE", "CE":
		k := y + sign*n*map[string]int{"Y": 1, "DE": 10, "CE": 100}[e.unit]
		m.Date = years(v.years, k, k)
		if v.years == calendar.Gregorian {
			m.Value = fmt.Sprintf("%04d", k)
		}
	}
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// offset resolves a distance from something told in the text: "two days later" from the day told last, "one week after
// the attack" from an event that only a later stage knows.
func (v *resolver) offset(e *expr, m *record.DateMention) {
	m.Kind, m.Relative = record.DateOffset, true
	sign := 1
	if e.dir == "earlier" || e.dir == "before" {
		sign = -1
	}
	m.Offset, m.Days = sign*m.Days, 0
	m.Value = ""
	named := e.dir == "after" || e.dir == "before"
	if e.num == few {
		m.Value = map[int]string{1: "FUTURE_REF", -1: "PAST_REF"}[sign]
		return
	}
	if named && !v.narrative {
		return
	}
	v.fromAnchor(e, sign, m)
}

// fromAnchor places an offset against the last date of the paragraph (of the text, in a history) when that is as
// narrow as the unit asks.
func (v *resolver) fromAnchor(e *expr, sign int, m *record.DateMention) {
	a := v.anchor
	if a.day == 0 || !v.narrative && a.paragraph != v.paragraph {
		return
	}
	if a.bce {
		if e.unit == "Y" {
			m.Value = fmt.Sprintf("BC%04d", a.year-sign*int(e.num))
		}
		return
	}
	fine := a.precision == record.PrecisionDay
	switch e.unit {
	case "D", "N", "W", "FN", "WE", "H", "Min", "S":
		if !fine {
			return
		}
		at := a.day + record.Day(m.Offset)
		m.Date, m.Value = oneDay(at), at.String()
	case "M":
		if a.precision != record.PrecisionYear {
			v.around(a.day, e, sign, m)
		}
	default:
		v.around(a.day, e, sign, m)
	}
}

// relative resolves "last week", "this year", "the same day", "earlier this month", "the end of the year".
func (v *resolver) relative(e *expr, m *record.DateMention) {
	m.Relative = true
	sys := v.years
	if e.text == "solar" {
		sys, m.Calendar = calendar.SolarHijri, string(calendar.SolarHijri)
	}
	anaphoric := e.rel == "" || e.rel == "same" || e.rel == "prev" || e.rel == "foll" || v.narrative || e.rel == "next" && e.unit == "D"
	if anaphoric {
		v.anaphor(e, m)
		return
	}
	m.Deictic = true
	if !v.pub.Known() {
		m.Value = openValue(e)
		return
	}
	v.unitAt(e, m, sys, v.pub, steps[e.rel])
	v.clip(e, m)
}

// openValue is the TIMEX3 value of what cannot be placed.
func openValue(e *expr) string {
	switch e.rel {
	case "last", "past":
		return "PAST_REF"
	case "next":
		return "FUTURE_REF"
	}
	return "PRESENT_REF"
}

// unitAt gives the mention the day, week, month or year that lies step units from d.
func (v *resolver) unitAt(e *expr, m *record.DateMention, sys calendar.System, d record.Day, step int) {
	y, mo, _ := sys.Date(d)
	switch e.unit {
	case "D", "N", "H", "Min":
		at := d + record.Day(step)
		m.Date, m.Value = oneDay(at), at.String()
		if e.unit == "N" {
			m.Value += "TNI"
		}
	case "WE":
		at := v.latest(int(time.Saturday), d)
		if step > 0 {
			at += 7
		}
		m.Date, m.Value = record.Date{From: at, To: at + 1, Precision: record.PrecisionDays}, isoWeek(at)+"-WE"
	case "W", "FN":
		m.Date = record.Date{From: d - 13, To: d - 1, Precision: record.PrecisionWeek} // the widest reading of "last week"
		if step == 0 {
			m.Date.From, m.Date.To = d-6, d
		} else if step > 0 {
			m.Date.From, m.Date.To = d+1, d+13
		}
		m.Value = isoWeek(d + record.Day(7*step))
	case "M":
		k := y*12 + mo - 1 + step
		at := expr{month: k%12 + 1, weekday: -1, portion: e.portion}
		v.place(&at, m, sys, k/12)
	case "Y":
		m.Date = years(sys, y+step, y+step)
		if sys == calendar.Gregorian {
			m.Value = fmt.Sprintf("%04d", y+step)
		}
		thirdOfYear(sys, y+step, &m.Date, e.portion)
	case "DE":
		m.Date, m.Value = years(sys, (y/10+step)*10, (y/10+step)*10+9), fmt.Sprintf("%03d", y/10+step)
	case "CE":
		m.Date, m.Value = years(sys, (y/100+step)*100, (y/100+step)*100+99), fmt.Sprintf("%02d", y/100+step)
	}
}

// clip ends "this month" and "earlier this year" with publication, and begins "later this month" with it.
func (v *resolver) clip(e *expr, m *record.DateMention) {
	if e.rel != "this" || !m.Date.Known() {
		return
	}
	switch {
	case e.portion == "later":
		m.Date.From = max(m.Date.From, v.pub)
	case e.portion == "earlier" || e.portion == "":
		m.Date.To = min(m.Date.To, v.pub)
	}
	if m.Date.Precision == record.PrecisionMonth {
		m.Date.Precision = record.PrecisionDays
	}
}

// anaphor resolves what leans on the date told before: "the same day", "the next day", "that year".
func (v *resolver) anaphor(e *expr, m *record.DateMention) {
	step := steps[e.rel]
	if e.unit == "D" || e.unit == "N" || e.unit == "W" {
		m.Kind = record.DateOffset
		m.Offset = step * days(1, e.unit)
	}
	a := v.anchor
	if a.bce {
		if e.unit == "Y" {
			m.Value = fmt.Sprintf("BC%04d", a.year-step)
		}
		return
	}
	if a.day == 0 || !v.narrative && a.paragraph != v.paragraph && a.yearSentence < v.sentence-1 {
		return
	}
	switch e.unit {
	case "D", "N", "H":
		if a.precision != record.PrecisionDay || a.sentence < v.sentence-2 && !v.narrative {
			return
		}
	case "W":
		if a.precision == record.PrecisionYear || a.precision == record.PrecisionMonth {
			return
		}
		m.Value = isoWeek(a.day + record.Day(7*step))
		return
	case "M":
		if a.precision == record.PrecisionYear {
			return
		}
	}
	v.unitAt(e, m, calendar.Gregorian, a.day, step)
}
