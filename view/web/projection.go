package web

import (
	"math"

	"github.com/sabt-org/sabt/view/web/outline"
)

// projected is a stretch of the earth laid flat: degrees on both axes, those of longitude shortened as they are in its middle.
type projected struct {
	shown  outline.Box
	shrink float64
	unit   float64 // of the picture, for a degree of latitude
}

// smallest is the height in degrees of the closest look: closer than that, the outline says nothing.
const smallest = 2.5

// projection fits a box into the picture, and shows what is around it where their shapes differ.
func projection(b outline.Box) projected {
	lat := (b.South + b.North) / 2
	q := projected{shrink: max(math.Cos(lat*math.Pi/180), 0.2)}
	height := max(b.North-b.South, (b.East-b.West)*q.shrink*mapHeight/mapWidth, smallest)
	q.unit = mapHeight / height
	lon, width := (b.West+b.East)/2, mapWidth/q.unit/q.shrink
	q.shown = outline.Box{West: lon - width/2, South: lat - height/2, East: lon + width/2, North: lat + height/2}
	return q
}

func (q projected) place(p outline.Point) (x, y float64) {
	return (p.Lon - q.shown.West) * q.shrink * q.unit, (q.shown.North - p.Lat) * q.unit
}

// fine is the distance in degrees that is seen on the picture.
func (q projected) fine() float64 { return 1.5 / q.unit }

// perKilometre is the length of a kilometre on the picture.
func (q projected) perKilometre() float64 { return q.unit / 111.2 }

// around is a box around sites with some room; the inhabited world when there are none.
func around(sites []cluster) outline.Box {
	if len(sites) == 0 {
		return outline.Box{West: -170, South: -56, East: 180, North: 75}
	}
	b := sites[0].spread
	for _, s := range sites[1:] {
		b = outline.Box{West: min(b.West, s.spread.West), South: min(b.South, s.spread.South), East: max(b.East, s.spread.East), North: max(b.North, s.spread.North)}
	}
	dx, dy := max(0.08*(b.East-b.West), 1), max(0.08*(b.North-b.South), 1)
	return outline.Box{West: b.West - dx, South: max(b.South-dy, -90), East: b.East + dx, North: min(b.North+dy, 90)}
}
