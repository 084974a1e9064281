package contract

import (
	"strconv"
	"time"

	"github.com/sabt-org/sabt/record"
)

// Total is what a policy makes of a scope.
type Total struct {
	Policy string    `json:"policy"`
	Effect string    `json:"effect"`
	Status *string   `json:"status"`
	Scope  string    `json:"scope"`
	By     *string   `json:"by"`
	AsOf   int64     `json:"as_of_entry"`
	At     time.Time `json:"as_of"`
	Wholes int       `json:"wholes"` // of series, left out: their parts are counted
	Sums   []Sum     `json:"sums"`
}

// Sum is a line of a total. max is null when the highest figure of an incident is open.
type Sum struct {
	Key       *string `json:"key"`
	Incidents int     `json:"incidents"`
	Given     int     `json:"given"`
	Silent    int     `json:"silent"`
	Pending   int     `json:"pending"`
	Parties   int     `json:"parties"`
	Min       int     `json:"min"`
	Best      int     `json:"best"`
	NoBest    int     `json:"no_best"`
	Max       *int    `json:"max"`
	Open      int     `json:"open"`
	Closed    int     `json:"max_of_the_others"`
	BestOf    int     `json:"best_incidents"` // best is the sum over so many of the given; min and max are of all
}

// TotalOf turns a total into its object.
func TotalOf(t record.Total) Total {
	return Total{string(t.Policy), string(t.Effect), orNull(t.Status), t.Scope, orNull(t.By), t.AsOf, t.At.UTC(), t.Wholes, each(t.Sums, sumOf)}
}

func sumOf(s record.Sum) Sum {
	out := Sum{orNull(s.Key), s.Incidents, s.Given, s.Silent(), s.Pending, s.Parties, s.Min, s.Best, s.Blank, nil, s.Open, s.Max, s.Given - s.Blank}
	if s.Open == 0 {
		out.Max = &s.Max
	}
	return out
}

// TotalColumns are the heads of totals as CSV; every sum is a row.
func TotalColumns() []string {
	return []string{"policy", "effect", "status", "scope", "as_of", "by", "key", "incidents", "given", "silent", "pending", "parties", "min", "best", "no_best", "max", "open"}
}

// TotalRow is a total as rows of CSV, one a sum.
func TotalRow(t record.Total) [][]string {
	return each(t.Sums, func(s record.Sum) []string {
		max := ""
		if s.Open == 0 {
			max = strconv.Itoa(s.Max)
		}
		n := strconv.Itoa
		return []string{string(t.Policy), string(t.Effect), string(t.Status), t.Scope, t.At.UTC().Format(time.RFC3339), t.By, s.Key, n(s.Incidents), n(s.Given),
			n(s.Silent()), n(s.Pending), n(s.Parties), n(s.Min), n(s.Best), n(s.Blank), max, n(s.Open)}
	})
}
