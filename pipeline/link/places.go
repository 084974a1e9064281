package link

import (
	"math"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// places compares two places at their precision: the smaller the place that both name, the more it says.
func places(a, b *Profile) feature {
	p, q := &a.Place, &b.Place
	switch {
	case a.Name == "" || b.Name == "":
		return fPlaceUnknown
	case a.Name == b.Name && !same(a, b):
		return fPlaceNamesake
	case p.Country != "" && q.Country != "" && p.Country != q.Country:
		return fPlaceCountry
	case same(a, b):
		return alike(p)
	case measured(p, q) && distance(p, q) >= 40:
		return fPlaceApart // a town that bears the name of its province does not hold the province's districts
	case has(a.Around, b.Name), has(b.Around, a.Name), holds(p, q), holds(q, p):
		return fPlaceWithin
	case wide(*p) && wide(*q):
		return fPlaceApart
	case !measured(p, q):
		return unlisted(p, q)
	}
	switch km := distance(p, q); {
	case km < 2:
		return fPlaceTouch
	case km < 4:
		return fPlaceBeside
	case km < 8:
		return fPlaceWalk
	case km < 15:
		return fPlaceNear
	case km < 25:
		return fPlaceDrive
	case km < 40:
		return fPlaceAround
	}
	return fPlaceApart
}

// named says whether the sentences of one account name the place of the other, too, where it is another: who tells of a neighbour names it,
// and where both name both, one of the two is read wrongly.
func named(a, b *Profile, where feature) feature {
	switch where {
	case fPlaceWithin, fPlaceTouch, fPlaceBeside, fPlaceWalk, fPlaceNear, fPlaceDrive, fPlaceAround, fPlaceApart, fPlaceAtOdds, fPlaceSilent, fPlaceProvince:
	default:
		return 0
	}
	switch one, other := names(a, b.Name), names(b, a.Name); {
	case one && other:
		return fPlaceNamedBoth
	case one || other:
		return fPlaceNamedOne
	}
	return 0
}

// names reports whether all words of a place's name stand in an account's sentences.
func names(p *Profile, place string) bool {
	n := 0
	for w := range strings.FieldsFuncSeq(place, between) {
		if len(w) < 3 || everywhere(w) {
			continue
		}
		if _, ok := slices.BinarySearch(p.Names, hash(w)); !ok {
			return false
		}
		n++
	}
	return n > 0
}

// measured reports whether the distance of two places says anything.
func measured(p, q *record.Place) bool {
	return p.Located && q.Located && !wide(*p) && !wide(*q)
}

// same reports whether two profiles name one place. Two towns of one name lie apart.
func same(a, b *Profile) bool {
	if a.Place.GeonamesID != 0 && a.Place.GeonamesID == b.Place.GeonamesID {
		return true
	}
	return a.Name == b.Name && (!a.Place.Located || !b.Place.Located || distance(&a.Place, &b.Place) < 25)
}

// alike is what it says that both name a place, by how many things may happen there.
func alike(p *record.Place) feature {
	switch {
	case p.Kind == record.PlaceCountry || p.Kind == record.PlaceRegion:
		return fPlaceSameCountry
	case p.Kind == record.PlaceProvince || p.Kind == record.PlaceNatural:
		return fPlaceSameProvince
	case p.Kind == record.PlaceDistrict:
		return fPlaceSameDistrict
	case p.Kind == record.PlaceFacility:
		return fPlaceSameSite
	case p.Population >= 1_000_000:
		return fPlaceSameCity
	case p.Population >= 100_000:
		return fPlaceSameTown
	}
	return fPlaceSameVillage
}

// unlisted compares places of which one cannot be measured: in one province they may be near, in two they are not.
func unlisted(p, q *record.Place) feature {
	switch {
	case p.Admin1 == "" || q.Admin1 == "":
		return fPlaceSilent
	case p.Admin1 == q.Admin1:
		return fPlaceProvince
	}
	return fPlaceApart
}

// holds reports whether the first is a country or province in which the second lies.
func holds(p, q *record.Place) bool {
	switch p.Kind {
	case record.PlaceCountry:
		return p.Country != "" && p.Country == q.Country && q.Kind != record.PlaceCountry
	case record.PlaceProvince:
		return p.Admin1 != "" && p.Admin1 == q.Admin1 && p.Country == q.Country && q.Kind != record.PlaceProvince
	}
	return false
}

// distance is that of two points in kilometres, near enough for a hundred of them.
func distance(p, q *record.Place) float64 {
	const degree = 111.2
	dx := (p.Longitude - q.Longitude) * math.Cos((p.Latitude+q.Latitude)*math.Pi/360)
	dy := p.Latitude - q.Latitude
	return degree * math.Sqrt(dx*dx+dy*dy)
}
