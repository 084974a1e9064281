package role

import (
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// several reads what is claimed, denied or laid to somebody for more than one incident: "ISIS said it had carried out
// both attacks", "the government blamed those bombings on". It reports whether the scene speaks of several.
func (d *document) several(s *scene.Scene) bool {
	n := d.counted(s)
	if n == 0 {
		return false
	}
	targets := d.toldBefore(s, n)
	for i, v := range targets {
		if v.owns(s) {
			continue
		}
		for _, e := range targets[i].statements(s) {
			if e.party != nil && named(e.party) && e.Basis != record.ReportedFact && e.Basis != record.Suspected {
				v.found = append(v.found, e)
			}
		}
		v.found = append(v.found, v.persons(s)...)
	}
	return true
}

// What a plural that is not counted points back to: "those attacks" to the sentence just before, "the attacks" to all.
const (
	those = -1
	all   = -2
)

// counted is how many incidents a scene points back to: "both", "the two attacks", "all three"; 0 when it points back
// to none.
func (d *document) counted(s *scene.Scene) int {
	if len(d.views) == 0 {
		return 0
	}
	v := d.views[0]
	for i := s.First; i < s.Last; i++ {
		switch {
		case v.has("both", i) && !v.has("and", v.end(i)):
			return 2
		case v.has("all_three", i):
			return 3
		}
	}
	for i := range s.Acts {
		a := &s.Acts[i]
		switch {
		case a.Form != 'n' || !a.Plural:
		case v.has("these", v.start(a.First)):
			return those
		case v.has("definite", v.start(a.First)):
			return all
		}
	}
	return 0
}

// toldBefore are the accounts that a scene points back to, those told of last first.
func (d *document) toldBefore(s *scene.Scene, n int) []*View {
	views := slices.DeleteFunc(slices.Clone(d.views), func(v *View) bool { return v.lastBefore(s) < 0 })
	slices.SortStableFunc(views, func(a, b *View) int { return b.lastBefore(s) - a.lastBefore(s) })
	switch {
	case len(views) == 0:
		return nil
	case n == those:
		last := views[0].lastBefore(s)
		return slices.DeleteFunc(views, func(v *View) bool { return v.lastBefore(s) < last })
	case n == all:
		return slices.DeleteFunc(views, func(v *View) bool { return !v.main() && !slices.ContainsFunc(views, v.under) })
	}
	return views[:min(n, len(views))]
}

// lastBefore is the last sentence before a scene that tells of the account; -1 when none does.
func (v *View) lastBefore(s *scene.Scene) int {
	last := -1
	for _, t := range v.Scenes {
		if t.First < s.First && !t.Heading {
			last = max(last, t.Sentence)
		}
	}
	return last
}
