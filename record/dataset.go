package record

import "time"

// SetName names a data set of others that the register can be compared with.
type SetName string

// The data sets.
const (
	ACLED SetName = "acled"
	UCDP  SetName = "ucdp"
	GTD   SetName = "gtd"
)

// Dataset is a release of a data set of others, as it was imported. It is kept for comparison: nothing of it is a claim of ours, and
// nothing of it is exported.
type Dataset struct {
	Set       SetName  `json:"set"`
	Release   string   `json:"release,omitzero"` // as its makers call it; "" unknown
	File      string   `json:"file"`             // its name, without the folder
	SHA256    string   `json:"sha256"`           // of the bytes as received
	Size      int      `json:"size"`
	Layout    string   `json:"layout"` // how its columns were recognised, in words
	Reader    string   `json:"reader"` // what read it, with its version
	Rows      int      `json:"rows"`   // of the file, without the header
	Events    int      `json:"events"` // that were taken
	From      Day      `json:"from"`
	To        Day      `json:"to"`
	Countries []string `json:"countries,omitzero"` // alpha-2, in order

	Odd      int        `json:"odd,omitzero"`      // how many rows make no sense, or only in part
	Findings []OddValue `json:"findings,omitzero"` // of these the first
}

// Left is how many rows were left out.
func (d Dataset) Left() int { return d.Rows - d.Events }

// OddValue is a value of a row that makes no sense.
type OddValue struct {
	Row     int    `json:"row"` // as a spreadsheet counts, the header included
	Event   string `json:"event,omitzero"`
	Column  string `json:"column"`
	Message string `json:"message"`
	Left    bool   `json:"left,omitzero"` // the row was left out
}

// Coded is what another data set calls an event: a row, as its makers coded it.
type Coded struct {
	ID    string       `json:"id"` // theirs
	Row   int          `json:"row"`
	Date  Date         `json:"date"`
	Place Place        `json:"place"`
	Type  IncidentType `json:"type,omitzero"` // ours for theirs; "" for what is no act of violence
	Kind  string       `json:"kind"`          // their own words for it
	Sides []Side       `json:"sides,omitzero"`

	Killed    Figure `json:"killed"`
	Injured   Figure `json:"injured"`
	Attackers int    `json:"attackers"` // of the killed, those who attacked; Blank unknown
	Bomber    bool   `json:"bomber,omitzero"`

	Source string `json:"source,omitzero"`
	Note   string `json:"note,omitzero"`
}

// Side is a party as another data set names it.
type Side struct {
	Name  string `json:"name"`
	Class string `json:"class,omitzero"` // their word for its sort
	Party string `json:"party,omitzero"` // the name that we have for it
}

// Figure is what another data set says of one effect. Low <= Best <= High; all are Blank where it says nothing.
type Figure struct {
	Low  int `json:"low"`
	Best int `json:"best"`
	High int `json:"high"`
}

// NoFigure is the figure of a data set that says nothing.
func NoFigure() Figure { return Figure{Blank, Blank, Blank} }

// One is the figure of a data set that has one number.
func One(n int) Figure { return Figure{n, n, n} }

// Given reports whether there is a figure.
func (f Figure) Given() bool { return f.Best != Blank }

// Aliased is a person's word on an incident and an event of another data set: they are one, or they are not.
type Aliased struct {
	Incident string `json:"incident"`
	Event    string `json:"event"`
	Apart    bool   `json:"apart,omitzero"`
	Author   string `json:"author"`
	Reason   string `json:"reason"`
	Entry    int64  `json:"entry"` // of the log
}

// Kept is a release with where it stands in the log.
type Kept struct {
	Dataset
	Entry int64
	At    time.Time
}
