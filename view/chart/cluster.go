package chart

import (
	"cmp"
	"math"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/chart/outline"
)

// Cluster is incidents at one place, or at places too near to each other to be told apart.
type Cluster struct {
	Centre outline.Point
	Area   float64 // in kilometres: how far from the centre it may have happened; 0 at a place
	Count  int
	Names  []string
	Spread outline.Box
}

// reach is how far from its coordinates a place may lie, in kilometres: the order of the size of such a unit, for nobody should take
// the middle of a province for the spot.
func reach(p record.PlacePrecision) float64 {
	switch p {
	case record.PlaceInDistrict:
		return 20
	case record.PlaceInProvince:
		return 70
	case record.PlaceInCountry:
		return 250
	}
	return 0
}

// Sites are incidents by their places, those with most incidents first.
func Sites(list []record.Incident, name func(record.Place) string) []Cluster {
	index := map[site]int{}
	var out []Cluster
	for _, in := range list {
		if !in.Place.Located {
			continue
		}
		p, r := At(in), reach(in.Place.Precision)
		key := site{p, r}
		i, ok := index[key]
		if !ok {
			i = len(out)
			index[key] = i
			out = append(out, Cluster{Centre: p, Area: r, Spread: outline.Box{West: p.Lon, South: p.Lat, East: p.Lon, North: p.Lat}})
		}
		out[i].Count++
		if called := name(in.Place); !slices.Contains(out[i].Names, called) {
			out[i].Names = append(out[i].Names, called)
		}
	}
	slices.SortStableFunc(out, func(a, b Cluster) int { return cmp.Compare(b.Count, a.Count) })
	return out
}

// At is where an incident is drawn.
func At(in record.Incident) outline.Point {
	return outline.Point{Lon: in.Place.Longitude, Lat: in.Place.Latitude}
}

// site is where incidents are told apart: coordinates, and how narrowly they stand for the place.
type site struct {
	outline.Point
	area float64
}

// nearby is how near two marks of one sort may stand.
const nearby = 24.0

// Clustered joins sites that would stand on one another, those with most incidents first.
func Clustered(sites []Cluster, q Flattened) []Cluster {
	var out []Cluster
	for _, s := range sites {
		x, y := q.Place(s.Centre)
		i := slices.IndexFunc(out, func(c Cluster) bool {
			cx, cy := q.Place(c.Centre)
			return (c.Area > 0) == (s.Area > 0) && math.Hypot(cx-x, cy-y) < nearby
		})
		if i < 0 {
			out = append(out, s)
			continue
		}
		out[i].join(s)
	}
	return out
}

func (c *Cluster) join(s Cluster) {
	c.Count += s.Count
	c.Area = max(c.Area, s.Area)
	c.Names = append(slices.Clone(c.Names), s.Names...)
	c.Spread = outline.Box{West: min(c.Spread.West, s.Spread.West), South: min(c.Spread.South, s.Spread.South),
		East: max(c.Spread.East, s.Spread.East), North: max(c.Spread.North, s.Spread.North)}
}

// Box is what one looks into when the mark is chosen: all of its places, and a little around.
func (c Cluster) Box() outline.Box {
	pad := max(0.02, 0.1*(c.Spread.East-c.Spread.West), 0.1*(c.Spread.North-c.Spread.South))
	return outline.Box{West: c.Spread.West - pad, South: c.Spread.South - pad, East: c.Spread.East + pad, North: c.Spread.North + pad}
}

// Radius grows with the root of the number, so that the area of a mark tells it; that of an area is its reach, at least.
func (c Cluster) Radius(q Flattened) float64 {
	r := min(5+2.4*math.Sqrt(float64(c.Count)), 28)
	if c.Area > 0 {
		r = max(r+4, min(c.Area*q.perKilometre(), 90))
	}
	return r
}
