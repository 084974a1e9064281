package link_test

import (
	"slices"
	"testing"

	"github.com/sabt-org/sabt/pipeline/link"
	"github.com/sabt-org/sabt/record"
)

func says(j record.Judgement, what string) bool {
	return slices.ContainsFunc(j.Reasons, func(r record.Reason) bool { return r.Say == what })
}

func TestParties(t *testing.T) {
	m := open(t)
	for _, c := range []struct{ a, b, say string }{
		{"Islamic State", "Islamic State", "the same party is said to have done it"},
		{"ISIS-K", "Islamic State", "one party is a branch of the other"},
		{"ISIS-K", "Taliban", "other parties are said to have done it"},
		{"", "Taliban", "a party is named by one alone"},
		{"", "", "no party is named"},
	} {
		a, b := link.Profile{Key: "a", Document: "d1"}, link.Profile{Key: "b", Document: "d2"}
		if c.a != "" {
			a.Actors = []string{c.a}
		}
		if c.b != "" {
			b.Actors = []string{c.b}
		}
		if j := m.Judge(&a, &b); !says(j, c.say) {
			t.Errorf("%s, %s: %+v", c.a, c.b, j.Reasons)
		}
	}
}

// Who tells of a neighbour names its place beside the own one.
func TestNamedPlaces(t *testing.T) {
	m := open(t)
	d := &record.Document{Text: "Shells fell on Tche on Sunday, a day after the raid on Drodro. Others fell on Iga."}
	tche, drodro, iga := account(d, "Tche"), account(d, "Drodro"), account(d, "Iga")
	iga.Evidence = nil // it tells of Iga and names nothing
	const one, both = "one account names the place of the other as well as its own", "each account names the place of the other as well as its own"
	for _, c := range []struct {
		a, b record.Account
		say  string
	}{{tche, drodro, both}, {tche, iga, one}} {
		x, y := link.ProfileOf("a", "d1", d, &c.a), link.ProfileOf("b", "d2", d, &c.b)
		if j := m.Judge(&x, &y); !says(j, c.say) {
			t.Errorf("%s, %s: %+v", c.a.Place.Name, c.b.Place.Name, j.Reasons)
		}
	}
}

func account(d *record.Document, place string) record.Account {
	return record.Account{Type: record.ShellingRocket, Evidence: []record.Span{{End: len(d.Text)}},
		Place: &record.PlaceValue{Place: record.Place{Name: place, Kind: record.PlaceTown, Country: "CD", Admin1: "Ituri"}}}
}
