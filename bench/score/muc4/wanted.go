package muc4

import (
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
)

const recent = 62 // days: "it occurred within two months of the date of the article"

// Wanted reports whether the conference asked for an incident in a message of a day: in one of its countries or in none
// that is named, no plot of the background and nothing of old that is told in passing, and no affair of armed men alone. A fight of which
// no more is told was one of those; of any other act the reading may just not have found whom it hit.
func Wanted(day record.Day, i contract.Incident) bool {
	switch {
	case i.Place != nil && i.Place.Country != nil && country(*i.Place.Country) == "",
		record.Stage(i.Stage) == record.Foiled && !i.Main,
		i.Date != nil && i.Date.To.Known() && day.Known() && day-i.Date.To > recent && !i.Main:
		return false
	}
	untold := len(i.Targets)+len(i.Victims)+len(i.Casualties) == 0
	return civilian(i) || untold && record.IncidentType(i.Type) != record.ArmedClash
}

// civilian reports whether the incident hit a civilian or a thing that is neither the army's nor the police's.
func civilian(i contract.Incident) bool {
	return slices.ContainsFunc(i.Targets, func(t contract.Target) bool { return !ofForces(t.Type) && !ofState(t.Text) }) ||
		slices.ContainsFunc(i.Victims, func(v contract.Victim) bool { return !armed(v.VictimStatus) && !ofForces(v.Type) }) ||
		slices.ContainsFunc(i.Casualties, func(c contract.Casualty) bool { return !armed(c.VictimStatus) })
}

func armed(status *string) bool {
	return status != nil && record.VictimStatus(*status) != record.Civilian
}

func ofForces(t *string) bool {
	return t != nil && (record.TargetType(*t) == record.TargetPolice || record.TargetType(*t) == record.TargetMilitary)
}
