package sheet

import (
	"strconv"

	"github.com/sabt-org/sabt/record"
)

func (t text) warning(w record.Warning) Statement {
	s := Statement{Value: t.value(t.quote(w.Span), w.Span), Source: t.source(w.Source)}
	s.Facts = t.fact(s.Facts, "actor", w.Actor, w.ActorSpan)
	s.Facts = t.fact(s.Facts, "target", w.Target, w.TargetSpan)
	if w.HorizonDays != 0 {
		s.Facts = t.fact(s.Facts, "within", strconv.Itoa(w.HorizonDays)+" days", record.Span{})
	}
	s.Facts = t.fact(s.Facts, "by", w.Deadline.String(), record.Span{})
	s.Facts = t.fact(s.Facts, "hedge", t.quote(w.Hedge), w.Hedge)
	return s
}

func (t text) estimate(e record.Estimate) Statement {
	v := t.value(Figure(e.Count)+" "+orElse(e.Population, "members"), e.Span)
	s := Statement{Value: v, Source: t.source(e.Source)}
	s.Facts = t.fact(s.Facts, "actor", orElse(e.Actor, "unknown"), e.ActorSpan)
	s.Facts = t.fact(s.Facts, "of", e.SubsetOf, record.Span{})
	s.Facts = t.fact(s.Facts, "place", e.Place, e.PlaceSpan)
	return s
}

func (t text) aggregate(a record.Aggregate) Statement {
	v := t.value(Figure(a.Count)+" "+plain(a.Unit), a.Span)
	v.Note = join(t.quote(a.Who), subset(a.Part))
	s := Statement{Value: v, Source: t.source(a.Source)}
	s.Facts = append(s.Facts, t.period(a)...)
	s.Facts = t.fact(s.Facts, "type", plainType(a.Type), a.TypeSpan)
	s.Facts = t.fact(s.Facts, "scope", a.Scope, a.ScopeSpan)
	s.Facts = t.fact(s.Facts, "series", t.quote(a.Series), a.Series)
	return s
}

// period shows the words of a period that could not be resolved: "the past week" says something, though not which.
func (t text) period(a record.Aggregate) []Fact {
	switch {
	case a.Period.Known():
		return t.fact(nil, "period", When(a.Period), a.PeriodSpan)
	case a.PeriodSpan.IsZero():
		return nil
	}
	v := t.value("“"+t.quote(a.PeriodSpan)+"”", a.PeriodSpan)
	v.Note = "not resolved"
	return []Fact{{"period", v}}
}

func plainType(t record.IncidentType) string {
	if t == "" {
		return ""
	}
	return Type(t)
}

func (t text) fact(list []Fact, label, words string, s record.Span) []Fact {
	if words == "" {
		return list
	}
	return append(list, Fact{label, t.value(words, s)})
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
