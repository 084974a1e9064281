package viewtest

import "github.com/sabt-org/sabt/record"

const minibus = `A roadside bomb struck a minibus in Baghlan's Pul-e-Khumri on Sunday, killing at least six people, two of them children, and wounding 14, a health official said. An earlier count had put the dead at five. The Taliban-appointed police spokesman put the number of dead at four and said the bomber's accomplice was also killed.

Islamic State's Khorasan branch claimed the attack through its Amaq outlet, saying 20 were "killed or wounded". Police accused the <National Resistance Front> & "others"; the front denied any role.

Guards stopped a second bomb at a bus station in Kunduz the same day; no one was hurt. One week after the blast at the Hazrat Ali mosque in Mazar-i-Sharif, which killed between 20 and 30 worshippers, the city was calm.

A UN panel warned in May that the group could strike again within six months. The panel believes the group has up to 4,000 fighters, out of 6,500 in all, in the east. At least 700 people were killed or injured in 13 attacks between August 2021 and August 2022, it said, on Sunday, 13 May 2024.
`

// Minibus is an invented article with every kind of value, published 2024-05-14.
func Minibus() record.Result {
	w := words(minibus)
	doc := &record.Document{
		ID: "sha256:" + hash, SHA256: hash, Path: "examples/minibus.txt", Title: "Bomb hits minibus in Baghlan",
		Published: day("2024-05-14").From, PublishedBasis: record.PublishedGiven, Language: "en", Extractor: "plain/1", Text: minibus,
	}
	r := record.Result{Document: doc, Reading: w.reading(doc), Findings: w.findings()}
	r.Accounts = []record.Account{w.bus(), w.station(), w.mosque()}
	r.Warnings, r.Estimates, r.Aggregates = w.statements()
	return r
}

const hash = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0"

func (w words) bus() record.Account {
	branch := w.source("Islamic State's Khorasan branch", record.SourcePerpetrator, "Amaq")
	return record.Account{
		Key: "1", Main: true, Type: record.Bombing, Stage: record.CarriedOut, Trigger: w.says("bomb struck", "act.bombing"), Score: 0.97,
		Date: &record.DateValue{Evidence: w.says("on Sunday", "date"), Date: day("2024-05-12"), Text: "on Sunday"},
		Place: &record.PlaceValue{
			Evidence: w.says("Pul-e-Khumri", "place"),
			Place: record.Place{Name: "Pul-e-Khumri", Kind: record.PlaceTown, Admin1: "Baghlan", Country: "AF", Latitude: 35.94, Longitude: 68.72,
				Located: true, Precision: record.PlaceExact, GeonamesID: 1130490},
			Within: []record.NamedSpan{{Name: "Baghlan", Span: w.at("Baghlan")}},
		},
		Weapons: []record.Weapon{{Evidence: w.says("roadside bomb", "weapon"), Kind: record.Explosive}},
		Targets: []record.Target{{Evidence: w.says("a minibus", "target"), Type: record.TargetTransport}},
		Victims: []record.Victim{{Evidence: w.says("two of them children", "victim"), Description: "two children", Effect: record.Killed,
			Status: record.Civilian, Type: record.TargetPrivate, Count: &record.Count{Min: 2, Max: 2, Bound: record.Exact}}},
		Perpetrators: []record.Responsibility{
			{Evidence: w.says("Islamic State's Khorasan branch", "claim"), Canonical: "ISIS-K", Named: true, Basis: record.ClaimedByPerpetrator,
				Source: branch, Mentions: []record.Span{w.at("the group")}},
			{Evidence: w.says("<National Resistance Front>", "accuse"), Canonical: "National Resistance Front", Named: true, Basis: record.Accused,
				Source: w.source("Police", record.SourceAuthority)},
			{Evidence: w.says("the front", "deny"), Canonical: "National Resistance Front", Named: true, Basis: record.Denied,
				Source: w.source("the front", record.SourcePerpetrator)},
		},
		Casualties: w.busTolls(branch),
		Evidence:   []record.Span{w.at(minibus[:161])},
	}
}

func (w words) busTolls(branch record.Source) []record.Casualty {
	official := w.source("a health official", record.SourceMedical)
	police := w.source("The Taliban-appointed police spokesman", record.SourceAuthority)
	return []record.Casualty{
		{Evidence: w.says("at least six people", "toll"), Effect: record.Killed, Count: atLeast(6), Source: official},
		{Evidence: w.says("two of them children", "toll"), Effect: record.Killed, Count: exactly(2), Who: "children", Status: record.Civilian, Subset: true, Source: official},
		{Evidence: w.says("wounding 14", "toll"), Effect: record.Injured, Count: exactly(14), Source: official},
		{Evidence: w.says("five", "toll"), Effect: record.Killed, Count: exactly(5), Superseded: true},
		{Evidence: w.says("four", "toll"), Effect: record.Killed, Count: exactly(4), Source: police},
		{Evidence: w.says("the bomber's accomplice", "toll"), Effect: record.Killed, Count: exactly(1), Who: "perpetrators", Status: record.PerpetratorVictim, Source: police},
		{Evidence: w.says("20 were \"killed or wounded\"", "toll"), Effect: record.KilledOrInjured, Count: exactly(20), Source: branch},
	}
}

func (w words) station() record.Account {
	return record.Account{
		Key: "2", Main: true, Type: record.Bombing, Stage: record.Foiled, Trigger: w.says("bomb at a bus station", ""),
		Date: &record.DateValue{Evidence: w.says("the same day", ""), Date: day("2024-05-12"), Text: "the same day"},
		Place: &record.PlaceValue{Evidence: w.says("Kunduz", ""), Place: record.Place{Name: "Kunduz", Country: "AF", Latitude: 36.73, Longitude: 68.86,
			Located: true, Precision: record.PlaceInDistrict}},
		Targets:    []record.Target{{Evidence: w.says("a bus station", ""), Type: record.TargetTransport, Effect: "none"}},
		Casualties: []record.Casualty{{Evidence: w.says("no one", ""), Effect: record.KilledOrInjured, Count: exactly(0)}},
	}
}

func (w words) mosque() record.Account {
	return record.Account{
		Key: "3", Type: record.SuicideBombing, Stage: record.CarriedOut, Trigger: w.says("blast", ""),
		Date:  &record.DateValue{Evidence: w.says("One week after", ""), Text: "One week after"},
		Place: &record.PlaceValue{Evidence: w.says("Hazrat Ali mosque", ""), Place: record.Place{Name: "Hazrat Ali mosque", Kind: record.PlaceFacility}},
		Perpetrators: []record.Responsibility{{Evidence: w.says("the group", ""), Named: false, Basis: record.Suspected,
			Source: w.source("A UN panel", record.SourceUN)}},
		Casualties: []record.Casualty{{Evidence: w.says("between 20 and 30 worshippers", ""), Effect: record.Killed,
			Count: record.Count{Min: 20, Max: 30, Bound: record.Range}, Who: "worshippers", Status: record.Civilian}},
	}
}
