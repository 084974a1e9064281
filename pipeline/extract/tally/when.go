package tally

import (
	"time"

	"github.com/sabt-org/sabt/pipeline/extract/casualty"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// when finds the period of each total in its sentence, as far as words and publication settle it.
func (v *View) when(list []record.Aggregate) {
	for i := range list {
		a := &list[i]
		if m, p, by := v.spellOf(a); by != "" {
			a.Period, a.PeriodSpan, a.PeriodBy = p, m.Span, by
		} else if a.Period.Known() {
			a.PeriodBy = record.PeriodSaid
			if pub := v.Reading.Document.Published; a.Period.From <= pub && pub < a.Period.To {
				a.Period.To = pub // "this month": what is published counts nothing that comes after
			}
		} else if !a.PeriodSpan.IsZero() && !v.names(a.PeriodSpan) {
			a.PeriodSpan = record.Span{} // "now", "at dawn" is no period
		}
	}
}

// spellOf is the date of a total's sentence that says most of its period: what began it ("since March 2011"), or how long it took up to
// publication ("in six months").
func (v *View) spellOf(a *record.Aggregate) (m *record.DateMention, p record.Date, by record.PeriodBasis) {
	k := v.Reading.SentenceAt(a.Span.Start)
	if k >= len(v.Reading.Sentences) {
		return nil, p, ""
	}
	s := v.Reading.Sentences[k]
	pub := v.Reading.Document.Published
	for i := range v.Reading.Dates {
		d := &v.Reading.Dates[i]
		if d.First < s.First || d.Last > s.Last {
			continue
		}
		switch {
		case d.Kind == record.DateRange && d.Date.Known() && d.Ends == nil && v.begins(d, s):
			return d, d.Date, record.PeriodSince
		case d.Kind == record.DatePoint && d.Date.Known() && v.begins(d, s) && d.Date.From <= pub && !v.beforehand(d, a):
			return d, record.Date{From: d.Date.From, To: pub, Precision: record.PrecisionDays}, record.PeriodSince
		case d.Kind == record.DateDuration && d.Days > 0 && pub.Known() && !a.Period.Known() && v.lasting(d):
			m, p, by = d, record.Date{From: back(pub, d.Days), To: pub, Precision: record.PrecisionDays}, record.PeriodBack
		}
	}
	return m, p, by
}

// begins reports whether a date is when something began that goes on: "since an insurgency broke out in 1989".
func (v *View) begins(d *record.DateMention, s record.Sentence) bool {
	for i := d.First - 1; i >= s.First && i > d.First-12; i-- {
		if n := v.Reading.Tokens[i].Norm; v.has("counted_since", i) {
			return true
		} else if n == "," || n == ";" || n == "،" {
			return false
		}
	}
	return false
}

// back counts days back from publication; whole months and years by the calendar.
func back(pub record.Day, days int) record.Day {
	y, m, d := pub.Date()
	switch {
	case days%365 == 0:
		return record.DayOf(y-days/365, m, d)
	case days%30 == 0:
		return record.DayOf(y, m-time.Month(days/30), d)
	}
	return pub - record.Day(days) + 1
}

// beforehand: "the deadliest attack since a bombing in 2019 killed 40": the total is that of what it is compared with.
func (v *View) beforehand(d *record.DateMention, a *record.Aggregate) bool {
	for i := v.tokenAt(a.Span.Start); i < d.First; i++ {
		if v.has("counted_since", i) {
			return false
		}
	}
	for i := d.First; i < v.tokenAt(a.Span.Start); i++ {
		if t := v.Reading.Tokens[i]; t.Norm == "," || t.Norm == "،" {
			return false // "Since 2021, 13 bombings"
		}
	}
	return a.Span.Start > d.End && !v.perfectBefore(a)
}

// perfectBefore reports whether a total is told in the present perfect: "has carried out 13 bombings".
func (v *View) perfectBefore(a *record.Aggregate) bool {
	at := v.tokenAt(a.Span.Start)
	for i := max(0, at-6); i <= at+4; i++ {
		if v.has("perfect", i) {
			return true
		}
	}
	return false
}

// lasting reports whether a length is that of a period: "in six months", "over two years".
func (v *View) lasting(d *record.DateMention) bool {
	for i := d.First - 1; i >= d.First-3; i-- {
		if v.has("during", i) {
			return true
		}
	}
	return false
}

// names reports whether the words of a date place a period at all.
func (v *View) names(s record.Span) bool {
	for i := range v.Reading.Dates {
		if d := &v.Reading.Dates[i]; d.Span == s {
			return d.Kind != record.DateVague && d.Kind != record.DateClock && d.Kind != record.DateSet
		}
	}
	return true
}

// parts gives a part of a total the period and place of the total before it, where it has none of its own: "killed 12 people, nine of
// them police".
func parts(list []record.Aggregate) {
	for i := range list {
		a := &list[i]
		if !a.Part || i == 0 || a.PeriodBy != "" {
			continue
		}
		whole := &list[i-1]
		if a.Period, a.PeriodSpan = whole.Period, whole.PeriodSpan; a.Period.Known() {
			a.PeriodBy = record.PeriodOfWhole
		}
		if a.Scope == "" {
			a.Scope, a.ScopeSpan = whole.Scope, whole.ScopeSpan
		}
	}
}

// Days gives totals that no words place in time the days of what the text is about: "killed at least 41 people" at three sites on
// Monday. A total of a war, or of what has gone on since, is none of these.
func (v *View) Days(accounts []record.Account, list []record.Aggregate) {
	days := daysOf(accounts)
	wide := map[int]bool{} // sentences that speak of more: "614 were killed and 388 injured" is of one time
	for i := range list {
		wide[v.Reading.SentenceAt(list[i].Span.Start)] = wide[v.Reading.SentenceAt(list[i].Span.Start)] || list[i].Count.Min >= large || v.general(&list[i])
	}
	for i := range list {
		a := &list[i]
		if days.Known() && a.PeriodBy == "" && a.PeriodSpan.IsZero() && !wide[v.Reading.SentenceAt(a.Span.Start)] {
			a.Period, a.PeriodBy = days, record.PeriodOfIncidents
		}
	}
	parts(list)
}

// daysOf are the days of the incidents that a text is about, when they lie close together.
func daysOf(accounts []record.Account) record.Date {
	var days record.Date
	for i := range accounts {
		a := &accounts[i]
		if !a.Main || a.Date == nil || !a.Date.Known() {
			continue
		}
		if !days.Known() {
			days = a.Date.Date
		}
		days.From, days.To = min(days.From, a.Date.From), max(days.To, a.Date.To)
	}
	switch {
	case days.To-days.From > longest:
		return record.Date{}
	case days.From < days.To:
		days.Precision = record.PrecisionDays
	}
	return days
}

const (
	longest = 3   // days over which the incidents of a text lie at most for a total to be theirs
	large   = 500 // from which on a total is hardly that of a day
)

// general reports whether a total is that of a war, or of what goes on: "the conflict has cost".
func (v *View) general(a *record.Aggregate) bool {
	if v.perfectBefore(a) {
		return true
	}
	k := v.Reading.SentenceAt(a.Span.Start)
	if k >= len(v.Reading.Sentences) {
		return true
	}
	for i := v.Reading.Sentences[k].First; i < v.Reading.Sentences[k].Last; i++ {
		if v.has("war", i) || v.has("period", i) || v.has("unrest", i) {
			return true
		}
	}
	return false
}

// group is what sort of persons a count is limited to: "civilians", "14 of them police". Of people it says nothing.
func (v *View) group(d casualty.Draft) (record.Span, record.VictimStatus) {
	if d.Who.IsZero() || d.Head < 0 {
		return record.Span{}, ""
	}
	if v.has("all_civilians", d.Head) {
		return d.Who, record.Civilian
	}
	if v.Nouns == nil {
		return d.Who, ""
	}
	n, _ := v.Nouns.Target(v.Reading.Tokens[d.Head].Norm, v.Reading.Document.Language)
	if n.Status == record.Civilian {
		return d.Who, "" // "worshippers" are civilians, and not all civilians
	}
	return d.Who, n.Status
}

// typeOf is the tactic that the acts of a total are called by: "suicide bombings"; none for attacks of all sorts.
func (v *View) typeOf(s *scene.Scene, a record.Span) (record.IncidentType, record.Span) {
	var t record.IncidentType
	var at record.Span
	for k := range s.Acts {
		c := &s.Acts[k]
		counted := a.Contains(c.Span) && c.Form == 'n'
		if !counted && (!c.Plural || c.Form != 'n' && c.Form != 'w') || c.Unreal {
			continue
		}
		if c.Strength < 3 || t != "" && t != c.Type {
			return "", record.Span{} // "bombings and shootings", "attacks"
		}
		t, at = c.Type, c.Span
	}
	return t, at
}
