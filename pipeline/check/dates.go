package check

import (
	"fmt"
	"time"

	"github.com/sabt-org/sabt/record"
)

// weekdays: "Sunday, June 8, 2022" was a Wednesday.
func weekdays(d *Document) []record.Finding {
	var out []record.Finding
	for _, m := range d.Reading.Dates {
		if !m.Mismatch.Known() || !m.HasWeekday || !m.Date.Known() {
			continue
		}
		msg := fmt.Sprintf("%s was a %s, not a %s; %s was a %s", long(m.Date.From), m.Date.From.Weekday(), m.Weekday, long(m.Mismatch), m.Mismatch.Weekday())
		out = append(out, record.Finding{Kind: record.WeekdayMismatch, Severity: record.High, Message: msg, Spans: []record.Span{m.Span}})
	}
	return out
}

// impossible: 31 February.
func impossible(d *Document) []record.Finding {
	var out []record.Finding
	for _, m := range d.Reading.Dates {
		if m.Impossible != "" {
			out = append(out, record.Finding{Kind: record.ImpossibleDate, Severity: record.High, Message: m.Impossible, Spans: []record.Span{m.Span}})
		}
	}
	return out
}

func long(d record.Day) string {
	y, m, day := d.Date()
	return fmt.Sprintf("%d %s %d", day, time.Month(m), y)
}

// periods: the same total of the same thing for two stretches of time that differ.
func periods(d *Document) []record.Finding {
	var out []record.Finding
	for i, a := range d.Aggregates {
		for _, b := range d.Aggregates[i+1:] {
			if a.Unit != b.Unit || a.Count.Min != b.Count.Min || a.Count.Min < 3 || a.PeriodSpan.IsZero() || b.PeriodSpan.IsZero() || a.PeriodSpan == b.PeriodSpan {
				continue
			}
			if a.Period.Known() && a.Period == b.Period || d.quote(a.PeriodSpan) == d.quote(b.PeriodSpan) {
				continue
			}
			msg := fmt.Sprintf("the same number, %d %s, is given for two periods: %q and %q", a.Count.Min, unit(a.Unit), d.quote(a.PeriodSpan), d.quote(b.PeriodSpan))
			out = append(out, record.Finding{Kind: record.PeriodContradiction, Severity: record.High, Message: msg, Spans: []record.Span{a.PeriodSpan, b.PeriodSpan}})
		}
	}
	return out
}

func unit(u record.AggregateUnit) string {
	if u == record.AggregateUnit(record.KilledOrInjured) {
		return "killed or injured"
	}
	return string(u)
}
