package account

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

func (grp *Group) join(s *scene.Scene) {
	grp.Scenes = append(grp.Scenes, s)
	if d := s.Day(); d != nil && (grp.day == nil || !grp.day.Date.Known() && d.Date.Known() && d.Date.To-d.Date.From < 7 || narrows(d, grp.day)) {
		grp.day = d
	}
	for _, p := range s.Places {
		if !p.Origin || len(grp.places) == 0 {
			grp.places = append(grp.places, p)
		}
	}
	if p := s.Place(); p != nil {
		switch {
		case grp.place == nil, grp.place.Origin && !p.Origin:
			grp.place = p
		case s.Pinned(p) && (p.Country == grp.place.Country || p.Country == "" || grp.place.Country == "") && scene.Local(p.Place) && (!scene.Finer(grp.place, p) || seat(grp.place, p)):
			grp.place = p
		case scene.Finer(p, grp.place) && refines(p, grp.place) && s.Live():
			grp.place = p
		}
	}
}

// refines reports whether p may be the exact place of what happened at q: it lies in q, or q has no edge or site to
// compare with.
func refines(p, q *record.PlaceMention) bool {
	switch scene.Relate(p.Place, q.Place) {
	case scene.Within, scene.Alike:
		return true
	case scene.Unknown:
		return !p.Located || !q.Located || !scene.Local(q.Place)
	}
	return false
}

// narrows reports whether a day lies inside the stretch of days that stood for the incident.
func narrows(d, old *record.DateMention) bool {
	return d.Date.Known() && old.Date.Known() && old.Date.Contains(d.Date) && old.Date.To-old.Date.From > d.Date.To-d.Date.From && (old.Kind == record.DateRange || old.Date.Precision != record.PrecisionDay)
}
