package web

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"

	"github.com/sabt-org/sabt/record"
)

// trend is sums over time as a plot: the band of all policies, the range of the chosen one, its best figure; under it how many
// documents came out, for a month of which nobody reports looks like a quiet one. Lengths are shares in percent.
type trend struct {
	Points  []point
	Ticks   []tick
	Papers  []column
	Printed int // the most documents of a month
	Strips  []strip
	low     month
	width   float64
}

// point is a month or a year.
type point struct {
	X, Width         float64
	BandTop, BandEnd float64
	Top, Height      float64
	Best             float64
	Pointed, Open    bool
	Given            bool
	Title            string
	Address          string
}

// trendOf draws the rows that have a time; with less than two of them there is nothing to see.
func trendOf(rows []numberRow, by string) trend {
	at := func(r numberRow) (month, bool) {
		if by == "year" {
			m, ok := monthOf(r.sum.Key + "-01")
			return m / 12, ok
		}
		return monthOf(r.sum.Key)
	}
	var times []month
	for _, r := range rows {
		if m, ok := at(r); ok {
			times = append(times, m)
		}
	}
	if len(times) < 2 {
		return trend{}
	}
	low, high := slices.Min(times), slices.Max(times)
	t := trend{low: low, width: 100 / float64(high-low+1)}
	for _, r := range rows {
		if m, ok := at(r); ok {
			t.Points = append(t.Points, t.point(m, r))
		}
	}
	slices.SortFunc(t.Points, func(a, b point) int { return cmp.Compare(a.X, b.X) })
	if by == "year" {
		for m := low; m <= high; m += 1 + (high-low)/10 {
			t.Ticks = append(t.Ticks, tick{t.width * float64(m-low), fmt.Sprint(int(m))})
		}
		return t
	}
	t.Ticks = ticks(low, high, t.width)
	return t
}

// openEnd is how far a column without an upper end is drawn, so that it does not dwarf the others.
const openEnd = 12.0

// point turns a row of the page on its side: its right is up.
func (t trend) point(m month, r numberRow) point {
	up := func(x float64) float64 { return 100 - x }
	p := point{X: t.width*float64(m-t.low) + t.width*.15, Width: t.width * .7, Given: r.sum.Given > 0, Open: r.Open, Address: r.Address,
		Top: up(r.To), Height: max(r.To-r.From, 1), BandTop: up(r.High), BandEnd: max(r.High-r.Low, .5), Best: up(r.Point), Pointed: r.Pointed}
	if p.Open {
		p.Top = max(up(r.From)-openEnd, 0)
		p.Height = up(r.From) - p.Top
	}
	p.Title = fmt.Sprintf("%s: %s", r.Key, many(r.Incidents, "incident"))
	switch {
	case r.Open:
		p.Title += ", at least " + r.Least
	case p.Given && r.Least != r.Most:
		p.Title += ", " + r.Least + " to " + r.Most
	case p.Given:
		p.Title += ", " + r.Least
	default:
		p.Title += ", nobody gives a figure"
	}
	return p
}

// strip is the months of one publisher: the darker, the more documents came out. A gap is a month of which it is not known what it reports.
type strip struct {
	Name  string
	Cells []cell
}

type cell struct {
	column
	Dark float64 // share of the most of a month of any publisher
}

// strips draws the publishers below each other.
func (t *trend) strips(list []Printed) {
	most := 1
	for _, p := range list {
		for _, m := range p.Months {
			most = max(most, m.Incidents)
		}
	}
	for _, p := range list {
		s := strip{Name: p.Publisher}
		for _, c := range p.Months {
			m, ok := monthOf(c.Name)
			x := t.width * float64(m-t.low)
			if !ok || x < 0 || x >= 99.999 {
				continue
			}
			at := "/documents?from=" + m.from() + "&to=" + m.to()
			if p.Publisher != "" {
				at += "&publisher=" + url.QueryEscape(p.Publisher)
			}
			s.Cells = append(s.Cells, cell{column{X: x + t.width*.08, Width: t.width * .84, Title: fmt.Sprintf("%s: %s", c.Name, many(c.Incidents, "document")), Address: at}, .25 + .75*float64(c.Incidents)/float64(most)})
		}
		if len(s.Cells) > 0 {
			t.Strips = append(t.Strips, s)
		}
	}
}

// papers draws the documents of each month under the trend; false when nobody counted them.
func (t *trend) papers(counts []record.Name) bool {
	if counts == nil || len(t.Points) == 0 {
		return false
	}
	for _, c := range counts {
		t.Printed = max(t.Printed, c.Incidents)
	}
	for _, c := range counts {
		m, ok := monthOf(c.Name)
		x := t.width * float64(m-t.low)
		if !ok || x < 0 || x >= 99.999 {
			continue
		}
		h := 100 * float64(c.Incidents) / float64(t.Printed)
		t.Papers = append(t.Papers, column{X: x + t.width*.15, Width: t.width * .7, Y: 100 - h, Height: h,
			Title: fmt.Sprintf("%s: %s", c.Name, many(c.Incidents, "document")), Address: "/documents?from=" + m.from() + "&to=" + m.to()})
	}
	return true
}
