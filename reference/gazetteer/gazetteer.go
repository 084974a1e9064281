package gazetteer

import (
	_ "embed" // the tables are embedded as strings
	"errors"
	"fmt"
	"sync"

	"github.com/sabt-org/sabt/record"
)

//go:embed data/places.bin
var placesBin string

//go:embed data/countries.tsv
var countriesTSV string

//go:embed data/country_names.tsv
var countryNamesTSV string

//go:embed data/regions.tsv
var regionsTSV string

//go:embed data/places.tsv
var placesTSV string

// Gazetteer answers which places bear a name. It is safe for use by several goroutines.
type Gazetteer struct {
	base base
	own  own
	near *nearCache
}

// Open returns the embedded gazetteer. It reads only the edited tables; the large one is used where it lies.
func Open() (*Gazetteer, error) {
	b, ok := openBase(placesBin)
	if !ok {
		return nil, errors.New("gazetteer: embedded places.bin is damaged: run cmd/gazbuild")
	}
	g := &Gazetteer{base: b, own: newOwn(), near: &nearCache{}}
	for _, t := range []struct {
		name, text string
		row        func([]string) error
	}{
		{"countries.tsv", countriesTSV, g.countryRow},
		{"country_names.tsv", countryNamesTSV, g.countryNamesRow},
		{"regions.tsv", regionsTSV, g.regionRow},
		{"places.tsv", placesTSV, g.placeRow},
	} {
		if err := eachRow(t.text, t.row); err != nil {
			return nil, fmt.Errorf("gazetteer: %s: %w", t.name, err)
		}
	}
	return g, nil
}

// Ref points to a place of one Gazetteer: a row of the large table, or, negative, one of the edited tables or the
// user's file. It holds until the program ends; to keep a place, keep its [record.Place].
type Ref int32

// NoUnit stands for an unknown first- or second-order unit.
const NoUnit = -1

// Hit is a place that bears the name asked for.
type Hit struct {
	Ref
	Words   uint8 // the number of words in which the gazetteer writes the name
	Weak    bool  // the name is only a part of the place's, or an abbreviation: "Rapides" for Rapides Parish, "Ind."
	Other   bool  // a former name, or one in another language that uses Latin letters
	Curated bool  // said by an edited table or the user's file
	Demonym bool  // the name is of the people or an adjective: "Afghan", "Malians"
}

// Find appends the places that bear the name of key, in no order of likelihood. It allocates only to grow hits.
func (g *Gazetteer) Find(k Key, hits []Hit) []Hit {
	if k.Size < 2 {
		return hits
	}
	h, start := k.mixed(), len(hits)
	for e := g.own.head(h); e >= 0; e = g.own.entries[e].next {
		hits = append(hits, g.own.entries[e].hit)
	}
	own := hits[start:]
	switch p := g.base.find(k); {
	case p == 0:
	case p&postingList == 0:
		hits = appendNew(hits, own, hitOf(p))
	default:
		off := p &^ postingList
		for i := 0; i < int(g.base.lists[off]); i++ {
			hits = appendNew(hits, own, hitOf(u24(g.base.lists, off+1+3*i)))
		}
	}
	return hits
}

// FindOwn is Find in the edited tables and the user's file alone.
func (g *Gazetteer) FindOwn(k Key, hits []Hit) []Hit {
	if k.Size < 2 {
		return hits
	}
	for e := g.own.head(k.mixed()); e >= 0; e = g.own.entries[e].next {
		hits = append(hits, g.own.entries[e].hit)
	}
	return hits
}

func hitOf(p int) Hit {
	return Hit{Ref: Ref(p & postingRow), Words: uint8(p >> postingShift & 7), Weak: p&postingWeak != 0, Other: p&postingOther != 0}
}

// appendNew leaves out what an edited table has said already.
func appendNew(hits, own []Hit, h Hit) []Hit {
	for _, o := range own {
		if o.Ref == h.Ref && !o.Weak {
			return hits
		}
	}
	return append(hits, h)
}

// Detail is what choosing between places needs.
type Detail struct {
	Kind       record.PlaceKind
	Country    string  // alpha-2; "" for what lies in several countries
	Countries  string  // of a region across countries: "ML,NE,BF"
	Unit       int     // first-order unit, NoUnit when unknown
	District   Ref     // second-order unit, 0 when unknown
	Lat, Lon   float64 // degrees, meaningful when Located
	Located    bool
	Population int
}

// Outline is what telling places from other words needs; a text has thousands of words that bear a place's name.
type Outline struct {
	Kind       record.PlaceKind
	Country    string // alpha-2; "" for what lies in several countries
	Population int
}

