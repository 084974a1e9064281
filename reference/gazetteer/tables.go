package gazetteer

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// countryRow reads: code, name, latitude, longitude, population in thousands, other English names, English demonyms.
func (g *Gazetteer) countryRow(f []string) error {
	if len(f) < 7 || len(f[0]) != 2 {
		return fmt.Errorf("want 7 fields that begin with an alpha-2 code, have %d", len(f))
	}
	lat, lon, located, err := coordinates(f[2], f[3])
	if err != nil {
		return err
	}
	thousands, _ := strconv.Atoi(f[4])
	r := g.own.place(ownPlace{unit: NoUnit, Place: record.Place{Name: f[1], Kind: record.PlaceCountry, Country: f[0],
		Latitude: lat, Longitude: lon, Located: located, Population: thousands * 1000, Precision: record.PlaceInCountry}})
	g.own.countries[f[0]] = r
	g.own.name(r, f[1], false, false)
	g.own.list(r, f[5], false)
	g.own.list(r, f[6], true)
	return nil
}

// countryNamesRow reads: language, code, names, demonyms.
func (g *Gazetteer) countryNamesRow(f []string) error {
	if len(f) < 3 {
		return fmt.Errorf("want 3 or 4 fields, have %d", len(f))
	}
	r, ok := g.own.countries[f[1]]
	if !ok {
		return fmt.Errorf("country %q is not in countries.tsv", f[1])
	}
	foreign := f[0] == "es" || f[0] == "fr" // "Grenade" and "Chili" are countries, but not in English
	g.own.hits(f[2], Hit{Ref: r, Curated: true, Other: foreign})
	if len(f) > 3 {
		g.own.hits(f[3], Hit{Ref: r, Curated: true, Demonym: true, Other: foreign})
	}
	return nil
}

// regionRow reads: name, country codes, latitude, longitude, other names, demonyms.
func (g *Gazetteer) regionRow(f []string) error {
	if len(f) < 4 {
		return fmt.Errorf("want 4 to 6 fields, have %d", len(f))
	}
	lat, lon, located, err := coordinates(f[2], f[3])
	if err != nil {
		return err
	}
	p := ownPlace{unit: NoUnit, countries: f[1], Place: record.Place{Name: f[0], Kind: record.PlaceRegion,
		Latitude: lat, Longitude: lon, Located: located, Precision: record.PlaceInCountry}}
	if len(f[1]) == 2 {
		p.Country, p.Precision = f[1], record.PlaceInProvince
	}
	r := g.own.place(p)
	g.own.name(r, f[0], false, false)
	if len(f) > 4 {
		g.own.list(r, f[4], false)
	}
	if len(f) > 5 {
		g.own.list(r, f[5], true)
	}
	return nil
}

// placeRow reads: kind, country, province, name, latitude, longitude, other names. A row without coordinates, or at the
// spot of a place of the same name, is that place: its name becomes the one shown, its other names are added.
func (g *Gazetteer) placeRow(f []string) error {
	if len(f) < 6 {
		return fmt.Errorf("want 6 or 7 fields, have %d", len(f))
	}
	kind, ok := kindOf(f[0])
	if !ok {
		return fmt.Errorf("kind %q: want town, neighbourhood, district, province, facility, natural or region", f[0])
	}
	lat, lon, located, err := coordinates(f[4], f[5])
	if err != nil {
		return err
	}
	other := ""
	if len(f) > 6 {
		other = f[6]
	}
	p := ownPlace{unit: NoUnit, Place: record.Place{Name: f[3], Kind: kind, Admin1: f[2], Country: f[1],
		Latitude: lat, Longitude: lon, Located: located, Precision: precision(kind)}}
	if p.Admin1 != "" {
		p.unit = g.unitNamed(p.Country, p.Admin1)
	}
	r, known := g.known(p, other)
	switch {
	case known:
		g.own.renamed[r] = f[3]
	case !located && p.unit == NoUnit:
		return fmt.Errorf("%s: no place of that name in %s to add names to, and neither coordinates nor a known province", f[3], f[1])
	default:
		if !located {
			g.placeInUnit(&p)
		}
		r = g.own.place(p)
	}
	g.own.name(r, f[3], false, false)
	g.own.list(r, other, false)
	return nil
}

// placeInUnit gives a place of which only the province is known the province's coordinates.
func (g *Gazetteer) placeInUnit(p *ownPlace) {
	if r, ok := g.base.unitRow(p.unit); ok {
		u := g.Detail(Ref(r))
		p.Latitude, p.Longitude, p.Located, p.Precision = u.Lat, u.Lon, u.Located, record.PlaceInProvince
	}
}

func kindOf(s string) (record.PlaceKind, bool) {
	for _, k := range kinds {
		if string(k) == s {
			return k, true
		}
	}
	return "", false
}

// known finds the place that p means by any of its names: the same kind, country and province, near p when p has
// coordinates.
func (g *Gazetteer) known(p ownPlace, other string) (Ref, bool) {
	name := p.Name
	var hits [16]Hit
	for {
		best, pop := Ref(0), -1
		for _, h := range g.Find(KeyOf(strings.TrimSpace(name)), hits[:0]) {
			d := g.Detail(h.Ref)
			if h.Demonym || d.Kind != p.Kind || d.Country != p.Country || p.unit != NoUnit && d.Unit != p.unit && p.Kind != record.PlaceProvince {
				continue
			}
			if p.Located && (!d.Located || Distance(p.Latitude, p.Longitude, d.Lat, d.Lon) > 20) {
				continue
			}
			if d.Population > pop {
				best, pop = h.Ref, d.Population
			}
		}
		if pop >= 0 {
			return best, true
		}
		if other == "" {
			return 0, false
		}
		name, other, _ = strings.Cut(other, ";")
	}
}

// unitNamed finds the first-order unit of the country that bears the name; NoUnit when none does.
func (g *Gazetteer) unitNamed(country, name string) int {
	var hits [16]Hit
	for _, h := range g.Find(KeyOf(name), hits[:0]) {
		if d := g.Detail(h.Ref); d.Kind == record.PlaceProvince && d.Country == country && !h.Demonym {
			return d.Unit
		}
	}
	return NoUnit
}

// Distance is the length in kilometres of the great circle between two points in degrees.
func Distance(lat1, lon1, lat2, lon2 float64) float64 {
	const rad = math.Pi / 180
	s1 := math.Sin((lat2 - lat1) * rad / 2)
	s2 := math.Sin((lon2 - lon1) * rad / 2)
	h := s1*s1 + math.Cos(lat1*rad)*math.Cos(lat2*rad)*s2*s2
	return 2 * 6371 * math.Asin(math.Sqrt(min(1, h)))
}
