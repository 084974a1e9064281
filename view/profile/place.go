package profile

import (
	"math"

	"github.com/sabt-org/sabt/record"
)

// narrow reports whether a place is narrower than the profile shows.
func (p *Profile) narrow(pl record.Place) bool {
	switch pl.Kind {
	case record.PlaceCountry, record.PlaceProvince, record.PlaceRegion:
		return false
	case record.PlaceTown, record.PlaceDistrict:
		// a name that no gazetteer has may be that of a house
		return p.Name == Public || pl.GeonamesID == 0 && !pl.Located
	}
	return true
}

// place is a place as wide as the profile wants it: public shows provinces, partner towns.
func (p *Profile) place(pl record.Place) record.Place {
	if pl == (record.Place{}) {
		return pl
	}
	if !p.narrow(pl) {
		if p.Name == Partner && pl.Kind != record.PlaceCountry && pl.Kind != record.PlaceProvince {
			pl.Latitude, pl.Longitude = hundredth(pl.Latitude), hundredth(pl.Longitude)
		}
		return pl
	}
	p.count(Place, 1)
	for _, province := range []string{pl.Admin1, ""} {
		if unit, ok := p.known.Unit(pl.Country, province); ok {
			return unit
		}
	}
	if pl.Admin1 != "" {
		return record.Place{Name: pl.Admin1, Kind: record.PlaceProvince, Admin1: pl.Admin1, Country: pl.Country, Precision: record.PlaceInProvince}
	}
	if pl.Country != "" {
		return record.Place{Name: pl.Country, Kind: record.PlaceCountry, Country: pl.Country, Precision: record.PlaceInCountry}
	}
	return record.Place{}
}

// wide reports whether a name is that of the province or the country of a place.
func (p *Profile) wide(name string, pl record.Place) bool {
	for _, province := range []string{pl.Admin1, ""} {
		if unit, ok := p.known.Unit(pl.Country, province); ok && unit.Name == name {
			return true
		}
	}
	return name == pl.Admin1
}

// hundredth is a degree to two decimals: about a kilometre.
func hundredth(d float64) float64 { return math.Round(d*100) / 100 }

// within are the larger places that may stand beside: the accounts' other names may be narrower ones.
func (p *Profile) within(pl record.Place) []string {
	var out []string
	for _, name := range []string{pl.Admin1} {
		if name != "" && name != pl.Name {
			out = append(out, name)
		}
	}
	return out
}
