package export

import (
	"fmt"
	"strings"

	"github.com/sabt-org/sabt/record"
)

func gtd() Format {
	return Format{Name: "gtd", Short: "CSV in the 135 columns of the GTD, policy majority, ids of our own (scripts made for the GTD)", Ext: ".csv",
		Tables: []Table{{Name: "gtd", Columns: columnsOf(gtdHead(), gtdMeans())}}, Whole: true, Policy: record.PolicyMajority, Open: openGTD}
}

const (
	lostGTDDate  Loss = "incidents without a year: left out, as in the GTD"
	lostGTDStage Loss = "foiled acts and threats: left out, as in the GTD"
	lostCriteria Loss = "criteria of terrorism (crit1 to crit3, doubtterr): nobody judged them; empty, or -9"
	lostNumbers  Loss = "numeric codes of countries, regions and nationalities: their names alone are given"
	lostMore     Loss = "parties, weapons or documents beyond the columns that there are"
	lostCrowded  Loss = "days with more than a thousand incidents: their eventid has 13 digits"
)

// gtdWriter numbers the incidents of a day: an eventid is the day and four digits, of which the GTD leaves those from 9000 on free.
type gtdWriter struct {
	*shape
	day map[record.Day]int
}

func openGTD(j Job) (Writer, error) {
	w := &gtdWriter{day: map[record.Day]int{}}
	s, err := openShape(j, gtd().Tables[0], func(d record.Dossier) (map[string]any, bool) { return w.cells(j, d) })
	w.shape, _ = s.(*shape)
	return w, err
}

func (w *gtdWriter) cells(j Job, d record.Dossier) (map[string]any, bool) {
	in := d.Incident
	switch {
	case in.Stage == record.Foiled || in.Stage == record.Threatened:
		j.Losses.leaveOut(lostGTDStage)
		return nil, false
	case !in.Date.Known() || int(in.Date.To-in.Date.From) > 366:
		j.Losses.leaveOut(lostGTDDate)
		return nil, false
	}
	f := factsOf(d)
	c, _ := countryOf(in.Place.Country)
	row := map[string]any{
		"eventid": w.id(in.Date.From, j.Losses), "extended": 0, "country_txt": c.name, "region_txt": c.region, "provstate": in.Place.Admin1, "city": in.Place.Name,
		"specificity": gtdPlace(in.Place), "vicinity": bit(in.Place.Precision == record.PlaceNear), "summary": note(in, j.Policy),
		"doubtterr": -9, "multiple": bit(in.Series != ""), "success": bit(in.Stage != record.Attempted), "suicide": bit(in.Type == record.SuicideBombing),
		"individual": 0, "nperps": -99, "nperpcap": -99, "property": -9, "ishostkid": bit(in.Type == record.Kidnapping), "ransom": -9,
		"addnotes": "Register id " + in.ID + ". Figures under the policy " + string(j.Policy) + ".", "dbsource": "sabt",
		"INT_LOG": -9, "INT_IDEO": -9, "INT_MISC": -9, "INT_ANY": -9,
	}
	if in.Whole {
		row["addnotes"] = cell(row["addnotes"]) + " This is a series told as one: its parts are rows as well."
	}
	if in.Place.Kind == record.PlaceFacility || in.Place.Kind == record.PlaceNeighbourhood {
		row["city"], row["location"] = "Unknown", in.Place.Name
	}
	if in.Place.Located {
		row["latitude"], row["longitude"] = degrees(in.Place.Latitude), degrees(in.Place.Longitude)
	}
	gtdDate(row, in.Date)
	gtdTypes(row, in, f, j.Losses)
	gtdParties(row, in, j)
	gtdToll(row, in, j)
	for i, s := range f.cites[:min(3, len(f.cites))] {
		row[fmt.Sprintf("scite%d", i+1)] = s
	}
	j.Losses.Add(lostCriteria, 1)
	j.Losses.Add(lostNumbers, 1)
	j.Losses.when(len(f.cites) > 3, lostMore)
	return row, true
}

