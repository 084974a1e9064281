package contract

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// Columns are the heads of an incident as a row of CSV. Tolls are those of the policy range: an empty max of a toll with a min is an open end,
// an empty min silence or parties to the conflict alone.
func Columns() []string {
	return []string{"id", "date_from", "date_to", "date_precision", "type", "stage", "place", "place_kind", "admin1", "country", "latitude", "longitude",
		"place_precision", "perpetrators", "killed_min", "killed_best", "killed_max", "injured_min", "injured_best", "injured_max",
		"killed_or_injured_min", "killed_or_injured_best", "killed_or_injured_max", "documents", "originals", "accounts", "main", "disputed", "review", "standing", "series", "whole",
		"grade_occurrence", "grade_authorship", "grade_toll", "admiralty_date", "admiralty_place", "admiralty_perpetrator", "admiralty_casualty"}
}

// Row is an incident as a row of CSV.
func Row(in record.Incident) []string {
	p := in.Place
	row := []string{in.ID, in.Date.From.String(), in.Date.To.String(), string(in.Date.Precision), string(in.Type), string(in.Stage),
		p.Name, string(p.Kind), p.Admin1, p.Country, "", "", string(p.Precision), parties(in)}
	if p.Located {
		row[10], row[11] = degrees(p.Latitude), degrees(p.Longitude)
	}
	for _, e := range []record.Effect{record.Killed, record.Injured, record.KilledOrInjured} {
		row = append(row, ends(in, e)...)
	}
	disputed := each(in.Disputed, func(v record.Variable) string { return string(v) })
	row = append(row, strconv.Itoa(in.Documents), strconv.Itoa(in.Roots), strings.Join(in.Accounts, " "), strconv.FormatBool(in.Main),
		strings.Join(disputed, " "), string(in.Review), string(in.Standing), in.Series, strconv.FormatBool(in.Whole))
	return append(row, graded(in)...)
}

// graded are the levels that people gave, and the best Admiralty grades.
func graded(in record.Incident) []string {
	var out []string
	for _, a := range []record.Aspect{record.OfOccurrence, record.OfAuthorship, record.OfToll} {
		out = append(out, string(in.Grades[a]))
	}
	for _, v := range []record.Variable{record.VarDate, record.VarPlace, record.VarPerpetrator, record.VarCasualty} {
		code := ""
		if g, ok := in.Admiralty[v]; ok {
			code = g.String()
		}
		out = append(out, code)
	}
	return out
}

func degrees(d float64) string { return strconv.FormatFloat(d, 'f', 5, 64) }

func parties(in record.Incident) string {
	return strings.Join(each(in.Perpetrators, func(p record.Party) string { return fmt.Sprintf("%s (%s)", p.Name, p.Basis) }), "; ")
}

func ends(in record.Incident, e record.Effect) []string {
	out := []string{"", "", ""}
	for _, t := range in.Tolls {
		if t.Effect != e || t.Status != "" || t.Policy != record.PolicyRange || t.State != record.TollGiven {
			continue
		}
		for i, n := range []int{t.Min, t.Best, t.Max} {
			if n >= 0 {
				out[i] = strconv.Itoa(n)
			}
		}
	}
	return out
}
