package muc4

// Template is an incident as the conference asked for it. The names in JSON are those of the scorer beside the corpus.
type Template struct {
	Type        string       `json:"type"`
	Stage       string       `json:"stage"`
	Category    string       `json:"category"`
	Date        []string     `json:"date,omitempty"` // the first and the last day
	Location    *Location    `json:"location,omitempty"`
	Individuals [][]string   `json:"perp_individual_id"` // each with all its names, the first stands for it
	Orgs        [][]string   `json:"perp_organization_id"`
	Confidence  []Of         `json:"perp_organization_confidence"`
	Targets     []Target     `json:"targets"`
	Victims     []Victim     `json:"victims"`
	Instruments []Instrument `json:"instruments"`
	Killed      *int         `json:"killed,omitempty"`
	Injured     *int         `json:"injured,omitempty"`
}

// Location is a country and places in it.
type Location struct {
	Country string   `json:"country"`
	Places  []string `json:"places"`
}

// Of is a code and whose it is.
type Of struct {
	Value string `json:"value"`
	Of    string `json:"of"`
}

// Target is a thing aimed at.
type Target struct {
	ID     []string `json:"id"`
	Type   string   `json:"type"`
	Number *string  `json:"number"`
	Effect *string  `json:"effect"`
}

// Instrument is a weapon.
type Instrument struct {
	ID   []string `json:"id"`
	Type string   `json:"type"`
}

// Victim is a person or a group aimed at.
type Victim struct {
	Name        []string `json:"name"`
	Description []string `json:"description"`
	Type        string   `json:"type"`
	Number      *string  `json:"number"`
	Effect      *string  `json:"effect"`
}
