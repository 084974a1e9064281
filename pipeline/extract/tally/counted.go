package tally

import (
	"sort"

	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// counted is a number of attacks or crimes as a text gives it, without a count of harm.
type counted struct {
	span  record.Span
	count record.Count
	unit  record.AggregateUnit
	at    int // the token after it
}

// counts returns the totals of a scene that no count of harm gives: numbers of attacks, ranks, times, crimes; and the
// older numbers that they are compared with.
func (v *View) counts(s *scene.Scene) []counted {
	var out []counted
	for i := range s.Acts {
		if n, ok := v.attacks(s, &s.Acts[i]); ok {
			out = append(out, counted{n.Span.Cover(s.Acts[i].Span), n.Count, record.UnitAttacks, s.Acts[i].Last})
		}
	}
	if len(s.Acts) > 0 {
		for i := s.First; i < s.Last; i++ {
			if c, ok := v.rank(s, i); ok {
				out = append(out, c)
			}
		}
	}
	for _, n := range v.numbersIn(s) {
		if c, ok := v.times(s, n); ok {
			out = append(out, c)
		} else if c, ok := v.crimes(s, n); ok {
			out = append(out, c)
		}
	}
	return out
}

func (v *View) numbersIn(s *scene.Scene) []record.NumberMention {
	ns := v.Reading.Numbers
	first := sort.Search(len(ns), func(i int) bool { return ns[i].First >= s.First })
	last := first
	for last < len(ns) && ns[last].Last <= s.Last {
		last++
	}
	return ns[first:last]
}

// attacks reads "13 violent attacks", "224 large-scale and lethal attacks": a number that counts acts.
func (v *View) attacks(s *scene.Scene, a *act.Act) (record.NumberMention, bool) {
	if a.Form != 'n' || !a.Plural || a.Unreal {
		return record.NumberMention{}, false
	}
	for _, n := range v.numbersIn(s) {
		if n.Last > a.First || a.First-n.Last > 7 || n.Min < 3 || n.Ordinal || n.Bound == record.Vague || v.Reading.Dated(n.Span) {
			continue
		}
		if a.Several == n.Min && a.Real() || v.qualified(n.Last, a.First) && v.spell(s, s.First) {
			return n, true
		}
	}
	return record.NumberMention{}, false
}

// qualified reports whether only describing words stand in the tokens [first, last): "28 completed, failed and foiled
// terrorist attacks".
func (v *View) qualified(first, last int) bool {
	for i := first; i < last; i++ {
		switch t := v.Reading.Tokens[i]; {
		case t.Tag == record.ADJ || t.Tag == record.VERB || t.Tag == record.ADV || t.Tag == record.CCONJ || t.Tag == record.PUNCT, t.Tag == record.NOUN && i == first:
		default:
			return false
		}
	}
	return true
}

// rank reads "the third massacre in the state this month", "the 28th attack since November": the rank is the number
// so far.
func (v *View) rank(s *scene.Scene, i int) (counted, bool) {
	n := v.rankAt(i)
	if n < 2 || !v.spell(s, i) {
		return counted{}, false
	}
	count := record.Count{Min: n, Max: n, Bound: record.Exact}
	at := v.Reading.Tokens[i].Span
	for k := range s.Acts {
		a := &s.Acts[k]
		if a.First > i && a.First-i < 4 && a.Form == 'n' && !a.Plural && a.Real() {
			return counted{at.Cover(a.Span), count, record.UnitAttacks, a.Last}, true
		}
	}
	for k := i + 2; k < min(i+5, s.Last); k++ {
		if v.has("ruined", k) {
			return counted{at.Cover(v.Reading.Tokens[k].Span), count, record.UnitAttacks, k + 1}, true
		}
	}
	return counted{}, false
}

// ranks are the words for ranks that cue files may give, from the second on.
var ranks = [...]string{"rank_2", "rank_3", "rank_4", "rank_5", "rank_6", "rank_7", "rank_8", "rank_9", "rank_10", "rank_11", "rank_12"}

// rankAt is the rank that token i names, in words or digits ("eleventh", "28th"); 0 for none.
func (v *View) rankAt(i int) int {
	word := v.Reading.Tokens[i].Norm
	n, k := 0, 0
	for k < len(word) && k < 6 && word[k] >= '0' && word[k] <= '9' {
		n, k = n*10+int(word[k]-'0'), k+1
	}
	if k > 0 {
		suffix := v.Cues.Grammar["rank_suffix"]
		if _, ok := suffix.Get(word[k:]); ok {
			return n
		}
		return 0
	}
	for n, class := range ranks {
		if v.has(class, i) {
			return n + 2
		}
	}
	return 0
}

// times reads "has been hit 13 times since May 2024".
func (v *View) times(s *scene.Scene, n record.NumberMention) (counted, bool) {
	if n.Ordinal || n.Min < 2 || !v.has("times", n.Last) || !v.spell(s, n.Last) {
		return counted{}, false
	}
	for i := range s.Acts {
		a := &s.Acts[i]
		if a.Form == 'v' && a.Real() && a.Last <= n.First && n.First-a.Last < 3 {
			return counted{a.Span.Cover(v.Reading.Tokens[n.Last].Span), n.Count, record.UnitAttacks, n.Last + 1}, true
		}
	}
	return counted{}, false
}

// crimes reads "22 homicides so far this year", "13,844 knife crimes in 2023".
func (v *View) crimes(s *scene.Scene, n record.NumberMention) (counted, bool) {
	if n.Ordinal || n.Bound == record.Vague || n.Min < 3 && n.Max < 3 || v.Reading.Dated(n.Span) || !v.spell(s, n.Last) {
		return counted{}, false
	}
	for i := n.Last; i < min(n.Last+5, s.Last); i++ {
		if k := v.length("crime_killed", i); k > 0 {
			return counted{v.cover(n, i+k), n.Count, record.AggregateUnit(record.Killed), i + k}, true
		}
		if k := v.length("crime", i); k > 0 {
			return counted{v.cover(n, i+k), n.Count, record.UnitAttacks, i + k}, true
		}
		if t := v.Reading.Tokens[i].Tag; t != record.NOUN && t != record.ADJ && t != record.ADP && t != record.PROPN {
			return counted{}, false
		}
	}
	return counted{}, false
}

func (v *View) cover(n record.NumberMention, last int) record.Span {
	return n.Span.Cover(v.Reading.Tokens[last-1].Span)
}

// compared reads the number that a total is compared with: "compared with 19 at the same point in 2023".
func (v *View) compared(s *scene.Scene, c counted) []counted {
	var out []counted
	for i := c.at; i < s.Last; i++ {
		k := v.length("compared", i)
		if k == 0 {
			continue
		}
		for _, n := range v.numbersIn(s) {
			if n.First >= i+k && n.First-i-k < 2 && !n.Ordinal && !v.Reading.Dated(n.Span) && !v.measured(n) {
				out = append(out, counted{n.Span, n.Count, c.unit, n.Last})
			}
		}
	}
	return out
}

// measured reports whether a number after "compared with" counts something named: then it is told as a count itself.
func (v *View) measured(n record.NumberMention) bool {
	t := v.Reading.Tokens
	return n.Last < len(t) && (t[n.Last].Tag == record.NOUN || t[n.Last].Tag == record.ADJ)
}

// spell reports whether the scene tells of a stretch of time after token i: "in less than a month", "since November".
func (v *View) spell(s *scene.Scene, i int) bool {
	ds := v.Reading.Dates
	for k := sort.Search(len(ds), func(k int) bool { return ds[k].First >= i }); k < len(ds) && ds[k].First < s.Last; k++ {
		d := &ds[k]
		if d.Last > s.Last {
			continue
		}
		switch d.Kind {
		case record.DateRange, record.DateDuration:
			return true
		case record.DatePoint:
			if d.Date.Known() && d.Date.To-d.Date.From > 4 {
				return true
			}
		}
	}
	for j := i; j < s.Last; j++ {
		if v.has("period", j) {
			return true
		}
	}
	return false
}

func (v *View) length(class string, i int) int {
	if i < 0 || i >= len(v.Reading.Tokens) {
		return 0
	}
	return v.Cues.Class(class, v.Reading.Tokens, i)
}
