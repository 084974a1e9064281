package dataset

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/gazetteer"
)

// The names that data sets have for countries where the gazetteer has others.
//
//go:embed data/countries.tsv
var countriesTSV string

func readCountries() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(countriesTSV) {
		if name, code, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && !strings.HasPrefix(line, "#") {
			out[name] = code
		}
	}
	return out
}

// spot is where a row says it was.
type spot struct {
	country, province, district, name string
	lat, lon                          float64
	located                           bool
	precision                         record.PlacePrecision // "" exact
}

// near is how far in kilometres a place of the gazetteer may lie from the coordinates of a row that names it.
const near = 25

// place gives a spot the names that the gazetteer has for it. Coordinates stay those of the row.
func (k *Reader) place(s spot) record.Place {
	p := record.Place{Name: s.name, Kind: record.PlaceTown, Country: k.country(s.country), Latitude: s.lat, Longitude: s.lon, Located: s.located, Precision: s.precision}
	if p.Precision == "" {
		p.Precision = record.PlaceExact
	}
	province := k.province(p.Country, s.province)
	p.Admin1 = province.Name
	switch p.Precision {
	case record.PlaceInCountry:
		p.Kind, p.Name, p.Admin1 = record.PlaceCountry, s.country, ""
		if ref, ok := k.places.Country(p.Country); ok {
			p.Name = k.places.Place(ref).Name
		}
	case record.PlaceInProvince:
		p.Kind, p.Name, p.GeonamesID = record.PlaceProvince, province.Name, province.GeonamesID
	case record.PlaceInDistrict:
		p.Kind, p.Name = record.PlaceDistrict, bare(s.district)
		k.known(&p)
	default:
		p.Name = bare(s.name)
		k.known(&p)
	}
	return p
}

// known takes name and size of a place from the gazetteer, when one of that name lies there.
func (k *Reader) known(p *record.Place) {
	key := p.Country + "|" + p.Name
	list, ok := k.named[key]
	if !ok {
		for _, q := range k.places.Lookup(p.Name) {
			if q.Country == p.Country && q.Kind != record.PlaceProvince && q.Kind != record.PlaceCountry {
				list = append(list, q)
			}
		}
		slices.SortStableFunc(list, func(a, b record.Place) int { return b.Population - a.Population })
		k.named[key] = list
	}
	for _, q := range list {
		if (q.Kind == record.PlaceDistrict) != (p.Kind == record.PlaceDistrict) {
			continue // a town and the district around it bear one name
		}
		if !p.Located || !q.Located || gazetteer.Distance(p.Latitude, p.Longitude, q.Latitude, q.Longitude) < near {
			p.Name, p.GeonamesID, p.Population = q.Name, q.GeonamesID, q.Population
			if p.Admin1 == "" {
				p.Admin1 = q.Admin1
			}
			if !p.Located && q.Located {
				p.Latitude, p.Longitude, p.Located = q.Latitude, q.Longitude, true
			}
			if p.Precision == record.PlaceExact {
				p.Kind = q.Kind
			}
			return
		}
	}
}

// country is the code of a country by its name: "DR Congo (Zaire)", "Yemen (North Yemen)".
func (k *Reader) country(name string) string {
	code, ok := k.countries[name]
	if ok {
		return code
	}
	plain, _, _ := strings.Cut(name, " (")
	for _, n := range []string{name, plain} {
		for _, p := range k.places.Lookup(n) {
			if p.Kind == record.PlaceCountry && p.Country != "" {
				k.countries[name] = p.Country
				return p.Country
			}
		}
	}
	k.countries[name] = ""
	return ""
}

// province is a first-order unit by its name; the name as written when the gazetteer lacks it.
func (k *Reader) province(country, name string) record.Place {
	key := country + "|" + name
	p, ok := k.provinces[key]
	if ok {
		return p
	}
	p = record.Place{Name: bare(name)}
	for _, n := range []string{name, bare(name)} {
		if ref, ok := k.places.Unit(country, n); ok && n != "" {
			p = k.places.Place(ref)
			break
		}
	}
	k.provinces[key] = p
	return p
}

// bare is a place's name without the word for what it is: "Kunduz province".
func bare(name string) string {
	for _, w := range []string{"province", "district", "town", "city", "village", "governorate", "region", "state", "oblast", "county", "division", "department", "municipality"} {
		if i := len(name) - len(w); i > 1 && name[i-1] == ' ' && strings.EqualFold(name[i:], w) {
			return strings.TrimSpace(name[:i])
		}
	}
	return name
}
