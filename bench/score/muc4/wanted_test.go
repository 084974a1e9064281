package muc4

import (
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
)

// What was learned leans as the conference's rules for its annotators do: of two incidents that differ in one thing, the one that
// they were to fill in needs to have more that speaks for it.
func TestWantedLeansAsTheRules(t *testing.T) {
	w, err := OpenWanted()
	if err != nil {
		t.Fatal(err)
	}
	word := func(s string) *string { return &s }
	day, _ := record.ParseDay("1989-11-16")
	at := func(code string) *contract.Place { return &contract.Place{Country: word(code)} }
	peasants := []contract.Victim{{Description: word("peasants"), VictimStatus: word("civilian")}}
	soldiers := []contract.Victim{{Description: word("soldiers"), VictimStatus: word("security_force"), Type: word("military")}}
	sure := 0.8
	judge := []contract.Victim{{Name: word("LUIS VERA"), VictimStatus: word("civilian"), Words: contract.Words{Score: &sure}}}
	on := func(n record.Day) *contract.Date { return &contract.Date{From: day - n, To: day - n} }
	for name, c := range map[string]struct{ more, less contract.Incident }{
		"civilians before soldiers":         {contract.Incident{Type: "armed_assault", Victims: peasants}, contract.Incident{Type: "armed_assault", Victims: soldiers}},
		"an assault before a clash":         {contract.Incident{Type: "armed_assault"}, contract.Incident{Type: "armed_clash"}},
		"Colombia before Angola":            {contract.Incident{Type: "bombing", Place: at("CO")}, contract.Incident{Type: "bombing", Place: at("AO")}},
		"yesterday before long ago":         {contract.Incident{Type: "bombing", Date: on(1)}, contract.Incident{Type: "bombing", Date: on(900)}},
		"news before what is told of aside": {contract.Incident{Type: "bombing", Main: true}, contract.Incident{Type: "bombing"}},
		"a named judge before nobody":       {contract.Incident{Type: "assassination", Victims: judge}, contract.Incident{Type: "assassination"}},
	} {
		sum := func(i contract.Incident) float32 {
			o := contract.Object{Document: contract.Document{Published: day}, Incidents: []contract.Incident{i}}
			return w.model.Sum(Reasons(o, 0))
		}
		if more, less := sum(c.more), sum(c.less); more <= less {
			t.Errorf("%s: %v and %v", name, more, less)
		}
	}
}

func TestPaired(t *testing.T) {
	given := []Template{{Type: "ATTACK", Individuals: [][]string{{"nobody else"}}}, bombing()}
	if got := Paired(Keys(key)["DEV-MUC3-9001"], given); len(got) != 2 || got[0] || !got[1] {
		t.Errorf("paired are %v", got)
	}
}
