package tally

import (
	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/casualty"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// View is what totals are read from.
type View struct {
	Reading *record.Reading
	Cues    *lexicon.Cues
	Scenes  []*scene.Scene
	Drafts  []casualty.Draft
	Nouns   Nouns // may be nil
}

// Nouns tells what nouns stand for.
type Nouns interface {
	Target(norm, lang string) (lexicon.Target, bool)
}

// Totals returns the drafts that count more than one incident.
func (v *View) Totals() map[int]bool {
	out := map[int]bool{}
	for i, s := range v.Scenes {
		if len(s.Drafts) == 0 {
			continue
		}
		joint := v.joint(i)
		digest := !joint && v.digest(i)
		for _, k := range s.Drafts {
			d := v.Drafts[k]
			switch {
			case joint:
				out[k] = d.Count.Max != 0
			case one(d):
				out[k] = v.ranked(s, d)
			default:
				out[k] = digest && d.Count.Max != 0 || v.total(s, d)
			}
		}
	}
	v.continued(out)
	v.parts(out)
	v.titles(out)
	return out
}

// one reports whether a draft counts a single person, who was harmed in a single incident.
func one(d casualty.Draft) bool { return d.Count.Min == 1 && d.Count.Max == 1 }

// ranked: "the third foreigner in the space of a week to be killed" makes three.
func (v *View) ranked(s *scene.Scene, d casualty.Draft) bool {
	return v.rankIn(d.Span) > 1 && v.spell(s, v.tokenAt(d.Span.Start))
}

// total weighs the words of a draft's scene.
func (v *View) total(s *scene.Scene, d casualty.Draft) bool {
	if d.Count.Max == 0 {
		return false
	}
	single, plural, verb := v.acts(s)
	period, day := v.period(s, d)
	if !period {
		single = single || verb // "have shot 40 people since June" is no one act
	}
	switch {
	case d.Toll && v.overMonths(s, d):
		return true
	case d.Count.Min >= 3000, v.these(s), d.Count.Min >= 500 && len(s.Acts) == 0 && !day && v.perfect(s, d):
		return true
	case plural && v.separate(s) && v.toldApart(s):
		return true
	case v.unrest(s, d) && !v.actBetween(s, d):
		return true // "amid violence that has claimed more than 20 lives"
	case v.war(s, d), v.unrest(s, d):
		return !single || period
	case d.Count.Min > 9 && months(s, d):
		return true // "between August 15, 2021 and the end of last May, 1,095 civilians were killed, most of them by bombs"
	case period && d.Count.Min > 9 && v.ongoing(s):
		return true // "1,692 civilians were killed by fighting in the first half of the year"
	case period && d.Toll:
		return true // "the raid brings to 212 the number of villagers killed since January"
	case period:
		return !single && (d.Count.Min != 1 || d.Count.Max != 1) // "a priest was seized in July" is no sum
	case plural && v.several(s) > 2, plural && v.several(s) > 1 && v.coordinated(s):
		return !single
	case plural:
		return !day && !single && !v.pinned(s)
	}
	return false
}

// pinned reports whether the scene names one town or building: "drone attacks on Nikopol" are one operation.
func (v *View) pinned(s *scene.Scene) bool {
	p := s.Place()
	for _, a := range s.Acts {
		for i := a.First - 3; a.Plural && i < a.First; i++ {
			if v.has("many", i) {
				return false
			}
		}
	}
	return p != nil && scene.Local(p.Place) && !v.coordinated(s)
}

// ongoing reports whether what did harm is named without an article, as what goes on and is no one act: "by fighting".
func (v *View) ongoing(s *scene.Scene) bool {
	for i := range s.Acts {
		a := &s.Acts[i]
		if a.Real() && v.has("goes_on_noun", a.First) && a.First > 0 && v.Reading.Tokens[a.First-1].Tag == record.ADP {
			return true
		}
	}
	return false
}

// these: "In these incidents, 614 civilians were killed".
func (v *View) these(s *scene.Scene) bool {
	for _, a := range s.Acts {
		if a.Plural && a.Form == 'n' && v.has("these", a.First-1) && a.First-s.First < 4 {
			return true
		}
	}
	return false
}

// separate: "killed in separate clashes in Masbate province".
func (v *View) separate(s *scene.Scene) bool {
	for _, a := range s.Acts {
		if a.Plural && (v.has("separate", a.First-1) || v.has("separate", a.First-2)) {
			return true
		}
	}
	return false
}

// toldApart reports whether a later scene gives figures of its own.
func (v *View) toldApart(s *scene.Scene) bool {
	for _, t := range v.Scenes {
		if t.Sentence > s.Sentence && len(t.Drafts) > 0 {
			return true
		}
	}
	return false
}

// unrest: "The violence has left close to 20,000 people dead".
func (v *View) unrest(s *scene.Scene, d casualty.Draft) bool {
	for i := s.First; i < d.Cue; i++ {
		if !v.has("unrest", i) {
			continue
		}
		for j := i + 1; j < d.Cue; j++ {
			if v.has("perfect", j) {
				return true
			}
		}
	}
	return false
}

// actBetween reports whether an act stands between the word for unrest nearest to the draft and the draft.
func (v *View) actBetween(s *scene.Scene, d casualty.Draft) bool {
	for i := d.Cue - 1; i >= s.First; i-- {
		if v.has("unrest", i) {
			return false
		}
		for k := range s.Acts {
			if a := &s.Acts[k]; a.First <= i && i < a.Last {
				return true
			}
		}
	}
	return true
}

// several is the number of attacks that the scene counts: "11 attacks" between two days of one week.
func (v *View) several(s *scene.Scene) int {
	n := 0
	for _, a := range s.Acts {
		if a.Form == 'n' {
			n = max(n, a.Several)
		}
	}
	return n
}

// acts reports whether the scene names one act, or acts in the plural, near the draft.
func (v *View) acts(s *scene.Scene) (single, plural, verb bool) {
	for i := range s.Acts {
		a := &s.Acts[i]
		if !a.Real() {
			continue
		}
		switch {
		case a.Plural && a.Form == 'n' && a.Definite && a.Several == 0:
			single = true // "the suicide bombings of Easter Sunday" are one thing told of
		case a.Plural && a.Type == record.ArmedClash && a.Several < 2 && !v.has("separate", a.First-1): // "in clashes with rebels": one operation
		case a.Plural && a.Form == 'n' && !v.has("twin", a.First-1) && !v.has("twin", a.First-2):
			plural = true
		case a.Form == 'n' && a.Strength == 1 && !a.Definite && v.has("unrest", a.First): // "died in communal violence"
		case a.Form == 'n' || a.Form == 'w' && a.Strength == 3:
			single = single || !v.inPlural(s, a)
		case a.Form == 'v' && a.Strength > 1:
			verb = true
		}
	}
	return single, plural, verb
}

// inPlural: the words of a plural phrase ("suicide bombing attacks") are no single act.
func (v *View) inPlural(s *scene.Scene, a *act.Act) bool {
	for i := range s.Acts {
		b := &s.Acts[i]
		if b != a && b.Plural && b.First >= a.Last && b.First-a.Last < 3 {
			return true
		}
	}
	return false
}

// war: "at least 1,200 people died in the war", "killed since the conflict began".
func (v *View) war(s *scene.Scene, d casualty.Draft) bool {
	for i := s.First; i < s.Last; i++ {
		if v.has("war", i) {
			return true
		}
	}
	return false
}

// joint reports whether scene i gives one figure for several places, each of which is told of by itself later:
// "five people were injured in the Kherson and Odesa regions", "two attacks cost 17 lives. The first ... killed 15".
func (v *View) joint(i int) bool {
	s := v.Scenes[i]
	told := 0
	for n, p := range s.Places {
		if p.Origin || n > 0 && scene.Relate(p.Place, s.Places[n-1].Place) != scene.Apart && told > 0 {
			continue
		}
		if v.toldLater(i, p) {
			told++
		}
	}
	if told > 1 && v.coordinated(s) {
		return true
	}
	if v.spread(i) {
		return true
	}
	several := 0
	for _, a := range s.Acts {
		several = max(several, a.Several)
	}
	return several > 1 && v.ordinalsFollow(i)
}

// spread reports whether scene i tells of attacks in the plural over a country or province of which several towns get
// figures of their own later: "Russian attacks on Ukraine killed at least nine".
func (v *View) spread(i int) bool {
	s := v.Scenes[i]
	p := s.Place()
	if p == nil || scene.Local(p.Place) {
		return false
	}
	if single, plural, verb := v.acts(s); single || verb || !plural {
		return false
	}
	var told []*record.PlaceMention
	for _, t := range v.Scenes[i+1:] {
		q := t.Place()
		if q == nil || len(t.Drafts) == 0 || scene.Relate(q.Place, p.Place) != scene.Within {
			continue
		}
		apart := true
		for _, o := range told {
			apart = apart && scene.Relate(o.Place, q.Place) == scene.Apart
		}
		if apart {
			told = append(told, q)
		}
	}
	return len(told) > 1
}

func (v *View) coordinated(s *scene.Scene) bool {
	for n := 1; n < len(s.Places); n++ {
		gap := s.Places[n].First - s.Places[n-1].Last // none in "ببغداد وكركوك"
		if s.Places[n].Origin || s.Places[n-1].Origin {
			continue
		}
		if gap >= 0 && gap <= 5 && scene.Relate(s.Places[n].Place, s.Places[n-1].Place) == scene.Apart {
			return true
		}
	}
	return false
}

func (v *View) toldLater(i int, p *record.PlaceMention) bool {
	for _, t := range v.Scenes[i+1:] {
		if len(t.Drafts) == 0 || len(t.Places) == 0 {
			continue
		}
		q := t.Place()
		if q == nil {
			continue
		}
		rel := scene.Relate(q.Place, p.Place)
		if (rel == scene.Alike || rel == scene.Within) && !v.bothPlaces(t, v.Scenes[i]) {
			return true
		}
	}
	return false
}

// bothPlaces: a later scene that names as many places tells of no single one.
func (v *View) bothPlaces(t, s *scene.Scene) bool {
	return v.coordinated(t) && len(t.Places) >= len(s.Places)
}

func (v *View) ordinalsFollow(i int) bool {
	for _, t := range v.Scenes[i+1 : min(len(v.Scenes), i+4)] {
		for j := t.First; j < t.First+3 && j < t.Last; j++ {
			if v.has("the_first", j) && (len(t.Drafts) > 0 || len(t.Places) > 0) {
				return true
			}
		}
	}
	return false
}

// continued: "Additionally, 21 fighters and 141 civilians were injured" goes on with the total told before.
func (v *View) continued(out map[int]bool) {
	for i := 1; i < len(v.Scenes); i++ {
		s, before := v.Scenes[i], v.Scenes[i-1]
		if s.Paragraph != before.Paragraph || len(before.Drafts) == 0 || s.Day() != nil || s.Place() != nil || !v.has("additional", s.First) {
			continue
		}
		for _, k := range before.Drafts {
			if !out[k] {
				continue
			}
			for _, m := range s.Drafts {
				out[m] = true
			}
		}
	}
}

// parts: a part of a total is a total, and so are the killed and the injured that a total of casualties consists of.
func (v *View) parts(out map[int]bool) {
	for k, d := range v.Drafts {
		if !out[k] || d.Effect != record.KilledOrInjured {
			continue
		}
		for m := k + 1; m < len(v.Drafts) && v.Drafts[m].Sentence <= d.Sentence+1; m++ {
			if e := v.Drafts[m]; e.Effect != d.Effect && e.Count.Min <= d.Count.Min && (e.Sentence == d.Sentence || e.Count.Min > 99) {
				out[m] = true
			}
		}
	}
	for k, d := range v.Drafts {
		if d.Subset && d.Parent >= 0 && out[d.Parent] {
			out[k] = true
		}
	}
}

// titles: a title that gives a total given as such in the text gives no toll.
func (v *View) titles(out map[int]bool) {
	for _, s := range v.Scenes {
		if !s.Heading {
			continue
		}
		for _, k := range s.Drafts {
			for m := range v.Drafts {
				if out[m] && m != k && v.Drafts[m].Effect == v.Drafts[k].Effect && v.Drafts[m].Count.Min == v.Drafts[k].Count.Min {
					out[k] = true
				}
			}
		}
	}
}

func (v *View) has(class string, i int) bool {
	if i < 0 || i >= len(v.Reading.Tokens) {
		return false
	}
	return v.Cues.Class(class, v.Reading.Tokens, i) > 0
}
