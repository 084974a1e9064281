package score

import "encoding/json"

// Annotation is what an article says, in the shape of the gold files. A prediction has the same shape, with anything left out.
type Annotation struct {
	ID        string     `json:"id"`
	Lang      string     `json:"lang,omitempty"`
	Conflict  *string    `json:"conflict,omitempty"` // for reporting only; "none" for articles without incidents
	Origin    *Origin    `json:"origin,omitempty"`
	Incidents []Incident `json:"incidents"`
	Warnings  []Warning  `json:"warnings"`
	Strengths []Strength `json:"strengths"`
	Tallies   []Tally    `json:"tallies"`
	Flags     []Flag     `json:"flags"`
}

// Origin is the manner of a text: wire, monitor, roundup ...
type Origin struct {
	Kind *string `json:"kind"`
}

// Incident is one violent act.
type Incident struct {
	Key          string        `json:"key"`
	Type         string        `json:"type"`
	TypeAlt      []string      `json:"type_alt,omitempty"` // accepted as well
	Main         *bool         `json:"main,omitempty"`
	Stage        string        `json:"stage"`
	Date         *Range        `json:"date"`
	DateAlt      []Range       `json:"date_alt,omitempty"` // accepted as well
	Place        *Place        `json:"place"`
	Targets      []string      `json:"targets"`
	NamedVictims []string      `json:"named_victims"`
	Weapons      []string      `json:"weapons,omitempty"`
	Perpetrators []Perpetrator `json:"perpetrators"`
	Casualties   []Casualty    `json:"casualties"`
}

// Range is a day, or the days between which it lies, as YYYY-MM-DD; "" is unknown.
type Range struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// ends are the first and the last day; false when neither is known. A range without an end is one day.
func (r *Range) ends() (from, to string, ok bool) {
	if r == nil {
		return "", "", false
	}
	from = first(r.From, r.To)
	return from, first(r.To, from), from != ""
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// Place is where it happened.
type Place struct {
	Name       string   `json:"name"`
	Admin1     string   `json:"admin1,omitempty"`
	Country    string   `json:"country,omitempty"`
	CountryAlt []string `json:"country_alt,omitempty"`
	Within     []string `json:"within,omitempty"`
}

// Perpetrator is who is said to have done it, and on what ground.
type Perpetrator struct {
	Name      string `json:"name"`
	Canonical string `json:"canonical"`
	Basis     string `json:"basis"`
	By        string `json:"by,omitempty"`
}

// Casualty is one count of harm by one source; nil is an open end.
type Casualty struct {
	Effect string `json:"effect"`
	Min    *int   `json:"min"`
	Max    *int   `json:"max"`
	By     string `json:"by,omitempty"`
}

// Warning is an assessment of a future act.
type Warning struct {
	Text        string `json:"text"`
	By          string `json:"by,omitempty"`
	HorizonDays *int   `json:"horizon_days"`
}

// Strength is how many members a party has.
type Strength struct {
	Text string `json:"text"`
	Min  *int   `json:"min"`
	Max  *int   `json:"max"`
}

// Tally is a count over several incidents.
type Tally struct {
	Text  string `json:"text"`
	Count *int   `json:"count"`
	Unit  string `json:"unit"`
}

// Flag is an error in the text.
type Flag struct {
	Kind string `json:"kind"`
	Text string `json:"text"`
}

// Parse reads one annotation.
func Parse(b []byte) (Annotation, error) {
	var a Annotation
	err := json.Unmarshal(b, &a)
	return a, err
}

func isMain(i *Incident) bool    { return i.Main != nil && *i.Main }
func maybeMain(i *Incident) bool { return i.Main == nil || *i.Main }
func (i *Incident) place() Place {
	if i.Place == nil {
		return Place{}
	}
	return *i.Place
}
