package report

import (
	"time"

	"github.com/sabt-org/sabt/record"
)

// Template is a kind of report.
type Template string

// The templates.
const (
	Monthly  Template = "monthly"
	Incident Template = "incident"
	Actor    Template = "actor"
	Tallies  Template = "tallies"
)

// Input is what the register says of a scope, as of one entry.
type Input struct {
	Template Template
	Language string // en or fa
	From, To record.Day
	Filters  []Filter // beside the period
	Policy   record.PolicyName
	Head     Head
	Engines  []string // that read the documents of the incidents
	Program  string   // that wrote the report, with its version

	Incidents []record.Dossier // of the scope: oldest day first, those without a day last
	Wholes    map[string]bool  // of them, the ids of series told as a whole, which no total counts
	Undated   int              // that would be in the scope, but for a day that is not known
	Tables    []Table
	Warnings  []record.Watched
	Published []record.Recounted // totals that others publish, beside the register's own
	Estimates []record.Statement
	Judged    record.Day // the day on which warnings are judged
	Changes   *Changes   // since an earlier report; nil when there is none
}

// Head is an entry of the log.
type Head struct {
	Seq  int64
	At   time.Time
	Hash string
}

// Filter is a filter of the scope, by the name of its flag.
type Filter struct{ Name, Value string }

// Measure is what is added up.
type Measure struct {
	Effect record.Effect
	Status record.VictimStatus // "" all victims but the attackers
}

// Table is the register's sums, line by line.
type Table struct {
	By       []string // what lines are told by: review, month, province, actor, type; none is one line over all
	Measures []Measure
	Rows     []Line
}

// Line is sums over some of the incidents.
type Line struct {
	Keys []string     // one for each By
	Over []string     // ids of the incidents
	Sums []record.Sum // one for each measure
}

// Changes is what became of what an earlier report said.
type Changes struct {
	Since  record.Day
	Then   Head
	List   []Change
	Months []Month
}

// Change is an incident whose values changed. Before are the incidents that it was taken for then, the one of its own id first; none for one that was not known.
// After is nil for one that is no more.
type Change struct {
	Before []record.Incident
	After  *record.Incident
	Parted *record.Incident // that it was taken for a part of; it stands on its own still
	Why    []record.Event   // entries since that touched it
}

// Month is what the register counted of a month then, and counts now.
type Month struct {
	Key       string
	Measure   Measure
	Then, Now record.Sum
}