func (w *gtdWriter) id(d record.Day, l *Losses) string {
	n := w.day[d]
	w.day[d]++
	l.when(n == 1000, lostCrowded)
	day := strings.ReplaceAll(d.String(), "-", "")
	if n >= 1000 {
		return fmt.Sprintf("%s9%04d", day, n)
	}
	return fmt.Sprintf("%s9%03d", day, n)
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// gtdDate has 0 for a month or a day that is not known, as the GTD does.
func gtdDate(row map[string]any, d record.Date) {
	y, m, dd := d.From.Date()
	y2, m2, d2 := d.To.Date()
	row["iyear"], row["imonth"], row["iday"] = y, int(m), dd
	if d.From == d.To {
		return
	}
	row["approxdate"] = d.From.String() + " to " + d.To.String()
	if d2 != dd || m2 != m || y2 != y {
		row["iday"] = 0
	}
	if m2 != m || y2 != y {
		row["imonth"] = 0
	}
}

func gtdPlace(p record.Place) int {
	switch p.Precision {
	case record.PlaceExact:
		return 1
	case record.PlaceNear:
		return 2
	case record.PlaceInDistrict:
		return 3
	case record.PlaceInProvince:
		return 4
	}
	return 5
}

// gtdParties gives three parties and what is known of their claims.
func gtdParties(row map[string]any, in record.Incident, j Job) {
	list := said(in)
	row["gname"], row["claimed"], row["compclaim"] = "Unknown", -9, -9
	claimed := 0
	for i, p := range list {
		if p.Basis == record.ClaimedByPerpetrator {
			claimed++
		}
		if i > 2 {
			continue
		}
		n := [3]string{"", "2", "3"}[i]
		row["gname"+n], row[fmt.Sprintf("guncertain%d", i+1)] = p.Name, bit(p.Basis == record.Suspected || p.Basis == record.Accused)
		claim := [3]string{"claimed", "claim2", "claim3"}[i]
		if row[claim] = -9; p.Basis == record.ClaimedByPerpetrator {
			row[claim], row["claimmode"+n], row["claimmode"+n+"_txt"] = 1, 10, "Unknown"
		}
	}
	if claimed > 0 {
		row["compclaim"] = bit(claimed > 1)
	}
	if len(list) > 0 && interOf(j.Known.Kind(list[0].Name)) == interState {
		row["doubtterr"], row["alternative"], row["alternative_txt"] = 1, 5, "State Actors"
	}
	j.Losses.when(len(list) > 3, lostMore)
	j.Losses.when(len(list) < len(in.Perpetrators), "denials of responsibility")
}

// gtdToll has the attackers' own dead in nkill as well, as the GTD does. What nobody says is empty.
func gtdToll(row map[string]any, in record.Incident, j Job) {
	for _, c := range []struct {
		e        record.Effect
		all, own string
	}{{record.Killed, "nkill", "nkillter"}, {record.Injured, "nwound", "nwoundte"}} {
		own, given := tollOf(in, c.e, record.PerpetratorVictim, j.Policy)
		if given {
			row[c.own] = max(own.Best, own.Min, 0)
			row[c.all] = row[c.own]
		}
		t, ok := tollOf(in, c.e, "", j.Policy)
		if ok {
			row[c.all] = max(t.Best, t.Min, 0)
			if given {
				row[c.all] = max(t.Best, t.Min, 0) + max(own.Best, own.Min, 0)
			}
		}
		j.Losses.when(!ok && !given && c.e == record.Killed, "incidents for which nobody gives a number of killed: nkill is empty")
	}
	if in.Type == record.Kidnapping {
		row["nhostkid"] = -99
		if t, ok := tollOf(in, record.Abducted, "", j.Policy); ok {
			row["nhostkid"] = max(t.Best, t.Min, 0)
		}
	}
	if r, ok := tollOf(in, record.Killed, "", record.PolicyRange); ok {
		j.Losses.when(r.Max != r.Min, "ranges of what sources say of the killed: one figure stands alone")
	}
	_, ok := tollOf(in, record.KilledOrInjured, "", j.Policy)
	j.Losses.when(ok, "figures that do not keep killed and injured apart")
}
