package dates

import (
	"fmt"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/calendar"
)

// yearOf finds the year of a month or day in calendar s: the written one, the one pointed to ("last year"), the one
// the text has set, else the latest that does not lie after publication.
func (v *resolver) yearOf(e *expr, s calendar.System, m *record.DateMention) (int, bool) {
	switch {
	case e.year > 0:
		return fullYear(e.year, s), true
	case e.yearRel != "":
		y := v.relativeYear(e.yearRel, m)
		if y > 0 && s != v.years {
			y = convertYear(y, v.years, s)
		}
		return y, y > 0
	}
	m.Relative = true
	if y, ok := v.contextYear(e, s); ok {
		return y, true
	}
	if y, ok := v.yearAgo(e, s); ok {
		return y, true
	}
	if !v.pub.Known() {
		return 0, false
	}
	return v.latestYear(e, s)
}

func convertYear(y int, from, to calendar.System) int {
	d, _ := from.Day(y, 6, 1)
	y, _, _ = to.Date(d)
	return y
}

// contextYear takes the year from what the text has just told: always in a history; in a report only when the
// sentence itself names a past year before ("In 2016 ... on 3 March").
func (v *resolver) contextYear(e *expr, s calendar.System) (int, bool) {
	a := &v.anchor
	if a.year == 0 || a.bce || e.rel != "" && !v.narrative {
		return 0, false
	}
	y := convertContext(a, s)
	if v.narrative {
		y = v.storyYear(e, s, y)
		d, ok := s.Day(y, e.month, max(e.day, 1))
		return y, e.weekday < 0 || e.day == 0 || ok && int(d.Weekday()) == e.weekday
	}
	if a.yearSentence == v.sentence && v.carries(e, s, y) || a.yearSentence == v.sentence-1 && a.yearParagraph == v.paragraph && a.yearPrecision == record.PrecisionDay && v.shortlyAfter(e, s, y) {
		d, ok := s.Day(y, e.month, max(e.day, 1))
		if ok && (e.weekday < 0 || int(d.Weekday()) == e.weekday) && (!v.pub.Known() || d <= v.pub) {
			return y, true
		}
	}
	return 0, false
}

// carries reports whether the year named before in the same sentence holds for the date: when it opens the sentence
// ("In 2016 ... on 3 March", but not "The group, founded in 2015, ... on 3 March"), or when the date told before with
// its year is followed by one later in that year ("18 June 2022 and 3 July").
func (v *resolver) carries(e *expr, s calendar.System, y int) bool {
	a := &v.anchor
	if a.opens {
		return true
	}
	if a.yearPrecision != record.PrecisionDay { // "since the takeover in August 2021 ... on December 12"
		_, mo, _ := s.Date(a.yearDay)
		return a.yearPrecision == record.PrecisionMonth && mo == e.month
	}
	d, ok := s.Day(y, e.month, max(e.day, 1))
	pubYear, _, _ := s.Date(v.pub)
	return ok && (d >= a.yearDay && d-a.yearDay < 200 || y < pubYear-1)
}

// storyYear: a history goes forward, so that a month far before the one told last belongs to the next year ("on 7
// December ... In January").
func (v *resolver) storyYear(e *expr, s calendar.System, y int) int {
	a := &v.anchor
	if a.precision == record.PrecisionYear || a.day == 0 || e.rel != "" {
		return y
	}
	d, ok := s.Day(y, e.month, max(e.day, 1))
	if ok && a.day-d > storyBack && a.paragraph == v.paragraph {
		return y + 1
	}
	return y
}

const storyBack = 250

// convertContext gives the anchor's year in calendar s.
func convertContext(a *anchor, s calendar.System) int {
	if s == calendar.Gregorian {
		return a.year
	}
	y, _, _ := s.Date(a.day)
	return y
}

// shortlyAfter: a dated day in the sentence before carries its year on to the weeks that follow it, once it is old
// enough that the year of publication would be far off.
func (v *resolver) shortlyAfter(e *expr, s calendar.System, y int) bool {
	d, ok := s.Day(y, e.month, max(e.day, 1))
	return ok && v.pub.Known() && d >= v.anchor.yearDay && d-v.anchor.yearDay < 60 && v.pub-d > 366
}

