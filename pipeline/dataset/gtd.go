package dataset

import (
	"strings"
	"time"

	"github.com/sabt-org/sabt/record"
)

func gtd() *format {
	return &format{set: record.GTD, title: "GTD",
		columns: gtdColumns(),
		needed:  strings.Split("eventid,iyear,imonth,iday,country_txt,provstate,city,latitude,longitude,attacktype1,gname,nkill,nwound", ","),
		fits: func(r row) bool {
			return len(r.get("eventid")) == 12 && r.between("iyear", 1970, 2200) && r.between("imonth", 0, 12) && r.between("iday", 0, 31) &&
				(r.get("specificity") == "" || r.between("specificity", 1, 5)) && r.between("attacktype1", 1, 9)
		},
		read: gtdEvent}
}

// gtdColumns are the 135 columns of the file, in their order.
func gtdColumns() []string {
	const both = "_txt"
	var out []string
	add := func(names string) { out = append(out, strings.Split(names, ",")...) }
	texts := func(names ...string) {
		for _, n := range names {
			out = append(out, n, n+both)
		}
	}
	add("eventid,iyear,imonth,iday,approxdate,extended,resolution,country,country_txt,region,region_txt,provstate,city,latitude,longitude,specificity,vicinity,location,summary")
	add("crit1,crit2,crit3,doubtterr,alternative,alternative_txt,multiple,success,suicide")
	texts("attacktype1", "attacktype2", "attacktype3")
	for _, n := range []string{"1", "2", "3"} {
		texts("targtype"+n, "targsubtype"+n)
		add("corp" + n + ",target" + n)
		texts("natlty" + n)
	}
	add("gname,gsubname,gname2,gsubname2,gname3,gsubname3,motive,guncertain1,guncertain2,guncertain3,individual,nperps,nperpcap,claimed,claimmode,claimmode_txt")
	add("claim2,claimmode2,claimmode2_txt,claim3,claimmode3,claimmode3_txt,compclaim")
	for _, n := range []string{"1", "2", "3", "4"} {
		texts("weaptype"+n, "weapsubtype"+n)
	}
	add("weapdetail,nkill,nkillus,nkillter,nwound,nwoundus,nwoundte,property,propextent,propextent_txt,propvalue,propcomment,ishostkid,nhostkid,nhostkidus,nhours,ndays,divert,kidhijcountry")
	add("ransom,ransomamt,ransomamtus,ransompaid,ransompaidus,ransomnote,hostkidoutcome,hostkidoutcome_txt,nreleased,addnotes,scite1,scite2,scite3,dbsource,INT_LOG,INT_IDEO,INT_MISC,INT_ANY,related")
	for i := range out {
		out[i] = columnName(out[i])
	}
	return out
}

func gtdEvent(r *row) (record.Coded, bool) {
	e := record.Coded{ID: r.get("eventid"), Row: r.n, Attackers: record.Blank}
	if r.id = e.ID; len(e.ID) != 12 || strings.Trim(e.ID, "0123456789") != "" {
		return e, r.leave("eventid", "%q is no id of twelve digits: a spreadsheet may have shortened it", e.ID)
	}
	var ok bool
	if e.Date, ok = r.gtdDate(); !ok {
		return e, false
	}
	lat, lon, located, ok := r.point()
	if !ok {
		return e, false
	}
	precision := map[int]record.PlacePrecision{2: record.PlaceInDistrict, 3: record.PlaceInDistrict, 4: record.PlaceInProvince, 5: record.PlaceInCountry}[r.code("specificity", 1, 5)]
	if n, _ := r.number("vicinity"); n == 1 && precision == "" {
		precision = record.PlaceNear
	}
	city := r.get("city")
	if strings.EqualFold(city, "unknown") {
		city = ""
	}
	e.Place = r.know.place(spot{country: r.get("country_txt"), province: r.get("provstate"), district: city, name: city, lat: lat, lon: lon, located: located, precision: precision})
	if e.Killed, ok = r.gtdCount("nkill"); !ok {
		return e, false
	}
	if e.Injured, ok = r.gtdCount("nwound"); !ok {
		return e, false
	}
	attackers, ok := r.gtdCount("nkillter")
	if !ok {
		return e, false
	}
	if e.Attackers = attackers.Best; e.Killed.Given() && e.Attackers > e.Killed.Best {
		r.find("nkillter", "%d attackers among %d killed", e.Attackers, e.Killed.Best)
		e.Attackers = record.Blank
	}
	e.Type, e.Kind = r.gtdType()
	for _, c := range []string{"gname", "gname2", "gname3"} {
		r.side(&e, r.get(c), "")
	}
	e.Source, e.Note = strings.Join(filled(r.get("scite1"), r.get("scite2"), r.get("scite3")), "; "), r.get("summary")
	return e, true
}

func filled(list ...string) []string {
	var out []string
	for _, s := range list {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// gtdDate: 0 is an unknown month or day.
func (r *row) gtdDate() (record.Date, bool) {
	y, okY := r.number("iyear")
	m, okM := r.number("imonth")
	d, okD := r.number("iday")
	switch {
	case !okY || !okM || !okD || y < 1900 || y > 2200 || m < 0 || m > 12 || d < 0 || d > 31:
		return record.Date{}, r.leave("iday", "%s-%s-%s is no day", r.get("iyear"), r.get("imonth"), r.get("iday"))
	case m == 0:
		return record.Date{From: record.DayOf(y, 1, 1), To: record.DayOf(y, 12, 31), Precision: record.PrecisionYear}, true
	case d == 0:
		return monthOf(record.DayOf(y, time.Month(m), 1)), true
	}
	at := record.DayOf(y, time.Month(m), d)
	if at > monthOf(record.DayOf(y, time.Month(m), 1)).To {
		return record.Date{}, r.leave("iday", "%d-%02d-%02d is no day", y, m, d)
	}
	return on(at), true
}

// gtdCount: -9 and -99 are unknown numbers.
func (r *row) gtdCount(column string) (record.Figure, bool) {
	if n, ok := r.number(column); ok && (n == -9 || n == -99) {
		return record.NoFigure(), true
	}
	n, ok := r.deaths(column)
	return record.One(n), ok
}

func (r *row) gtdType() (record.IncidentType, string) {
	n := r.code("attacktype1", 1, 9)
	names := [...]string{"", "Assassination", "Armed Assault", "Bombing/Explosion", "Hijacking", "Hostage Taking (Barricade Incident)", "Hostage Taking (Kidnapping)",
		"Facility/Infrastructure Attack", "Unarmed Assault", "Unknown"}
	kind := r.get("attacktype1_txt")
	if kind == "" {
		kind = names[n]
	}
	suicide, _ := r.number("suicide")
	projectile, _ := r.number("weapsubtype1")
	incendiary, _ := r.number("weaptype1")
	switch {
	case n == 3 && suicide == 1:
		return record.SuicideBombing, kind
	case n == 3 && projectile == 11: // rockets, mortars, RPGs
		return record.ShellingRocket, kind
	case n == 7 && incendiary == 8:
		return record.Arson, kind
	}
	return [...]record.IncidentType{record.OtherType, record.Assassination, record.ArmedAssault, record.Bombing, record.OtherType, record.Kidnapping, record.Kidnapping,
		record.OtherType, record.UnarmedAssault, record.OtherType}[n], kind
}
