package edition

import (
	"time"

	"github.com/sabt-org/sabt/record"
)

// Input is all that an edition says.
type Input struct {
	Title    string
	About    string // a sentence of the publisher's own; "" for none
	Head     Head
	Program  string // with its version
	Policy   record.PolicyName
	Entries  []Entry // in the order of the list
	Gone     []Gone
	Withheld []Count // what the profile kept back of these incidents
	Waiting  []Count // incidents that are not in the edition, by why
	Files    []File  // downloads
}

// Head is the entry of the register that the edition is of.
type Head struct {
	Seq  int64
	At   time.Time
	Hash string
}

// Entry is an incident, cleared, with what became of it.
type Entry struct {
	record.Dossier
	Approved time.Time // by the second person
	History  []Step
	Changes  []Change // since it was first published
}

// Step is an entry of the log that touched an incident.
type Step struct {
	Seq  int64
	At   time.Time
	Kind StepKind
	On   string // the SHA-256 of a document, or the variable of a correction
}

// StepKind is what happened.
type StepKind string

// The kinds of steps.
const (
	StepRead     StepKind = "read"     // a report was read
	StepReviewed StepKind = "reviewed" // a person looked and left it as it is
	StepSet      StepKind = "set"      // a person set a value
	StepAside    StepKind = "aside"    // a claim was set aside
	StepGraded   StepKind = "graded"
	StepMerged   StepKind = "merged"
	StepSplit    StepKind = "split"
	StepSeries   StepKind = "series"
	StepNames    StepKind = "names" // a name was disclosed
	StepUndone   StepKind = "undone"
	StepApproved StepKind = "approved"
	StepOut      StepKind = "out" // rejected or withdrawn
)

// Change is a difference between two states that were public, the later one since an entry.
type Change struct {
	Seq    int64
	At     time.Time
	ID     string // under which the incident is published now
	WasID  string // and was before; "" for the same
	Before record.Incident
	After  record.Incident
	By     []StepKind // what happened between
}

// Gone is an id that was public and is not any more.
type Gone struct {
	ID  string
	At  time.Time // of the entry that took it out
	Now string    // the id of the incident that it is part of now; "" when it is in none that is public
	Why GoneWhy
}

// GoneWhy says why something is not public any more.
type GoneWhy string

// The reasons.
const (
	GoneJoined  GoneWhy = "joined"  // it is part of another incident
	GoneOut     GoneWhy = "out"     // withdrawn, or found to be none
	GoneWaiting GoneWhy = "waiting" // it was changed, and waits for two approvals
)

// Count is how often something was so.
type Count struct {
	What string
	N    int
}

// File is a download.
type File struct {
	Name  string // as a path in the folder
	Means string
	Bytes int64
}
