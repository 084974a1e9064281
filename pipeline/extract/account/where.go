package account

import (
	"strings"

	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// where sets what the places say.
func (g *grouper) where(v *Reasons, s *scene.Scene, grp *Group) {
	p, q := s.Place(), grp.place
	switch {
	case p == nil:
		v.set(rPlaceNone, q != nil)
		return
	case q == nil:
		v.set(rPlaceFresh, true)
		return
	case grp.Scenes[len(grp.Scenes)-1].Heading && seat(q, p):
		v.set(rPlaceSeat, true)
		return
	}
	f := relation(p, q)
	for _, o := range grp.places {
		switch w := relation(p, o); {
		case f == rPlaceSilent && (w == rPlaceAlike || w == rPlaceNested):
			f = w
		case f == rPlaceApart && w == rPlaceAlike:
			f = rPlaceApartBeside
		case f == rPlaceNested && w == rPlaceAlike && scene.Local(o.Place):
			f = w // the town of which the group names a street as well
		}
	}
	v.set(f, true)
	if f == rPlaceApart && s.Sentence == grp.Scenes[len(grp.Scenes)-1].Sentence {
		v.set(rApartPair, true)
	}
	if f != rPlaceSilent {
		return
	}
	v.set(rPlaceNewcomer, v.has(rNewcomer) && p.Kind != record.PlaceFacility && scene.Local(p.Place) && scene.Local(q.Place) && !p.Origin)
	for _, o := range s.Places {
		v.set(rPlaceAround, o != p && !o.Origin && relation(o, q) == rPlaceAlike)
	}
}

// relation is how two places lie to one another.
func relation(p, q *record.PlaceMention) reason {
	switch scene.Relate(p.Place, q.Place) {
	case scene.Alike:
		return rPlaceAlike
	case scene.Within, scene.Holds:
		return rPlaceNested
	case scene.Apart:
		switch {
		case p.Score < 0.5 || q.Score < 0.5:
			return rPlaceApartGuess
		case p.Origin || p.Kind == record.PlaceCountry:
			return rPlaceApartWide
		}
		return rPlaceApart
	}
	if p.Kind == record.PlaceFacility && q.Kind == record.PlaceFacility && !shareWord(p.Name, q.Name) {
		return rPlaceFacility
	}
	if otherVillage(p, q) {
		return rPlaceApartWide
	}
	return rPlaceSilent
}

// otherVillage reports whether two places are named otherwise and of one rank, though where one of them lies is not known:
// of the villages that are attacked most are in no gazetteer.
func otherVillage(p, q *record.PlaceMention) bool {
	return p.Kind == record.PlaceTown && q.Kind == record.PlaceTown && !p.Origin && !q.Origin && (!p.Located || !q.Located) &&
		fold.String(p.Name) != fold.String(q.Name)
}

// seat reports whether p bears the name of the province in which q lies: "Hakkari" of a title may be either.
func seat(p, q *record.PlaceMention) bool {
	return p.Kind == record.PlaceTown && p.Country == q.Country && p.Admin1 != "" && p.Admin1 == q.Admin1 && fold.String(p.Name) == fold.String(p.Admin1)
}

// shareWord reports whether two names share a word of four letters: "Kabul mosque", "Eid Gah Mosque".
func shareWord(a, b string) bool {
	words := map[string]bool{}
	for _, w := range strings.Fields(fold.String(a)) {
		words[w] = len(w) > 3
	}
	for _, w := range strings.Fields(fold.String(b)) {
		if words[w] {
			return true
		}
	}
	return false
}
