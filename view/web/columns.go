package web

import (
	"fmt"
	"net/url"
	"time"

	"github.com/sabt-org/sabt/record"
)

// columns is how many incidents each month has, as a plot. Lengths are shares of its width and height in percent, so that
// it fits any page without a script.
type columns struct {
	Columns []column
	Ticks   []tick
	Most    int
}

type column struct {
	X, Width, Y, Height float64
	Title               string
	Address             string // the incidents behind it
}

type tick struct {
	X     float64
	Label string
}

// month counts from year 0.
type month int

func monthOf(key string) (month, bool) {
	t, err := time.Parse("2006-01", key)
	return month(t.Year()*12 + int(t.Month()) - 1), err == nil
}

func (m month) String() string { return fmt.Sprintf("%04d-%02d", int(m)/12, int(m)%12+1) }
func (m month) from() string   { return m.String() + "-01" }
func (m month) first() time.Time {
	return time.Date(int(m)/12, time.Month(int(m)%12+1), 1, 0, 0, 0, 0, time.UTC)
}
func (m month) to() string { return m.first().AddDate(0, 1, -1).Format("2006-01-02") }

// monthly draws sums by month. The address of a column asks for its days beside what the page asks for already.
func monthly(u *url.URL, sums []record.Sum) columns {
	count := map[month]int{}
	var c columns
	var low, high month
	for _, s := range sums {
		m, ok := monthOf(s.Key)
		if !ok || s.Incidents == 0 {
			continue
		}
		if len(count) == 0 {
			low, high = m, m
		}
		low, high = min(low, m), max(high, m)
		count[m] = s.Incidents
		c.Most = max(c.Most, s.Incidents)
	}
	if len(count) < 2 {
		return columns{}
	}
	width := 100 / float64(high-low+1)
	for m := low; m <= high; m++ {
		x := width * float64(m-low)
		if n := count[m]; n > 0 {
			h := 100 * float64(n) / float64(c.Most)
			c.Columns = append(c.Columns, column{X: x + width*.08, Width: width * .84, Y: 100 - h, Height: h,
				Title: fmt.Sprintf("%s: %s", m, many(n, "incident")), Address: with(u, "from", m.from(), "to", m.to(), "page", "", "after", "")})
		}
	}
	c.Ticks = ticks(low, high, width)
	return c
}

// ticks name the years; the first and the last month where there are not two of them.
func ticks(low, high month, width float64) []tick {
	var out []tick
	step := month(12)
	for (high-low)/step > 10 {
		step *= 2
	}
	for m := (low + 11) / 12 * 12; m <= high; m += step {
		out = append(out, tick{width * float64(m-low), fmt.Sprint(int(m) / 12)})
	}
	if len(out) < 2 {
		return []tick{{0, low.String()}, {100, high.String()}}
	}
	return out
}
