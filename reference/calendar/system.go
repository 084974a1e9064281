package calendar

import (
	"time"

	"github.com/sabt-org/sabt/record"
)

// System is a calendar, by the code that stands in record.DateMention.Calendar.
type System string

// The calendars.
const (
	Gregorian  System = "gregorian"
	SolarHijri System = "solar_hijri"
	LunarHijri System = "lunar_hijri"
)

// Day returns the day of a date; false when the calendar has no such date.
func (s System) Day(year, month, day int) (record.Day, bool) {
	if day < 1 || day > s.MonthDays(year, month) {
		return 0, false
	}
	switch s {
	case SolarHijri:
		return solarDay(year, month, day), true
	case LunarHijri:
		return lunarDay(year, month, day), true
	}
	return record.DayOf(year, time.Month(month), day), true
}

// Date returns the year, month and day by which the calendar names d.
func (s System) Date(d record.Day) (year, month, day int) {
	switch s {
	case SolarHijri:
		return solarDate(d)
	case LunarHijri:
		return lunarDate(d)
	}
	y, m, dd := d.Date()
	return y, int(m), dd
}

// MonthDays returns how many days a month has; 0 when there is no such month.
func (s System) MonthDays(year, month int) int {
	if month < 1 || month > 12 {
		return 0
	}
	switch s {
	case SolarHijri:
		return solarMonthDays(year, month)
	case LunarHijri:
		return lunarMonthDays(year, month)
	}
	_, _, last := record.DayOf(year, time.Month(month)+1, 0).Date()
	return last
}

// LongestMonth returns the most days that a month has in any year: 29 for February.
func (s System) LongestMonth(month int) int {
	switch {
	case month < 1 || month > 12:
		return 0
	case s == LunarHijri && month%2 == 0 && month < 12:
		return 29
	case s == LunarHijri:
		return 30
	case s == SolarHijri && month < 7, s == Gregorian && month != 2 && month != 4 && month != 6 && month != 9 && month != 11:
		return 31
	case s == Gregorian && month == 2:
		return 29
	}
	return 30
}
