package record

import "time"

// Dossier is an incident with all that stands behind it.
type Dossier struct {
	Incident   Incident
	Accounts   []Told
	Judgements []Judgement // among its accounts
	Doubts     []Pair      // between one of them and an account elsewhere
	Series     *Series     // that it belongs to
	Decided    []Event     // decisions that stand
	History    []Event
}

// Told is an account with its document, whose text its spans point into.
type Told struct {
	ID       string
	Document *Document
	Account  Account
	Claims   []Claim
	Grades   map[string]Graded // by the id of the claim; a claim that was set aside has none
	Engine   string            // what read it
	Copy     *Copy             // of another document; nil for an original
}

// Copy says that a document is a copy of another: papers print what an agency wires. Copies of one report are one source.
type Copy struct {
	Of    string  `json:"of"`    // SHA-256
	Share float64 `json:"share"` // of the shorter one's runs of words that stand in the other
	Root  string  `json:"root"`  // the first of all its copies
}

// Event is an entry of the register's log, as people look at it.
type Event struct {
	Seq        int64
	At         time.Time
	Kind       string    // document, claims, links, decision, read, dataset, drop
	Document   *Document // whose bytes, claims or links; without text
	Accounts   int       // claims: how many
	Claims     int       // claims: how many
	Judgements int       // links: how many
	Unchanged  int       // read: of how many documents
	Decision   *Decision
	Dataset    *Dataset    // dataset, drop
	Author     string      // drop: who
	Reason     string      // drop: and why
	Moves      []Placement // who belongs where since
	Ties       []Tie       // of which series since
	Hash       string
}

// Placement says that an account belongs to an incident; to none when no reading has it any more.
type Placement struct {
	Account  string `json:"account"`
	Incident string `json:"incident"`
}

// Approval is what people have said of publishing an incident as it is.
type Approval struct {
	Changed int64   // the last entry that changed what is to be published
	By      []Event // approvals since, each by somebody else, oldest first
}

// Needed is how many people have to approve an incident before it is published.
const Needed = 2

// Given reports whether enough people have approved it.
func (a Approval) Given() bool { return len(a.By) >= Needed }

// SetAside are the claims that a person set aside, by their ids: they are in no toll.
func (d *Dossier) SetAside() map[string]bool {
	gone := map[string]bool{}
	for _, e := range d.Decided {
		if e.Decision != nil && e.Decision.Action == Reject && e.Decision.Claim != "" {
			gone[e.Decision.Claim] = true
		}
	}
	return gone
}
