package account

import (
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// dropSummaries leaves out the groups that only sum up what is told one by one: "Intense shelling was reported between 28
// and 30 April", before the shelling of the 28th and of the 30th.
func (g *grouper) dropSummaries() {
	g.groups = slices.DeleteFunc(g.groups, func(grp *Group) bool { return g.sumsUp(grp) })
}

func (g *grouper) sumsUp(grp *Group) bool {
	if grp.day == nil || !grp.day.Date.Known() || grp.day.Date.From == grp.day.Date.To {
		return false
	}
	if long := grp.day.Date.To-grp.day.Date.From > 45 && grp.day.Kind == record.DateRange; long && len(grp.Scenes) == 1 {
		return true // no one act lasts for months
	}
	told := 0
	for _, o := range g.groups {
		if o != grp && o.day != nil && o.day.Date.Known() && grp.day.Date.Contains(o.day.Date) && grp.day.Date != o.day.Date && within(o, grp) {
			told++
		}
	}
	return told > 1
}

// within reports whether an incident may lie in the place of another.
func within(o, grp *Group) bool {
	return o.place == nil || grp.place == nil || scene.Relate(o.place.Place, grp.place.Place) != scene.Apart
}
