package edition

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// row is an incident in a list.
type row struct {
	ID, Day, When   string
	Type, Place     string
	Region          string // the province, or the country
	Parties         []string
	Said            string // parties with the ground
	Killed, Injured string
	Documents       int
	Whole           bool
}

func (r row) year() string  { return r.Day[:min(4, len(r.Day))] }
func (r row) month() string { return r.Day[:min(7, len(r.Day))] }

func (w *writer) rows() []row {
	var out []row
	for _, e := range w.in.Entries {
		in := e.Incident
		r := row{ID: in.ID, When: sheet.When(in.Date), Type: sheet.Type(in.Type), Place: "unknown", Said: saidOf(in),
			Killed: sheet.Short(in, record.Killed), Injured: sheet.Short(in, record.Injured), Documents: in.Documents, Whole: in.Whole}
		if in.Date.Known() {
			r.Day = in.Date.From.String()
		} else {
			r.When = "date unknown"
		}
		if in.Place.Name != "" {
			r.Place = sheet.Where(in.Place)
		}
		if r.Region = in.Place.Admin1; r.Region == "" {
			r.Region = sheet.Country(in.Place.Country)
		}
		for _, p := range in.Perpetrators {
			if p.Basis != record.Denied && !slices.Contains(r.Parties, p.Name) {
				r.Parties = append(r.Parties, p.Name)
			}
		}
		out = append(out, r)
	}
	return out
}

func headingOf(in record.Incident) string { return sheet.Heading(in) }

// indexed is what the search knows of an incident.
type indexed struct {
	ID      string   `json:"id"`
	Day     string   `json:"day"`
	When    string   `json:"when"`
	Type    string   `json:"type"`
	Place   string   `json:"place"`
	Region  string   `json:"region"`
	Parties []string `json:"parties"`
	Said    string   `json:"said"`
	Killed  string   `json:"killed"`
	Injured string   `json:"injured"`
	Docs    int      `json:"documents"`
	Words   string   `json:"words"` // titles, publishers, sources and quoted words
}

// index writes what the script searches. It is JSON in a script, for a browser does not let a page of a stick fetch a file.
func (w *writer) index(rows []row) error {
	list := []indexed{}
	for i, r := range rows {
		parties := r.Parties
		if parties == nil {
			parties = []string{}
		}
		list = append(list, indexed{r.ID, r.Day, r.When, r.Type, r.Place, r.Region, parties, r.Said, r.Killed, r.Injured, r.Documents, wordsOf(w.in.Entries[i])})
	}
	b, err := json.MarshalIndent(list, "", " ")
	if err != nil {
		return err
	}
	f, err := w.create("assets/index.js")
	if err != nil {
		return err
	}
	_, err = f.Write([]byte("const editionIndex = " + string(b) + ";\n"))
	return errors.Join(err, f.Close())
}

// wordsOf are the words under which an incident is found, each stretch once.
func wordsOf(e Entry) string {
	var out []string
	add := func(s string) {
		if s = strings.Join(strings.Fields(s), " "); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	s := sheet.DossierOf(e.Dossier)
	for _, a := range e.Accounts {
		add(a.Document.Title)
		add(a.Document.Publisher)
	}
	for _, l := range s.Lines {
		add(l.Value.Quote)
		add(l.Source.Text)
	}
	return strings.Join(out, " · ")
}
