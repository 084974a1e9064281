package export

import (
	"fmt"
	"strings"

	"github.com/sabt-org/sabt/record"
)

func acled() Format {
	return Format{Name: "acled", Short: "CSV in the 31 columns of ACLED, policy lowest, ids of our own (scripts made for ACLED)", Ext: ".csv",
		Tables: []Table{{Name: "acled", Columns: columnsOf(strings.Split(acledHead, ","), acledMeans())}}, Whole: true, Policy: record.PolicyLowest, Open: openACLED}
}

const acledHead = "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2," +
	"inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes," +
	"fatalities,tags,timestamp"

func acledMeans() map[string]string {
	return map[string]string{
		"event_id_cnty":      "ISO 3166-1 alpha-3 code, -S and the id in the register: never an id of ACLED",
		"event_date":         "day, or the middle of the days that are possible",
		"year":               "its year",
		"time_precision":     "1 a day, 2 a week, 3 a month; what is vaguer is left out",
		"disorder_type":      "Political violence, or Strategic developments",
		"event_type":         "from the type of the incident and of its targets",
		"sub_event_type":     "the same",
		"actor1":             "who is said to have acted, first of the parties; Unidentified Armed Group (country) when nobody is named. Not a finding of who did",
		"assoc_actor_1":      "other parties that are said to have acted, separated by ;",
		"inter1":             "kind of actor1, from the authority list",
		"actor2":             "who was the target, by the type of target that most accounts name",
		"inter2":             "kind of actor2",
		"interaction":        "both kinds",
		"civilian_targeting": "Civilian targeting, when the main target are civilians",
		"iso":                "ISO 3166-1 numeric code",
		"region":             "sub-region of UN M49; ACLED has regions of its own",
		"country":            "name of the country",
		"admin1":             "province",
		"location":           "name of the place",
		"latitude":           "four decimals",
		"longitude":          "four decimals",
		"geo_precision":      "1 a town or a place in it, 2 near one or a district, 3 a province; what is vaguer is left out",
		"source":             "publishers of the documents, separated by ;",
		"notes":              "values of the register in a sentence, and no words of a source",
		"fatalities":         "killed under the policy, with the attackers' own dead; empty, and not 0, where nobody says",
		"tags":               "policy and ends of what sources say, as sabt:policy=lowest;sabt:min=2;sabt:max=4, and the number of the attackers' own dead in fatalities",
		"timestamp":          "of the state of the register, in seconds since 1970",
	}
}

const (
	lostVague     Loss = "incidents without a date, or with one vaguer than a month: left out, as in ACLED"
	lostWide      Loss = "incidents without coordinates, or placed in no more than a country: left out, as in ACLED"
	lostThreat    Loss = "threats: left out"
	lostSilent    Loss = "incidents for which nobody gives a number of killed: empty, where the original has 0"
	lostEnds      Loss = "ranges of what sources say of the killed: the lowest stands alone (the ends are in tags)"
	lostInjured   Loss = "figures of injured, missing and abducted"
	lostBasis     Loss = "on what basis a party is named, and denials"
	lostDocuments Loss = "which source says what: publishers alone are given"
	lostRounded   Loss = "coordinates are rounded to four decimals; stretches of days stand as their middle"
)

func openACLED(j Job) (Writer, error) {
	t := acled().Tables[0]
	return openShape(j, t, func(d record.Dossier) (map[string]any, bool) { return acledRow(j, d) })
}

func acledRow(j Job, d record.Dossier) (map[string]any, bool) {
	in, f := d.Incident, factsOf(d)
	when, ok := acledDate(in.Date)
	where := acledPlace(in.Place)
	switch {
	case in.Stage == record.Threatened:
		j.Losses.leaveOut(lostThreat)
		return nil, false
	case !ok:
		j.Losses.leaveOut(lostVague)
		return nil, false
	case where == 0:
		j.Losses.leaveOut(lostWide)
		return nil, false
	}
	c, _ := countryOf(in.Place.Country)
	day := in.Date.From + (in.Date.To-in.Date.From)/2
	year, _, _ := day.Date()
	row := map[string]any{
		"event_id_cnty": c.iso3 + "-S" + in.ID, "event_date": day.String(), "year": year, "time_precision": when,
		"region": c.region, "country": c.name, "admin1": in.Place.Admin1, "location": in.Place.Name,
		"latitude": fixed(in.Place.Latitude, 4), "longitude": fixed(in.Place.Longitude, 4), "geo_precision": where,
		"source": strings.Join(f.offices, "; "), "notes": note(in, j.Policy), "timestamp": int(j.Made.AsOf.Unix()),
	}
	if c.m49 != 0 {
		row["iso"] = c.m49
	}
	acledActors(row, in, f, c, j.Known)
	acledToll(row, j, in)
	j.Losses.when(len(in.Perpetrators) > 0, lostBasis)
	j.Losses.when(len(d.Accounts) > 1, lostDocuments)
	return row, true
}

// acledDate is the precision of a date; false for one that ACLED does not code.
func acledDate(d record.Date) (int, bool) {
	switch days := int(d.To - d.From); {
	case !d.Known():
		return 0, false
	case days == 0:
		return 1, true
	case days <= 7:
		return 2, true
	case days <= 31:
		return 3, true
	}
	return 0, false
}

// acledPlace is the precision of a place; 0 for one that ACLED does not code.
func acledPlace(p record.Place) int {
	if !p.Located {
		return 0
	}
	switch p.Precision {
	case record.PlaceExact:
		return 1
	case record.PlaceNear, record.PlaceInDistrict:
		return 2
	case record.PlaceInProvince:
		return 3
	}
	return 0
}

func acledToll(row map[string]any, j Job, in record.Incident) {
	tags := []string{"sabt:policy=" + string(j.Policy)}
	own, _ := tollOf(in, record.Killed, record.PerpetratorVictim, j.Policy)
	t, ok := tollOf(in, record.Killed, "", j.Policy)
	switch {
	case ok:
		row["fatalities"] = max(t.Best, t.Min, 0) + max(own.Min, 0)
	case own.State == record.TollGiven:
		row["fatalities"] = max(own.Min, 0)
	default:
		j.Losses.Add(lostSilent, 1)
	}
	if r, ok := tollOf(in, record.Killed, "", record.PolicyRange); ok {
		tags = append(tags, fmt.Sprintf("sabt:min=%d", r.Min))
		if r.Max != record.Unbounded {
			tags = append(tags, fmt.Sprintf("sabt:max=%d", r.Max))
		} else {
			tags = append(tags, "sabt:max=open")
		}
		j.Losses.when(r.Max != r.Min, lostEnds)
	}
	if own.State == record.TollGiven && own.Min > 0 {
		tags = append(tags, fmt.Sprintf("sabt:attackers=%d", own.Min))
	}
	if in.Whole {
		tags = append(tags, "sabt:whole=true")
	}
	row["tags"] = strings.Join(tags, ";")
	for _, e := range []record.Effect{record.Injured, record.KilledOrInjured, record.Missing, record.Abducted} {
		_, ok := tollOf(in, e, "", j.Policy)
		j.Losses.when(ok, lostInjured)
	}
}