// Outline is the short form of [Gazetteer.Detail].
func (g *Gazetteer) Outline(r Ref) Outline {
	if r < 0 {
		o := &g.own.places[-1-r]
		return Outline{o.Kind, o.Country, o.Population}
	}
	o := int(r) * rowSize
	uk := u16(g.base.rows, o+11)
	return Outline{kinds[uk&7], g.base.country(uk >> 3), unpackPopulation(u16(g.base.rows, o+9))}
}

// Detail returns what is known of the place, without its name.
func (g *Gazetteer) Detail(r Ref) Detail {
	if r < 0 {
		o := &g.own.places[-1-r]
		return Detail{Kind: o.Kind, Country: o.Country, Countries: o.countries, Unit: o.unit, District: o.district, Lat: o.Latitude,
			Lon: o.Longitude, Located: o.Located, Population: o.Population}
	}
	w := g.base.row(int(r))
	d := Detail{Kind: w.kind, Country: g.base.country(w.unit), Unit: w.unit, Lat: w.lat, Lon: w.lon, Located: w.located,
		Population: w.population}
	if _, ok := g.base.unitRow(w.unit); !ok {
		d.Unit = NoUnit
	}
	if w.district != none24 {
		d.District = Ref(w.district)
	}
	if !w.located {
		if u, ok := g.base.unitRow(w.unit); ok {
			p := g.base.row(u)
			d.Lat, d.Lon, d.Located = p.lat, p.lon, p.located
		}
	}
	return d
}

// Place returns the place as a record. A district without coordinates of its own has those of its province, and
// says so in its Precision.
func (g *Gazetteer) Place(r Ref) record.Place {
	if r < 0 {
		o := &g.own.places[-1-r]
		p := o.Place
		if p.Admin1 == "" && o.unit != NoUnit {
			p.Admin1 = g.unitName(o.unit)
		}
		return p
	}
	w := g.base.row(int(r))
	d := g.Detail(r)
	p := record.Place{Name: g.base.name(w.name), Kind: w.kind, Country: d.Country, Latitude: d.Lat, Longitude: d.Lon,
		Located: d.Located, GeonamesID: w.id, Population: w.population, Precision: precision(w.kind)}
	if !w.located {
		p.Precision = record.PlaceInProvince
	}
	if n, ok := g.own.renamed[r]; ok {
		p.Name = n
	}
	if d.Unit != NoUnit {
		p.Admin1 = g.unitName(d.Unit)
	}
	return p
}

// unitName is the name of the first-order unit, as newsrooms write it where the edited table says so.
func (g *Gazetteer) unitName(unit int) string {
	r, ok := g.base.unitRow(unit)
	if !ok {
		return ""
	}
	if n, ok := g.own.renamed[Ref(r)]; ok {
		return n
	}
	return g.base.name(g.base.row(r).name)
}

// precision is how narrowly the coordinates of a place of this kind stand for what happens in it.
func precision(k record.PlaceKind) record.PlacePrecision {
	switch k {
	case record.PlaceCountry, record.PlaceRegion:
		return record.PlaceInCountry
	case record.PlaceProvince:
		return record.PlaceInProvince
	case record.PlaceDistrict, record.PlaceNatural:
		return record.PlaceInDistrict
	}
	return record.PlaceExact
}

// Lookup returns the places that bear the name, folded or not, the most populous first.
func (g *Gazetteer) Lookup(name string) []record.Place {
	var out []record.Place
	for _, h := range g.Find(KeyOf(name), nil) {
		if h.Demonym || h.Weak {
			continue
		}
		out = append(out, g.Place(h.Ref))
	}
	sortPlaces(out)
	return out
}

// Country returns the country of an alpha-2 code.
func (g *Gazetteer) Country(code string) (Ref, bool) {
	r, ok := g.own.countries[code]
	return r, ok
}

// Unit returns the first-order unit of a country by its name.
func (g *Gazetteer) Unit(country, name string) (Ref, bool) {
	u := g.unitNamed(country, name)
	if u == NoUnit {
		return 0, false
	}
	r, ok := g.base.unitRow(u)
	return Ref(r), ok
}

// UnitRef returns the place of a first-order unit.
func (g *Gazetteer) UnitRef(unit int) (Ref, bool) {
	if unit < 0 || unit >= g.base.nUnits {
		return 0, false
	}
	r, ok := g.base.unitRow(unit)
	return Ref(r), ok
}

type nearCache struct {
	sync.Mutex
	countries map[string]skeletons
}
