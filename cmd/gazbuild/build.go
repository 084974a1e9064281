package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/gazetteer"
)

type builder struct {
	units     map[string]*unit // by code, "AF.30"
	districts map[string]*unit // by code, "AF.30.2705"
	towns     []gazetteer.Source
}

// unit is a first- or second-order unit, and the sums over its towns that place it.
type unit struct {
	gazetteer.Source
	seat   bool // coordinates are those of Natural Earth
	weight float64
	latSum float64
	lonSum float64
}

func newBuilder() *builder {
	return &builder{units: map[string]*unit{}, districts: map[string]*unit{}}
}

func (b *builder) readAdmin1(file string) error {
	return b.readUnits(file, b.units, record.PlaceProvince)
}

func (b *builder) readAdmin2(file string) error {
	return b.readUnits(file, b.districts, record.PlaceDistrict)
}

func (b *builder) readUnits(file string, into map[string]*unit, kind record.PlaceKind) error {
	var rows []struct{ Code, Name string }
	if err := readJSON(file, &rows); err != nil {
		return err
	}
	for _, r := range rows {
		parts := strings.SplitN(r.Code, ".", 3)
		if len(parts) < 2 || len(parts[0]) != 2 {
			return fmt.Errorf("%s: code %q: want CC.unit", file, r.Code)
		}
		u := &unit{Source: gazetteer.Source{Unit: parts[0] + "." + parts[1], District: r.Code}}
		u.Place = record.Place{Kind: kind, Name: display(r.Name, r.Name), Country: parts[0]}
		u.addNames(r.Name)
		into[r.Code] = u
	}
	return nil
}

// addNames adds the name, and without its generic word as a name (province) or a weak one (district: "Clay" of Clay
// County is first of all something else).
func (u *unit) addNames(name string) {
	u.Names = append(u.Names, name)
	bare, ok := withoutGeneric(name)
	switch {
	case !ok:
	case u.Place.Kind == record.PlaceProvince:
		u.Names = append(u.Names, bare)
		if u.Place.Name == name {
			u.Place.Name = display(bare, bare)
		}
	default:
		u.Weak = append(u.Weak, bare)
	}
}

// readEarth adds the names of provinces in many languages and their label points.
func (b *builder) readEarth(file string) error {
	var doc struct {
		Features []struct{ Properties map[string]any }
	}
	if err := readJSON(file, &doc); err != nil {
		return err
	}
	for _, f := range doc.Features {
		text := func(k string) string { s, _ := f.Properties[k].(string); return s }
		u, ok := b.units[text("gn_a1_code")]
		if !ok || wrongInEarth(text("iso_3166_2"), text("gn_a1_code")) {
			continue
		}
		lat, ok1 := f.Properties["latitude"].(float64)
		lon, ok2 := f.Properties["longitude"].(float64)
		if !ok1 || !ok2 || !u.isFeature(lat, lon, text("name"), text("name_en"), text("gn_name"), text("name_local")) {
			continue
		}
		if !u.seat {
			u.Place.Latitude, u.Place.Longitude, u.Place.Located, u.seat = lat, lon, true, true
		}
		if id, ok := f.Properties["gn_id"].(float64); ok && u.Place.GeonamesID == 0 {
			u.Place.GeonamesID = int(id)
		}
		for _, k := range []string{"name", "name_en", "name_local", "name_ar", "name_fa", "name_ru", "name_uk", "name_es", "name_fr", "name_ur", "name_he", "name_tr", "name_de", "name_pt"} {
			if n := text(k); usable(n, true) {
				u.addNames(n)
			}
		}
	}
	return nil
}

// isFeature reports whether a feature of Natural Earth is the unit: codes have changed since it was drawn, and the one
// of Nouvelle-Aquitaine is Paris there. It must bear the unit's name, or lie where the unit's people live.
func (u *unit) isFeature(lat, lon float64, names ...string) bool {
	for _, n := range names {
		bare, _ := withoutGeneric(n)
		for _, own := range u.Names {
			k := gazetteer.KeyOf(own)
			if n != "" && (k == gazetteer.KeyOf(n) || bare != "" && k == gazetteer.KeyOf(bare)) {
				return true
			}
		}
	}
	return u.weight > 0 && gazetteer.Distance(lat, lon, u.latSum/u.weight, u.lonSum/u.weight) < 80
}

// wrongInEarth: in this edition the two Afghan provinces made in 2004, Panjshir and Daykundi, carry the names of
// those they were cut from, Parwan and Uruzgan.
func wrongInEarth(iso, code string) bool {
	return code == "AF.42" && iso != "AF-PAN" || code == "AF.41" && iso != "AF-DAY"
}

// readCities reads the towns: GeoNames' own columns.
func (b *builder) readCities(file string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		c := strings.Split(lines.Text(), "\t")
		if len(c) < 19 {
			return fmt.Errorf("%s: line %d: %d columns, want 19", file, n, len(c))
		}
		if err := b.town(c); err != nil {
			return fmt.Errorf("%s: line %d: %w", file, n, err)
		}
	}
	return lines.Err()
}

func (b *builder) town(c []string) error {
	id, err1 := strconv.Atoi(c[0])
	lat, err2 := strconv.ParseFloat(c[4], 64)
	lon, err3 := strconv.ParseFloat(c[5], 64)
	pop, err4 := strconv.Atoi(c[14])
	for _, err := range []error{err1, err2, err3, err4} {
		if err != nil {
			return err
		}
	}
	code := c[7]
	switch code {
	case "PPLH", "PPLQ", "PPLW", "PPLCH": // no longer there
		return nil
	}
	kind := record.PlaceTown
	if code == "PPLX" {
		kind = record.PlaceNeighbourhood
	}
	s := gazetteer.Source{Unit: c[8] + "." + c[10], District: c[8] + "." + c[10] + "." + c[11], Place: record.Place{
		Name: display(c[1], c[2]), Kind: kind, Country: c[8], Latitude: lat, Longitude: lon, Located: true, GeonamesID: id,
		Population: pop,
	}}
	s.Names, s.Other = names(c[1], c[2], c[3], pop)
	b.towns = append(b.towns, s)
	b.units[s.Unit].place(s.Place, code == "PPLA")
	b.districts[s.District].place(s.Place, code == "PPLA2")
	return nil
}

// place counts a town towards the unit's coordinates and population.
func (u *unit) place(p record.Place, seat bool) {
	if u == nil {
		return
	}
	u.Place.Population += p.Population
	w := float64(p.Population + 100)
	u.weight += w
	u.latSum += w * p.Latitude
	u.lonSum += w * p.Longitude
	if seat {
		u.Place.Latitude, u.Place.Longitude, u.Place.Located = p.Latitude, p.Longitude, true
	}
}

// places returns all in a fixed order.
func (b *builder) places() []gazetteer.Source {
	out := b.towns
	for _, m := range []map[string]*unit{b.units, b.districts} {
		codes := make([]string, 0, len(m))
		for c := range m {
			codes = append(codes, c)
		}
		slices.Sort(codes)
		for _, c := range codes {
			u := m[c]
			if !u.Place.Located && u.weight > 0 {
				u.Place.Latitude, u.Place.Longitude, u.Place.Located = u.latSum/u.weight, u.lonSum/u.weight, true
			}
			if u.Place.Kind == record.PlaceProvince {
				u.District = ""
			}
			out = append(out, u.Source)
		}
	}
	return out
}

func readJSON(file string, into any) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, into); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}
