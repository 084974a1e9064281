package record

import "time"

// Incident is one occurrence of violence as the register sees it: an identity, and values computed from the claims of its accounts. What
// accounts differ on is named in Disputed, and stands in them side by side.
type Incident struct {
	ID           string           `json:"id"`
	Type         IncidentType     `json:"type,omitzero"`
	Stage        Stage            `json:"stage,omitzero"`
	Date         Date             `json:"date,omitzero"`
	Place        Place            `json:"place,omitzero"`
	Within       []string         `json:"within,omitzero"` // larger places that accounts name, and other names
	Perpetrators []Party          `json:"perpetrators,omitzero"`
	Tolls        []Toll           `json:"tolls,omitzero"`
	Accounts     []string         `json:"accounts"` // oldest first
	Documents    int              `json:"documents"`
	Roots        int              `json:"roots"` // documents, copies of one report counted once
	Main         bool             `json:"main,omitzero"`
	Disputed     []Variable       `json:"disputed,omitzero"`
	Review       ReviewState      `json:"review"`
	Standing     Standing         `json:"standing"`
	Grades       map[Aspect]Grade `json:"grades,omitzero"`
	Series       string           `json:"series,omitzero"` // the id of the series that it belongs to
	Whole        bool             `json:"whole,omitzero"`  // it is the series, told as one; totals count its parts and not it

	Admiralty map[Variable]Admiralty `json:"admiralty,omitzero"` // of its date, place, perpetrator and casualty: the best of the claims
}

// Party is who is said to have done it.
type Party struct {
	Name  string `json:"name"`
	Basis Basis  `json:"basis"`
}

// Toll is the count of one effect in one incident, under a named policy: Min <= Best <= Max, with the claims it is made from. An open upper end
// is Unbounded; a Best that the policy does not give is Blank.
type Toll struct {
	Effect Effect       `json:"effect"`
	Status VictimStatus `json:"status,omitzero"` // "" all victims but the attackers
	Policy PolicyName   `json:"policy"`
	State  TollState    `json:"state"`
	Min    int          `json:"min"`
	Best   int          `json:"best"`
	Max    int          `json:"max"`
	Claims []string     `json:"claims,omitzero"`
}

// Blank is a Best that a policy leaves open.
const Blank = -2

// TollState says what stands behind a toll. Only a toll that is given has figures.
type TollState string

// The toll states. An effect of which nobody speaks has no toll at all: silence is not zero.
const (
	TollGiven   TollState = "given"
	TollPending TollState = "pending" // there are figures, and the policy's bar is not met
	TollParties TollState = "parties" // parties to the conflict alone give figures
)

// PolicyName names the rule that turned claims into a toll.
type PolicyName string

// The policies. See docs/codebook/policy.md.
const (
	PolicyRange       PolicyName = "range"
	PolicyLowest      PolicyName = "lowest"
	PolicyLowBestHigh PolicyName = "low-best-high"
	PolicyMajority    PolicyName = "majority"
	PolicyThreshold   PolicyName = "threshold"
	PolicyHierarchy   PolicyName = "hierarchy"
)

// Sum is a total over incidents under a policy. Min and Max are sums of the ends; Best is the sum of those that have one. A sum is of figures
// of different incidents and never of different sources.
type Sum struct {
	Key       string // the month, the province ...; "" unknown, or all
	Incidents int    // that stand in the scope
	Given     int    // of them, with a figure
	Pending   int    // below the policy's bar
	Parties   int    // with figures of parties to the conflict alone
	Min       int
	Max       int // of those with an upper end
	Open      int // without one
	Best      int
	Blank     int // given, but without a best
}

// Silent is how many incidents nobody gives a figure for.
func (s Sum) Silent() int { return s.Incidents - s.Given - s.Pending - s.Parties }

// Name is a name under which incidents are found, with how many.
type Name struct {
	Name      string `json:"name"`
	Note      string `json:"kind,omitzero"` // of a source
	Incidents int    `json:"incidents"`

	Grades []SourceGrading `json:"grades,omitzero"` // of a source
}

// Listed is a document in a list.
type Listed struct {
	Document // without its text
	Added    time.Time
	Accounts int
	Findings int
}

// Total is what a policy makes of a scope, with all that has to be said beside a number.
type Total struct {
	Policy PolicyName
	Effect Effect
	Status VictimStatus
	Scope  string // in words
	By     string // what the sums are told by
	Sums   []Sum
	Wholes int   // of series, left out: their parts are counted
	AsOf   int64 // the last entry that counts
	At     time.Time
}
