package export

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// The types are those of ACLED's codebook, in its spelling.
func acledType(in record.Incident, s side, killed bool) (disorder, event, sub string) {
	const politics, strategic = "Political violence", "Strategic developments"
	civilians := "Violence against civilians"
	attack := func() (string, string, string) {
		if s == sidePolice || s == sideMilitary || s == sideArmed {
			return politics, "Battles", "Armed clash"
		}
		return politics, civilians, "Attack"
	}
	if in.Stage == record.Foiled {
		return strategic, strategic, "Disrupted weapons use"
	}
	switch in.Type {
	case record.Bombing:
		return politics, "Explosions/Remote violence", "Remote explosive/landmine/IED"
	case record.SuicideBombing:
		return politics, "Explosions/Remote violence", "Suicide bomb"
	case record.AirDroneStrike:
		return politics, "Explosions/Remote violence", "Air/drone strike"
	case record.ShellingRocket:
		return politics, "Explosions/Remote violence", "Shelling/artillery/missile attack"
	case record.Kidnapping:
		return politics, civilians, "Abduction/forced disappearance"
	case record.ArmedClash:
		return politics, "Battles", "Armed clash"
	case record.Arson:
		if !killed {
			return strategic, strategic, "Looting/property destruction"
		}
		return attack()
	case record.OtherType:
		return strategic, strategic, "Other"
	}
	return attack()
}

const (
	interState    = "State forces"
	interRebel    = "Rebel group"
	interMilitia  = "Political militia"
	interCivilian = "Civilians"
	interOther    = "External/Other forces"
)

// interOf is the kind of a party, after ACLED's list; nothing in a register tells a rebel group from other armed groups.
func interOf(k record.ActorKind) string {
	switch k {
	case record.ActorArmedGroup:
		return interRebel
	case record.ActorStateForces, record.ActorPolice, record.ActorGovernment:
		return interState
	case record.ActorInternational:
		return interOther
	}
	return interMilitia
}

func acledActors(row map[string]any, in record.Incident, f facts, c country, known Known) {
	toll, _ := tollOf(in, record.Killed, "", record.PolicyLowest)
	side := f.side()
	row["disorder_type"], row["event_type"], row["sub_event_type"] = acledType(in, side, toll.Min > 0)
	parties := said(in)
	actor1, inter1 := "Unidentified Armed Group ("+c.name+")", interMilitia
	if len(parties) > 0 {
		actor1, inter1 = parties[0].Name, interOf(known.Kind(parties[0].Name))
	}
	actor2, inter2 := "", ""
	rest := parties[min(1, len(parties)):]
	switch {
	case in.Type == record.ArmedClash && len(rest) > 0:
		actor2, inter2 = rest[0].Name, interOf(known.Kind(rest[0].Name))
		rest = rest[1:]
	case side == sideCivilians:
		actor2, inter2 = "Civilians ("+c.name+")", interCivilian
	case side == sidePolice:
		actor2, inter2 = "Police Forces of "+c.name, interState
	case side == sideMilitary:
		actor2, inter2 = "Military Forces of "+c.name, interState
	case side == sideState:
		actor2, inter2 = "Government of "+c.name, interState
	case side == sideArmed:
		actor2, inter2 = "Unidentified Armed Group ("+c.name+")", interMilitia
	}
	var more []string
	for _, p := range rest {
		more = append(more, p.Name)
	}
	row["actor1"], row["inter1"], row["actor2"], row["inter2"] = actor1, inter1, actor2, inter2
	row["assoc_actor_1"], row["interaction"] = strings.Join(more, "; "), interaction(inter1, inter2)
	if side == sideCivilians && row["disorder_type"] == "Political violence" && row["event_type"] != "Battles" {
		row["civilian_targeting"] = "Civilian targeting"
	}
}

// interaction has the lower code first, as in the codebook.
func interaction(a, b string) string {
	if b == "" {
		return a + " only"
	}
	order := map[string]int{interState: 1, interRebel: 2, interMilitia: 3, interCivilian: 7, interOther: 8}
	if order[b] < order[a] {
		a, b = b, a
	}
	return a + "-" + b
}
