package tally

import (
	"github.com/sabt-org/sabt/pipeline/extract/casualty"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// perfect reports whether the draft is told of in the present perfect.
func (v *View) perfect(s *scene.Scene, d casualty.Draft) bool {
	first, last := max(s.First, d.Cue-4), d.Cue
	if d.Toll {
		first, last = d.Cue, v.tokenAt(d.Span.Start) // "the number of militants killed this year has risen to 125"
	}
	for i := first; i < last; i++ {
		if v.has("perfect", i) {
			return true
		}
	}
	return false
}

// period reports whether the scene speaks of a stretch of time, or of a day.
func (v *View) period(s *scene.Scene, d casualty.Draft) (period, day bool) {
	for _, m := range s.Dates {
		days := int(m.Date.To - m.Date.From)
		switch {
		case m.Kind == record.DateRange && (!m.Date.Known() || days > 7):
			period = true
		case m.Kind == record.DateDuration && (v.has("during", m.First-1) || v.has("during", m.First-2) || v.has("during", m.First-3)) && (m.Days == 0 || m.Days > 7):
			period = true
		case m.Kind == record.DatePoint && v.between(s, m):
			period = true
		case m.Kind == record.DatePoint && v.since(m):
			period = period || !v.lately(m)
		case m.Kind == record.DatePoint && m.Date.Known() && days <= 7:
			day = true
		case m.Kind == record.DatePoint && m.Date.Known() && days > 300 && v.has("during", m.First-1) && d.Count.Min > 9:
			period = true // "in July, 40 civilians were killed", not "in July a priest was seized"
		case m.Kind == record.DatePoint && m.Date.Known() && days > 27 && v.perfect(s, d):
			period = true // "have been killed this year"
		}
	}
	for i := s.First; i < s.Last; i++ {
		period = period || v.has("period", i)
	}
	return period, day
}

// overMonths: "bringing to 300 the number of people killed in the province this year": a stretch of time beside the word for the toll.
func (v *View) overMonths(s *scene.Scene, d casualty.Draft) bool {
	for _, m := range s.Dates {
		if m.First > d.Cue && m.First-d.Cue < 14 && m.Date.Known() && m.Date.To-m.Date.From > 20 {
			return true
		}
	}
	return false
}

// lately reports whether a date lies in the ten days before the text was put out: what went on since is one operation.
func (v *View) lately(m *record.DateMention) bool {
	pub := v.Reading.Document.Published
	return pub != 0 && m.Date.Known() && pub-m.Date.From <= 10
}

// months reports whether the scene names a stretch of months, which no one act lasts, and no act between it and the
// draft: not "since 8 October, a day after Hamas attacked, killing 1,200".
func months(s *scene.Scene, d casualty.Draft) bool {
	for _, m := range s.Dates {
		if m.Kind != record.DateRange || !m.Date.Known() || m.Date.To-m.Date.From <= 60 {
			continue
		}
		apart := false
		for k := range s.Acts {
			apart = apart || s.Acts[k].Strength > 1 && s.Acts[k].First >= m.Last && s.Acts[k].First < d.Cue
		}
		if !apart {
			return true
		}
	}
	return false
}

// between: "between August 15, 2021 and the end of last May".
func (v *View) between(s *scene.Scene, m *record.DateMention) bool {
	if !v.has("range_from", m.First-1) && !v.has("range_from", m.First-2) {
		return false
	}
	for _, o := range s.Dates {
		if gap := o.First - m.Last; gap > 0 && gap < 5 && (!o.Date.Known() || !m.Date.Known() || o.Date.To-m.Date.From > 7) {
			return true
		}
	}
	return false
}

// since: "since the coup on February 1, 2021".
func (v *View) since(m *record.DateMention) bool {
	for i := m.First - 1; i > m.First-6; i-- {
		if v.has("since", i) {
			return true
		}
	}
	return false
}
