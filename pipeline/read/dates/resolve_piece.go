package dates

import (
	"time"

	"github.com/sabt-org/sabt/record"
)

// pieceOf narrows a month or year to its first or last weeks or months.
func (v *resolver) pieceOf(e *expr, m *record.DateMention) {
	m.Value = period(e.num, e.unit)
	if !m.Date.Known() {
		return
	}
	whole := m.Date
	sign, from := 1, whole.From
	if e.of == "last" {
		sign, from = -1, whole.To+1
	}
	start := after(from, sign*e.skip, e.unit)
	end := after(from, sign*(e.skip+int(e.num)), e.unit)
	if sign < 0 {
		start, end = end, start
	}
	if start < whole.From || end-1 > whole.To || start >= end {
		return
	}
	m.Date = record.Date{From: start, To: end - 1, Precision: record.PrecisionDays}
}

// after returns the day n units after d.
func after(d record.Day, n int, u string) record.Day {
	y, mo, dd := d.Date()
	switch u {
	case "M":
		return record.DayOf(y, mo+time.Month(n), dd)
	case "Y":
		return record.DayOf(y+n, mo, dd)
	}
	return d + record.Day(n*days(1, u))
}
