package places

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/gazetteer"
)

// placeOf describes a place that the gazetteer lacks by the named place around it.
func (d *document) placeOf(n *name) record.Place {
	p := record.Place{Name: n.Span.Quote(d.text), Kind: n.kind}
	if n.facility {
		p.Kind = record.PlaceFacility
	}
	if p.Kind == "" && n.Last-n.First > 1 && d.words[n.First].has(isDirection) {
		p.Kind = record.PlaceDistrict // "Central Aceh"
	}
	if p.Kind == "" {
		p.Kind = record.PlaceTown
	}
	around := d.around(n)
	if around == nil {
		return p
	}
	in := d.gaz.Place(around.ref)
	if n.unknown && !n.doubted {
		unit := gazetteer.NoUnit
		if in.Kind == record.PlaceProvince {
			unit = d.gaz.Detail(around.ref).Unit
		}
		if r, ok := d.similar(p.Name, in.Country, unit); ok {
			if q := d.gaz.Place(r); !q.Located || !in.Located || in.Kind == record.PlaceCountry || gazetteer.Distance(q.Latitude, q.Longitude, in.Latitude, in.Longitude) < 600 {
				return q
			}
		}
	}
	p.Country, p.Admin1 = in.Country, in.Admin1
	exact := in.Precision == record.PlaceExact
	if n.facility && !around.demonym && (around.embedded || exact && d.besides(n, around)) {
		p.Latitude, p.Longitude, p.Located, p.Precision = in.Latitude, in.Longitude, in.Located, in.Precision
		if exact {
			p.Precision = record.PlaceNear
		}
	}
	return p
}

// similar looks for a misspelt name in the country around it, then in the countries that the text names most:
// "Bandare-Hairataan on Uzbekistan's border" is in Afghanistan.
func (d *document) similar(name, country string, unit int) (gazetteer.Ref, bool) {
	if r, ok := d.gaz.Similar(name, country, unit); ok {
		return r, true
	}
	for c, w := range d.votes.country {
		if w < 2 || len(name) < 9 { // chance brings short names together: Ganthier of Haiti is not Gunter in Texas
			continue
		}
		code := string([]byte{byte('A' + c/26), byte('A' + c%26)})
		if code == country {
			continue
		}
		if r, ok := d.gaz.Similar(name, code, gazetteer.NoUnit); ok {
			return r, true
		}
	}
	return 0, false
}

// besides: the town is named in the same sentence, not far from the facility.
func (d *document) besides(n, town *name) bool {
	return town.sentence == n.sentence && town.First-n.Last < 12 && n.First-town.Last < 8
}

// after returns a place named right after the name: "in X", ", X".
func (d *document) after(n *name) *name {
	for i := range d.names {
		if o := &d.names[i]; o.resolved && !o.demonym && o.First > n.Last && o.First-n.Last < 4 && o.sentence == n.sentence {
			return o
		}
	}
	return nil
}

// around finds the resolved name that encloses n: inside it ("Kabul Military Hospital"), right after it ("Bodio, in Mali"),
// the nearest of its sentence, else the last one before it.
func (d *document) around(n *name) *name {
	if n.within >= 0 && d.names[n.within].resolved && !d.words[d.names[n.within].First].has(isStop) { // not the Federal of "Federal College"
		if o := d.after(n); o != nil && d.gaz.Detail(o.ref).Country != d.gaz.Detail(d.names[n.within].ref).Country {
			return o // "the Safed Hotel in Khost"
		}
		return &d.names[n.within]
	}
	var best *name
	score, home := -1<<30, d.home()
	for i := range d.names {
		o := &d.names[i]
		if !o.resolved || i == n.within {
			continue
		}
		gap := o.First - n.Last
		if gap < 0 {
			gap = 2 * (n.First - o.Last) // what follows encloses more often than what went before
		}
		if o.sentence != n.sentence {
			gap += 40
		}
		if o.First > n.First && o.sentence != n.sentence {
			gap += 200
		}
		if o.demonym {
			gap += 60
		}
		if gap > 20 && home >= 0 && countryIndex(d.gaz.Detail(o.ref).Country) != home {
			gap += 10000 // nothing ties them: the text is about another country
		}
		if -gap > score {
			best, score = o, -gap
		}
	}
	return best
}

// home is the country that more than half of what the text names lies in, as countryIndex counts; -1 when there is none.
func (d *document) home() int {
	for c, w := range d.votes.country {
		if w*2 > d.votes.total {
			return c
		}
	}
	return -1
}
