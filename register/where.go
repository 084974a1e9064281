package register

import (
	"slices"

	"github.com/sabt-org/sabt/record"
)

// dates counts a vaguer date for every more precise one that lies in it: "in May" does not dispute "on 12 May".
func dates(in *record.Incident, parts []Part) {
	var list []choice[record.Date]
	for _, p := range parts {
		if d := p.Account.Date; d != nil && d.Known() {
			list = vote(list, d.Date, int(d.To-d.From), p.Root)
		}
	}
	list = narrowed(list, record.Date.Contains)
	var differ bool
	in.Date, differ = choose(list)
	dispute(in, record.VarDate, differ)
}

func places(in *record.Incident, parts []Part) {
	var list []choice[record.Place]
	within := map[string]bool{}
	for _, p := range parts {
		if v := p.Account.Place; v != nil {
			list = vote(list, v.Place, size(v.Kind), p.Root)
			within[v.Name] = true
			for _, w := range v.Within {
				within[w.Name] = true
			}
		}
	}
	var differ bool
	in.Place, differ = choose(narrowed(list, encloses))
	dispute(in, record.VarPlace, differ)
	delete(within, in.Place.Name)
	for name := range within {
		in.Within = append(in.Within, name)
	}
	slices.Sort(in.Within)
}

// encloses reports whether b lies in a: a's province or country is b's, and b is smaller. Of two places of a town nothing is known.
func encloses(a, b record.Place) bool {
	switch {
	case size(a.Kind) <= size(b.Kind):
		return false
	case a.Kind == record.PlaceCountry:
		return a.Country != "" && a.Country == b.Country
	case a.Kind == record.PlaceProvince:
		return a.Country == b.Country && a.Name == b.Admin1
	}
	return a.Admin1 != "" && a.Admin1 == b.Admin1 && a.Country == b.Country && a.Kind == record.PlaceTown
}

func size(k record.PlaceKind) int {
	return slices.Index([]record.PlaceKind{record.PlaceFacility, record.PlaceNeighbourhood, record.PlaceTown, record.PlaceDistrict,
		record.PlaceProvince, record.PlaceNatural, record.PlaceCountry, record.PlaceRegion}, k)
}
