package muc4

import (
	"slices"
	"strings"

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

// civilian reports whether the incident hit a civilian or a thing that is neither of the army, the police nor the rebels.
// Who is counted in a clash without more is taken for one of those who fought.
func civilian(i contract.Incident) bool {
	clash := record.IncidentType(i.Type) == record.ArmedClash
	return slices.ContainsFunc(i.Targets, func(t contract.Target) bool { return !ofForces(t.Type) && !ofState(t.Text) && !ofFighters(t.Text) }) ||
		slices.ContainsFunc(i.Victims, func(v contract.Victim) bool {
			return !armed(v.VictimStatus) && !ofForces(v.Type) && !(clash && v.VictimStatus == nil)
		}) ||
		slices.ContainsFunc(i.Casualties, func(c contract.Casualty) bool { return !armed(c.VictimStatus) && !(clash && c.VictimStatus == nil) })
}

// ofFighters: the words are of rebels, of traffickers, or of what an army has.
func ofFighters(words string) bool {
	return slices.ContainsFunc(strings.Fields(squashed(words)), func(w string) bool {
		switch w {
		case "rebel", "rebels", "guerrilla", "guerrillas", "terrorist", "terrorists", "subversives", "insurgents", "fighters", "contras", "traffickers",
			"soldier", "patrol", "convoy", "garrison", "barracks", "company", "regiment", "squad", "positions", "unit", "units", "base", "lieutenant", "sergeant":
			return true
		}
		return false
	})
}

func armed(status *string) bool {
	return status != nil && record.VictimStatus(*status) != record.Civilian
}

func ofForces(t *string) bool {
	return t != nil && (record.TargetType(*t) == record.TargetPolice || record.TargetType(*t) == record.TargetMilitary)
}
