package web

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/chart"
	"github.com/sabt-org/sabt/view/sheet"
)

// room is how much of the width the scale takes: behind it an open end runs on.
const room = 92.0

// scale places the rows on one axis from zero to a round number.
func (p *rangePlot) scale() {
	most := 1
	for _, r := range p.Rows {
		most = max(most, r.seen.low, r.seen.high, r.seen.best)
	}
	step := chart.Step(most)
	end := (most + step - 1) / step * step
	at := func(n int) float64 { return room * float64(n) / float64(end) }
	for i := range p.Rows {
		p.Rows[i].place(at)
	}
	for n := 0; n <= end; n += step {
		p.Ticks = append(p.Ticks, tick{at(n), sheet.Number(n)})
	}
}

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
