package places

import (
	"math"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/gazetteer"
)

// sense is one place that a group of mentions may mean.
type sense struct {
	ref     gazetteer.Ref
	detail  gazetteer.Detail
	base    float64 // by the place itself
	held    float64 // by containers named beside it
	soft    float32 // what it gave to the votes before any name had a sense
	curated bool
}

// group is all mentions of one name; they have one sense, save where a word beside them says otherwise ("Kabul province").
type group struct {
	key    gazetteer.Key
	lo, hi int              // senses
	kind   record.PlaceKind // by a word beside one of the mentions: "Bam province"
	weight float64
	best   int
}

// resolve chooses a sense for every accepted name.
func (d *document) resolve() {
	for i := range d.names {
		if n := &d.names[i]; (n.accepted || n.embedded) && n.hi > n.lo {
			d.join(n)
		}
	}
	for i := 0; i+1 < len(d.names); i++ {
		d.qualify(i)
	}
	v := &d.votes
	v.clear()
	for g := range d.groups {
		d.softVote(v, &d.groups[g])
	}
	for round := 0; round < 3; round++ {
		for g := range d.groups {
			d.choose(v, &d.groups[g])
		}
		v.clear()
		for g := range d.groups {
			v.add(&d.senses[d.groups[g].best], float32(d.groups[g].weight))
		}
	}
	for i := range d.names {
		if n := &d.names[i]; n.group >= 0 {
			n.ref, n.resolved = d.senseOf(n), true
		}
	}
	for i := range d.names {
		if d.names[i].group >= 0 {
			d.doubtStranger(v, i)
		}
	}
	d.doubtEnclosed()
}

// join puts the name into its group.
func (d *document) join(n *name) {
	for g := range d.groups {
		if d.groups[g].key == n.key {
			d.groups[g].weight += 0.3
			if d.groups[g].kind == "" {
				d.groups[g].kind = n.kind
			}
			n.group = g
			return
		}
	}
	g := group{key: n.key, lo: len(d.senses), weight: 1, kind: n.kind}
	for i := n.lo; i < n.hi; i++ {
		h := d.hits[i]
		p := d.gaz.Detail(h.Ref)
		d.senses = append(d.senses, sense{ref: h.Ref, detail: p, base: baseOf(&p, h), curated: h.Curated})
	}
	g.hi = len(d.senses)
	if n.demonym {
		g.weight = 0.7
	}
	d.preferSeat(&g)
	n.group = len(d.groups)
	d.groups = append(d.groups, g)
}

func baseOf(p *gazetteer.Detail, h gazetteer.Hit) float64 {
	v := math.Log10(float64(p.Population)+1000) - 3
	switch p.Kind {
	case record.PlaceCountry:
		v = 7
	case record.PlaceRegion:
		v = 4.5
	case record.PlaceDistrict:
		v = min(v, 2) - 0.6
	case record.PlaceNeighbourhood:
		v -= 0.4
	}
	if h.Curated && p.Kind == record.PlaceFacility && h.Words > 1 {
		v += 1.5
	}
	switch {
	case !h.Curated:
	case p.Kind == record.PlaceTown, p.Kind == record.PlaceNeighbourhood, p.Kind == record.PlaceFacility, p.Kind == record.PlaceNatural:
		v += 1.6
	}
	if h.Other {
		v -= 1.8
	}
	if h.Weak {
		v -= 2
	}
	if h.Demonym {
		v += 1
	}
	return v
}

// preferSeat: a province and its seat often share a name; bare "Kunduz" is the town, "Balkh", whose seat is
// Mazar-i-Sharif, the province.
func (d *document) preferSeat(g *group) {
	for i := g.lo; i < g.hi; i++ {
		p := &d.senses[i]
		if p.detail.Kind != record.PlaceProvince {
			continue
		}
		for j := g.lo; j < g.hi; j++ {
			if t := &d.senses[j]; t.detail.Kind == record.PlaceTown && t.detail.Country == p.detail.Country && t.detail.Unit == p.detail.Unit && t.base > p.base-1.1 {
				t.base = max(t.base, p.base+0.1)
			}
		}
	}
}

// qualify: in "Termez, Uzbekistan", "Paris, Texas", "Pul-e-Khumri in Baghlan" the second name holds the first.
func (d *document) qualify(i int) {
	a, b := &d.names[i], &d.names[i+1]
	if d.owns(i) { // "Baghlan's Pul-e-Khumri"
		a, b = b, a
	} else if !d.adjoin(i) {
		return
	}
	if a.group < 0 || b.group < 0 {
		return
	}
	d.hold(a, b)
	if d.class(a.Last, a.First).has(unitAfter) && d.class(a.Last+1, a.First).has(isOf) {
		d.hold(b, a) // "the Kandahar district of Daman", "the Karrada area of Baghdad"
	}
}

// hold speaks for the senses of two names of which the second's holds the first's.
func (d *document) hold(a, b *name) {
	ga, gb := &d.groups[a.group], &d.groups[b.group]
	for x := ga.lo; x < ga.hi; x++ {
		for y := gb.lo; y < gb.hi; y++ {
			if d.senses[x].ref != d.senses[y].ref && contains(d.senses[y].ref, &d.senses[y].detail, &d.senses[x].detail) {
				d.senses[x].held = max(d.senses[x].held, 5)
				d.senses[y].held = max(d.senses[y].held, 2)
			}
		}
	}
}

// choose takes the sense that the place itself and the rest of the text make likeliest.
func (d *document) choose(v *votes, g *group) {
	best, score := g.lo, math.Inf(-1)
	for i := g.lo; i < g.hi; i++ {
		s := &d.senses[i]
		x := s.base + s.held
		if g.kind == record.PlaceProvince && (s.detail.Kind == g.kind || s.detail.Kind == record.PlaceDistrict) {
			x += 1.5 // "Bam province": in many countries the second-order units are called so
		}
		country, unit, own := d.ownVote(g, i)
		rest := v.total - float32(g.weight) + 0.5
		if c := countryIndex(s.detail.Country); c >= 0 {
			x += 3 * float64((v.country[c]-country)/rest)
		}
		if s.detail.Unit != gazetteer.NoUnit {
			x += 5 * float64((v.unit[s.detail.Unit]-unit)/rest)
		}
		if r := s.inDistrict(); r != 0 {
			x += 2 * min(1, float64(v.district[r]-own))
		}
		if x > score {
			best, score = i, x
		}
	}
	g.best = best
}

// senseOf is the group's sense, or the one of the same country that a word beside the name asks for.
func (d *document) senseOf(n *name) gazetteer.Ref {
	g := &d.groups[n.group]
	s := &d.senses[g.best]
	if n.kind == "" || n.kind == s.detail.Kind || n.demonym {
		return s.ref
	}
	for i := g.lo; i < g.hi; i++ {
		if o := &d.senses[i]; meant(n.kind, o.detail.Kind) && o.detail.Country == s.detail.Country &&
			(o.detail.Unit == s.detail.Unit || n.kind != record.PlaceTown) {
			return o.ref
		}
	}
	return s.ref
}

// meant: a "region" is in many countries what others call a province.
func meant(word, kind record.PlaceKind) bool {
	return word == kind || word == record.PlaceRegion && kind == record.PlaceProvince
}
