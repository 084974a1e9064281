package dataset

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

func acled() *format {
	return &format{set: record.ACLED, title: "ACLED",
		columns: strings.Split("event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,"+
			"interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp", ","),
		also:   map[string]string{"event_id": "event_id_cnty", "time_prec": "time_precision", "geo_prec": "geo_precision", "actor_1": "actor1", "actor_2": "actor2", "date": "event_date"},
		needed: strings.Split("event_id_cnty,event_date,event_type,country,location,latitude,longitude,fatalities", ","),
		fits: func(r row) bool {
			_, dated := day(r.get("event_date"), dayFirst)
			_, lat := r.degrees("latitude", 90)
			_, lon := r.degrees("longitude", 180)
			return dated == nil && lat && lon && r.between("year", 1990, 2200) && r.between("time_precision", 1, 3) && r.between("geo_precision", 1, 3)
		},
		read: acledEvent}
}

func acledEvent(r *row) (record.Coded, bool) {
	e := record.Coded{ID: r.get("event_id_cnty"), Row: r.n, Injured: record.NoFigure(), Attackers: record.Blank}
	if r.id = e.ID; e.ID == "" {
		return e, r.leave("event_id_cnty", "there is no id")
	}
	d, ok := r.date("event_date")
	if !ok {
		return e, false
	}
	r.sameYear("year", d)
	switch r.code("time_precision", 1, 3) {
	case 2: // "sometime in the week": the middle of it is coded
		e.Date = record.Date{From: d - 3, To: d + 3, Precision: record.PrecisionWeek}
	case 3:
		e.Date = monthOf(d)
	default:
		e.Date = on(d)
	}
	lat, lon, located, ok := r.point()
	if !ok {
		return e, false
	}
	precision := map[int]record.PlacePrecision{2: record.PlaceNear, 3: record.PlaceInProvince}[r.code("geo_precision", 1, 3)]
	e.Place = r.know.place(spot{country: r.get("country"), province: r.get("admin1"), district: r.get("admin2"), name: r.get("location"), lat: lat, lon: lon, located: located, precision: precision})
	n, ok := r.deaths("fatalities")
	if !ok {
		return e, false
	}
	e.Killed = record.One(n)
	kind, sub := r.get("event_type"), r.get("sub_event_type")
	e.Kind = kind
	if sub != "" {
		e.Kind = kind + ": " + sub
	}
	e.Type = acledType(kind, sub)
	e.Bomber = e.Type == record.SuicideBombing // counted among the dead there
	one, two := r.classes()
	r.side(&e, r.get("actor1"), one)
	r.side(&e, r.get("actor2"), two)
	e.Source, e.Note = r.get("source"), r.get("notes")
	return e, true
}

// acledType is our type of a sub-event. An abduction is one, and a protest is no act of violence; "Attack" does not say with what.
func acledType(kind, sub string) record.IncidentType {
	switch strings.ToLower(sub) {
	case "suicide bomb":
		return record.SuicideBombing
	case "air/drone strike":
		return record.AirDroneStrike
	case "shelling/artillery/missile attack":
		return record.ShellingRocket
	case "remote explosive/landmine/ied", "grenade":
		return record.Bombing
	case "armed clash", "government regains territory", "non-state actor overtakes territory":
		return record.ArmedClash
	case "attack", "excessive force against protesters":
		return record.ArmedAssault
	case "abduction/forced disappearance":
		return record.Kidnapping
	case "mob violence", "violent demonstration":
		return record.UnarmedAssault
	case "chemical weapon", "sexual violence":
		return record.OtherType
	}
	switch strings.ToLower(kind) { // releases of before 2020 have other sub-events
	case "battles", "battle-no change of territory", "battle-government regains territory", "battle-non-state actor overtakes territory":
		return record.ArmedClash
	case "explosions/remote violence", "remote violence":
		return record.Bombing
	case "violence against civilians":
		return record.ArmedAssault
	}
	return ""
}

// classes are the sorts of the two actors. Releases of before late 2024 have numbers, and "interaction" is of two digits, the lower first.
func (r *row) classes() (one, two string) {
	one, two = r.class("inter1"), r.class("inter2")
	if n, ok := r.number("interaction"); ok && n > 0 {
		low, high := n/10, n%10
		a, _ := r.number("inter1")
		b, _ := r.number("inter2")
		switch {
		case r.get("inter1") == "" && r.get("inter2") == "":
			one, two = acledClass(low), acledClass(high)
		case (r.numeric("inter1") || r.numeric("inter2")) && !(min(a, b) == 0 && n == 10*max(a, b)) && !(min(a, b) == low && max(a, b) == high):
			r.find("interaction", "%d does not follow from inter1 %s and inter2 %s", n, r.get("inter1"), r.get("inter2"))
		}
	}
	return one, two
}

func (r *row) numeric(column string) bool {
	_, ok := r.number(column)
	return ok
}

func (r *row) class(column string) string {
	s := r.get(column)
	n, ok := r.number(column)
	switch {
	case s == "" || ok && n == 0:
		return ""
	case ok && acledClass(n) != "":
		return acledClass(n)
	case !ok:
		for i := 1; i <= 8; i++ {
			if strings.EqualFold(strings.TrimSuffix(s, "s"), strings.TrimSuffix(acledClass(i), "s")) {
				return acledClass(i)
			}
		}
	}
	r.find(column, "%s is no sort of actor", s)
	return ""
}

func acledClass(n int) string {
	names := [...]string{"", "State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters", "Civilians", "External/Other forces"}
	if n < 0 || n >= len(names) {
		return ""
	}
	return names[n]
}

// sameYear notes a year that is not that of the date.
func (r *row) sameYear(column string, d record.Day) {
	if n, ok := r.number(column); ok {
		if y, _, _ := d.Date(); y != n {
			r.find(column, "%d is not the year of %s", n, d)
		}
	}
}
