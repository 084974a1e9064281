package muc4

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/pipeline/extract/weigh"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
)

//go:embed data/wanted.tsv
var wantedTSV string

// least is what needs to speak for an incident, as log-odds. It is below even odds: an incident that is left out loses all its
// slots, one too many only a few.
const least = -1

// Wanted says which incidents the conference asked for: in one of its countries, of late, no plot of the background, and no affair
// of armed men alone. How much each of these counts was learned from the keys of the training part.
type Wanted struct{ model weigh.Model }

// OpenWanted reads what was learned.
func OpenWanted() (Wanted, error) {
	m, err := weigh.Parse(wantedTSV)
	if err != nil {
		return Wanted{}, fmt.Errorf("muc4: wanted.tsv: %w", err)
	}
	return Wanted{m}, nil
}

// Asked reports whether the conference asked for the incident at a place of a document's.
func (w Wanted) Asked(o contract.Object, at int) bool { return w.model.Sum(Reasons(o, at)) >= least }

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
