package link_test

import (
	"slices"
	"testing"

	"github.com/sabt-org/sabt/pipeline/link"
	"github.com/sabt-org/sabt/record"
)

// An account of which nobody knows when it was, in a document put out nobody knows when, meets what tells of the same by something rare.
func TestUndatedMeetsWhatIsRare(t *testing.T) {
	dated := func(change func(*link.Profile)) link.Profile {
		p := link.Profile{Key: "a", Document: "d1", Published: day + 1, Date: record.Date{From: day, To: day}, Name: "el fasher", Type: record.Bombing,
			Place: record.Place{Name: "El Fasher", Kind: record.PlaceTown, Country: "SD", Admin1: "North Darfur", GeonamesID: 379062, Population: 252609}}
		change(&p)
		return p
	}
	for name, c := range map[string]struct {
		one, other func(*link.Profile)
		want       bool
	}{
		"nothing but town and act":       {func(p *link.Profile) {}, func(p *link.Profile) {}, false},
		"one killed":                     {func(p *link.Profile) { p.Killed = []int{1} }, func(p *link.Profile) { p.Killed = []int{1} }, false},
		"nine killed":                    {func(p *link.Profile) { p.Killed = []int{2, 9} }, func(p *link.Profile) { p.Killed = []int{9} }, true},
		"nine injured":                   {func(p *link.Profile) { p.Injured = []int{9} }, func(p *link.Profile) { p.Injured = []int{9} }, true},
		"nine killed by another act":     {func(p *link.Profile) { p.Killed = []int{9} }, func(p *link.Profile) { p.Killed, p.Type = []int{9}, record.Kidnapping }, false},
		"another number":                 {func(p *link.Profile) { p.Killed = []int{9} }, func(p *link.Profile) { p.Killed = []int{8} }, false},
		"nine killed in another country": {func(p *link.Profile) { p.Killed = []int{9} }, func(p *link.Profile) { p.Killed, p.Place.Country = []int{9}, "LY" }, false},
		"53 killed in another province":  {func(p *link.Profile) { p.Killed = []int{53} }, func(p *link.Profile) { p.Killed, p.Place.Admin1 = []int{53}, "Khartoum" }, true},
		"one hospital":                   {hospital, hospital, true},
		"a suicide bombing of the town":  {func(p *link.Profile) { p.Type = record.SuicideBombing }, func(p *link.Profile) { p.Type = record.SuicideBombing }, true},
		"the names of the text":          {named, named, true},
	} {
		a, b := dated(c.one), dated(c.other)
		b.Key, b.Document, b.Published, b.Date = "b", "d2", 0, record.Date{}
		if got := link.Meet(&a, &b); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func hospital(p *link.Profile) {
	p.Name, p.Place.Kind, p.Place.GeonamesID = "saudi hospital", record.PlaceFacility, 0
}

func named(p *link.Profile) { p.Names = []uint32{3, 14, 15, 92, 65, 358}; slices.Sort(p.Names) }

// Rows of data sets have their days, and are far too many to meet without.
func TestRowsMeetByDayAlone(t *testing.T) {
	a := link.Profile{Key: "a", Document: "d1", Coded: true, Date: record.Date{From: day, To: day}, Name: "kabul", Type: record.SuicideBombing, Killed: []int{53}, Injured: []int{70},
		Place: record.Place{Name: "Kabul", Kind: record.PlaceTown, Country: "AF", Admin1: "Kabul", GeonamesID: 1138958}}
	b := a
	b.Key, b.Document, b.Date = "b", "d2", record.Date{From: day + 900, To: day + 900}
	if link.Meet(&a, &b) {
		t.Error("two rows of two years meet")
	}
}
