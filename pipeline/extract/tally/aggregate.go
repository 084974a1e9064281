package tally

import (
	"sort"

	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// Aggregates returns the published totals: of harm, from the drafts in totals, and of attacks.
func (v *View) Aggregates(totals map[int]bool) []record.Aggregate {
	var out []record.Aggregate
	for i, s := range v.Scenes {
		from := len(out)
		out = append(out, v.harms(s, totals)...)
		for _, c := range v.counts(s) {
			if covered(out[from:], c) {
				continue
			}
			a := v.aggregate(s, record.Evidence{Span: c.span, Method: "aggregate/attacks"}, c.count, c.unit)
			if s.Heading && v.toldAgain(s, a) {
				continue
			}
			out = append(out, a)
		}
		out = append(out, v.comparisons(s, out[from:])...)
		if i > 0 && len(out) == from && from > 0 && s.Sentence == v.Scenes[i-1].Sentence+1 {
			out = append(out, v.next(s, out[from-1])...)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Span.Start < out[j].Span.Start })
	out = distinct(out)
	v.when(out)
	return out
}

// harms are the counts of harm of a scene that are totals. Who had to flee is no toll of attacks.
func (v *View) harms(s *scene.Scene, totals map[int]bool) []record.Aggregate {
	var out []record.Aggregate
	for _, k := range s.Drafts {
		d := v.Drafts[k]
		if !totals[k] || d.Effect == record.Displaced || s.Heading && v.restated(totals, k) {
			continue
		}
		count := d.Count
		if n := v.rankIn(d.Span); n > 1 && count.Min == 1 && count.Max == 1 {
			count.Min, count.Max = n, n
		}
		a := v.aggregate(s, record.Evidence{Span: d.Span, Method: "aggregate/harm"}, count, record.AggregateUnit(d.Effect))
		a.Part = d.Subset
		a.Who, a.Status = v.group(d)
		out = append(out, a)
	}
	return out
}

// rankIn is the rank that the words at a span name: "the eleventh member assassinated" is eleven so far.
func (v *View) rankIn(s record.Span) int {
	for i := v.tokenAt(s.Start); i < len(v.Reading.Tokens) && v.Reading.Tokens[i].End <= s.End; i++ {
		if n := v.rankAt(i); n > 1 {
			return n
		}
	}
	return 0
}

// comparisons are the older numbers that the totals of a scene are compared with.
func (v *View) comparisons(s *scene.Scene, as []record.Aggregate) []record.Aggregate {
	var out []record.Aggregate
	for _, a := range as {
		for _, c := range v.compared(s, counted{unit: a.Unit, at: v.tokenAt(a.Span.End)}) {
			if !covered(as, c) && !covered(out, c) {
				out = append(out, v.aggregate(s, record.Evidence{Span: c.span, Method: "aggregate/compared"}, c.count, c.unit))
			}
		}
	}
	return out
}

// next reads "That compares with 796 for all of 2020" after a sentence that gives a total.
func (v *View) next(s *scene.Scene, last record.Aggregate) []record.Aggregate {
	if s.Last-s.First > 16 || last.Span.End > s.Start {
		return nil
	}
	var out []record.Aggregate
	for _, c := range v.compared(s, counted{unit: last.Unit, at: s.First}) {
		a := v.aggregate(s, record.Evidence{Span: c.span, Method: "aggregate/compared"}, c.count, c.unit)
		if a.Source.OwnVoice() {
			a.Source = last.Source
		}
		out = append(out, a)
	}
	return out
}

// covered reports whether a total is told with the same words already.
func covered(as []record.Aggregate, c counted) bool {
	for _, a := range as {
		if a.Span.Overlaps(c.span) {
			return true
		}
	}
	return false
}

// toldAgain reports whether a number of attacks in a title stands in the text too.
func (v *View) toldAgain(s *scene.Scene, a record.Aggregate) bool {
	for _, t := range v.Scenes {
		if t.Heading || t.Sentence <= s.Sentence {
			continue
		}
		for _, c := range v.counts(t) {
			if c.unit == a.Unit && c.count.Min == a.Count.Min {
				return true
			}
		}
	}
	return false
}

// restated reports whether a total of a title stands in the text too.
func (v *View) restated(totals map[int]bool, k int) bool {
	for m := range v.Drafts {
		if m != k && totals[m] && v.Drafts[m].Effect == v.Drafts[k].Effect && v.Drafts[m].Count.Min == v.Drafts[k].Count.Min {
			return true
		}
	}
	return false
}

func (v *View) aggregate(s *scene.Scene, e record.Evidence, c record.Count, u record.AggregateUnit) record.Aggregate {
	a := record.Aggregate{Evidence: e, Count: c, Unit: u}
	a.Type, a.TypeSpan = v.typeOf(s, e.Span)
	if at, ok := record.SpeakerOf(v.Reading.Attributions, e.Span); ok {
		a.Source = at.Source
	}
	for _, d := range s.Dates {
		if a.Period.Known() && d.Kind != record.DateRange {
			continue
		}
		if d.Date.Known() || a.PeriodSpan.IsZero() {
			a.Period, a.PeriodSpan = d.Date, d.Span
		}
	}
	if p := s.Place(); p != nil {
		a.Scope, a.ScopeSpan = p.Span.Quote(v.Reading.Document.Text), p.Span
	}
	return a
}

// tokenAt returns the first token that begins at byte b or after.
func (v *View) tokenAt(b int) int {
	t := v.Reading.Tokens
	return sort.Search(len(t), func(i int) bool { return t[i].Start >= b })
}

// distinct drops a total told again in other words: the same unit, number and source.
func distinct(as []record.Aggregate) []record.Aggregate {
	var out []record.Aggregate
	for _, a := range as {
		again := false
		for _, b := range out {
			again = again || a.Unit == b.Unit && a.Count.Min == b.Count.Min && a.Source.Name == b.Source.Name && a.Period == b.Period && a.ScopeSpan == b.ScopeSpan
		}
		if !again {
			out = append(out, a)
		}
	}
	return out
}
