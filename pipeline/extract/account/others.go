package account

import "github.com/sabt-org/sabt/pipeline/extract/scene"

// Others are the scenes that tell of other groups' incidents.
func Others(d *Document, grp *Group) []*scene.Scene {
	var out []*scene.Scene
	for _, o := range d.groups {
		if o != grp {
			out = append(out, o.Scenes...)
		}
	}
	return out
}
