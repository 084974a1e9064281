package role

import (
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// strays gives what a group claims, where it stands with what a state is told to have done, to the main account that has
// nobody yet: after "Also on Monday Israel killed a militant" the group claims the bombing of the title.
func (d *document) strays() {
	for _, v := range d.views {
		if v.Account == nil || v.Account.Type == record.ArmedClash || !v.byState() {
			continue
		}
		i := slices.IndexFunc(v.found, strays)
		if i < 0 {
			continue
		}
		u := d.unclaimed(v, v.found[i])
		if u == nil {
			continue
		}
		for _, e := range v.found {
			if strays(e) {
				u.found = append(u.found, e)
			}
		}
		v.found = slices.DeleteFunc(v.found, strays)
	}
}

func strays(e entry) bool {
	return e.Basis == record.ClaimedByPerpetrator && e.party != nil && insurgent(e.party)
}

// byState reports whether a state's forces are told to have done what the account tells.
func (v *View) byState() bool {
	return slices.ContainsFunc(v.found, func(e entry) bool {
		return e.Basis == record.ReportedFact && e.party != nil && ofState(e.party) && named(e.party)
	})
}

// unclaimed is the first main account besides v for which no named party stands, and that the words for what is claimed
// fit best.
func (d *document) unclaimed(v *View, e entry) *View {
	var first *View
	s := v.sceneOf(e.Span)
	for _, u := range d.views {
		if u == v || !u.main() || u.accounted() {
			continue
		}
		if a := pointedAt(s); a == nil || u.fits(s, a) {
			return u
		}
		if first == nil {
			first = u
		}
	}
	return first
}

// sceneOf is the scene of the document that holds a span; the account's own and those beside it are looked through.
func (v *View) sceneOf(at record.Span) *scene.Scene {
	for _, s := range append(slices.Clone(v.Scenes), v.Context...) {
		if s.Span.Contains(at) {
			return s
		}
	}
	return nil
}
