package comparison

import (
	"fmt"
	"math"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/chart/outline"
	"github.com/sabt-org/sabt/view/sheet"
)

// The size of the picture.
const (
	width  = 1000.0
	height = 560.0
)

// drawn is the map: lines of coasts and borders, and a mark for each incident or event that has a point.
type drawn struct {
	Width, Height float64
	Lines         string
	Marks         []mark
	Unplaced      int
	Left          int // beyond what a page can hold
}

// room is how many marks a page can hold and still be turned in a browser.
const room = 5000

// mark is a sign on the map: a disc for what both have, a diamond for theirs alone, a square for ours alone.
type mark struct {
	Kind  string
	Shape string // of a path
	Title string
}

// flat is a stretch of the earth laid flat: degrees on both axes, those of longitude shortened as they are in its middle.
type flat struct {
	shown        outline.Box
	shrink, unit float64
}

// smallest is the height in degrees of the closest look.
const smallest = 2.5

func flatten(points []outline.Point) flat {
	b := outline.Box{West: 180, South: 90, East: -180, North: -90}
	for _, p := range points {
		b = outline.Box{West: min(b.West, p.Lon), South: min(b.South, p.Lat), East: max(b.East, p.Lon), North: max(b.North, p.Lat)}
	}
	if len(points) == 0 {
		b = outline.Box{West: -170, South: -56, East: 180, North: 75}
	}
	lat, lon := (b.South+b.North)/2, (b.West+b.East)/2
	f := flat{shrink: max(math.Cos(lat*math.Pi/180), 0.2)}
	tall := max((b.North-b.South)*1.16+1, ((b.East-b.West)*1.16+1)*f.shrink*height/width, smallest)
	f.unit = height / tall
	wide := width / f.unit / f.shrink
	f.shown = outline.Box{West: lon - wide/2, South: lat - tall/2, East: lon + wide/2, North: lat + tall/2}
	return f
}

func (f flat) place(p outline.Point) (x, y float64) {
	return (p.Lon - f.shown.West) * f.shrink * f.unit, (f.shown.North - p.Lat) * f.unit
}

// spot is what is to be marked.
type spot struct {
	kind, title string
	place       record.Place
}

func spots(c record.Comparison) []spot {
	var out []spot
	for _, b := range c.Both {
		kind, place := "both", b.Incident.Place
		if b.Agreement.Differs() {
			kind = "differ"
		}
		if !place.Located {
			place = b.Event.Place
		}
		out = append(out, spot{kind, fmt.Sprintf("%s = %s: %s (ours %s, theirs %s)", b.Incident.ID, b.Event.ID, sheet.Heading(b.Incident), orNone(sheet.ShortToll(b.Toll)), orNone(sheet.TheirFigure(b.Figure))), place})
	}
	for _, t := range c.Theirs {
		out = append(out, spot{"theirs", fmt.Sprintf("theirs alone, %s: %s, %s, %s", t.Event.ID, t.Event.Kind, sheet.Where(t.Event.Place), sheet.When(t.Event.Date)), t.Event.Place})
	}
	for _, o := range c.Ours {
		if o.Outside == "" {
			out = append(out, spot{"ours", fmt.Sprintf("ours alone, %s: %s", o.Incident.ID, sheet.Heading(o.Incident)), o.Incident.Place})
		}
	}
	return out
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}

func draw(c record.Comparison) (drawn, error) {
	o, err := outline.Open()
	if err != nil {
		return drawn{}, err
	}
	d := drawn{Width: width, Height: height}
	var placed []spot
	var points []outline.Point
	for _, s := range spots(c) {
		if !s.place.Located {
			d.Unplaced++
			continue
		}
		if len(placed) == room {
			d.Left++
			continue
		}
		placed = append(placed, s)
		points = append(points, outline.Point{Lon: s.place.Longitude, Lat: s.place.Latitude})
	}
	f := flatten(points)
	var b strings.Builder
	for _, l := range o.In(f.shown, 1.5/f.unit) {
		for i, pt := range l {
			x, y := f.place(pt)
			fmt.Fprintf(&b, "%c%.1f %.1f", "ML"[min(i, 1)], x, y)
		}
	}
	d.Lines = b.String()
	taken := map[[2]int]int{}
	for i, s := range placed {
		x, y := f.place(points[i])
		cell := [2]int{int(x / 12), int(y / 12)}
		n := taken[cell]
		taken[cell]++
		if n > 0 { // of several at one place, each stands a little aside
			turn := float64(n) * 2.4
			x, y = x+(6+2.2*float64(n))*math.Cos(turn), y+(6+2.2*float64(n))*math.Sin(turn)
		}
		d.Marks = append(d.Marks, mark{s.kind, shape(s.kind, x, y), s.title})
	}
	return d, nil
}

func shape(kind string, x, y float64) string {
	const r = 6.0
	switch kind {
	case "theirs":
		return fmt.Sprintf("M%.1f %.1fL%.1f %.1fL%.1f %.1fL%.1f %.1fZ", x, y-r-1, x+r+1, y, x, y+r+1, x-r-1, y)
	case "ours":
		return fmt.Sprintf("M%.1f %.1fh%.1fv%.1fh%.1fZ", x-r+1, y-r+1, 2*r-2, 2*r-2, -(2*r - 2))
	}
	return fmt.Sprintf("M%.1f %.1fa%.1f %.1f 0 1 0 %.1f 0a%.1f %.1f 0 1 0 %.1f 0Z", x-r, y, r, r, 2*r, r, r, -2*r)
}
