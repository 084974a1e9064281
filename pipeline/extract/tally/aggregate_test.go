package tally_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/record"
)

// totals reads a text as the program does and lists its aggregates: count, unit, words.
func totals(t *testing.T, p *pipeline.Pipeline, text string) []string {
	t.Helper()
	day, err := record.ParseDay("2024-07-10")
	if err != nil {
		t.Fatal(err)
	}
	res := p.Run(&record.Document{Text: text, Language: "en", Published: day})
	var out []string
	for _, a := range res.Aggregates {
		out = append(out, fmt.Sprintf("%d %s %s", a.Count.Min, a.Unit, a.Span.Quote(text)))
	}
	return out
}

func TestAttackCounts(t *testing.T) {
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	const before = "Gunmen killed four people at a market in Kandahar on Monday, police said. "
	for _, c := range []struct{ text, want string }{
		{before + "It was the third massacre in the province this month.", "3 attacks third massacre"},
		{before + "It was the 28th attack on traders since November.", "28 attacks 28th attack"},
		{before + "The market has been attacked 13 times since May 2023, traders said.", "13 attacks attacked 13 times"},
		{before + "The city has recorded 22 homicides so far this year.", "22 killed 22 homicides"},
		{before + "The ministry counted 28 completed, failed and foiled terrorist attacks in the region last year.", "28 attacks 28 completed, failed and foiled terrorist attacks"},
		{before + "The city has recorded 22 homicides so far this year, compared with 19 at the same point in 2023.", "19 killed 19"},
		{before + "A third man fled. A second bomb exploded nearby.", ""},
		{before + "Several attacks followed.", ""},
	} {
		got := totals(t, p, c.text)
		if c.want == "" && len(got) > 0 || c.want != "" && !slices.Contains(got, c.want) {
			t.Errorf("%s\n got %s\nwant %s", c.text, strings.Join(got, "; "), c.want)
		}
	}
}
