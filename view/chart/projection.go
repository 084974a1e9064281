package chart

import (
	"fmt"
	"math"
	"strings"

	"github.com/sabt-org/sabt/view/chart/outline"
)

// The size of a map, in the units of its picture.
const (
	Width  = 1000.0
	Height = 560.0
)

// Flattened is a stretch of the earth laid flat: degrees on both axes, those of longitude shortened as they are in its middle.
type Flattened struct {
	Shown  outline.Box
	shrink float64
	unit   float64 // of the picture, for a degree of latitude
}

// smallest is the height in degrees of the closest look: closer than that, the outline says nothing.
const smallest = 2.5

// Flat fits a box into the picture, and shows what is around it where their shapes differ.
func Flat(b outline.Box) Flattened {
	lat := (b.South + b.North) / 2
	q := Flattened{shrink: max(math.Cos(lat*math.Pi/180), 0.2)}
	height := max(b.North-b.South, (b.East-b.West)*q.shrink*Height/Width, smallest)
	q.unit = Height / height
	lon, width := (b.West+b.East)/2, Width/q.unit/q.shrink
	q.Shown = outline.Box{West: lon - width/2, South: lat - height/2, East: lon + width/2, North: lat + height/2}
	return q
}

// Place is where a point stands on the picture.
func (q Flattened) Place(p outline.Point) (x, y float64) {
	return (p.Lon - q.Shown.West) * q.shrink * q.unit, (q.Shown.North - p.Lat) * q.unit
}

// fine is the distance in degrees that is seen on the picture.
func (q Flattened) fine() float64 { return 1.5 / q.unit }

// perKilometre is the length of a kilometre on the picture.
func (q Flattened) perKilometre() float64 { return q.unit / 111.2 }

// Path is the lines of the outline, as the path of an SVG picture.
func (q Flattened) Path(o *outline.Outline) string {
	var b strings.Builder
	for _, l := range o.In(q.Shown, q.fine()) {
		for i, pt := range l {
			x, y := q.Place(pt)
			fmt.Fprintf(&b, "%c%.1f %.1f", "ML"[min(i, 1)], x, y)
		}
	}
	return b.String()
}

// Around is a box around sites with some room; the inhabited world when there are none.
func Around(sites []Cluster) outline.Box {
	if len(sites) == 0 {
		return outline.Box{West: -170, South: -56, East: 180, North: 75}
	}
	b := sites[0].Spread
	for _, s := range sites[1:] {
		b = outline.Box{West: min(b.West, s.Spread.West), South: min(b.South, s.Spread.South), East: max(b.East, s.Spread.East), North: max(b.North, s.Spread.North)}
	}
	dx, dy := max(0.08*(b.East-b.West), 1), max(0.08*(b.North-b.South), 1)
	return outline.Box{West: b.West - dx, South: max(b.South-dy, -90), East: b.East + dx, North: min(b.North+dy, 90)}
}
