package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// leadSentences is how far a title and lead reach.
const leadSentences = 4

// document is what assigning statements to accounts looks at.
type document struct {
	views  []*View
	scenes []*scene.Scene
	owned  map[*scene.Scene]bool
}

// beside reads a scene that belongs to no account: "No group has claimed it. Suspicion fell on".
func (d *document) beside(s *scene.Scene) {
	home := d.home(s)
	if home == nil || d.total(s) || home.another(s) {
		return
	}
	found := home.statements(s)
	targets := d.targets(s, home, found)
	for _, v := range targets {
		for _, e := range found {
			e.loose = e.loose || e.beside
			v.found = append(v.found, e)
		}
	}
	if len(targets) > 0 {
		v := targets[len(targets)-1]
		v.found = append(v.found, v.persons(s)...)
	}
}

// another reports whether a scene opens with words that turn to something else: "Separately, armed men believed to be".
func (v *View) another(s *scene.Scene) bool {
	c, _, ok := v.Cues.Scene.Match(v.Reading.Tokens, s.First)
	return ok && c == lexicon.Another
}

// home is the account that a scene stands beside, or the first of the document for a title.
func (d *document) home(s *scene.Scene) *View {
	for _, v := range d.views {
		for _, c := range v.Context {
			if c == s {
				return v
			}
		}
	}
	if s.Heading || s.Sentence < 2 {
		for _, v := range d.views {
			if v.main() {
				return v
			}
		}
	}
	return nil
}

// total reports whether a scene tells of many acts: what is claimed there is no single one.
func (d *document) total(s *scene.Scene) bool {
	for i := range s.Acts {
		if a := &s.Acts[i]; a.Form == 'n' && a.Plural && a.Real() {
			return true
		}
	}
	return false
}

// targets are the accounts that a scene beside home speaks of: one whose place it names; all of the document's where
// blame in a paragraph of its own names no act; else home.
func (d *document) targets(s *scene.Scene, home *View, found []entry) []*View {
	if v, named := d.placed(s, home); named && len(s.Acts) > 0 {
		if v == nil {
			return nil
		}
		return []*View{v}
	}
	if v := d.described(s, home, found); v != nil {
		return []*View{v}
	}
	if d.follows(s, home) || len(found) == 0 {
		return []*View{home}
	}
	var main []*View
	for _, v := range d.views {
		if v != home && (v.main() || v.Account.Date == nil) && !v.accounted() {
			main = append(main, v)
		}
	}
	if found[0].Basis == record.Accused && len(s.Acts) == 0 {
		return append(main, home)
	}
	if len(main) == 1 && !home.near(s) {
		return main
	}
	return []*View{home}
}

// near reports whether the account's last sentence stands just before the scene.
func (v *View) near(s *scene.Scene) bool {
	for _, t := range v.Scenes {
		if t.Sentence < s.Sentence && s.Sentence-t.Sentence < 4 {
			return true
		}
	}
	return false
}

// accounted reports whether a named party stands for the account already.
func (v *View) accounted() bool {
	for _, e := range v.found {
		if e.Named && e.Basis != record.Denied {
			return true
		}
	}
	return false
}

// follows reports whether an account's own sentence stands before the scene in its paragraph, or right before it.
func (d *document) follows(s *scene.Scene, home *View) bool {
	for _, t := range home.Scenes {
		if t.Paragraph == s.Paragraph && t.Sentence < s.Sentence {
			return true
		}
	}
	return false
}

// placed returns the account whose place the scene names; named is false when it names none apart from home's.
func (d *document) placed(s *scene.Scene, home *View) (v *View, named bool) {
	for _, p := range s.Places {
		if p.Origin || p.Adjective || p.Modifier || home.speaks(s, p) {
			continue
		}
		if home.at(p) {
			return home, true
		}
		named = true
		for _, v := range d.views {
			if v.at(p) {
				return v, true
			}
		}
	}
	return nil, named
}

// speaks reports whether a place stands for its state: one that is accused, or one that says: "Hezbollah accused Israel".
func (v *View) speaks(s *scene.Scene, p *record.PlaceMention) bool {
	for _, a := range v.mentions(s) {
		if a.Overlaps(p.Span) {
			return true
		}
	}
	for k := range v.Reading.Attributions {
		if a := &v.Reading.Attributions[k]; within(s.Span, a) && a.Source.Span.Contains(p.Span) {
			return true
		}
	}
	return false
}

// at reports whether a place lies where the account happened, or around it.
func (v *View) at(p *record.PlaceMention) bool {
	if v.Account == nil || v.Account.Place == nil {
		return true
	}
	return scene.Relate(p.Place, v.Account.Place.Place) != scene.Apart
}

func (v *View) knows(e entry) bool {
	for _, f := range v.found {
		if !f.loose && f.party != nil && e.party != nil && sameParty(f.party, e.party) {
			return true
		}
	}
	return false
}
