package web

import (
	"context"
	"fmt"
	"math"
	"net/http"
	"net/url"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// Biased is what the page of bias asks for.
type Biased interface {
	Bias(ctx context.Context, f Filter) (Bias, error)
}

// Bias is how the figures of sources stand to those of others.
type Bias struct {
	List  []record.Bias
	Known bool // it was counted; over very many incidents it takes too long, unless the filter "wait" is set
}

type biasPage struct {
	Form  []field
	Open  bool
	Chips []chip
	Rows  []biasRow
	Ticks []tick
	Known bool
	Wait  string
	Head  string
}

// biasRow is a ratio on a scale on which twice as many and half as many are equally far from the same.
type biasRow struct {
	Name, Ratio, Interval, Reading, Address string
	Pairs                                   int
	Point, From, To                         float64
	Enough                                  bool
}

func biasFields() []field {
	out := []field{
		{Name: "by", Label: "told by", Options: []option{{"", "kind of source"}, {"source", "source"}}},
		{Name: "effect", Label: "harm", Options: []option{{"", "killed"}, {"injured", "injured"}, {"killed_or_injured", "killed or injured"}}},
	}
	for _, f := range incidentFields() {
		if f.Name != "sort" {
			f.More = !slices.Contains([]string{"place", "actor", "from", "to"}, f.Name)
			out = append(out, f)
		}
	}
	return out
}

func (d *Desk) bias(r *http.Request) (page, error) {
	f, form, see := filtered(r, biasFields())
	if see != "" {
		return page{see: see}, nil
	}
	b, err := d.register.Bias(r.Context(), f)
	if err != nil {
		return page{}, err
	}
	p := biasPage{Form: form, Chips: chips(r, form[2:]), Known: b.Known, Wait: with(r.URL, "wait", "true"), Head: "kind of source"}
	for _, f := range form {
		p.Open = p.Open || f.More && f.Value != ""
	}
	by := "source-kind"
	if f["by"] == "source" {
		by, p.Head = "source", "source"
	}
	for _, one := range b.List {
		p.Rows = append(p.Rows, biasRowOf(one, with(&url.URL{Path: "/incidents", RawQuery: r.URL.RawQuery}, "by", "", "effect", "", by, one.Name)))
	}
	for _, x := range []float64{.25, .5, 1, 2, 4} {
		p.Ticks = append(p.Ticks, tick{ratioAt(x), map[float64]string{.25: "¼", .5: "½", 1: "1", 2: "2", 4: "4"}[x]})
	}
	return page{title: "Bias of sources", tab: "Numbers", template: "bias", data: p, object: biasObject{append([]record.Bias{}, b.List...), b.Known}}, nil
}

type biasObject struct {
	Sources []record.Bias `json:"sources"`
	Known   bool          `json:"known"` // false when counting takes too long; wait=true waits
}

func biasRowOf(b record.Bias, address string) biasRow {
	row := biasRow{Name: sheet.SourceName(b.Name), Ratio: fmt.Sprintf("%.2f", b.Ratio), Pairs: b.Pairs, Enough: b.Enough, Reading: "too few to say", Address: address, Point: ratioAt(b.Ratio)}
	if !b.Enough {
		return row
	}
	row.Interval, row.From, row.To = fmt.Sprintf("%.2f to %.2f", b.Low, b.High), ratioAt(b.Low), ratioAt(b.High)
	switch {
	case b.Low > 1:
		row.Reading = "higher than the others"
	case b.High < 1:
		row.Reading = "lower than the others"
	default:
		row.Reading = "no difference shown"
	}
	return row
}

// ratioAt is where a ratio stands: a fifth and less at the left end, five times and more at the right one.
func ratioAt(x float64) float64 {
	if !(x > 0) {
		return 0
	}
	return min(max(50+50*math.Log(x)/math.Log(5), 0), 100)
}
