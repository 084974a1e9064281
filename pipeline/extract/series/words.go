package series

import (
	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// reach is how many tokens stand between a word of a series and the act that it is said of: "a coordinated and deadly attack".
const reach = 4

// words finds the words by which a scene tells of several attacks as one: "coordinated attacks", "a string of bombings", or beside any act
// "within minutes of each other". plain are words that are said of campaigns, too.
func (v *View) words(s *scene.Scene) (w record.Span, plain, ok bool) {
	for i := s.First; i < s.Last; i++ {
		if n := v.class("series_when", i); n > 0 && s.Live() {
			return v.span(i, i+n), false, true
		}
		if a := v.actAfter(s, i, v.class("series_word", i)); a != nil {
			return v.span(i, a.Last), false, true
		}
		if n := v.class("series_after", i); n > 0 {
			if a := actBefore(s, i); a != nil {
				return v.span(a.First, i+n), false, true
			}
		}
		if a := v.actAfter(s, i, v.class("series_of", i)); a != nil && a.Plural && !ok {
			w, plain, ok = v.span(i, a.Last), true, true
		}
	}
	return w, plain, ok
}

// actAfter is the noun of an act that the n words at token i are said of; nil without words.
func (v *View) actAfter(s *scene.Scene, i, n int) *act.Act {
	for k := range s.Acts {
		if a := &s.Acts[k]; n > 0 && a.Form == 'n' && a.Real() && a.First >= i+n && a.First-i-n <= reach {
			return a
		}
	}
	return nil
}

// actBefore is the noun of an act that a word at token i is said of where adjectives follow: "حملات هماهنگ".
func actBefore(s *scene.Scene, i int) *act.Act {
	for k := len(s.Acts) - 1; k >= 0; k-- {
		if a := &s.Acts[k]; a.Form == 'n' && a.Real() && a.Last <= i && i-a.Last <= reach {
			return a
		}
	}
	return nil
}

// many reports whether the scene of the words counts or names several attacks or sites: "attacks", "two mosques".
func (t told) many() bool {
	for k := range t.scene.Acts {
		if a := &t.scene.Acts[k]; t.words.Contains(a.Span) && a.Plural {
			return true
		}
	}
	for i := t.scene.First; i < t.scene.Last; i++ {
		if t.class("sites", i) > 0 {
			return true
		}
	}
	return false
}

// longer reports whether a scene speaks of more than a few days: "a series of attacks that have killed 90 people since January" is
// a campaign.
func (v *View) longer(s *scene.Scene) bool {
	for _, d := range s.Dates {
		if d.Kind == record.DateRange && (!d.Date.Known() || d.Date.To-d.Date.From > 3) || d.Kind == record.DateDuration && d.Days > 3 ||
			d.Kind == record.DatePoint && d.Date.Known() && d.Date.To-d.Date.From > 3 {
			return true
		}
	}
	for i := s.First; i < s.Last; i++ {
		if v.class("period", i) > 0 || v.class("series_lasting", i) > 0 {
			return true
		}
	}
	return false
}

func (v *View) span(first, last int) record.Span {
	return record.Span{Start: v.Reading.Tokens[first].Start, End: v.Reading.Tokens[last-1].End}
}

func (v *View) class(name string, i int) int { return v.Cues.Class(name, v.Reading.Tokens, i) }
