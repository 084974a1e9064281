package web

import (
	"net/http"
	"net/url"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// numbersPage is totals under one policy, with what the others make of the same incidents as a band behind.
type numbersPage struct {
	Form   []field
	Open   bool
	Chips  []chip
	Title  string
	Scope  string
	Policy string
	By     string
	Rows   []numberRow
	Ticks  []tick
	Log    bool // the axis is logarithmic
	Trend  trend
	Papers bool // documents by month are counted

	Compared bool   // the other policies are known
	Wait     string // the address that waits for them
	More     bool
}

// numberRow is a total of one month, one province ...
type numberRow struct {
	rangeRow
	Key       string
	Incidents int
	Given     int
	Pending   int
	Parties   int
	Least     string
	Best      string
	Most      string
	Low, High float64 // the band of all policies
	Banded    bool
	BandWords string
	sum       record.Sum
	band      span
}

func numberFields() []field {
	out := []field{
		{Name: "by", Label: "told by", Options: []option{{"", "month"}, {"year", "year"}, {"province", "province"}, {"country", "country"}, {"actor", "party"}, {"type", "type"}, {"status", "victims"}}},
		{Name: "effect", Label: "harm", Options: []option{{"", "killed"}, {"injured", "injured"}, {"killed_or_injured", "killed or injured"}, {"missing", "missing"}, {"abducted", "abducted"}, {"displaced", "displaced"}}},
		{Name: "status", Label: "victims", Options: options("all", "civilian", "security_force", "fighter", "perpetrator")},
		{Name: "policy", Label: "policy", Options: []option{{"", "range"}, {"lowest", "lowest"}, {"low-best-high", "low, best, high"}, {"majority", "majority"}, {"threshold", "threshold"}, {"hierarchy", "hierarchy"}}},
	}
	for _, f := range incidentFields() {
		if f.Name == "sort" {
			continue
		}
		f.More = !slices.Contains([]string{"place", "actor", "from", "to"}, f.Name)
		out = append(out, f)
	}
	return out
}

func (d *Desk) numbers(r *http.Request) (page, error) {
	f, form, see := filtered(r, numberFields())
	if see != "" {
		return page{see: see}, nil
	}
	totals, err := d.register.Totals(r.Context(), f)
	if err != nil {
		return page{}, err
	}
	p := numbersPage{Form: form, Chips: chips(r, form[4:])}
	for _, f := range form {
		p.Open = p.Open || f.More && f.Value != ""
	}
	p.fill(totals, r.URL)
	return page{title: "Numbers", tab: "Numbers", template: "numbers", data: p, object: numbersObjectOf(totals), partial: len(totals.List) > 0 && !totals.Compared}, nil
}

// mostNumbers are on a page, those of most people; the filters choose among the others.
const mostNumbers = 400

// fill lays the total out, with the band of the other policies.
func (p *numbersPage) fill(totals Totals, u *url.URL) {
	if len(totals.List) == 0 {
		return
	}
	t := totals.List[0]
	p.Title, p.Scope, p.Policy, p.By = sheet.Harmed(t), t.Scope, string(t.Policy), t.By
	p.Compared, p.Wait = totals.Compared, with(u, "wait", "true")
	bands := bandsOf(totals.Others)
	for _, s := range t.Sums {
		row := numberRow{Key: sheet.KeyOf(t, s), Incidents: s.Incidents, Given: s.Given, Pending: s.Pending, Parties: s.Parties, sum: s}
		row.Address = behind(u, t.By, s.Key)
		row.figures()
		row.band, row.Banded = bands[s.Key]
		if row.Banded {
			row.BandWords = "other policies: " + sheet.Number(row.band.low) + " to " + sheet.Number(row.band.high)
		}
		p.Rows = append(p.Rows, row)
	}
	p.order()
	if p.More = len(p.Rows) > mostNumbers; p.More {
		p.Rows = p.Rows[:mostNumbers]
	}
	p.scale()
	if t.By == "month" || t.By == "year" {
		p.Trend = trendOf(p.Rows, t.By)
	}
	if t.By == "month" {
		p.Papers = p.Trend.papers(totals.Documents)
		if p.Papers && len(totals.Printed) > 1 {
			p.Trend.strips(totals.Printed)
		}
	}
}

// figures puts the ends of a sum in words; what nobody gives stays blank, for it is not zero.
func (n *numberRow) figures() {
	s := n.sum
	n.seen = span{s.Min, s.Max, record.Blank}
	if s.Given == 0 {
		return
	}
	n.Least, n.Most = sheet.Number(s.Min), sheet.Number(s.Max)
	if s.Open > 0 {
		n.Most, n.seen.high = "open", record.Unbounded
	}
	switch { // a best of some incidents alone has no place beside the range of all
	case s.Blank == 0:
		n.Best, n.seen.best = sheet.Number(s.Best), s.Best
	case s.Blank < s.Given:
		n.Best = sheet.Number(s.Best) + " (" + sheet.Number(s.Given-s.Blank) + ")"
	}
}

// bandsOf are, for each key, the lowest and the highest that any policy makes of it; a policy under which no incident has a
// figure says nothing.
func bandsOf(list []record.Total) map[string]span {
	out := map[string]span{}
	for _, t := range list {
		for _, s := range t.Sums {
			if s.Given == 0 {
				continue
			}
			b, ok := out[s.Key]
			if !ok {
				b = span{s.Min, s.Min, record.Blank}
			}
			out[s.Key] = span{min(b.low, s.Min), max(b.high, s.Min, s.Max, s.Best), record.Blank}
		}
	}
	return out
}

// order puts what has no order of its own by the number of people.
func (p *numbersPage) order() {
	if p.By == "month" || p.By == "year" {
		slices.Reverse(p.Rows) // the latest first
		return
	}
	slices.SortStableFunc(p.Rows, func(a, b numberRow) int { return b.sum.Min - a.sum.Min })
}

func (p *numbersPage) scale() {
	var all, own []int
	for _, r := range p.Rows {
		if r.sum.Given > 0 {
			all, own = append(all, max(r.sum.Min, r.sum.Max, r.sum.Best, r.band.high)), append(own, max(r.sum.Min, r.sum.Max, r.sum.Best))
		}
	}
	a, middle := axisOf(all), median(own)
	for i := range p.Rows {
		r := &p.Rows[i]
		r.place(a.at)
		r.Low, r.High = a.at(r.band.low), a.at(r.band.high)
		r.Far = r.sum.Given > 0 && far(max(r.sum.Min, r.sum.Max, r.sum.Best), middle)
	}
	p.Ticks, p.Log = a.ticks, a.log
}

// behind is where the incidents behind a sum are listed, beside what the page asks for already; "" where no filter finds them.
func behind(u *url.URL, by, key string) string {
	list := &url.URL{Path: "/incidents", RawQuery: u.RawQuery}
	pairs := []string{"by", "", "effect", "", "status", "", "policy", "", "page", ""}
	switch {
	case by == "status" || by == "":
	case key == "":
		return ""
	case by == "month":
		m, ok := monthOf(key)
		if !ok {
			return ""
		}
		pairs = append(pairs, "from", m.from(), "to", m.to())
	case by == "year":
		pairs = append(pairs, "from", key+"-01-01", "to", key+"-12-31")
	case by == "province" || by == "country":
		pairs = append(pairs, "place", key)
	default:
		pairs = append(pairs, by, key)
	}
	return with(list, pairs...)
}
