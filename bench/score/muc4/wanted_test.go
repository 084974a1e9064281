package muc4

import (
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
)

func TestWanted(t *testing.T) {
	word := func(s string) *string { return &s }
	day, _ := record.ParseDay("1989-11-16")
	at := func(code string) *contract.Place { return &contract.Place{Country: word(code)} }
	peasants := []contract.Victim{{Description: word("peasants")}}
	soldiers := []contract.Victim{{Description: word("soldiers"), VictimStatus: word("security_force"), Type: word("military")}}
	for name, c := range map[string]struct {
		give contract.Incident
		want bool
	}{
		"a bombing of peasants":              {contract.Incident{Type: "bombing", Place: at("SV"), Victims: peasants}, true},
		"in no country that is named":        {contract.Incident{Type: "bombing", Victims: peasants}, true},
		"in Angola":                          {contract.Incident{Type: "bombing", Place: at("AO"), Victims: peasants}, false},
		"in Panama":                          {contract.Incident{Type: "bombing", Place: at("PA"), Victims: peasants}, false},
		"an ambush on soldiers":              {contract.Incident{Type: "armed_assault", Victims: soldiers}, false},
		"on soldiers and peasants":           {contract.Incident{Type: "armed_assault", Victims: append(peasants, soldiers...)}, true},
		"a clash":                            {contract.Incident{Type: "armed_clash"}, false},
		"a clash that killed some":           {contract.Incident{Type: "armed_clash", Casualties: []contract.Casualty{{Effect: "killed"}}}, false},
		"a clash that killed a civilian":     {contract.Incident{Type: "armed_clash", Casualties: []contract.Casualty{{Effect: "killed", VictimStatus: word("civilian")}}}, true},
		"a bombing of which no more is told": {contract.Incident{Type: "bombing"}, true},
		"a barracks":                         {contract.Incident{Type: "bombing", Targets: []contract.Target{{Type: word("military")}}}, false},
		"years ago, named in passing":        {contract.Incident{Type: "bombing", Victims: peasants, Date: &contract.Date{From: day - 900, To: day - 900}}, false},
		"years ago, and news":                {contract.Incident{Type: "bombing", Main: true, Victims: peasants, Date: &contract.Date{From: day - 900, To: day - 900}}, true},
		"a plot of the background":           {contract.Incident{Type: "bombing", Stage: "foiled"}, false},
	} {
		if got := Wanted(day, c.give); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
