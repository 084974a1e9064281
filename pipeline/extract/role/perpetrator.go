package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// Perpetrators returns, for each account of a document, who is said to have done it, one entry a party and basis.
// What stands outside the sentences of any account goes to the one it is said of.
func Perpetrators(views []*View, scenes []*scene.Scene) [][]record.Responsibility {
	owned := map[*scene.Scene]bool{}
	for _, v := range views {
		for _, s := range v.Scenes {
			owned[s] = true
			v.own(s)
		}
	}
	d := &document{views: views, scenes: scenes, owned: owned}
	for _, s := range scenes {
		if several := d.several(s); !owned[s] && !several {
			d.beside(s)
		}
	}
	for _, s := range scenes {
		if s.Heading || s.Sentence < leadSentences {
			d.claimedAll(s)
		}
	}
	for _, title := range []bool{false, true} {
		for _, s := range scenes {
			if len(s.Drafts) > 0 && s.Heading == title && (title || s.Sentence < leadSentences) {
				d.inherit(s)
			}
		}
	}
	d.strays()
	d.shelter()
	out := make([][]record.Responsibility, len(views))
	for i, v := range views {
		out[i] = v.settle(v.closed())
	}
	return out
}

// own reads a scene of the account itself.
func (v *View) own(s *scene.Scene) {
	v.found = append(v.found, v.statements(s)...)
	for _, m := range v.mentions(s) {
		if e, ok := v.agent(s, m); ok {
			e.title = s.Heading
			v.found = append(v.found, e)
		}
	}
	v.found = append(v.found, v.persons(s)...)
	v.found = append(v.found, v.nationals(s)...)
}
