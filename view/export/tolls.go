package export

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// tolls is the table with a row a toll: every effect, every status of victims, every policy.
func tolls() Table {
	return Table{Name: "tolls", Columns: []Column{
		{"incident", Text, "id of the incident"},
		{"effect", Text, "killed, injured, killed_or_injured, missing, abducted, displaced"},
		{"status", Text, "of whom: civilian, fighter, security_force, perpetrator; empty: all victims but the attackers"},
		{"policy", Text, "rule: range, lowest, low-best-high, majority, threshold, hierarchy; add up one alone"},
		{"state", Text, "given, pending, parties"},
		{"min", Int, "at the least"},
		{"best", Int, "as the policy says; empty where it leaves it open"},
		{"max", Int, "at the most; empty with a min is an open end"},
		{"claims", Text, "ids of the claims that it is made of, separated by a space"},
	}, rows: func(add func([]any), d record.Dossier, _ record.PolicyName) {
		for _, t := range d.Incident.Tolls {
			row := []any{d.Incident.ID, string(t.Effect), text(t.Status), string(t.Policy), string(t.State), nil, nil, nil, text(strings.Join(t.Claims, " "))}
			if t.State == record.TollGiven {
				row[5], row[6], row[7] = number(t.Min), number(t.Best), number(t.Max)
			}
			add(row)
		}
	}}
}

// perpetrators is the table with a row a party of an incident.
func perpetrators() Table {
	return Table{Name: "perpetrators", Columns: []Column{
		{"incident", Text, "id of the incident"},
		{"party", Text, "name in the authority list, or as written"},
		{"basis", Text, "claimed_by_perpetrator, reported_fact, accused, suspected, denied: what somebody says, and no finding"},
	}, rows: func(add func([]any), d record.Dossier, _ record.PolicyName) {
		for _, p := range d.Incident.Perpetrators {
			add([]any{d.Incident.ID, p.Name, text(p.Basis)})
		}
	}}
}
