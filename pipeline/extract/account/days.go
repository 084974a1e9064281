package account

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// time sets what the days say.
func (g *grouper) when(v *Reasons, s *scene.Scene, grp *Group) {
	v.set(rTellings, g.toldApart(s, grp))
	g.clocks(v, s, grp)
	d := s.Day()
	switch {
	case d == nil:
		v.set(rDayNone, grp.day != nil)
	case grp.day == nil:
		v.set(rDayFresh, true)
		v.set(rDayFreshOpens, v.has(rOpens))
	case grp.Scenes[0].Heading && grp.Scenes[len(grp.Scenes)-1].Heading && s.Sentence < 6:
		v.set(rDayTitle, true) // a title's "weekend" and its lead's "Saturday"
	case !d.Date.Known() || !grp.day.Date.Known():
		g.unknownDays(v, d, grp.day)
	default:
		knownDays(v, s, d.Date, grp.day.Date)
		v.set(rDaySameLast, v.has(rDaySame) && grp == g.last)
	}
}

// unknownDays compares two days of which one is not known.
func (g *grouper) unknownDays(v *Reasons, d, e *record.DateMention) {
	a, b := d.Date, e.Date
	points := d.Kind == record.DatePoint && e.Kind == record.DatePoint
	switch {
	case d.HasWeekday && e.HasWeekday && d.Weekday != e.Weekday:
		v.set(rDayWeekday, true)
	case a.Precision == record.PrecisionYear || b.Precision == record.PrecisionYear:
		v.set(rDayYear, true) // a weekday of an unknown week, and a year
	case a.Known() != b.Known() && points:
		v.set(rDayMixed, true) // "March 22" of an unknown year, and "November 2015"
	case points && !a.Known() && !b.Known() && !g.sameWords(d.Span, e.Span):
		v.set(rDayWords, true) // "April 26" and "February 9" of an unknown year
	case points && !a.Known() && !b.Known():
		v.set(rDaySame, true)
	}
}

func knownDays(v *Reasons, s *scene.Scene, a, b record.Date) {
	year := a.Precision == record.PrecisionYear || b.Precision == record.PrecisionYear
	gap := max(a.From-b.To, b.From-a.To)
	switch {
	case a == b:
		v.set(rDaySame, !year)
		v.set(rDayYear, year)
	case gap <= 0:
		v.set(rDayOverlap, !year)
		v.set(rDayYear, year)
	case gap == 1:
		v.set(rDayNext, true)
		v.set(rDayNextDefinite, v.has(rDefinite) || s.Same)
	default:
		v.set(rDayApart, true)
		v.set(rDayFar, gap > 31)
	}
}

// toldApart: claims made on different days are of different attacks, unless the words point back.
func (g *grouper) toldApart(s *scene.Scene, grp *Group) bool {
	if s.Lead() == nil || len(s.Reports) == 0 || s.Reports[0].First-s.First > 2 || !s.Reports[0].Date.Known() {
		return false
	}
	for _, t := range grp.Scenes {
		for _, r := range t.Reports {
			if r.Date == s.Reports[0].Date {
				return false
			}
		}
	}
	if grp.day != nil && grp.day.Date.Known() {
		gap := s.Reports[0].Date.From - grp.day.Date.To
		return gap < 0 || gap > 3
	}
	return len(grp.Scenes) > 1 || !grp.Scenes[0].Heading
}

// clocks compares the times of day: "Around 4 p.m. it was mortars".
func (g *grouper) clocks(v *Reasons, s *scene.Scene, grp *Group) {
	for _, d := range s.Dates {
		if d.Kind != record.DateClock {
			continue
		}
		for _, t := range grp.Scenes {
			for _, e := range t.Dates {
				if e.Kind == record.DateClock {
					v.set(rClockSame, d.Value == e.Value)
					v.set(rClockOther, d.Value != e.Value)
				}
			}
		}
	}
}

func (g *grouper) sameWords(a, b record.Span) bool {
	text := g.doc.Reading.Document.Text
	return fold.String(a.Quote(text)) == fold.String(b.Quote(text))
}
