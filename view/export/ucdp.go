package export

import (
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
)

func ucdp() Format {
	return Format{Name: "ucdp", Short: "CSV in the 49 columns of UCDP GED, policy low-best-high, ids of our own (scripts made for GED)", Ext: ".csv",
		Tables: []Table{{Name: "ucdp", Columns: columnsOf(strings.Split(ucdpHead, ","), ucdpMeans())}}, Whole: true, Policy: record.PolicyLowBestHigh, Open: openUCDP}
}

const ucdpHead = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name," +
	"side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline," +
	"source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region," +
	"event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob"

func ucdpMeans() map[string]string {
	return map[string]string{
		"id":                "number made of the id in the register; the same in every export, and no id of UCDP",
		"relid":             "id in the register",
		"year":              "of the first day",
		"code_status":       "Clear when a person has reviewed it, else the review state",
		"type_of_violence":  "1 state-based, 2 non-state, 3 one-sided, by the kinds of the parties; empty where those are not known",
		"dyad_name":         "side_a - side_b",
		"side_a":            "government in 1, else the first party that is said to have acted",
		"side_b":            "the other side; Civilians in 3",
		"number_of_sources": "documents, copies of one report counted once",
		"source_article":    `each document as "publisher, day, title", separated by ;`,
		"source_office":     "publishers, separated by ;",
		"source_date":       "days of publication, separated by ;",
		"source_headline":   "titles, separated by ;",
		"source_original":   "who says so in the documents, separated by ;",
		"where_prec":        "1 exact, 2 near, 3 district, 4 province, 5 region, 6 country",
		"where_coordinates": "name of the place that the coordinates are of",
		"where_description": "values of the register in a sentence, and no words of a source",
		"adm_1":             "province",
		"latitude":          "degrees",
		"longitude":         "degrees",
		"geom_wkt":          "POINT (longitude latitude)",
		"priogrid_gid":      "cell of PRIO-GRID, half a degree wide",
		"country":           "name of the country",
		"region":            "Africa, Americas, Asia, Europe, Middle East",
		"event_clarity":     "1, or 2 for a series told as one",
		"date_prec":         "1 a day, 2 up to six days, 3 a week, 4 a month, 5 longer",
		"date_start":        "first possible day",
		"date_end":          "last possible day",
		"deaths_a":          "the attackers' own dead, when the attackers are side_a; else empty: sources rarely say which side the dead were of",
		"deaths_b":          "the attackers' own dead, when the attackers are side_b of state-based violence; else empty",
		"deaths_civilians":  "killed civilians, as sources tell them apart",
		"deaths_unknown":    "best less the others",
		"best":              "best of the policy, with the attackers' own dead; empty where the policy leaves it open",
		"high":              "highest, with the attackers' own dead",
		"low":               "lowest, with the attackers' own dead",
	}
}

const (
	lostNoDeath  Loss = "incidents in which nobody is said to have been killed: left out, as in GED"
	lostUndated  Loss = "incidents without a date: left out"
	lostStages   Loss = "attempts, foiled acts and threats: left out"
	lostViolence Loss = "incidents whose parties do not tell the type of violence: type_of_violence is empty"
	lostNoBest   Loss = "incidents of which the policy gives no best: best is empty"
	lostSplit    Loss = "incidents whose dead civilians are not told apart: they are in deaths_unknown"
)

func openUCDP(j Job) (Writer, error) {
	return openShape(j, ucdp().Tables[0], func(d record.Dossier) (map[string]any, bool) { return ucdpRow(j, d) })
}

func ucdpRow(j Job, d record.Dossier) (map[string]any, bool) {
	in := d.Incident
	own, _ := tollOf(in, record.Killed, record.PerpetratorVictim, j.Policy)
	t, ok := tollOf(in, record.Killed, "", j.Policy)
	switch {
	case in.Stage != "" && in.Stage != record.CarriedOut:
		j.Losses.leaveOut(lostStages)
		return nil, false
	case !in.Date.Known():
		j.Losses.leaveOut(lostUndated)
		return nil, false
	case max(t.Min, t.Best, t.Max, own.Max, own.Min) < 1:
		j.Losses.leaveOut(lostNoDeath)
		return nil, false
	}
	f := factsOf(d)
	c, _ := countryOf(in.Place.Country)
	year, _, _ := in.Date.From.Date()
	row := map[string]any{
		"id": numberOf(in.ID), "relid": in.ID, "year": year, "code_status": status(in), "number_of_sources": max(in.Roots, 1),
		"source_article": quoted(f.cites), "source_office": strings.Join(f.offices, ";"), "source_original": strings.Join(f.voices, "; "),
		"where_prec": ucdpPlace(in.Place), "where_coordinates": in.Place.Name, "where_description": note(in, j.Policy), "adm_1": in.Place.Admin1,
		"country": c.name, "region": ucdpRegion(in.Place.Country), "event_clarity": 1, "date_prec": ucdpDate(in.Date),
		"date_start": in.Date.From.String() + " 00:00:00.000", "date_end": in.Date.To.String() + " 00:00:00.000",
	}
	if in.Whole {
		row["event_clarity"] = 2
	}
	if p := in.Place; p.Located {
		row["latitude"], row["longitude"] = degrees(p.Latitude), degrees(p.Longitude)
		row["geom_wkt"] = "POINT (" + cell(degrees(p.Longitude)) + " " + cell(degrees(p.Latitude)) + ")"
		row["priogrid_gid"] = prioGrid(p.Latitude, p.Longitude)
	}
	documentCells(row, d)
	ucdpSides(row, in, f, c, j)
	ucdpDeaths(row, in, t, own, ok, j)
	return row, true
}

func documentCells(row map[string]any, d record.Dossier) {
	var days, heads []string
	for _, t := range d.Accounts {
		days = appendOnce(days, t.Document.Published.String())
		heads = appendOnce(heads, t.Document.Title)
	}
	row["source_date"], row["source_headline"] = strings.Join(days, ";"), strings.Join(heads, ";")
}

func appendOnce(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

func quoted(list []string) string {
	var out []string
	for _, s := range list {
		out = append(out, `"`+strings.ReplaceAll(s, `"`, "'")+`"`)
	}
	return strings.Join(out, ";")
}

func status(in record.Incident) string {
	if in.Review == record.Reviewed {
		return "Clear"
	}
	return string(in.Review)
}
