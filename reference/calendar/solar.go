package calendar

import (
	"time"

	"github.com/sabt-org/sabt/record"
)

// breaks are the years in which the 33-year rhythm of Solar Hijri leap years is broken (K. M. Borkowski, The Persian
// calendar for 3000 years, 1996). Between two of them every fourth year is a leap year, after five of which one comes
// a year late.
var breaks = [...]int{-61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178}

// solarYear returns how many years ago the last leap year was (0: year is one), and the day in March, in the
// Gregorian year year+621, on which year begins.
func solarYear(year int) (sinceLeap, march int) {
	gregorian := year + 621
	leaps, start, jump := -14, breaks[0], 0
	for _, b := range breaks[1:] {
		jump = b - start
		if year < b {
			break
		}
		leaps += jump/33*8 + jump%33/4
		start = b
	}
	n := year - start
	leaps += n/33*8 + (n%33+3)/4
	if jump%33 == 4 && jump-n == 4 {
		leaps++
	}
	gregorianLeaps := gregorian/4 - (gregorian/100+1)*3/4 - 150
	if jump-n < 6 {
		n += (jump+4)/33*33 - jump
	}
	sinceLeap = ((n+1)%33 - 1) % 4
	if sinceLeap == -1 {
		sinceLeap = 4
	}
	return sinceLeap, 20 + leaps - gregorianLeaps
}

func solarDay(year, month, day int) record.Day {
	_, march := solarYear(year)
	first := record.DayOf(year+621, time.March, march)
	return first + record.Day((month-1)*31-month/7*(month-7)+day-1)
}

func solarDate(d record.Day) (year, month, day int) {
	g, _, _ := d.Date()
	year = g - 621
	first := solarDay(year, 1, 1)
	if d < first {
		year--
		first = solarDay(year, 1, 1)
	}
	n := int(d - first)
	if n < 186 {
		return year, n/31 + 1, n%31 + 1
	}
	n -= 186
	return year, n/30 + 7, n%30 + 1
}

func solarMonthDays(year, month int) int {
	switch {
	case month < 7:
		return 31
	case month < 12:
		return 30
	}
	if since, _ := solarYear(year); since == 0 {
		return 30
	}
	return 29
}
