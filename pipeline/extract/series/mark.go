package series

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// View is what series are read from.
type View struct {
	Reading *record.Reading
	Cues    *lexicon.Cues
	Scenes  []*scene.Scene
}

// Mark says of accounts and totals which words tell of them as a series. Of two that could be meant the words told first count.
func (v *View) Mark(accounts []record.Account, totals []record.Aggregate) {
	for _, s := range v.Scenes {
		w, plain, ok := v.words(s)
		if !ok || s.Past || v.longer(s) {
			continue
		}
		t := told{v, s, w, plain, v.setting(s, accounts)}
		if plain && !t.day.Known() {
			continue // nothing says that it was one day's work
		}
		t.accounts(accounts)
		t.totals(totals)
	}
}

// told is a scene that tells of a series.
type told struct {
	*View
	scene *scene.Scene
	words record.Span
	plain bool // "a series of attacks"
	setting
}

// setting is when and where the series took place, as far as the scene says.
type setting struct {
	day   record.Date
	place *record.Place
}

func (v *View) setting(s *scene.Scene, accounts []record.Account) setting {
	var out setting
	if p := s.Place(); p != nil {
		out.place = &p.Place
	}
	if d := s.Day(); d != nil && short(d.Date) {
		out.day = d.Date
	}
	for i := range accounts {
		a := &accounts[i]
		if !out.day.Known() && v.tells(s, a) && a.Date != nil && short(a.Date.Date) {
			out.day = a.Date.Date
		}
	}
	return out
}

// short is a day, or the night between two.
func short(d record.Date) bool { return d.Known() && d.To-d.From < 2 }

// accounts marks those that the words may be said of.
func (t told) accounts(list []record.Account) {
	var mine []*record.Account
	for i := range list {
		a := &list[i]
		if a.Series == nil && a.Stage != record.Threatened && (t.tells(t.scene, a) || a.Main && t.then(a) && t.there(a) && !t.apart(a)) {
			mine = append(mine, a)
		}
	}
	for _, a := range mine {
		whole := t.words.Contains(a.Trigger.Span) && (len(mine) > 1 || t.many())
		a.Series = &record.SeriesValue{Evidence: record.Evidence{Span: t.words, Method: "series/words"}, Whole: whole}
	}
}

// tells reports whether a scene is one of those that an account was made of.
func (v *View) tells(s *scene.Scene, a *record.Account) bool {
	for _, e := range a.Evidence {
		if e.Overlaps(s.Span) {
			return true
		}
	}
	return false
}

// then reports whether an account is of the series' day. One without a day has to be told after the words: "Minutes later, gunmen
// stormed the school".
func (t told) then(a *record.Account) bool {
	if a.Date != nil && a.Date.Known() {
		return t.day.Known() && short(a.Date.Date) && a.Date.From <= t.day.To && t.day.From <= a.Date.To
	}
	return !t.plain && len(a.Evidence) > 0 && a.Evidence[0].Start > t.scene.Start
}

// there reports whether nothing says that an account lies elsewhere than the series.
func (t told) there(a *record.Account) bool {
	return t.place == nil || a.Place == nil || scene.Relate(a.Place.Place, *t.place) != scene.Apart
}

// apart: "in a separate attack", "unrelated to the bombings".
func (t told) apart(a *record.Account) bool {
	for _, e := range a.Evidence {
		for i := range t.Reading.Tokens {
			if tok := &t.Reading.Tokens[i]; tok.Start >= e.Start && tok.End <= e.End && t.class("series_apart", i) > 0 {
				return true
			}
		}
	}
	return false
}

// totals marks the totals that are told of the whole.
func (t told) totals(list []record.Aggregate) {
	for i := range list {
		a := &list[i]
		if t.scene.Span.Contains(a.Span) && a.Series.IsZero() && (!a.Period.Known() || a.Period.To-a.Period.From < 3) {
			a.Series = t.words
		}
	}
}
