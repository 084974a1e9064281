package tally

import (
	"sort"

	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// Aggregates returns the published totals: of harm, from the drafts in totals, and of attacks.
func (v *View) Aggregates(totals map[int]bool) []record.Aggregate {
	var out []record.Aggregate
	for _, s := range v.Scenes {
		for _, k := range s.Drafts {
			d := v.Drafts[k]
			if !totals[k] || s.Heading && v.restated(totals, k) {
				continue
			}
			out = append(out, v.aggregate(s, record.Evidence{Span: d.Span, Method: "aggregate/harm"}, d.Count, record.AggregateUnit(d.Effect)))
		}
		for i := range s.Acts {
			if n, ok := v.attacks(s, &s.Acts[i]); ok {
				span := n.Span.Cover(s.Acts[i].Span)
				out = append(out, v.aggregate(s, record.Evidence{Span: span, Method: "aggregate/attacks"}, n.Count, record.UnitAttacks))
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Span.Start < out[j].Span.Start })
	return distinct(out)
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

// attacks reads "13 violent attacks", "224 large-scale and lethal attacks": a number that counts acts.
func (v *View) attacks(s *scene.Scene, a *act.Act) (record.NumberMention, bool) {
	if a.Form != 'n' || a.Several < 3 || !a.Real() {
		return record.NumberMention{}, false
	}
	for _, n := range v.Reading.Numbers {
		if n.Last <= a.First && a.First-n.Last < 7 && n.First >= s.First && n.Min == a.Several {
			return n, true
		}
	}
	return record.NumberMention{}, false
}

func (v *View) aggregate(s *scene.Scene, e record.Evidence, c record.Count, u record.AggregateUnit) record.Aggregate {
	a := record.Aggregate{Evidence: e, Count: c, Unit: u}
	if at, ok := record.SourceOf(v.Reading.Attributions, e.Span); ok {
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
