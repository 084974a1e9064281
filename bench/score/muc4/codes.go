package muc4

import "github.com/sabt-org/sabt/record"

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

func basisCode(b string) string {
	switch record.Basis(b) {
	case record.ReportedFact:
		return "REPORTED AS FACT"
	case record.ClaimedByPerpetrator:
		return "CLAIMED OR ADMITTED"
	case record.Accused:
		return "SUSPECTED OR ACCUSED"
	case record.Denied:
		return "ACQUITTED"
	}
	return "POSSIBLE"
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
	case "CR":
		return "COSTA RICA"
	case "EC":
		return "ECUADOR"
	case "GT":
		return "GUATEMALA"
	case "HN":
		return "HONDURAS"
	case "MX":
		return "MEXICO"
	case "NI":
		return "NICARAGUA"
	case "PA":
		return "PANAMA"
	case "PE":
		return "PERU"
	case "SV":
		return "EL SALVADOR"
	case "VE":
		return "VENEZUELA"
	}
	return ""
}
