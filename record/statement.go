package record

// Statement is a claim that belongs to no incident, a warning, an estimate or an aggregate, with the document that makes it.
type Statement struct {
	Claim
	Document *Document // with its text, which spans point into
	Covers   Scope
}

// Scope is what a statement covers, by the parties and places named in its sentence. A person reads more than that from it.
type Scope struct {
	Parties []NamedSpan `json:"parties,omitzero"` // by their names in the authority list
	Places  []NamedSpan `json:"places,omitzero"`
	Regions []NamedSpan `json:"regions,omitzero"` // places that no incident says that it lies in: "Europe", "overseas"
	Victims []NamedSpan `json:"victims,omitzero"` // parties whose members are those harmed: "45 Taliban fighters"
}

// Known reports whether anything is named.
func (s Scope) Known() bool { return len(s.Parties)+len(s.Places)+len(s.Victims) > 0 }

// Outcome is what became of a warning, as far as the register knows.
type Outcome string

// The outcomes.
const (
	OutcomeOpen    Outcome = "open"
	OutcomeMet     Outcome = "met"
	OutcomeLapsed  Outcome = "lapsed"
	OutcomeUnknown Outcome = "unknown" // it names no party, or no day
)

// Watched is a warning with what became of it.
type Watched struct {
	Statement
	Party    string // whom it is about, by its name in the authority list; "" unknown
	Until    Day    // the last day that it speaks of; 0 unknown
	Outcome  Outcome
	Met      []Incident
	Beside   []Missed // the party acted in that time, and not as the warning says
	Restates []Restated
}

// Missed is an incident that does not meet a warning, with what does not fit.
type Missed struct {
	Incident Incident
	Why      string
}

// Restated is an earlier warning of the same thing.
type Restated struct {
	ID       string
	Document *Document
	Why      []string
}

// Agreement compares an aggregate with the register's own count of the same scope.
type Agreement string

// The agreements.
const (
	Agrees       Agreement = "agrees"
	Below        Agreement = "below" // the register counts less
	Above        Agreement = "above" // the register counts more
	ScopeUnclear Agreement = "scope unclear"
)

// Recounted is an aggregate beside what the register counts.
type Recounted struct {
	Statement
	Agreement Agreement
	Counted   bool   // Own is what the register counts
	Own       Count  // from what it counts at the least to what it may be at the most
	Incidents int    // in the scope
	Silent    int    // of them without a figure
	Scope     string // how the scope was understood
	Why       []string
	Explained *Explained // on request
}

// Explained names the incidents behind a recount: what may be missing when the register counts less, and what may be too much when it counts more.
type Explained struct {
	Counted []Incident
	Silent  []Incident // in the scope, and nobody gives a figure, or parties to the conflict alone
	Undated []Incident // in the scope but for a day that is not known
	Edge    []Incident // of those counted: partly outside the period
	Later   []Incident // of those counted: told only after the total was published
}

// Bias is how a source's figures stand to those of others for the same incidents: 1.2 is a fifth more. Low and High are a 95 % interval; without
// enough pairs there is none.
type Bias struct {
	Name   string  `json:"name"`
	Pairs  int     `json:"pairs"`
	Ratio  float64 `json:"ratio"`
	Low    float64 `json:"low,omitzero"`
	High   float64 `json:"high,omitzero"`
	Enough bool    `json:"enough"`
}