// latestYear is the year that puts the date latest before publication. A weekday chooses among the years.
func (v *resolver) latestYear(e *expr, s calendar.System) (int, bool) {
	y, pm, _ := s.Date(v.pub)
	switch e.rel {
	case "next":
		if e.month <= pm {
			y++
		}
		return y, true
	case "last", "past", "prev":
		if e.day == 0 && e.month >= pm {
			y--
		}
	}
	day := max(e.day, 1)
	d, ok := s.Day(y, e.month, day)
	for n := 0; n < 8 && (!ok || d > v.pub); n++ { // 29 February waits for a leap year
		y--
		d, ok = s.Day(y, e.month, day)
	}
	if e.weekday < 0 || e.day == 0 || int(d.Weekday()) == e.weekday || s == calendar.LunarHijri {
		return y, ok
	}
	if next, ok := s.Day(y+1, e.month, day); ok && int(next.Weekday()) == e.weekday && next-v.pub < 120 {
		return y + 1, true
	}
	for back := 1; back < 5; back++ {
		if d, ok := s.Day(y-back, e.month, day); ok && int(d.Weekday()) == e.weekday {
			return y - back, true
		}
	}
	return y, ok
}

// relativeYear resolves "last year", "this year", "that year".
func (v *resolver) relativeYear(rel string, m *record.DateMention) int {
	m.Relative = true
	a := &v.anchor
	anaphoric := rel == "same" || rel == "prev" || rel == "foll" || v.narrative
	var y int
	switch {
	case anaphoric && a.year > 0 && !a.bce:
		y = convertContext(a, v.years)
	case anaphoric || !v.pub.Known():
		return 0
	default:
		m.Deictic = true
		y, _, _ = v.years.Date(v.pub)
	}
	switch rel {
	case "last", "past", "prev":
		return y - 1
	case "next", "foll":
		return y + 1
	}
	return y
}

// settle resolves what waits for the other dates of the text, when no publication date is known: a weekday with day
// and month when exactly one year fits it within a year of a full date, and then the same day told without weekday.
func (v *resolver) settle() {
	if v.pub.Known() || len(v.pending) == 0 {
		return
	}
	full := v.fullDates()
	for _, w := range v.pending {
		if y, ok := v.onlyYear(&w.e, full); ok {
			v.placePending(w, y)
		}
	}
	for _, w := range v.pending {
		if y, ok := v.twinYear(&w.e, &v.out[w.at]); ok {
			v.placePending(w, y)
		}
	}
}

func (v *resolver) placePending(w pending, y int) {
	m := &v.out[w.at]
	v.place(&w.e, m, v.systemOf(&w.e), y)
	if w.e.part != "" && m.Date.Known() {
		m.Value += "T" + w.e.part
	}
	m.Relative = true
}

// fullDates lists the days that the text gives with their year.
func (v *resolver) fullDates() []record.Day {
	var out []record.Day
	for i := range v.out {
		m := &v.out[i]
		if m.YearGiven && m.Date.Precision == record.PrecisionDay && m.Kind == record.DatePoint {
			out = append(out, m.Date.From)
		}
		for k := range m.Ends {
			if m.Ends[k].YearGiven && m.Ends[k].Date.Precision == record.PrecisionDay {
				out = append(out, m.Ends[k].Date.From)
			}
		}
	}
	return out
}

// onlyYear returns the one year in which the date falls on its weekday within a year of a full date.
func (v *resolver) onlyYear(e *expr, full []record.Day) (int, bool) {
	if e.weekday < 0 || e.day == 0 {
		return 0, false
	}
	s := v.systemOf(e)
	year, found := 0, 0
	seen := map[int]bool{}
	for _, f := range full {
		fy, _, _ := s.Date(f)
		for y := fy - 1; y <= fy+1; y++ {
			d, ok := s.Day(y, e.month, e.day)
			if ok && !seen[y] && int(d.Weekday()) == e.weekday && d-f <= 366 && f-d <= 366 {
				seen[y] = true
				year = y
				found++
			}
		}
	}
	return year, found == 1
}

// twinYear finds the same day of the same month elsewhere in the text, resolved, and in one year only.
func (v *resolver) twinYear(e *expr, self *record.DateMention) (int, bool) {
	if e.day == 0 || self.Date.Known() {
		return 0, false
	}
	s := v.systemOf(e)
	year := 0
	for i := range v.out {
		m := &v.out[i]
		if m.Date.Precision != record.PrecisionDay || m.Kind != record.DatePoint {
			continue
		}
		y, mo, d := s.Date(m.Date.From)
		if mo != e.month || d != e.day {
			continue
		}
		if year != 0 && year != y {
			return 0, false
		}
		year = y
	}
	return year, year != 0
}

// isoWeek returns the TIMEX3 value of the week of d.
func isoWeek(d record.Day) string {
	thursday := d + record.Day(3-(int(d.Weekday())+6)%7)
	y, _, _ := thursday.Date()
	return fmt.Sprintf("%04d-W%02d", y, (int(thursday-record.DayOf(y, 1, 1)))/7+1)
}
