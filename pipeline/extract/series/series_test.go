package series_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/record"
)

// TestMark pins which accounts are told as a series, in which words, and which of them tells of the whole.
func TestMark(t *testing.T) {
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, lang, text string
		want             []string
	}{
		{"the whole, then its sites, one of them without a day", "en",
			"Coordinated attacks on a mosque, a school and a police station in Kabul on Sunday left 21 people dead, the ministry said.\n\nA suicide bomber blew himself up at the Imam Zaman mosque in Dasht-e Barchi and killed 12 worshippers.\n\nMinutes later, gunmen stormed the Sayed ul-Shuhada school in the west of the city, killing six students.\n\nA third blast hit a police station in Khair Khana and killed three officers.\n\nIn March, a bomb killed two people in Herat.",
			[]string{"armed_assault Kabul: Coordinated attacks, whole", "suicide_bombing Zaman mosque: Coordinated attacks",
				"bombing Khair Khana: Coordinated attacks", "armed_assault Sayed ul-Shuhada school: Coordinated attacks", "bombing Herat: -"}},
		{"the whole alone", "en", "A series of coordinated attacks in Kabul killed 19 people on Sunday, officials said.",
			[]string{"armed_assault Kabul: coordinated attacks, whole"}},
		{"one site alone", "en", "Gunmen stormed a school in Kabul on Sunday and killed seven students. The attack was one of three simultaneous attacks in the city that day.",
			[]string{"armed_assault Kabul: simultaneous attacks"}},
		{"one account of both", "en", "Twin bombings struck two markets in Baghdad on Monday, police said. The first bomb went off in Sadr City and killed eight shoppers.",
			[]string{"bombing Sadr City: Twin bombings, whole"}},
		{"a campaign", "en", "Gunmen killed four traders in a market in Kano on Sunday, the latest in a series of attacks that have killed 90 people in the state since January. On Monday a bomb killed two soldiers in Bauchi.",
			[]string{"bombing Bauchi: -"}},
		{"apart, the same day", "en", "Two coordinated bombings hit markets in Kano on Sunday and killed nine people. In a separate incident on Sunday, gunmen killed a trader in Kano.",
			[]string{"bombing Kano: coordinated bombings, whole", "armed_assault Kano: -"}},
		{"elsewhere, the same day", "en", "Simultaneous blasts at two churches in Colombo killed 50 people on Sunday. On Sunday, gunmen killed a trader in Kano.",
			[]string{"bombing Colombo: Simultaneous blasts, whole", "armed_assault Kano: -"}},
		{"Dari", "fa", "در حملات هماهنگ روز یکشنبه در شهر کابل ۱۹ نفر کشته شدند. در انفجار در یک مسجد در دشت برچی ۱۲ نفر کشته شدند.",
			[]string{"bombing دشت برچی: حملات هماهنگ"}},
	} {
		got := marked(p, c.lang, c.text)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %s\nwant %s", c.name, strings.Join(got, "; "), strings.Join(c.want, "; "))
		}
	}
}

func marked(p *pipeline.Pipeline, lang, text string) []string {
	var out []string
	for _, a := range p.Run(&record.Document{Text: text, Language: lang, Published: record.DayOf(2024, 5, 14)}).Accounts {
		where, says := "?", "-"
		if a.Place != nil {
			where = a.Place.Span.Quote(text)
		}
		if s := a.Series; s != nil {
			if says = s.Span.Quote(text); s.Whole {
				says += ", whole"
			}
		}
		out = append(out, fmt.Sprintf("%s %s: %s", a.Type, where, says))
	}
	return out
}

// A total in the sentence that tells of a series is the series' own; one over a longer time is not.
func TestTotals(t *testing.T) {
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	const text = "Simultaneous blasts at two churches killed 50 people on Sunday. A bomb at St. Mary's church in Negombo killed 30 people, and another at St. Paul's church in Colombo killed 20, police said. In all, 700 people have been killed in attacks in the country since January 2023."
	var got []string
	for _, a := range p.Run(&record.Document{Text: text, Language: "en", Published: record.DayOf(2024, 5, 14)}).Aggregates {
		got = append(got, fmt.Sprintf("%d: %s", a.Count.Min, a.Series.Quote(text)))
	}
	if want := []string{"50: Simultaneous blasts", "700: "}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
