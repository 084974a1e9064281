package muc4

import (
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
)

// The codes of the conference for ours.

func typeCode(t string) string {
	switch record.IncidentType(t) {
	case record.Bombing, record.SuicideBombing:
		return "BOMBING"
	case record.Kidnapping:
		return "KIDNAPPING"
	case record.Arson:
		return "ARSON"
	}
	return "ATTACK"
}

func stageCode(s string) string {
	switch record.Stage(s) {
	case record.Attempted, record.Foiled:
		return "ATTEMPTED"
	case record.Threatened:
		return "THREATENED"
	}
	return "ACCOMPLISHED"
}

// basisCode is on what ground a party is named, and whether authorities say so.
func basisCode(p contract.Responsibility) string {
	switch record.Basis(p.Basis) {
	case record.ReportedFact:
		return "REPORTED AS FACT"
	case record.ClaimedByPerpetrator:
		return "CLAIMED OR ADMITTED"
	case record.Accused, record.Suspected:
		if p.SourceKind != nil && ofAuthority(record.SourceKind(*p.SourceKind)) {
			return "SUSPECTED OR ACCUSED BY AUTHORITIES"
		}
		return "SUSPECTED OR ACCUSED"
	case record.Denied:
		return "ACQUITTED"
	}
	return "POSSIBLE"
}

func ofAuthority(k record.SourceKind) bool {
	return k == record.SourceAuthority || k == record.SourceMilitary
}

// humanCode is the kind of a person; whoever is nothing else is a civilian.
func humanCode(t *string) string {
	if t == nil {
		return "CIVILIAN"
	}
	switch record.TargetType(*t) {
	case record.TargetPolice:
		return "LAW ENFORCEMENT"
	case record.TargetMilitary:
		return "ACTIVE MILITARY"
	case record.TargetGovernment:
		return "GOVERNMENT OFFICIAL"
	case record.TargetPoliticalParty:
		return "POLITICAL FIGURE"
	case record.TargetDiplomatic:
		return "DIPLOMAT"
	}
	return "CIVILIAN"
}

// thingCode is the kind of a thing.
func thingCode(t *string) string {
	if t == nil {
		return "OTHER"
	}
	switch record.TargetType(*t) {
	case record.TargetBusiness:
		return "COMMERCIAL"
	case record.TargetGovernment:
		return "GOVERNMENT OFFICE OR RESIDENCE"
	case record.TargetPolice:
		return "LAW ENFORCEMENT FACILITY"
	case record.TargetDiplomatic:
		return "DIPLOMAT OFFICE OR RESIDENCE"
	case record.TargetTelecom, record.TargetMedia:
		return "COMMUNICATIONS"
	case record.TargetUtilities:
		return "ENERGY"
	case record.TargetTransport, record.TargetAirport, record.TargetMaritime:
		return "TRANSPORT VEHICLE"
	case record.TargetPrivate:
		return "CIVILIAN RESIDENCE"
	case record.TargetPoliticalParty, record.TargetNGO:
		return "ORGANIZATION OFFICE"
	}
	return "OTHER"
}

// weaponCode is the kind of a weapon: by its words where they say, else by ours.
func weaponCode(w contract.Weapon) string {
	words := " " + squashed(w.Quote)
	for _, c := range [][2]string{
		{" car bomb", "VEHICLE BOMB"}, {" truck bomb", "VEHICLE BOMB"}, {" vehicle bomb", "VEHICLE BOMB"}, {" dynamite", "DYNAMITE"}, {" grenade", "GRENADE"},
		{" molotov", "MOLOTOV COCKTAIL"}, {" mortar", "MORTAR"}, {" rocket", "ROCKET"}, {" missile", "MISSILE"}, {" mine", "MINE"}, {"machine gun", "MACHINE GUN"},
		{"machinegun", "MACHINE GUN"}, {" rifle", "RIFLE"}, {" pistol", "HANDGUN"}, {" revolver", "HANDGUN"}, {" bomb", "BOMB"},
	} {
		if strings.Contains(words, c[0]) {
			return c[1]
		}
	}
	if w.Kind == nil {
		return "OTHER"
	}
	switch record.WeaponKind(*w.Kind) {
	case record.Explosive:
		return "EXPLOSIVE"
	case record.Firearm:
		return "GUN"
	case record.Incendiary:
		return "FIRE"
	case record.Projectile:
		return "PROJECTILE"
	case record.Melee:
		return "CUTTING DEVICE"
	}
	return "OTHER"
}

// ofState: the words are of a state's forces.
func ofState(words string) bool {
	return slices.ContainsFunc(strings.Fields(squashed(words)), func(w string) bool {
		switch w {
		case "army", "armed", "air", "military", "police", "policemen", "soldiers", "troops", "government", "guard", "battalion", "brigade", "security", "ministry":
			return true
		}
		return false
	})
}

func harmCode(effect *string) *string {
	return coded(effect, map[string]string{"killed": "DEATH", "injured": "INJURY", "none": "NO INJURY"})
}

func damageCode(effect *string) *string {
	return coded(effect, map[string]string{"destroyed": "DESTROYED", "damaged": "SOME DAMAGE", "none": "NO DAMAGE"})
}

func coded(code *string, by map[string]string) *string {
	if code == nil {
		return nil
	}
	if c, ok := by[*code]; ok {
		return &c
	}
	return nil
}

// country is the name of a country that the conference asked for; "" for all others.
func country(code string) string {
	switch code {
	case "AR":
		return "ARGENTINA"
	case "BO":
		return "BOLIVIA"
	case "CL":
		return "CHILE"
	case "CO":
		return "COLOMBIA"
	case "EC":
		return "ECUADOR"
	case "GT":
		return "GUATEMALA"
	case "HN":
		return "HONDURAS"
	case "PE":
		return "PERU"
	case "SV":
		return "EL SALVADOR"
	}
	return ""
}
