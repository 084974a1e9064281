package account

import (
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// settings gives a group that names no place the one that was told of last: "Fifteen people are missing since the raid in
// Ramadi. Three policemen were killed in a clash." What opens a report without a place is set where the report says next.
func (g *grouper) settings() {
	for i, grp := range g.groups {
		if q := grp.place; q != nil && (!q.Origin || scene.Local(q.Place) || typeOf(grp) == record.Kidnapping) {
			continue
		}
		p := grp.speakers()
		if p == nil {
			p = g.before(grp.Scenes[0])
		}
		if p == nil && i == 0 && grp.place == nil {
			p = g.after(grp.Scenes[0])
		}
		if p != nil && (grp.place == nil || p.Kind != record.PlaceCountry) {
			grp.place, grp.assumed = p, true
			grp.places = append(grp.places, p)
		}
	}
}

// speakers is the town where those are who tell of it first: "a local official in Bilad al-Rus said".
func (grp *Group) speakers() *record.PlaceMention {
	for _, p := range grp.Scenes[0].Beside {
		if p.Kind != record.PlaceFacility && p.Kind != record.PlaceCountry && p.Kind != record.PlaceRegion {
			return p
		}
	}
	return nil
}

func typeOf(grp *Group) record.IncidentType {
	t, _ := groupType(grp)
	return t
}

// before is the place told of last before s: no building of another incident, and a quarter only in the same paragraph.
func (g *grouper) before(s *scene.Scene) *record.PlaceMention {
	scenes := g.doc.Scenes
	for i := slices.Index(scenes, s) - 1; i >= 0; i-- {
		p := scenes[i].Place()
		if p == nil || p.Origin {
			continue
		}
		if p.Kind == record.PlaceFacility && s.Sentence-scenes[i].Sentence < 3 && !p.Described && !g.told(scenes[i]) {
			return p // "members of staff of Engravers College are missing. Bandits stormed the school"
		}
		if p.Kind != record.PlaceFacility && (scenes[i].Paragraph == s.Paragraph || p.Kind != record.PlaceNeighbourhood) {
			return p
		}
		if q := scenes[i].Holder(p); q != nil {
			return q
		}
		for _, q := range scenes[i].Places {
			if scene.Relate(p.Place, q.Place) == scene.Within && !q.Origin {
				return q
			}
		}
	}
	return nil
}

// told reports whether a scene tells of an incident.
func (g *grouper) told(s *scene.Scene) bool {
	for _, grp := range g.groups {
		if slices.Contains(grp.Scenes, s) {
			return true
		}
	}
	return false
}

// after is the first town, or district or quarter, told of after s.
func (g *grouper) after(s *scene.Scene) *record.PlaceMention {
	scenes := g.doc.Scenes
	for i := slices.Index(scenes, s) + 1; i < len(scenes); i++ {
		if p := scenes[i].Place(); p != nil && !p.Origin && p.Kind != record.PlaceFacility && scene.Local(p.Place) {
			return p
		}
	}
	return nil
}
