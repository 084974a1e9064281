package record

// Evidence ties a value to the words that say it and to what read them.
type Evidence struct {
	Span   Span
	Method string  // rule id, or model with version
	Score  float32 // 0 to 1; 0 when not scored
}

// Account is all that one document says about one incident. Values that the document leaves open are nil or empty;
// nothing is filled in, nothing merged, nothing averaged.
type Account struct {
	Key          string // "1", "2" ... in order of date, unique in the document
	Main         bool   // the document is about it
	Type         IncidentType
	Stage        Stage
	Trigger      Evidence // the words that name the act
	Date         *DateValue
	Place        *PlaceValue
	Weapons      []Weapon
	Targets      []Target
	Victims      []Victim
	Perpetrators []Responsibility
	Casualties   []Casualty
	Evidence     []Span // sentences that tell of it
	Score        float32
}

// DateValue is when it happened.
type DateValue struct {
	Evidence
	Date
	Text string // the words, never resolved further than they allow
}

// PlaceValue is where it happened: the smallest named place, and the larger ones that the text names.
type PlaceValue struct {
	Evidence
	Place
	Within []NamedSpan // nearest first
}

// NamedSpan is a name with its words.
type NamedSpan struct {
	Name string
	Span Span
}

// Weapon is a weapon as written.
type Weapon struct {
	Evidence
	Kind WeaponKind
}

// Target is what or whom the act was aimed at.
type Target struct {
	Evidence
	Human       bool // persons; otherwise a thing
	Type        TargetType
	Effect      string // destroyed, damaged, none; "" unknown
	Count       *Count
	Nationality string
	Mentions    []Span
}

// Victim is a person or group harmed: named, or described as written.
type Victim struct {
	Evidence
	Name        string // "" when unnamed
	Description string // "" when only named
	Effect      Effect
	Status      VictimStatus
	Type        TargetType
	Count       *Count
	Nationality string
	Mentions    []Span
}

// Responsibility says who is said to have done it, on what basis, by whom, through which channel.
type Responsibility struct {
	Evidence
	Canonical  string // "" when the party is not in the authority list
	Individual bool   // a person, or persons known by what they are; otherwise an organisation
	Named      bool
	Basis      Basis
	Source     Source
	Mentions   []Span
}

// Casualty is one count of harm by one source.
type Casualty struct {
	Evidence
	Effect              Effect
	Count               Count
	Who                 string // the words as written, or "perpetrators" for the attackers
	Status              VictimStatus
	Subset              bool // part of another count: "three of them children"
	PerpetratorsCounted bool // the words say that the number includes the attackers
	Source              Source
	Superseded          bool // the document itself calls it an earlier figure
}

// Warning is an assessment of a future act. It is never an incident.
type Warning struct {
	Evidence
	Source      Source
	Actor       string
	ActorSpan   Span
	Target      string
	TargetSpan  Span
	HorizonDays int // 0 unknown
	Deadline    Day
	Hedge       Span
}

// Estimate is a strength figure: how many members or fighters a party has.
type Estimate struct {
	Evidence
	Source     Source
	Actor      string
	ActorSpan  Span
	Count      Count
	Population string // fighters, members
	SubsetOf   string
	Place      string
	PlaceSpan  Span
}

// AggregateUnit is what a tally counts.
type AggregateUnit string

// UnitAttacks counts incidents; the other units are the codes of Effect.
const UnitAttacks AggregateUnit = "attacks"

// Aggregate is a total that a source publishes for a scope: a period, a war, a place, several incidents.
type Aggregate struct {
	Evidence
	Source     Source
	Count      Count
	Unit       AggregateUnit
	Period     Date
	PeriodSpan Span
	Scope      string // the words as written
	ScopeSpan  Span
}

// Extraction is everything that one document asserts.
type Extraction struct {
	Accounts   []Account
	Warnings   []Warning
	Estimates  []Estimate
	Aggregates []Aggregate
}
