package web

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
	"github.com/sabt-org/sabt/view/web/outline"
)

// The size of a map, in the units of its picture.
const (
	mapWidth  = 1000.0
	mapHeight = 560.0
)

// cluster is incidents at one place, or at places too near to each other to be told apart.
type cluster struct {
	centre outline.Point
	area   float64 // in kilometres: how far from the centre it may have happened; 0 at a place
	count  int
	names  []string
	spread outline.Box
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

// sitesOf are incidents by their places, those with most incidents first.
func sitesOf(list []record.Incident) []cluster {
	index := map[site]int{}
	var out []cluster
	for _, in := range list {
		if !in.Place.Located {
			continue
		}
		p, r := at(in), reach(in.Place.Precision)
		key := site{p, r}
		i, ok := index[key]
		if !ok {
			i = len(out)
			index[key] = i
			out = append(out, cluster{centre: p, area: r, spread: outline.Box{West: p.Lon, South: p.Lat, East: p.Lon, North: p.Lat}})
		}
		out[i].count++
		if name := sheet.Where(in.Place); !slices.Contains(out[i].names, name) {
			out[i].names = append(out[i].names, name)
		}
	}
	slices.SortStableFunc(out, func(a, b cluster) int { return cmp.Compare(b.count, a.count) })
	return out
}

// site is where incidents are told apart: coordinates, and how narrowly they stand for the place.
type site struct {
	outline.Point
	area float64
}

// nearby is how near two marks of one sort may stand.
const nearby = 24.0

// clustered joins sites that would stand on one another, those with most incidents first.
func clustered(sites []cluster, q projected) []cluster {
	var out []cluster
	for _, s := range sites {
		x, y := q.place(s.centre)
		i := slices.IndexFunc(out, func(c cluster) bool {
			cx, cy := q.place(c.centre)
			return (c.area > 0) == (s.area > 0) && math.Hypot(cx-x, cy-y) < nearby
		})
		if i < 0 {
			out = append(out, s)
			continue
		}
		out[i].join(s)
	}
	return out
}

func (c *cluster) join(s cluster) {
	c.count += s.count
	c.area = max(c.area, s.area)
	c.names = append(slices.Clone(c.names), s.names...)
	c.spread = outline.Box{West: min(c.spread.West, s.spread.West), South: min(c.spread.South, s.spread.South),
		East: max(c.spread.East, s.spread.East), North: max(c.spread.North, s.spread.North)}
}

// title names the places and says how many incidents they have.
func (c cluster) title() string {
	s := strings.Join(c.names[:min(len(c.names), 4)], "; ")
	if len(c.names) > 4 {
		s += "; …"
	}
	if c.area > 0 {
		s += ", somewhere in the area"
	}
	return fmt.Sprintf("%s: %s", s, many(c.count, "incident"))
}

// box is what one looks into when the mark is chosen: all of its places, and a little around.
func (c cluster) box() outline.Box {
	pad := max(0.02, 0.1*(c.spread.East-c.spread.West), 0.1*(c.spread.North-c.spread.South))
	return outline.Box{West: c.spread.West - pad, South: c.spread.South - pad, East: c.spread.East + pad, North: c.spread.North + pad}
}

// radius grows with the root of the number, so that the area of a mark tells it; that of an area is its reach, at least.
func (c cluster) radius(q projected) float64 {
	r := min(5+2.4*math.Sqrt(float64(c.count)), 28)
	if c.area > 0 {
		r = max(r+4, min(c.area*q.perKilometre(), 90))
	}
	return r
}
