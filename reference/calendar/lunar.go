package calendar

import "github.com/sabt-org/sabt/record"

// lunarEpoch is 1 Muharram 1: 16 July 622 of the Julian calendar, the civil epoch.
const lunarEpoch record.Day = 1948440

// lunarLeap: eleven years of each thirty have a 355th day.
func lunarLeap(year int) bool { return (11*year+14)%30 < 11 }

// lunarYearStart returns the days from the epoch to the first day of year.
func lunarYearStart(year int) int { return (year-1)*354 + (3+11*year)/30 }

func lunarDay(year, month, day int) record.Day {
	return lunarEpoch + record.Day(lunarYearStart(year)+(month-1)*29+month/2+day-1)
}

func lunarDate(d record.Day) (year, month, day int) {
	n := int(d - lunarEpoch)
	year = (30*n + 10646) / 10631
	n -= lunarYearStart(year)
	for month = 1; month < 12 && n >= lunarMonthDays(year, month); month++ {
		n -= lunarMonthDays(year, month)
	}
	return year, month, n + 1
}

func lunarMonthDays(year, month int) int {
	if month%2 == 1 || month == 12 && lunarLeap(year) {
		return 30
	}
	return 29
}
