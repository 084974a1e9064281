package export

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// incidents is the table with a row an incident.
func incidents() Table {
	cols := []Column{
		{"id", Text, "id of the incident in the register; it never changes"},
		{"date_from", DayType, "first day on which it may have happened"},
		{"date_to", DayType, "last day on which it may have happened"},
		{"date_precision", Text, "day, days, week, month, year; empty: no date is known"},
		{"type", Text, "tactic: bombing, suicide_bombing, armed_assault, assassination, kidnapping, air_drone_strike, shelling_rocket, arson, armed_clash, unarmed_assault, other"},
		{"stage", Text, "how far it went: carried_out, attempted, foiled, threatened"},
		{"place", Text, "smallest place known"},
		{"place_kind", Text, "facility, neighbourhood, town, district, province, country, region, natural"},
		{"admin1", Text, "province or state"},
		{"country", Text, "ISO 3166-1 alpha-2 code"},
		{"within", Text, "larger places, and other names that accounts give, separated by ;"},
		{"latitude", Float, "degrees north, WGS 84; of the centre of the place, at place_precision"},
		{"longitude", Float, "degrees east"},
		{"place_precision", Text, "how narrowly the coordinates stand for the place: exact, near, district, province, country"},
		{"radius_m", Int, "within this distance of the coordinates, as a rule of thumb for the precision"},
		{"geonames_id", Int, "of the place, in GeoNames"},
		{"perpetrators", Text, "who is said to have done it, each with the basis in brackets: claimed_by_perpetrator, reported_fact, accused, suspected, denied; separated by ;"},
		{"policy", Text, "rule that turns what sources say into the tolls of this row"},
	}
	for _, e := range rowEffects() {
		cols = append(cols,
			Column{string(e.code) + "_state", Text, e.words + ": given, pending (there are figures, the policy's bar is not met), parties (parties to the conflict alone give figures); empty: nobody speaks of it"},
			Column{string(e.code) + "_min", Int, e.words + ", at the least"},
			Column{string(e.code) + "_best", Int, e.words + ", as the policy says; empty where it leaves it open"},
			Column{string(e.code) + "_max", Int, e.words + ", at the most; empty with a min is an open end"})
	}
	cols = append(cols, []Column{
		{"perpetrators_killed_min", Int, "the attackers' own dead, at the least; they are in no other column"},
		{"perpetrators_killed_max", Int, "the attackers' own dead, at the most"},
		{"documents", Int, "documents that tell of it"},
		{"originals", Int, "the same, copies of one report counted once"},
		{"main", Bool, "a document is about it; false: told as background alone"},
		{"disputed", Text, "variables on which accounts differ, separated by a space"},
		{"review", Text, "unreviewed, needs_review, reviewed: whether a person has looked"},
		{"standing", Text, "stands, rejected, withdrawn"},
		{"series", Text, "id of the series that it belongs to"},
		{"whole", Bool, "it is the series told as one: leave it out of sums"},
		{"grade_occurrence", Text, "a person's grade of the evidence that it happened: confirmed, fair, weak, contested, discounted"},
		{"grade_authorship", Text, "the same of who did it"},
		{"grade_toll", Text, "the same of the toll"},
		{"admiralty_date", Text, "best Admiralty grade of a claim of the date, as B2"},
		{"admiralty_place", Text, "the same of the place"},
		{"admiralty_perpetrator", Text, "the same of the perpetrator"},
		{"admiralty_casualty", Text, "the same of the toll"},
	}...)
	return Table{Name: "incidents", Columns: cols, rows: func(add func([]any), d record.Dossier, p record.PolicyName) { add(incidentRow(d.Incident, p)) }}
}

type effectWords struct {
	code  record.Effect
	words string
}

// rowEffects are the effects that have columns of their own; all others are in the tolls.
func rowEffects() []effectWords {
	return []effectWords{{record.Killed, "killed, without the attackers"}, {record.Injured, "injured, without the attackers"},
		{record.KilledOrInjured, "killed or injured, where a source does not keep them apart; never to be added to the killed"}}
}

func incidentRow(in record.Incident, p record.PolicyName) []any {
	pl := in.Place
	row := make([]any, 0, 52)
	row = append(row, in.ID, day(in.Date.From), day(in.Date.To), text(in.Date.Precision), text(in.Type), text(in.Stage),
		text(pl.Name), text(pl.Kind), text(pl.Admin1), text(pl.Country), text(strings.Join(in.Within, "; ")))
	if pl.Located {
		row = append(row, degrees(pl.Latitude), degrees(pl.Longitude), text(pl.Precision), some(radius(pl)))
	} else {
		row = append(row, nil, nil, text(pl.Precision), nil)
	}
	row = append(row, some(pl.GeonamesID), text(parties(in)), string(p))
	for _, e := range rowEffects() {
		row = append(row, tollCells(in, e.code, p)...)
	}
	own := record.Toll{Min: record.Unbounded, Max: record.Unbounded}
	if t, ok := tollOf(in, record.Killed, record.PerpetratorVictim, p); ok {
		own = t
	}
	row = append(row, number(own.Min), number(own.Max), in.Documents, in.Roots, in.Main, text(joined(in.Disputed, " ")), text(in.Review), text(in.Standing),
		text(in.Series), in.Whole, text(in.Grades[record.OfOccurrence]), text(in.Grades[record.OfAuthorship]), text(in.Grades[record.OfToll]))
	for _, v := range []record.Variable{record.VarDate, record.VarPlace, record.VarPerpetrator, record.VarCasualty} {
		if g, ok := in.Admiralty[v]; ok {
			row = append(row, g.String())
		} else {
			row = append(row, nil)
		}
	}
	return row
}

func tollCells(in record.Incident, e record.Effect, p record.PolicyName) []any {
	for _, t := range in.Tolls {
		if t.Effect == e && t.Status == "" && t.Policy == p {
			if t.State == record.TollGiven {
				return []any{string(t.State), number(t.Min), number(t.Best), number(t.Max)}
			}
			return []any{string(t.State), nil, nil, nil}
		}
	}
	return []any{nil, nil, nil, nil}
}

func parties(in record.Incident) string {
	var out []string
	for _, p := range in.Perpetrators {
		out = append(out, p.Name+" ("+string(p.Basis)+")")
	}
	return strings.Join(out, "; ")
}

// radius is a rule of thumb for how far from its coordinates a place reaches, in metres. It is no measurement: provinces differ.
func radius(p record.Place) int {
	switch p.Precision {
	case record.PlaceExact:
		if p.Kind == record.PlaceTown {
			return 5000
		}
		return 1000
	case record.PlaceNear:
		return 25000
	case record.PlaceInDistrict:
		return 50000
	case record.PlaceInProvince:
		return 150000
	case record.PlaceInCountry:
		return 500000
	}
	return 0
}
