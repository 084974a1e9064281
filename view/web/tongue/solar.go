package tongue

import (
	"fmt"
	"strings"
	"time"
)

// day puts a day into the words of the language: with its weekday when it has one, and by the solar calendar before the day
// that the register keeps, where people count so. "Sun 2024-05-12" is "یکشنبه ۲۳ ثور ۱۴۰۳ (2024-05-12)".
func (t Tongue) day(s string) (string, bool) {
	week, date, ok := strings.Cut(s, " ")
	if !ok {
		week, date = "", s
	}
	d, err := time.Parse("2006-01-02", date)
	if err != nil || week != "" && week != d.Format("Mon") {
		return "", false
	}
	if !t.solar {
		return strings.TrimSpace(t.Say(week) + " " + t.digitsOf(date)), true
	}
	y, m, n := solar(d)
	out := fmt.Sprintf("%s %s %s %s", t.Say(week), t.digitsOf(fmt.Sprint(n)), t.Say(fmt.Sprintf("solar month %d", m)), t.digitsOf(fmt.Sprint(y)))
	return strings.TrimSpace(out) + " (\u2066" + date + "\u2069)", true
}

// month puts "2024-05" into words. A month of one calendar lies in two of the other, so it keeps its own.
func (t Tongue) month(s string) (string, bool) {
	d, err := time.Parse("2006-01", s)
	if err != nil {
		return "", false
	}
	return t.Say(fmt.Sprintf("month %d", d.Month())) + " " + t.digitsOf(fmt.Sprint(d.Year())), true
}

// moment puts "2026-11-25 09:00" into words.
func (t Tongue) moment(s string) (string, bool) {
	date, clock, ok := strings.Cut(s, " ")
	if _, err := time.Parse("15:04", clock); !ok || err != nil {
		return "", false
	}
	d, ok := t.day(date)
	return d + " " + t.digitsOf(clock), ok
}

// solar is a day of the solar calendar of Afghanistan and Iran. A year begins with the spring; 33 years have 8 leap years, in the
// places that hold from 1925 to 2088.
func solar(d time.Time) (year, month, day int) {
	year = d.Year() - 621
	start := newYear(year)
	if d.Before(start) {
		year--
		start = newYear(year)
	}
	n := int(d.Sub(start).Hours() / 24)
	if n < 186 { // six months of 31 days, then of 30
		return year, n/31 + 1, n%31 + 1
	}
	return year, 6 + (n-186)/30 + 1, (n-186)%30 + 1
}

// newYear is the first day of a solar year, counted from the one of 1 Hamal 1399, which was 20 March 2020.
func newYear(year int) time.Time {
	days := 0
	for y := 1399; y < year; y++ {
		days += length(y)
	}
	for y := year; y < 1399; y++ {
		days -= length(y)
	}
	return time.Date(2020, 3, 20, 0, 0, 0, 0, time.UTC).AddDate(0, 0, days)
}

func length(year int) int {
	switch year % 33 {
	case 1, 5, 9, 13, 17, 22, 26, 30:
		return 366
	}
	return 365
}
