package viewtest

import "github.com/sabt-org/sabt/record"

func (w words) statements() ([]record.Warning, []record.Estimate, []record.Aggregate) {
	panel := w.source("A UN panel", record.SourceUN)
	return []record.Warning{{
			Evidence: w.says("the group could strike again within six months", "warning"), Source: panel,
			Actor: "the group", ActorSpan: w.at("the group"), HorizonDays: 180, Deadline: day("2024-11-10").From, Hedge: w.at("could"),
		}}, []record.Estimate{{
			Evidence: w.says("up to 4,000 fighters", "strength"), Source: panel, Actor: "the group", ActorSpan: w.nth("the group", 2),
			Count: record.Count{Min: record.Unbounded, Max: 4000, Bound: record.AtMost}, Population: "fighters", SubsetOf: "6,500 in all",
			Place: "the east", PlaceSpan: w.at("the east"),
		}}, []record.Aggregate{{
			Evidence: w.says("At least 700 people were killed or injured", "tally"), Source: panel, Count: atLeast(700), Unit: "killed_or_injured",
			Period: days("2021-08-01", "2022-08-31", record.PrecisionMonth), PeriodSpan: w.at("between August 2021 and August 2022"),
			Scope: "13 attacks", ScopeSpan: w.at("13 attacks"),
		}}
}

func (w words) findings() []record.Finding {
	return []record.Finding{
		{Kind: record.WeekdayMismatch, Severity: record.High, Spans: []record.Span{w.at("Sunday, 13 May 2024")},
			Message: "13 May 2024 was a Monday, not a Sunday; 12 May 2024 was a Sunday"},
		{Kind: record.OtherFinding, Severity: record.Low, Spans: []record.Span{w.at("six"), w.at("five"), w.at("four")},
			Message: "three figures are given for the dead of one blast"},
	}
}

// reading has one mention of each kind.
func (w words) reading(doc *record.Document) *record.Reading {
	m := func(s string) record.Mention { return record.Mention{Span: w.at(s)} }
	return &record.Reading{
		Document: doc,
		Dates: []record.DateMention{{Mention: m("on Sunday"), Kind: record.DatePoint, Date: day("2024-05-12"), Relative: true,
			Calendar: "gregorian", Value: "2024-05-12"}, {Mention: m("One week after"), Kind: record.DateOffset, Offset: 7}},
		Places: []record.PlaceMention{{Mention: m("Kunduz"), Place: record.Place{Name: "Kunduz", Kind: record.PlaceTown, Country: "AF",
			Latitude: 36.73, Longitude: 68.86, Located: true}, Score: 0.8}},
		Actors:  []record.ActorMention{{Mention: m("Islamic State's Khorasan branch"), Canonical: "ISIS-K", Kind: record.ActorArmedGroup}},
		Numbers: []record.NumberMention{{Mention: m("at least six"), Count: atLeast(6), Number: w.at("six")}},
		Attributions: []record.Attribution{{Source: w.source("a health official", record.SourceMedical), Cue: w.at("said"),
			Content: w.at(minibus[:140]), Stance: record.StanceSay}},
	}
}
