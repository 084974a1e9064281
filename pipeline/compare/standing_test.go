package compare_test

import (
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline/compare"
	"github.com/sabt-org/sabt/record"
)

func day(s string) record.Day {
	d, err := record.ParseDay(s)
	if err != nil {
		panic(err)
	}
	return d
}

// coded is an event from "id day country killed".
func coded(line string) record.Coded {
	f := strings.Fields(line)
	d := day(f[1])
	n := int(f[3][0] - '0')
	return record.Coded{ID: f[0], Date: record.Date{From: d, To: d, Precision: record.PrecisionDay}, Kind: "one-sided", Type: record.OtherType,
		Place: record.Place{Name: "x", Country: f[2]}, Killed: record.One(n), Injured: record.NoFigure(), Attackers: record.Blank}
}

func release(countries, from, to string, lines ...string) compare.Release {
	r := compare.Release{Dataset: record.Dataset{Set: record.UCDP, From: day(from), To: day(to), Countries: strings.Fields(countries)}}
	for _, l := range lines {
		r.List = append(r.List, coded(l))
	}
	return r
}

// A newer release stands before an older one of the same stretch; of what it does not cover, the older one still speaks.
func TestStanding(t *testing.T) {
	old := release("AF PK", "2023-01-01", "2024-12-31", "1 2023-03-28 AF 8", "2 2023-08-02 AF 4", "3 2023-09-01 PK 1", "4 2024-05-01 AF 2", "6 2023-05-05 AF 3")
	newer := release("AF", "2023-01-01", "2023-12-31", "1 2023-03-28 AF 7", "5 2023-06-01 AF 2", "6 2023-05-05 AF 3")
	events, updated := compare.Standing([]compare.Release{old, newer})
	var got []string
	for _, e := range events {
		got = append(got, e.ID+":"+string(rune('0'+e.Killed.Best)))
	}
	if s := strings.Join(got, " "); s != "1:7 5:2 6:3 3:1 4:2" || updated != 2 {
		t.Errorf("standing %q, %d updated", s, updated)
	}
	if fresh, changed, gone := compare.Against([]compare.Release{old}, newer); fresh != 1 || changed != 1 || gone != 1 {
		t.Errorf("%d new, %d changed, %d gone", fresh, changed, gone)
	}
}
