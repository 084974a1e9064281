package places

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/gazetteer"
)

// doubtStranger: a small place in a country that the text hardly speaks of is not the one meant. "The village of Bodio" in a
// report from Mali is one that the gazetteer lacks, not Bodio in Italy; without such a word, or "in" before it, it is no
// place at all.
func (d *document) doubtStranger(v *votes, i int) {
	n := &d.names[i]
	g := &d.groups[n.group]
	s := &d.senses[g.best]
	c := countryIndex(s.detail.Country)
	limit := 20000
	if c >= 0 && v.total-float32(g.weight) >= 3 && v.country[c]-float32(g.weight) < 0.2 {
		limit = 100000
	}
	if d.mode[n.sentence] == caseless {
		limit = 3000000 // without capitals any word may be a name: "العاصمة", the capital, is a province of Venezuela
	}
	if g.kind == record.PlaceProvince && s.detail.Kind == record.PlaceTown {
		limit = 1000000 // "Bam province" of Burkina Faso is not the town in Iran
	}
	if c >= 0 && s.detail.Kind == record.PlaceNeighbourhood && v.country[c]-float32(g.weight) < 0.2 {
		limit = max(limit, 1000000) // Darul Aman is in Kabul, and a village of Aceh
	}
	if s.detail.Population > limit || s.curated && limit < 1000000 || s.held > 0 || c < 0 || s.detail.Kind == record.PlaceCountry {
		return
	}
	switch rest := v.country[c] - float32(g.weight); {
	case v.total-float32(g.weight) < 1.5, rest > v.most()/2, d.compatriot(i, s.detail.Country):
		return
	case rest > 0.2 && s.detail.Population >= 5000:
		return
	}
	n.resolved, n.doubted = false, true
	switch {
	case n.kind != "" || d.class(n.Last, n.First).has(facilityAfter) || n.score-n.prior >= 1.5 && d.mode[n.sentence] == cased:
		n.unknown = true
	case n.score < 3:
		n.accepted = false
	default:
		n.resolved = true
	}
}

// compatriot reports whether a name near name i, in its sentence or the one before, is of the country.
func (d *document) compatriot(i int, country string) bool {
	n := &d.names[i]
	for k := max(0, i-6); k < len(d.names) && k < i+6; k++ {
		o := &d.names[k]
		if k == i || o.group < 0 || o.group == n.group || o.sentence > n.sentence || o.sentence < n.sentence-1 {
			continue
		}
		if d.senses[d.groups[o.group].best].detail.Country == country {
			return true
		}
	}
	return false
}

// most is the vote of the country that the text speaks of most.
func (v *votes) most() float32 {
	best := float32(0)
	for _, w := range v.country {
		best = max(best, w)
	}
	return best
}

// doubtEnclosed: in "Barangay Santa Rosa, Guihulngan City" and "the Pir Baba area of Peshawar" the second name holds the
// first. A place of the first name that lies far from there is another one.
func (d *document) doubtEnclosed() {
	for i := 0; i+1 < len(d.names); i++ {
		a, b := &d.names[i], &d.names[i+1]
		if !a.resolved || !b.resolved || a.group < 0 || b.group < 0 || !d.adjoin(i) || d.listed(i) {
			continue
		}
		s := &d.senses[d.groups[a.group].best]
		if s.held > 0 || s.detail.Kind == record.PlaceCountry || !d.far(a.ref, b.ref, s.curated) {
			continue
		}
		a.resolved, a.unknown, a.doubted = false, true, true
	}
}

// listed: a bare comma may part the members of a list: "in Herat, Kandahar and Balkh".
func (d *document) listed(i int) bool {
	a, b := &d.names[i], &d.names[i+1]
	return b.First-a.Last == 1 && d.norm(a.Last) == "," && a.kind != record.PlaceNeighbourhood && a.kind != record.PlaceDistrict
}

// far reports whether place r lies too far from place q to be a part of it. What an edited table knows is doubted only
// when the countries differ.
func (d *document) far(r, q gazetteer.Ref, curated bool) bool {
	p, o := d.gaz.Detail(r), d.gaz.Detail(q)
	if p.Country != "" && o.Country != "" && p.Country != o.Country {
		return true
	}
	reach := 100.0
	switch o.Kind {
	case record.PlaceCountry, record.PlaceRegion, record.PlaceNatural:
		return false
	case record.PlaceProvince:
		reach = 250
		if p.Unit != gazetteer.NoUnit && p.Unit == o.Unit {
			return false
		}
	}
	return !curated && p.Located && o.Located && gazetteer.Distance(p.Lat, p.Lon, o.Lat, o.Lon) > reach
}
