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
		{before + "At least 1,692 civilians were killed by fighting in the country in the first half of the year, the United Nations says.", "1692 killed At least 1,692 civilians were killed"},
		{before + "At least 26 villagers were killed by fighting in Zabul on Sunday, residents said.", ""},
		{before + "A third man fled. A second bomb exploded nearby.", ""},
		{before + "Several attacks followed.", ""},
	} {
		got := totals(t, p, c.text)
		if c.want == "" && len(got) > 0 || c.want != "" && !slices.Contains(got, c.want) {
			t.Errorf("%s\n got %s\nwant %s", c.text, strings.Join(got, "; "), c.want)
		}
	}
}

func TestTotals(t *testing.T) {
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	const before = "Gunmen killed four people at a market in Kandahar on Monday, police said. "
	for _, c := range []struct{ text, want string }{
		{"Bombs across Iraq killed at least 18 people on Monday. A bomb in Mosul killed ten people. In Basra a bomb killed five.", "18 killed killed at least 18 people"},
		{"A bomb killed nine people in Quetta on Monday, bringing to 300 the number of people killed in Balochistan this year.", "300 killed to 300"},
		{before + "The raid brings to 212 the number of villagers killed since January.", "212 killed to 212"},
		{before + "According to the ministry, 171 policemen died in communal violence in 2020 to 2023.", "171 killed 171 policemen died"},
		{before + "Between August 15, 2021 and May 2023 some 1,095 civilians were killed in the country.", "1095 killed some 1,095 civilians were killed"},
		{before + "Between August 15, 2021 and the end of last May some 1,095 civilians were killed, most of them by bombs.", "1095 killed some 1,095 civilians were killed"},
		{before + "He was the third trader in the space of a week to be killed there.", "3 killed the third trader"},
		// One incident, one person, one month and a disaster make no total.
		{before + "Six people were killed in clashes with rebels.", ""},
		{before + "In March gunmen killed 15 pilgrims in the district of Zhari.", ""},
		{before + "A soldier was killed in two separate attacks.", ""},
		{before + "The pandemic has killed more than 5,500 people in the province.", ""},
	} {
		got := totals(t, p, c.text)
		if c.want == "" && len(got) > 0 || c.want != "" && !slices.Contains(got, c.want) {
			t.Errorf("%s\n got %s\nwant %s", c.text, strings.Join(got, "; "), c.want)
		}
	}
}
