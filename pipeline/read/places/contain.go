package places

import (
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/gazetteer"
)

// precedes: "X, Texas", "X (Mali)": the next name after a comma can hold this one.
func (d *document) precedes(i int) bool {
	return i+1 < len(d.names) && d.adjoin(i) && d.holds(&d.names[i+1], &d.names[i])
}

// follows: Texas in "X, Texas".
func (d *document) follows(i int) bool {
	return i > 0 && d.adjoin(i-1) && d.holds(&d.names[i], &d.names[i-1])
}

// adjoin reports whether name i and the next stand side by side, parted by a comma or a bracket: "Termez, Uzbekistan".
func (d *document) adjoin(i int) bool {
	a, b := &d.names[i], &d.names[i+1]
	if a.sentence != b.sentence || a.demonym || b.demonym || b.Start < a.End {
		return false
	}
	between := d.text[a.End:b.Start]
	switch strings.TrimSpace(between) {
	case ",", "(", "،":
		return true
	case "in", "em", "en", "على", "في", "in the", "د":
		return true
	}
	return !d.attributive(a) && d.enclosing(a.Last, b.First)
}

// enclosing reports whether the words between two names say that the second holds the first: "the Karrada area of
// Baghdad", "Kyar Si, also in Pale Township", "Kaboro, a community in the Dansadau Emirate".
func (d *document) enclosing(from, to int) bool {
	if to-from < 1 || to-from > 7 {
		return false
	}
	said := false
	for j := from; j < to; j++ {
		w := &d.words[j]
		switch {
		case w.has(isFrom|isTo|isNear) || d.norm(j) == "and" || d.norm(j) == "between":
			return false
		case w.has(isOf) || d.norm(j) == "in":
			said = true
		case w.has(unitAfter | unitBefore | isDirection), d.norm(j) == ",", d.norm(j) == "also", d.norm(j) == "a", d.isArticle(j):
		default:
			return false
		}
	}
	return said
}

// owns: the next name follows a possessive, "Baghlan's Pul-e-Khumri".
func (d *document) owns(i int) bool {
	a, b := &d.names[i], &d.names[i+1]
	return b.First == a.Last+1 && !a.demonym && !b.demonym && strings.HasSuffix(d.norm(a.Last), "'s")
}

// holds reports whether some place of the name big contains some place of the name small.
func (d *document) holds(big, small *name) bool {
	for h := big.lo; h < big.hi; h++ {
		b := &d.hits[h]
		if b.Demonym {
			continue
		}
		if p := &d.sketch[h]; p.Kind == record.PlaceCountry || p.Kind == record.PlaceProvince || p.Kind == record.PlaceDistrict || p.Kind == record.PlaceRegion {
			whole := d.gaz.Detail(b.Ref)
			for s := small.lo; s < small.hi; s++ {
				in := d.gaz.Detail(d.hits[s].Ref)
				if d.hits[s].Ref != b.Ref && contains(b.Ref, &whole, &in) {
					return true
				}
			}
		}
	}
	return false
}

// contains reports whether place s lies in place p.
func contains(pr gazetteer.Ref, p, s *gazetteer.Detail) bool {
	switch p.Kind {
	case record.PlaceCountry:
		return p.Country == s.Country && s.Kind != record.PlaceCountry
	case record.PlaceProvince:
		return p.Unit != gazetteer.NoUnit && p.Unit == s.Unit && s.Kind != record.PlaceProvince
	case record.PlaceDistrict:
		return s.District == pr && s.Kind != record.PlaceDistrict && pr != 0
	case record.PlaceRegion:
		return s.Kind != record.PlaceCountry && s.Country != "" && strings.Contains(p.Countries, s.Country) &&
			p.Located && s.Located && gazetteer.Distance(p.Lat, p.Lon, s.Lat, s.Lon) < 400
	case record.PlaceTown:
		return (s.Kind == record.PlaceNeighbourhood || s.Kind == record.PlaceFacility) && p.Country == s.Country &&
			p.Located && s.Located && gazetteer.Distance(p.Lat, p.Lon, s.Lat, s.Lon) < 40
	}
	return false
}
