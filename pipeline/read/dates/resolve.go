package dates

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/calendar"
)

// resolver places the expressions of a document in time, one after the other.
type resolver struct {
	pack      *pack
	reading   *record.Reading
	exprs     []expr
	pub       record.Day
	narrative bool            // a history: dates follow each other, not the moment of writing
	years     calendar.System // calendar of "last year", "this month"

	sentence, paragraph int // of the expression at hand
	anchor              anchor
	out                 []record.DateMention
	pending             []pending
}

// anchor is the last date that the text has placed.
type anchor struct {
	day                 record.Day // last day; of a month or year its first
	precision           record.DatePrecision
	year                int // Gregorian year of the last date that names one
	bce                 bool
	opens               bool // that date opens its sentence
	yearDay             record.Day
	yearPrecision       record.DatePrecision
	yearSentence        int // where
	yearParagraph       int
	sentence, paragraph int
}

// pending is a mention without year that waits for the other dates of the text.
type pending struct {
	at int // in out
	e  expr
}

func newResolver(p *pack, r *record.Reading, es []expr) *resolver {
	v := &resolver{pack: p, reading: r, exprs: es, pub: r.Document.Published, years: calendar.Gregorian}
	v.anchor.yearSentence, v.anchor.sentence = -9, -9
	v.survey()
	return v
}

// survey looks at all expressions for what they say of the text: is it a history, and which calendar does it keep.
func (v *resolver) survey() {
	var old, recent, today, solar, gregorian int
	distinct := map[int]bool{}
	limit := 1970
	if v.pub.Known() {
		y, _, _ := v.pub.Date()
		limit = y - 2
	}
	for i := range v.exprs {
		e := &v.exprs[i]
		switch {
		case e.system == calendar.SolarHijri || v.pack.solar && e.year >= 1300 && e.year < 1450:
			solar++
		case e.month > 0 || e.year > 0:
			gregorian++
		}
		switch {
		case e.isDeixis && e.text == "", e.weekday >= 0 && e.month == 0 && e.kind == calendarDate:
			today++
		case e.year == 0 || e.decade || e.century || e.system == calendar.SolarHijri:
		case e.year <= limit:
			old++
			distinct[e.year] = true
		default:
			recent++
			distinct[e.year] = true
		}
	}
	v.narrative = old > 3*recent && (old >= 8 && old > 3*today || old >= 4 && today == 0) ||
		len(distinct) >= 6 && old+recent >= 25 && old+recent > 8*today
	if solar > gregorian {
		v.years = calendar.SolarHijri
	}
}

// all resolves every expression; ends[i] is how many expressions stand before the end of sentence i.
func (v *resolver) all(ends []int) []record.DateMention {
	v.out = make([]record.DateMention, 0, len(v.exprs))
	s := 0
	for i := 0; i < len(v.exprs); i++ {
		for i >= ends[s] {
			s++
		}
		v.sentence, v.paragraph = s, v.reading.Sentences[s].Paragraph
		switch {
		case v.exprs[i].paired:
			v.stretch(v.exprs[i], v.exprs[i+1])
			i++
		case v.exprs[i].second.cut > 0:
			v.double(v.exprs[i])
		default:
			v.single(v.exprs[i])
		}
	}
	v.settle()
	return v.out
}

func (v *resolver) single(e expr) {
	v.thisDay(&e)
	m := v.resolve(e)
	v.out = append(v.out, m)
	if e.since {
		v.sinceThen(&v.out[len(v.out)-1])
	}
	if !m.Date.Known() && e.month > 0 && e.year == 0 && e.yearRel == "" && m.Impossible == "" && e.kind == calendarDate {
		v.pending = append(v.pending, pending{len(v.out) - 1, e})
	}
}

// sinceThen turns "March" into the stretch from March to publication.
func (v *resolver) sinceThen(m *record.DateMention) {
	m.Kind = record.DateRange
	if !m.Date.Known() {
		return
	}
	if m.Date.From <= v.pub {
		m.Date.To = v.pub
		m.Days = int(v.pub-m.Date.From) + 1
	}
	if !v.pub.Known() {
		m.Date = record.Date{}
	}
}

// resolve dispatches on the kind and notes the date as the one that later expressions may lean on.
func (v *resolver) resolve(e expr) record.DateMention {
	m := record.DateMention{Mention: v.mention(e.first, e.last), Kind: record.DatePoint}
	if e.weekday >= 0 {
		m.Weekday, m.HasWeekday = weekdayOf(e.weekday), true
	}
	switch e.kind {
	case calendarDate:
		v.date(&e, &m)
	case quantity:
		v.quantity(&e, &m)
	case relativeUnit:
		v.relative(&e, &m)
	case set:
		m.Kind, m.Value = record.DateSet, e.text
	case vagueTime:
		m.Kind, m.Value = record.DateVague, e.text
	case clockTime:
		v.clock(&e, &m)
	}
	if m.Date.Known() && m.Kind != record.DateDuration && !looksBack(&e) {
		v.note(&e, &m)
	} else if e.bce && e.kind == calendarDate {
		v.anchor.year, v.anchor.bce = e.year, true
		v.anchor.yearSentence, v.anchor.yearParagraph = v.sentence, v.paragraph
	}
	return m
}

// looksBack: "two decades earlier" is said in passing; the story goes on where it was.
func looksBack(e *expr) bool {
	return e.kind == quantity && (e.unit == "Y" || e.unit == "DE" || e.unit == "CE") || e.decade || e.century
}

func (v *resolver) note(e *expr, m *record.DateMention) {
	a := &v.anchor
	if y, _, _ := m.Date.From.Date(); v.narrative && e.month == 0 && e.year > 0 && a.year > 0 && !a.bce && (y-a.year > 15 || a.year-y > 15) && v.paragraph == a.yearParagraph {
		return // "papers declassified in 2005" within a story of 1964
	}
	a.day, a.precision, a.sentence, a.paragraph = m.Date.From, m.Date.Precision, v.sentence, v.paragraph
	if v.narrative || !e.since && (e.year > 0 || e.yearRel != "") {
		a.year, _, _ = m.Date.From.Date()
		a.bce = false
		a.yearDay, a.yearPrecision = m.Date.From, m.Date.Precision
		a.opens = m.First-v.reading.Sentences[v.sentence].First <= 2
		a.yearSentence, a.yearParagraph = v.sentence, v.paragraph
	}
}

func (v *resolver) mention(first, last int) record.Mention {
	t := v.reading.Tokens
	return record.Mention{Span: record.Span{Start: t[first].Start, End: t[last-1].End}, First: first, Last: last}
}
