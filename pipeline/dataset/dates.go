package dataset

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/sabt-org/sabt/record"
)

// order is how dates with strokes between numbers are to be read in a file.
type order byte

const (
	orderUnknown order = iota
	dayFirst
	monthFirst
	orderMixed
)

// orderOf finds the order by the dates that leave no choice: 25/03/2024 has the day first.
func orderOf(was order, s string) order {
	a, b, ok := strokes(s)
	switch {
	case !ok || a > 12 && b > 12 || a <= 12 && b <= 12:
		return was
	case a > 12 && was != monthFirst:
		return dayFirst
	case b > 12 && was != dayFirst:
		return monthFirst
	}
	return orderMixed
}

func strokes(s string) (a, b int, ok bool) {
	p := strings.Split(s, "/")
	if len(p) != 3 || len(p[2]) != 4 {
		return 0, 0, false
	}
	a, errA := strconv.Atoi(p[0])
	b, errB := strconv.Atoi(p[1])
	return a, b, errA == nil && errB == nil
}

// day reads a date as data sets write it: 2024-05-14, 2024-05-14 00:00:00.000, 14 May 2024, 14-May-2024, 14/05/2024, or the number of a spreadsheet.
func day(s string, o order) (record.Day, error) {
	plain, _, _ := strings.Cut(s, "T")
	if len(plain) > 10 && plain[4] == '-' {
		plain = plain[:10]
	}
	if d, err := record.ParseDay(plain); err == nil {
		return d, nil
	}
	for _, l := range []string{"2 January 2006", "2-Jan-2006", "2 Jan 2006", "2-January-2006", "January 2, 2006", "2-Jan-06"} {
		if t, err := time.Parse(l, s); err == nil {
			return record.DayOf(t.Date()), nil
		}
	}
	if n, err := strconv.ParseFloat(s, 64); err == nil && n > 10000 && n < 80000 {
		return record.DayOf(1899, 12, 30) + record.Day(n), nil
	}
	if a, b, ok := strokes(s); ok {
		switch o {
		case dayFirst:
			a, b = b, a
		case monthFirst:
		default:
			return 0, fmt.Errorf("%s can be read in two ways, and no date of the file says which", s)
		}
		if d, err := record.ParseDay(fmt.Sprintf("%s-%02d-%02d", s[len(s)-4:], a, b)); err == nil {
			return d, nil
		}
	}
	return 0, fmt.Errorf("%s is no day", strings.TrimSuffix(s, " 00:00:00.000"))
}

// date reads a column as a day; the row is left out when it is none.
func (r *row) date(column string) (record.Day, bool) {
	s := r.get(column)
	if s == "" {
		return 0, r.leave(column, "there is no date")
	}
	d, err := day(s, r.slash)
	if err != nil {
		return 0, r.leave(column, "%v", err)
	}
	return d, true
}

// monthOf is the whole month of a day.
func monthOf(d record.Day) record.Date {
	y, m, _ := d.Date()
	return record.Date{From: record.DayOf(y, m, 1), To: record.DayOf(y, m+1, 0), Precision: record.PrecisionMonth}
}

func on(d record.Day) record.Date {
	return record.Date{From: d, To: d, Precision: record.PrecisionDay}
}
