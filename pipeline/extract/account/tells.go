package account

import (
	"strconv"

	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// tells reports whether a scene has an act, or harm that is no tally.
func (g *grouper) tells(s *scene.Scene) bool {
	for _, k := range s.Drafts {
		if !g.doc.Tally[k] {
			return true
		}
	}
	if longPeriod(s) {
		return false // "have fought in the country since 2015"
	}
	tallied := g.doc.tallied(s)
	if tallied && apartPlaces(s) {
		return false // one figure for places that are told of one by one
	}
	for _, a := range s.Acts {
		if g.ranked(&a) && longer(s) {
			continue // "It was the third air strike on the township this month"
		}
		if !a.Real() || a.Plural && !a.Definite && a.Form == 'n' && len(s.Reports) == 0 && s.Day() == nil {
			continue // "attacks", "operations": no one act
		}
		if a.Form == 'v' && a.Strength == 1 && s.Day() == nil && s.Place() == nil && !s.Same {
			continue // "has occasionally targeted"
		}
		if !tallied || !a.Plural && a.Strength > 1 {
			return true
		}
	}
	return false
}

// leads reports whether a scene without words of attack is the first sentence under a title that tells of one, and says
// when: "Gunmen stopped two buses on Monday evening and marched 16 passengers away".
func (g *grouper) leads(s *scene.Scene) bool {
	return len(g.groups) == 1 && g.last != nil && g.last.day == nil && s.Paragraph == firstBody(g.doc) && g.last.Scenes[len(g.last.Scenes)-1].Heading &&
		s.Day() != nil && !g.doc.tallied(s) && !longPeriod(s)
}

// located reports whether a scene without words of attack says where what was just told of took place: "It happened in
// Krasny Vostok, he said", "The town is Pont-Sondé, in Artibonite".
func (g *grouper) located(s *scene.Scene) bool {
	p := s.Place()
	if g.last == nil || p == nil || p.Origin || p.Described || !scene.Local(p.Place) || g.doc.tallied(s) || !s.Occurs() && !g.calls(s, p) {
		return false
	}
	q := g.last.place
	return q == nil || q.Origin || scene.Relate(p.Place, q.Place) != scene.Apart
}

// calls reports whether a scene opens by saying which place it was: "The scene of this atrocity was Ain Adden".
func (g *grouper) calls(s *scene.Scene, p *record.PlaceMention) bool {
	r, cues := g.doc.Reading, g.doc.Cues
	if s.First+2 >= s.Last || cues.Class("definite", r.Tokens, s.First) == 0 || cues.Class("site_noun", r.Tokens, s.First+1) == 0 {
		return false
	}
	for i := s.First + 2; i < p.First && i < s.First+8; i++ {
		if cues.Class("be", r.Tokens, i) > 0 {
			return p.First-i < 4
		}
	}
	return false
}

// happened reports whether a scene without words of attack says when what was just told of took place: "It happened on
// Thursday, shortly after dawn", "Police were called to the house at 9 p.m. on Monday".
func (g *grouper) happened(s *scene.Scene) bool {
	d := s.Day()
	if g.last == nil || d == nil || !d.Date.Known() || d.Date.To-d.Date.From >= 7 || g.last.day != nil && !narrows(d, g.last.day) {
		return false
	}
	return (s.Occurs() || g.calledOut(s)) && !g.doc.tallied(s)
}

// dates reports whether a scene says in passing when what was just told of took place: "Three children were hurt in the incident,
// which took place on Tuesday".
func (g *grouper) dates(s *scene.Scene) bool {
	a, d := s.Lead(), s.Day()
	if g.last == nil || g.last.day != nil || a == nil || d == nil || !a.Definite || a.Form != 'n' || a.Another || !s.Took(a.Last) || g.doc.tallied(s) {
		return false
	}
	p, q := s.Place(), g.last.place
	return p == nil || q == nil || scene.Relate(p.Place, q.Place) != scene.Apart
}

// calledOut reports whether help was called to a place: that is the day of what it was called for.
func (g *grouper) calledOut(s *scene.Scene) bool {
	t := g.doc.Cues.Grammar["called_out"]
	for i := s.First; i < s.Last; i++ {
		if _, _, ok := t.Match(g.doc.Reading.Tokens[:s.Last], i); ok {
			return true
		}
	}
	return false
}

// ranked reports whether an act is counted off: "the third air strike".
func (g *grouper) ranked(a *act.Act) bool {
	for i := a.First - 1; i >= 0 && i > a.First-3; i-- {
		for n := 2; n < 13; n++ {
			t := g.doc.Cues.Grammar["rank_"+strconv.Itoa(n)]
			if _, _, ok := t.Match(g.doc.Reading.Tokens, i); ok {
				return a.Form == 'n'
			}
		}
	}
	return false
}

// longer reports whether the only days of a scene are more than a week.
func longer(s *scene.Scene) bool {
	d := s.Day()
	return d != nil && len(s.Drafts) == 0 && (!d.Date.Known() || d.Date.To-d.Date.From > 7)
}

func apartPlaces(s *scene.Scene) bool {
	for i := 1; i < len(s.Places); i++ {
		if scene.Relate(s.Places[i].Place, s.Places[i-1].Place) == scene.Apart {
			return true
		}
	}
	return false
}

// longPeriod reports whether the scene speaks of a stretch of more than a month.
func longPeriod(s *scene.Scene) bool {
	for _, d := range s.Dates {
		if d.Kind == record.DateRange && (!d.Date.Known() || d.Date.To-d.Date.From > 31) {
			return true
		}
	}
	return false
}

func (d *Document) tallied(s *scene.Scene) bool {
	for _, k := range s.Drafts {
		if d.Tally[k] {
			return true
		}
	}
	return false
}
