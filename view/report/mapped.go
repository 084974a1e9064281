package report

import (
	"fmt"
	"html"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/chart"
)

// mapped draws where the incidents were.
func (b *builder) mapped() {
	var list []record.Incident
	var without []string
	for _, d := range b.in.Incidents {
		if b.in.Wholes[d.Incident.ID] {
			continue
		}
		list = append(list, d.Incident)
		if !d.Incident.Place.Located {
			without = append(without, d.Incident.ID)
		}
	}
	sites := chart.Sites(list, func(p record.Place) string { return b.place(p).String() })
	if len(sites) > 0 {
		flat := chart.Flat(chart.Around(sites))
		b.add(Picture{SVG: b.svg(flat, chart.Clustered(sites, flat)), Alt: b.say("map.alt"), Caption: b.tell("map.caption")})
	}
	if len(without) > 0 {
		b.add(Para{Quiet: true, Words: b.noting(b.tell("map.without", b.many(len(without), "incident")), b.incidents(without))})
	}
}

func (b *builder) svg(flat chart.Flattened, marks []chart.Cluster) string {
	var s strings.Builder
	fmt.Fprintf(&s, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" role="img" direction="ltr" aria-label="%s"><path class="lines" d="%s"/>`,
		chart.Width, chart.Height, html.EscapeString(b.say("map.alt")), flat.Path(b.outline))
	for _, c := range marks {
		x, y := flat.Place(c.Centre)
		class := "dot"
		if c.Area > 0 {
			class = "area"
		}
		fmt.Fprintf(&s, `<circle class="%s" cx="%.1f" cy="%.1f" r="%.1f"><title>%s</title></circle>`, class, x, y, c.Radius(flat), html.EscapeString(b.marked(c)))
	}
	var labels []label
	for _, c := range marks { // above all circles
		x, y := flat.Place(c.Centre)
		if c.Count > 1 {
			fmt.Fprintf(&s, `<text class="on" x="%.1f" y="%.1f" dy="5" text-anchor="middle">%d</text>`, x, y, c.Count)
		}
		l := label{x + c.Radius(flat) + 4, y, shortName(c)}
		if c.Area == 0 && !slices.ContainsFunc(labels, l.over) {
			labels = append(labels, l)
			fmt.Fprintf(&s, `<text x="%.1f" y="%.1f" dy="5">%s</text>`, l.x, l.y, html.EscapeString(l.words))
		}
	}
	s.WriteString("</svg>")
	return s.String()
}

// label is words on the map, from a point to the right.
type label struct {
	x, y  float64
	words string
}

// over reports whether two labels would lie on each other, going by the width that letters have for the most part.
func (l label) over(o label) bool {
	const letter, line = 8.5, 17
	wide := func(l label) float64 { return letter * float64(utf8.RuneCountInString(l.words)) }
	return math.Abs(l.y-o.y) < line && l.x < o.x+wide(o) && o.x < l.x+wide(l)
}

// shortName is the first place of a mark without what it lies in.
func shortName(c chart.Cluster) string {
	first, _, _ := strings.Cut(c.Names[0], ",")
	first, _, _ = strings.Cut(first, "،")
	if len(c.Names) > 1 {
		first += " +" + strconv.Itoa(len(c.Names)-1)
	}
	return first
}

func (b *builder) marked(c chart.Cluster) string {
	s := strings.Join(c.Names, "; ") + ": " + b.many(c.Count, "incident").String()
	if c.Area > 0 {
		s += b.say("comma") + b.say("map.area")
	}
	return s
}
