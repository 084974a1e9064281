package edition

import (
	"fmt"
	"html"
	"html/template"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/chart"
	"github.com/sabt-org/sabt/view/chart/outline"
	"github.com/sabt-org/sabt/view/sheet"
)

// mapped draws where incidents were, as wide as the profile shows places.
func mapped(list []record.Incident, o *outline.Outline) template.HTML {
	sites := chart.Sites(list, sheet.Where)
	if len(sites) == 0 {
		return ""
	}
	flat := chart.Flat(chart.Around(sites))
	marks := chart.Clustered(sites, flat)
	var s strings.Builder
	fmt.Fprintf(&s, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" role="img" direction="ltr" aria-label="Map of the incidents"><path class="lines" d="%s"/>`,
		chart.Width, chart.Height, flat.Path(o))
	for _, c := range marks {
		x, y := flat.Place(c.Centre)
		class := "dot"
		if c.Area > 0 {
			class = "area"
		}
		fmt.Fprintf(&s, `<circle class="%s" cx="%.1f" cy="%.1f" r="%.1f"><title>%s</title></circle>`, class, x, y, c.Radius(flat), html.EscapeString(titleOf(c)))
	}
	var labels []label
	for _, c := range marks { // above all circles
		x, y := flat.Place(c.Centre)
		fmt.Fprintf(&s, `<text x="%.1f" y="%.1f" text-anchor="middle">%d</text>`, x, y+6, c.Count)
		name, _, _ := strings.Cut(c.Names[0], ",")
		if len(c.Names) > 1 {
			name += fmt.Sprintf(" +%d", len(c.Names)-1)
		}
		l := label{x + c.Radius(flat) + 4, y, name}
		if !slices.ContainsFunc(labels, l.over) {
			labels = append(labels, l)
			fmt.Fprintf(&s, `<text class="label" x="%.1f" y="%.1f">%s</text>`, l.x, l.y+5, html.EscapeString(name))
		}
	}
	s.WriteString("</svg>")
	return template.HTML(s.String())
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

func titleOf(c chart.Cluster) string {
	s := strings.Join(c.Names, "; ") + ": " + many(c.Count, "incident")
	if c.Area > 0 {
		s += ", somewhere in the area"
	}
	return s
}

// month counts the incidents of a month.
type month struct {
	Name      string
	Incidents []row
}

// bars draw how many incidents a month has.
func bars(list []month) template.HTML {
	if len(list) == 0 {
		return ""
	}
	const width, height, room = 1000.0, 220.0, 30.0
	most := 0
	for _, m := range list {
		most = max(most, len(m.Incidents))
	}
	var s strings.Builder
	fmt.Fprintf(&s, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" role="img" direction="ltr" aria-label="Incidents by month">`, width, height+room)
	step := chart.Step(most)
	for n := 0; n <= most; n += step {
		y := height - float64(n)/float64(most)*(height-20)
		fmt.Fprintf(&s, `<path class="axis" d="M40 %.1fH%.0f"/><text x="34" y="%.1f" text-anchor="end">%d</text>`, y, width, y+5, n)
	}
	slot := (width - 50) / float64(len(list))
	every := 1 + len(list)/12
	for i, m := range list {
		h := float64(len(m.Incidents)) / float64(most) * (height - 20)
		x := 45 + slot*float64(i)
		fmt.Fprintf(&s, `<rect class="bar" x="%.1f" y="%.1f" width="%.1f" height="%.1f"><title>%s: %s</title></rect>`, x, height-h, min(slot*0.8, 60), h, m.Name, many(len(m.Incidents), "incident"))
		if i%every == 0 {
			fmt.Fprintf(&s, `<text x="%.1f" y="%.1f">%s</text>`, x, height+20, m.Name)
		}
	}
	s.WriteString("</svg>")
	return template.HTML(s.String())
}
