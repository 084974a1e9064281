package account

import (
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/site"
	"github.com/sabt-org/sabt/record"
)

// Settle gives an account the place for which most speaks in the whole document.
func Settle(d *Document, grp *Group, a *record.Account) {
	if d.Learned.Site == nil || d.Reading.Document.Language != site.Language {
		return
	}
	p := site.Choose(d.Learned.Site, Sight(d, grp))
	if p == grp.place {
		return
	}
	grp.assumed = p != nil && !slices.Contains(grp.places, p)
	grp.place = p
	a.Place = place(d.Reading, grp)
}

// Sight is what is looked at to find where a group's incident happened.
func Sight(d *Document, grp *Group) *site.View {
	v := &site.View{Reading: d.Reading, Cues: d.Cues, Scenes: d.Scenes, Own: grp.Scenes, Rule: grp.place}
	for _, o := range d.groups {
		if o != grp {
			v.Others = append(v.Others, o.Scenes...)
			if o.place != nil {
				v.Taken = append(v.Taken, o.place)
			}
		}
	}
	return v
}
