package dates

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/calendar"
)

// yearAgo is the year told just before a date that names none: "A year ago, on the night of 17 August".
func (v *resolver) yearAgo(e *expr, s calendar.System) (int, bool) {
	if len(v.out) == 0 || v.narrative {
		return 0, false
	}
	m := &v.out[len(v.out)-1]
	if m.Date.Precision != record.PrecisionYear || !m.Deictic || e.first-m.Last > 2 || e.first < m.Last || v.reading.SentenceOf(m.First) != v.sentence {
		return 0, false
	}
	y, _, _ := s.Date(m.Date.From + 180)
	d, ok := s.Day(y, e.month, max(e.day, 1))
	return y, ok && d <= v.pub && (e.weekday < 0 || int(d.Weekday()) == e.weekday)
}

// thisDay puts the day of publication that was told just before into the year that follows it: "on this day in 2017".
func (v *resolver) thisDay(e *expr) {
	if e.kind != calendarDate || e.year == 0 || e.dated() || e.decade || e.century || e.bce || e.since || len(v.out) == 0 || !v.pub.Known() {
		return
	}
	m := &v.out[len(v.out)-1]
	if !m.Deictic || m.HasWeekday || m.YearGiven || m.Kind != record.DatePoint || m.Date.From != v.pub || m.Date.To != v.pub || e.first-m.Last != 1 || v.reading.SentenceOf(m.First) != v.sentence {
		return
	}
	_, mo, day := v.years.Date(v.pub)
	if d, ok := v.years.Day(fullYear(e.year, v.years), mo, day); ok && d < v.pub {
		m.Date, m.Value, m.Deictic = oneDay(d), d.String(), false
	}
}
