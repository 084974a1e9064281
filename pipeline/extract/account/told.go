package account

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// toldDays gives groups without a day the one of what was told right before, when their words go on from it: "Shortly after,
// jets bombed a camp", "At about 4:30 p.m. a watch post was attacked", "in the second attack".
func (g *grouper) toldDays() {
	for i, grp := range g.groups {
		first := grp.Scenes[0]
		if grp.day != nil || first.Past || first.Heading {
			continue
		}
		if from := g.earlier(first); from != nil && (first.GoesOn() || i > 0 && g.second(first)) {
			grp.day = from
		}
	}
}

// earlier is the single day of the latest scene before s that has one and belongs to a group.
func (g *grouper) earlier(s *scene.Scene) *record.DateMention {
	var best *record.DateMention
	at := -1
	for _, grp := range g.groups {
		if grp.day == nil || !grp.day.Date.Known() || grp.day.Date.To-grp.day.Date.From > 1 {
			continue
		}
		for _, t := range grp.Scenes {
			if t.First < s.First && t.First > at {
				best, at = grp.day, t.First
			}
		}
	}
	return best
}

// second reports whether the act of a scene is counted off as one of several told together: "the second attack".
func (g *grouper) second(s *scene.Scene) bool {
	for i := range s.Acts {
		if a := &s.Acts[i]; a.Definite && g.ranked(a) {
			return true
		}
	}
	return false
}
