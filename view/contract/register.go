package contract

import (
	"github.com/sabt-org/sabt/record"
)

// Registered is an incident of the register.
type Registered struct {
	ID           string            `json:"id"`
	Type         *string           `json:"type"`
	Stage        *string           `json:"stage"`
	Date         *Period           `json:"date"`
	Place        *Site             `json:"place"`
	Within       []string          `json:"within"`
	Perpetrators []record.Party    `json:"perpetrators"`
	Tolls        []Toll            `json:"tolls"`
	Accounts     []string          `json:"accounts"`
	Documents    int               `json:"documents"`
	Originals    int               `json:"originals"`
	Main         bool              `json:"main"`
	Disputed     []string          `json:"disputed"`
	Review       string            `json:"review"`
	Standing     string            `json:"standing"`
	Grades       map[string]string `json:"grades"`
	Series       *string           `json:"series"`
	Whole        bool              `json:"whole"`
	Admiralty    map[string]string `json:"admiralty"`
}

// Period is a day, or a stretch of days.
type Period struct {
	From      record.Day `json:"from"`
	To        record.Day `json:"to"`
	Precision *string    `json:"precision"`
}

// Site is a place without words: those stand in the accounts.
type Site struct {
	Name       string   `json:"name"`
	Kind       *string  `json:"kind"`
	Admin1     *string  `json:"admin1"`
	Country    *string  `json:"country"`
	Latitude   *float64 `json:"latitude"`
	Longitude  *float64 `json:"longitude"`
	Precision  *string  `json:"precision"`
	GeonamesID *int     `json:"geonames_id"`
}

// Toll is the count of one effect under a policy. min, best and max are null when the state is not given; a null max of one
// that is given is an open end, a null best one that the policy leaves open.
type Toll struct {
	Effect string   `json:"effect"`
	Status *string  `json:"status"`
	Policy string   `json:"policy"`
	State  string   `json:"state"`
	Min    *int     `json:"min"`
	Best   *int     `json:"best"`
	Max    *int     `json:"max"`
	Claims []string `json:"claims"`
}

// InList is an incident of a list.
type InList struct {
	Registered
	Cursor string `json:"cursor"`
}

// RegisteredOf turns an incident into its object.
func RegisteredOf(in record.Incident) Registered {
	out := Registered{
		ID: in.ID, Type: orNull(in.Type), Stage: orNull(in.Stage), Within: list(in.Within), Perpetrators: list(in.Perpetrators),
		Tolls: each(in.Tolls, tollOf), Accounts: list(in.Accounts), Documents: in.Documents, Originals: in.Roots, Main: in.Main,
		Disputed: each(in.Disputed, func(v record.Variable) string { return string(v) }), Review: string(in.Review), Standing: string(in.Standing),
		Grades: map[string]string{}, Admiralty: map[string]string{}, Series: orNull(in.Series), Whole: in.Whole,
	}
	if d := in.Date; d.Known() {
		out.Date = &Period{d.From, d.To, orNull(d.Precision)}
	}
	if p := in.Place; p.Name != "" {
		out.Place = siteOf(p)
	}
	for v, g := range in.Admiralty {
		out.Admiralty[string(v)] = g.String()
	}
	for a, g := range in.Grades {
		out.Grades[string(a)] = string(g)
	}
	return out
}

func siteOf(p record.Place) *Site {
	s := &Site{Name: p.Name, Kind: orNull(p.Kind), Admin1: orNull(p.Admin1), Country: orNull(p.Country), Precision: orNull(p.Precision)}
	if p.Located {
		s.Latitude, s.Longitude = &p.Latitude, &p.Longitude
	}
	if p.GeonamesID != 0 {
		s.GeonamesID = &p.GeonamesID
	}
	return s
}

func tollOf(t record.Toll) Toll {
	out := Toll{Effect: string(t.Effect), Status: orNull(t.Status), Policy: string(t.Policy), State: string(t.State), Claims: list(t.Claims)}
	if t.State != record.TollGiven {
		return out
	}
	out.Min, out.Max = &t.Min, end(t.Max)
	if t.Best != record.Blank {
		out.Best = &t.Best
	}
	return out
}
