package web

import (
	"net/http"
	"net/url"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// incidentsPage is the list of incidents.
type incidentsPage struct {
	Form     []field
	Open     bool // one of the further filters is set
	Chips    []chip
	Rows     []incidentRow
	Pager    pager
	Counted  bool
	Sifted   bool
	Wait     string // the address that waits for the counts
	Total    int
	Undated  int
	Unplaced int
	Months   columns
	CSV      string // the address of the page as a table
	Map      string // the address of the same on the map
	Last     string // the address where the undated stand
}

// incidentRow is an incident in a line.
type incidentRow struct {
	ID, Address             string
	Date, What, Where       string
	Killed, Injured, Harmed string
	By                      string
	Told                    int // documents
	State                   string
	Grades                  []grading
	Disputed                bool
	Background              bool
}

type grading struct{ Aspect, Grade string }

func (d *Desk) incidents(r *http.Request) (page, error) {
	f, form, see := filtered(r, incidentFields())
	if see != "" {
		return page{see: see}, nil
	}
	list, err := d.register.Incidents(r.Context(), f)
	if err != nil {
		return page{}, err
	}
	p := incidentsPage{Form: form, Chips: chips(r, form), Pager: pagedFrom(r, list.Next), Counted: list.Counted, Sifted: list.Sifted, Wait: with(r.URL, "wait", "true"), Total: list.Total, Undated: list.Undated, Unplaced: list.Unplaced,
		Months: monthly(r.URL, list.Months), Last: with(r.URL, "sort", "old", "page", "", "after", ""),
		CSV: with(&url.URL{Path: "/incidents.csv", RawQuery: r.URL.RawQuery}),
		Map: with(&url.URL{Path: "/map", RawQuery: r.URL.RawQuery}, "sort", "", "page", "", "after", "")}
	for _, f := range form {
		p.Open = p.Open || f.More && f.Value != ""
	}
	for _, in := range list.Incidents {
		p.Rows = append(p.Rows, rowOf(in))
	}
	return page{title: "Incidents", tab: "Incidents", template: "incidents", data: p, object: incidentsObjectOf(list, p.Pager), partial: !list.Counted || !list.Sifted, feed: with(&url.URL{Path: "/incidents.atom", RawQuery: r.URL.RawQuery}, "page", "", "after", "", "limit", "", "sort", "")}, nil
}

func rowOf(in record.Incident) incidentRow {
	row := incidentRow{ID: in.ID, Address: incidentAt(in.ID), Date: "unknown", What: kindOfAct(in), Where: "unknown",
		Killed: sheet.Short(in, record.Killed), Injured: sheet.Short(in, record.Injured), Harmed: sheet.Short(in, record.KilledOrInjured),
		By: sheet.Parties(in), Told: in.Documents, State: sheet.Review(in), Disputed: len(in.Disputed) > 0, Background: !in.Main, Grades: gradings(in)}
	if in.Date.Known() {
		row.Date = sheet.When(in.Date)
	}
	if in.Place.Name != "" {
		row.Where = sheet.Where(in.Place)
	}
	return row
}

// kindOfAct is the type, and the stage of what was not carried out.
func kindOfAct(in record.Incident) string {
	s := sheet.Type(in.Type)
	if in.Stage != "" && in.Stage != record.CarriedOut {
		s += ", " + words(in.Stage)
	}
	return s
}

func gradings(in record.Incident) []grading {
	var out []grading
	for _, a := range aspects() {
		if g := in.Grades[a]; g != "" {
			out = append(out, grading{string(a), string(g)})
		}
	}
	return out
}

func aspects() []record.Aspect {
	return []record.Aspect{record.OfOccurrence, record.OfAuthorship, record.OfToll}
}

func levels() []record.Grade {
	return []record.Grade{record.Confirmed, record.Fair, record.Weak, record.Contested, record.Discounted}
}
