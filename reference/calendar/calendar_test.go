package calendar_test

import (
	"testing"
	"time"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/calendar"
)

func TestDay(t *testing.T) {
	for _, c := range []struct {
		system  calendar.System
		y, m, d int
		want    string // "" when there is no such day
	}{
		{calendar.Gregorian, 2024, 2, 29, "2024-02-29"},
		{calendar.Gregorian, 2023, 2, 29, ""},
		{calendar.Gregorian, 2023, 2, 31, ""},
		{calendar.Gregorian, 2023, 13, 1, ""},
		{calendar.SolarHijri, 1401, 12, 21, "2023-03-12"}, // the Tebiyan attack: 21 Hut 1401
		{calendar.SolarHijri, 1402, 1, 1, "2023-03-21"},
		{calendar.SolarHijri, 1399, 12, 30, "2021-03-20"}, // a leap year
		{calendar.SolarHijri, 1400, 12, 30, ""},
		{calendar.SolarHijri, 1404, 2, 26, "2025-05-16"},
		{calendar.SolarHijri, 1357, 2, 7, "1978-04-27"}, // the coup of 7 Saur
		{calendar.SolarHijri, 1403, 7, 8, "2024-09-29"},
		{calendar.SolarHijri, 1403, 7, 31, ""},
		{calendar.LunarHijri, 1443, 10, 8, "2022-05-10"},
		{calendar.LunarHijri, 1445, 9, 1, "2024-03-11"},
		{calendar.LunarHijri, 1, 1, 1, "0622-07-19"}, // proleptic Gregorian for 16 July Julian
		{calendar.LunarHijri, 1443, 2, 30, ""},
	} {
		got, ok := c.system.Day(c.y, c.m, c.d)
		if got.String() != c.want || ok != (c.want != "") {
			t.Errorf("%s %d-%d-%d = %v, %v; want %q", c.system, c.y, c.m, c.d, got, ok, c.want)
		}
	}
}

// Every day of 1200 to 1500 SH goes to each calendar and back, and the day after it has the next date.
func TestRoundTrip(t *testing.T) {
	first, _ := calendar.SolarHijri.Day(1200, 1, 1)
	last, _ := calendar.SolarHijri.Day(1501, 1, 1)
	for _, s := range []calendar.System{calendar.Gregorian, calendar.SolarHijri, calendar.LunarHijri} {
		py, pm, pd := s.Date(first - 1)
		for d := first; d < last; d++ {
			y, m, dd := s.Date(d)
			if back, ok := s.Day(y, m, dd); !ok || back != d {
				t.Fatalf("%s: %v is %d-%d-%d, which is %v, %v", s, d, y, m, dd, back, ok)
			}
			next := dd == pd+1 && m == pm && y == py || dd == 1 && pd == s.MonthDays(py, pm) && (m == pm+1 && y == py || m == 1 && pm == 12 && y == py+1)
			if !next {
				t.Fatalf("%s: %d-%d-%d follows %d-%d-%d", s, y, m, dd, py, pm, pd)
			}
			if dd > s.LongestMonth(m) {
				t.Fatalf("%s: month %d has a day %d", s, m, dd)
			}
			py, pm, pd = y, m, dd
		}
	}
}

// The year begins with the equinox: on 20, 21 or 22 March, and 1 Hamal of the years below fell as observed.
func TestNewYear(t *testing.T) {
	for year, march := range map[int]int{1354: 21, 1375: 20, 1379: 20, 1383: 20, 1387: 20, 1391: 20, 1395: 20, 1396: 21, 1399: 20, 1400: 21, 1403: 20, 1404: 21, 1408: 20, 1409: 21} {
		d, _ := calendar.SolarHijri.Day(year, 1, 1)
		if want := record.DayOf(year+621, time.March, march); d != want {
			t.Errorf("1 Hamal %d = %v, want %v", year, d, want)
		}
	}
}

func TestNames(t *testing.T) {
	for _, language := range []string{"en", "fa", "ps", "ar", "es", "fr", "ru"} {
		months := map[calendar.System]map[int]bool{}
		for _, m := range calendar.Months(language) {
			if m.Name == "" || m.Month < 1 || m.Month > 12 {
				t.Errorf("%s: bad month %+v", language, m)
			}
			if months[m.System] == nil {
				months[m.System] = map[int]bool{}
			}
			months[m.System][m.Month] = true
		}
		if len(months[calendar.Gregorian]) != 12 {
			t.Errorf("%s: %d Gregorian months", language, len(months[calendar.Gregorian]))
		}
		days := map[time.Weekday]bool{}
		for _, w := range calendar.Weekdays(language) {
			days[w.Day] = true
		}
		if len(days) != 7 {
			t.Errorf("%s: %d weekdays", language, len(days))
		}
	}
}
