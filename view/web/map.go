package web

import (
	"fmt"
	"math"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/chart"
	"github.com/sabt-org/sabt/view/chart/outline"
	"github.com/sabt-org/sabt/view/contract"
	"github.com/sabt-org/sabt/view/sheet"
)

// mapPage is incidents on the outline of the world, and in a table beside: those of a box when one is chosen, else those that have no
// place on a map.
type mapPage struct {
	Form          []field
	Open          bool
	Chips         []chip
	Width, Height float64
	Lines         string // of the outline, as a path
	Marks         []mapMark
	Placed        int
	Unplaced      int
	Missing       bool // the filter holds more than a map shows
	Boxed         bool
	Whole         string // the address without a box
	Rows          []incidentRow
	Undated       int
	Months        columns
	More          bool
}

// mapMark is one incident or several, at a place or somewhere within an area.
type mapMark struct {
	X, Y, R float64
	Area    bool
	Label   string // how many, when there are several
	Title   string
	Address string
}

// mostRowsBeside a map are shown; the list has the others.
const mostRowsBeside = 100

func mapFields() []field {
	var out []field
	for _, f := range incidentFields() {
		if f.Name != "sort" {
			out = append(out, f)
		}
	}
	return out
}

func (d *Desk) atlas(r *http.Request) (page, error) {
	f, form, see := filtered(r, mapFields())
	if see != "" {
		return page{see: see}, nil
	}
	chosen, boxed := boxIn(f["box"])
	delete(f, "box")
	all, err := d.register.Spread(r.Context(), f)
	if err != nil {
		return page{}, err
	}
	o, err := d.outline()
	if err != nil {
		return page{}, err
	}
	p := mapPage{Form: form, Chips: chips(r, form), Missing: all.More, Boxed: boxed, Whole: with(r.URL, "box", "")}
	for _, f := range form {
		p.Open = p.Open || f.More && f.Value != ""
	}
	var inside []record.Incident
	sites := chart.Sites(all.Incidents, sheet.Where)
	if !boxed {
		chosen = chart.Around(sites)
	}
	for _, in := range all.Incidents {
		located := in.Place.Located
		if !located {
			p.Unplaced++
		}
		if boxed && located && chosen.Holds(chart.At(in)) || !boxed && !located {
			inside = append(inside, in)
		}
	}
	p.Placed = len(all.Incidents) - p.Unplaced
	p.Months, p.Undated = p.months(all.Incidents, chosen, r.URL)
	p.draw(o, chart.Flat(chosen), chart.Clustered(sites, chart.Flat(chosen)), r.URL)
	p.More = len(inside) > mostRowsBeside
	for _, in := range inside[:min(len(inside), mostRowsBeside)] {
		p.Rows = append(p.Rows, rowOf(in))
	}
	return page{title: "Map", tab: "Map", template: "map", data: p, object: spreadObject{each(inside, contract.RegisteredOf), p.Placed, p.Unplaced, all.More}}, nil
}

// months are when the incidents were that the page is about: all of the filter, or those of the box.
func (p *mapPage) months(list []record.Incident, chosen outline.Box, u *url.URL) (columns, int) {
	count := map[string]int{}
	undated := 0
	for _, in := range list {
		switch {
		case p.Boxed && !(in.Place.Located && chosen.Holds(chart.At(in))):
		case !in.Date.Known() || in.Date.To.Known() && in.Date.To.String()[:7] != in.Date.From.String()[:7]:
			undated++
		default:
			count[in.Date.From.String()[:7]]++
		}
	}
	var sums []record.Sum
	for key, n := range count {
		sums = append(sums, record.Sum{Key: key, Incidents: n})
	}
	return monthly(u, sums), undated
}

// boxIn reads "west,south,east,north" in degrees.
func boxIn(s string) (outline.Box, bool) {
	parts := strings.Split(s, ",")
	if len(parts) != 4 {
		return outline.Box{}, false
	}
	var n [4]float64
	for i, p := range parts {
		v, err := strconv.ParseFloat(p, 64)
		if err != nil || math.IsNaN(v) || math.Abs(v) > 360 {
			return outline.Box{}, false
		}
		n[i] = v
	}
	b := outline.Box{West: n[0], South: n[1], East: n[2], North: n[3]}
	return b, b.West < b.East && b.South < b.North
}

func boxed(b outline.Box) string {
	return fmt.Sprintf("%.4f,%.4f,%.4f,%.4f", b.West, b.South, b.East, b.North)
}

// draw puts lines and marks on the page.
func (p *mapPage) draw(o *outline.Outline, q chart.Flattened, groups []chart.Cluster, u *url.URL) {
	p.Width, p.Height = chart.Width, chart.Height
	p.Lines = q.Path(o)
	for _, c := range groups {
		x, y := q.Place(c.Centre)
		if !q.Shown.Holds(c.Centre) {
			continue
		}
		m := mapMark{X: x, Y: y, R: c.Radius(q), Area: c.Area > 0, Title: titleOf(c), Address: with(u, "box", boxed(c.Box()))}
		if c.Count > 1 {
			m.Label = sheet.Number(c.Count)
		}
		p.Marks = append(p.Marks, m)
	}
}

// titleOf names the places of a mark and says how many incidents they have.
func titleOf(c chart.Cluster) string {
	s := strings.Join(c.Names[:min(len(c.Names), 4)], "; ")
	if len(c.Names) > 4 {
		s += "; …"
	}
	if c.Area > 0 {
		s += ", somewhere in the area"
	}
	return fmt.Sprintf("%s: %s", s, many(c.Count, "incident"))
}
