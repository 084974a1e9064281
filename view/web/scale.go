package web

import (
	"math"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/chart"
	"github.com/sabt-org/sabt/view/sheet"
)

// room is how much of the width the scale takes: behind it an open end runs on.
const room = 92.0

// axis is where numbers of people stand on a plot, as shares in percent.
type axis struct {
	at    func(int) float64
	ticks []tick
	log   bool // each step is ten times the one before
}

// A scale on which one figure drowns the others shows nothing: where the highest is so many times the one in the middle, and large, it is
// logarithmic.
const (
	wide  = 20
	large = 100
)

// axisOf is from zero to a round number. One misread 250,000 makes it logarithmic, and the others can still be told apart.
func axisOf(numbers []int) axis {
	most := slices.Max(append(numbers, 1))
	if middle := median(numbers); most >= large && most >= wide*max(middle, 1) {
		return logarithmic(most)
	}
	step := chart.Step(most)
	end := (most + step - 1) / step * step
	a := axis{at: func(n int) float64 { return room * float64(n) / float64(end) }}
	for n := 0; n <= end; n += step {
		a.ticks = append(a.ticks, tick{a.at(n), sheet.Number(n)})
	}
	return a
}

func logarithmic(most int) axis {
	end := 10
	for end < most {
		end *= 10
	}
	a := axis{log: true, at: func(n int) float64 { return room * math.Log10(1+float64(max(n, 0))) / math.Log10(1+float64(end)) }}
	a.ticks = []tick{{0, "0"}}
	first, by := 1, 10
	switch { // more than seven labels run into each other
	case end > 1000000:
		first, by = 10, 100
	case end > 10000:
		first = 10
	}
	for n := first; n <= end; n *= by {
		a.ticks = append(a.ticks, tick{a.at(n), sheet.Number(n)})
	}
	return a
}

// median is the one in the middle of those above zero; 0 when there is none.
func median(numbers []int) int {
	above := slices.DeleteFunc(slices.Clone(numbers), func(n int) bool { return n <= 0 })
	if len(above) == 0 {
		return 0
	}
	slices.Sort(above)
	return above[(len(above)-1)/2]
}

// far reports whether a figure is so many times the one in the middle that somebody should look at its words.
func far(n, middle int) bool { return n >= large && middle > 0 && n >= wide*middle }

// scale places the rows on one axis.
func (p *rangePlot) scale() {
	var all []int
	for _, r := range p.Rows {
		all = append(all, r.top())
	}
	a, middle := axisOf(all), median(all)
	for i := range p.Rows {
		p.Rows[i].place(a.at)
		p.Rows[i].Far = far(p.Rows[i].top(), middle) && p.Rows[i].Class != "toll"
	}
	p.Ticks, p.Log = a.ticks, a.log
}

// top is the highest number of a row.
func (r *rangeRow) top() int { return max(r.seen.low, r.seen.high, r.seen.best) }

func (r *rangeRow) place(at func(int) float64) {
	s := r.seen
	r.From, r.To = at(s.low), at(s.high)
	if s.high == record.Unbounded {
		r.To, r.Open = 100, true
	}
	if s.best >= 0 {
		r.Point, r.Pointed = at(s.best), true
	}
}
