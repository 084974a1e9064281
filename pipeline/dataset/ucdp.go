package dataset

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

func ucdp() *format {
	return &format{set: record.UCDP, title: "UCDP GED",
		columns: strings.Split("id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,"+
			"side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,"+
			"where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,"+
			"deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob", ","),
		also:   map[string]string{"event_id": "id", "best_est": "best", "high_est": "high", "low_est": "low", "adm1": "adm_1", "adm2": "adm_2", "lat": "latitude", "lon": "longitude"},
		needed: strings.Split("id,type_of_violence,side_a,side_b,latitude,longitude,country,date_start,date_end,best,high,low", ","),
		fits: func(r row) bool {
			_, starts := day(r.get("date_start"), dayFirst)
			_, ends := day(r.get("date_end"), dayFirst)
			_, lat := r.degrees("latitude", 90)
			_, lon := r.degrees("longitude", 180)
			return starts == nil && ends == nil && lat && lon && r.between("year", 1946, 2200) && r.between("type_of_violence", 1, 3) &&
				r.between("where_prec", 1, 7) && r.between("low", 0, 1e7) && r.between("high", 0, 1e7)
		},
		read: ucdpEvent}
}

func ucdpEvent(r *row) (record.Coded, bool) {
	e := record.Coded{ID: r.get("id"), Row: r.n, Injured: record.NoFigure(), Attackers: record.Blank, Type: record.OtherType}
	if r.id = e.ID; e.ID == "" {
		return e, r.leave("id", "there is no id")
	}
	var ok bool
	if e.Date, ok = r.ucdpDate(); !ok {
		return e, false
	}
	if e.Place, ok = r.ucdpPlace(); !ok {
		return e, false
	}
	if e.Killed, ok = r.ucdpKilled(); !ok {
		return e, false
	}
	e.Kind = map[int]string{1: "state-based", 2: "non-state", 3: "one-sided"}[r.code("type_of_violence", 1, 3)]
	r.side(&e, r.get("side_a"), "")
	r.side(&e, r.get("side_b"), "")
	e.Source, e.Note = r.get("source_article"), r.get("source_headline")
	if original := r.get("source_original"); original != "" {
		e.Source += " (" + original + ")"
	}
	return e, true
}

// ucdpDate is from date_start to date_end; date_prec says how well they are known.
func (r *row) ucdpDate() (record.Date, bool) {
	from, ok := r.date("date_start")
	if !ok {
		return record.Date{}, false
	}
	to, ok := r.date("date_end")
	if !ok {
		return record.Date{}, false
	}
	if to < from {
		return record.Date{}, r.leave("date_end", "%s is before %s", to, from)
	}
	r.sameYear("year", from)
	p := map[int]record.DatePrecision{2: record.PrecisionDays, 3: record.PrecisionWeek, 4: record.PrecisionMonth, 5: record.PrecisionYear}[r.code("date_prec", 1, 5)]
	if p == "" {
		p = record.PrecisionDay
		if to > from {
			p = record.PrecisionDays
		}
	}
	return record.Date{From: from, To: to, Precision: p}, true
}

func (r *row) ucdpPlace() (record.Place, bool) {
	lat, lon, located, ok := r.point()
	if !ok {
		return record.Place{}, false
	}
	precision := map[int]record.PlacePrecision{2: record.PlaceNear, 3: record.PlaceInDistrict, 4: record.PlaceInProvince, 5: record.PlaceInCountry,
		6: record.PlaceInCountry, 7: record.PlaceInCountry}[r.code("where_prec", 1, 7)]
	return r.know.place(spot{country: r.get("country"), province: r.get("adm_1"), district: r.get("adm_2"), name: r.get("where_coordinates"), lat: lat, lon: lon,
		located: located, precision: precision}), true
}

func (r *row) ucdpKilled() (record.Figure, bool) {
	best, ok := r.deaths("best")
	low, okLow := r.deaths("low")
	high, okHigh := r.deaths("high")
	if !ok || !okLow || !okHigh {
		return record.Figure{}, false
	}
	if best == record.Blank {
		return record.Figure{}, r.leave("best", "there is no figure")
	}
	f := record.Figure{Low: low, Best: best, High: high}
	if low == record.Blank {
		f.Low = best
	}
	if high == record.Blank {
		f.High = best
	}
	if f.Low > f.Best || f.Best > f.High {
		r.find("best", "low %d, best %d and high %d are in no order", f.Low, f.Best, f.High)
		f.Low, f.High = min(f.Low, f.Best, f.High), max(f.Low, f.Best, f.High)
	}
	return f, true
}
