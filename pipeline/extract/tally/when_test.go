package tally_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/record"
)

// before makes a text one about violence.
const before = "Gunmen killed four soldiers at a post near Kunduz on Monday, police said.\n\n"

// TestScopes pins the period of totals and how it follows from the words, the tactic and the sort of persons that they count.
func TestScopes(t *testing.T) {
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{"The group carried out 13 suicide bombings in 2023, the mission said.", "13 attacks 2023-01-01 2023-12-31 said suicide_bombing"},
		{"The mission recorded 224 attacks last month.", "224 attacks 2024-06-01 2024-06-30 said"},
		{"The mission recorded 224 attacks this month.", "224 attacks 2024-07-01 2024-07-10 said"},
		{"The war has killed 22,000 people since it began in March 2011.", "22000 killed 2011-03-01 2024-07-10 since"},
		{"KUNDUZ, July 10, 2024 - Since 2021, the group has carried out 13 attacks in Kunduz, the mission said.", "13 attacks 2021-01-01 2024-07-10 since"},
		{"It was the third attack on a mosque in Kunduz in six months.", "3 attacks 2024-01-10 2024-07-10 back"},
		{"In the past two years, 31 drone strikes hit Idlib, the mission said.", "31 attacks 2022-07-11 2024-07-10 said air_drone_strike"},
		{"The mission said 1,692 civilians had been killed by fighting between January and June 2018.", "1692 killed 2018-01-01 2018-06-30 said civilian"},
		{"Fighting in the province has killed 20,000 people.", "20000 killed  "},
	} {
		var got []string
		for _, a := range p.Run(&record.Document{Text: before + c.text, Language: "en", Published: record.DayOf(2024, 7, 10)}).Aggregates {
			got = append(got, strings.TrimRight(fmt.Sprint(a.Count.Min, " ", a.Unit, " ", a.Period.From, " ", a.Period.To, " ", a.PeriodBy, " ", a.Type, a.Status), " "))
		}
		if want := strings.TrimRight(c.want, " "); strings.Join(got, "; ") != want {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, want)
		}
	}
}

// A total that no words place in time is that of the incidents that the text is about, and a part goes with its whole.
func TestTotalOfTheText(t *testing.T) {
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	const text = "Attacks in three towns of the province killed at least 50 people, 14 of them security personnel.\n\nGunmen killed 23 passengers of a bus near Musakhel on Monday.\n\nOn Monday a bomb killed six people in Bolan.\n\nGunmen killed 21 people in Kalat on Monday."
	var got []string
	for _, a := range p.Run(&record.Document{Text: text, Language: "en", Published: record.DayOf(2024, 7, 10)}).Aggregates {
		got = append(got, fmt.Sprint(a.Count.Min, " ", a.Period.From, " ", a.PeriodBy, " ", a.Part, " ", a.Who.Quote(text), " ", a.Status))
	}
	if want := "50 2024-07-08 of_incidents false  ; 14 2024-07-08 of_incidents true security personnel "; strings.Join(got, "; ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
