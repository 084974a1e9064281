package record

// Evidence ties a value to the words that say it and to what read them.
type Evidence struct {
	Span   Span    `json:"span,omitzero"`
	Method string  `json:"method,omitzero"` // rule id, or model with version
	Score  float32 `json:"score,omitzero"`  // 0 to 1; 0 when not scored
}

// Account is all that one document says about one incident. Values that the document leaves open are nil or empty;
// nothing is filled in, nothing merged, nothing averaged.
type Account struct {
	Key          string           `json:"key,omitzero"`  // "1", "2" ... in order of date, unique in the document
	Main         bool             `json:"main,omitzero"` // the document is about it
	Type         IncidentType     `json:"type,omitzero"`
	Stage        Stage            `json:"stage,omitzero"`
	Trigger      Evidence         `json:"trigger,omitzero"` // the words that name the act
	Date         *DateValue       `json:"date,omitzero"`
	Place        *PlaceValue      `json:"place,omitzero"`
	Weapons      []Weapon         `json:"weapons,omitzero"`
	Targets      []Target         `json:"targets,omitzero"`
	Victims      []Victim         `json:"victims,omitzero"`
	Perpetrators []Responsibility `json:"perpetrators,omitzero"`
	Casualties   []Casualty       `json:"casualties,omitzero"`
	Series       *SeriesValue     `json:"series,omitzero"`   // it is told as one of several that belong together
	Evidence     []Span           `json:"evidence,omitzero"` // sentences that tell of it
	Score        float32          `json:"score,omitzero"`
}

// The methods of values that stand in no sentence of the incident itself: the document tells them of what is beside it.
const (
	DateCarried = "date/carried"
	PlaceBefore = "place/before"
)

// DateValue is when it happened.
type DateValue struct {
	Evidence
	Date
	Text string `json:"text,omitzero"` // the words, never resolved further than they allow
}

// PlaceValue is where it happened: the smallest named place, and the larger ones that the text names.
type PlaceValue struct {
	Evidence
	Place
	Within []NamedSpan `json:"within,omitzero"` // nearest first
}

// NamedSpan is a name with its words.
type NamedSpan struct {
	Name string `json:"name,omitzero"`
	Span Span   `json:"span,omitzero"`
}

// Weapon is a weapon as written.
type Weapon struct {
	Evidence
	Kind WeaponKind `json:"kind,omitzero"`
}

// Target is what or whom the act was aimed at.
type Target struct {
	Evidence
	Human       bool       `json:"human,omitzero"` // persons; otherwise a thing
	Type        TargetType `json:"type,omitzero"`
	Effect      string     `json:"effect,omitzero"` // destroyed, damaged, none; "" unknown
	Count       *Count     `json:"count,omitzero"`
	Nationality string     `json:"nationality,omitzero"`
	Mentions    []Span     `json:"mentions,omitzero"`
}

// Victim is a person or group harmed: named, or described as written.
type Victim struct {
	Evidence
	Name        string       `json:"name,omitzero"`        // "" when unnamed
	Description string       `json:"description,omitzero"` // "" when only named
	Effect      Effect       `json:"effect,omitzero"`
	Status      VictimStatus `json:"status,omitzero"`
	Type        TargetType   `json:"type,omitzero"`
	Count       *Count       `json:"count,omitzero"`
	Nationality string       `json:"nationality,omitzero"`
	Mentions    []Span       `json:"mentions,omitzero"`
}

// Responsibility says who is said to have done it, on what basis, by whom, through which channel.
type Responsibility struct {
	Evidence
	Canonical  string `json:"canonical,omitzero"`  // "" when the party is not in the authority list
	Individual bool   `json:"individual,omitzero"` // a person, or persons known by what they are; otherwise an organisation
	Named      bool   `json:"named,omitzero"`
	Basis      Basis  `json:"basis,omitzero"`
	Source     Source `json:"source,omitzero"`
	Mentions   []Span `json:"mentions,omitzero"`
}

// Casualty is one count of harm by one source.
type Casualty struct {
	Evidence
	Effect              Effect       `json:"effect,omitzero"`
	Count               Count        `json:"count,omitzero"`
	Who                 string       `json:"who,omitzero"` // the words as written, or "perpetrators" for the attackers
	Status              VictimStatus `json:"status,omitzero"`
	Subset              bool         `json:"subset,omitzero"`               // part of another count: "three of them children"
	PerpetratorsCounted bool         `json:"perpetrators_counted,omitzero"` // the words say that the number includes the attackers
	Source              Source       `json:"source,omitzero"`
	Superseded          bool         `json:"superseded,omitzero"` // the document itself calls it an earlier figure
}

// Warning is an assessment of a future act. It is never an incident.
type Warning struct {
	Evidence
	Source      Source     `json:"source,omitzero"`
	Actor       string     `json:"actor,omitzero"`
	ActorSpan   Span       `json:"actor_span,omitzero"`
	Target      string     `json:"target,omitzero"`
	TargetSpan  Span       `json:"target_span,omitzero"`
	TargetType  TargetType `json:"target_type,omitzero"`
	Act         Span       `json:"act,omitzero"`          // the words that name what may happen
	Abroad      Span       `json:"abroad,omitzero"`       // "overseas": it will happen somewhere else
	HorizonDays int        `json:"horizon_days,omitzero"` // 0 unknown
	Deadline    Day        `json:"deadline,omitzero"`
	Hedge       Span       `json:"hedge,omitzero"`
}

// Estimate is a strength figure: how many members or fighters a party has.
type Estimate struct {
	Evidence
	Source     Source `json:"source,omitzero"`
	Actor      string `json:"actor,omitzero"`
	ActorSpan  Span   `json:"actor_span,omitzero"`
	Count      Count  `json:"count,omitzero"`
	Population string `json:"population,omitzero"` // fighters, members
	SubsetOf   string `json:"subset_of,omitzero"`
	Place      string `json:"place,omitzero"`
	PlaceSpan  Span   `json:"place_span,omitzero"`
}

// AggregateUnit is what a tally counts.
type AggregateUnit string

// UnitAttacks counts incidents; the other units are the codes of Effect.
const UnitAttacks AggregateUnit = "attacks"

// PeriodBasis says how the period of an aggregate follows from the text.
type PeriodBasis string

// The bases of a period.
const (
	PeriodSaid        PeriodBasis = "said"         // "in 2024", "last month", "between March and May"
	PeriodSince       PeriodBasis = "since"        // "since March 2011": until publication
	PeriodBack        PeriodBasis = "back"         // "in six months": counted back from publication
	PeriodOfWhole     PeriodBasis = "whole"        // that of the total which it is a part of
	PeriodOfIncidents PeriodBasis = "of_incidents" // the days of the incidents that the text is about
)

// Aggregate is a total that a source publishes for a scope: a period, a war, a place, several incidents.
type Aggregate struct {
	Evidence
	Source     Source        `json:"source,omitzero"`
	Count      Count         `json:"count,omitzero"`
	Unit       AggregateUnit `json:"unit,omitzero"`
	Period     Date          `json:"period,omitzero"`
	PeriodSpan Span          `json:"period_span,omitzero"` // zero for a period that no words name
	PeriodBy   PeriodBasis   `json:"period_by,omitzero"`
	Who        Span          `json:"who,omitzero"`    // whom alone it counts: "police officers"; zero for people of all sorts
	Status     VictimStatus  `json:"status,omitzero"` // of these
	Type       IncidentType  `json:"type,omitzero"`   // of the acts counted, when the words name a tactic
	TypeSpan   Span          `json:"type_span,omitzero"`
	Part       bool          `json:"part,omitzero"`  // of the total told before it: "14 of them police"
	Scope      string        `json:"scope,omitzero"` // the words as written
	ScopeSpan  Span          `json:"scope_span,omitzero"`
	Series     Span          `json:"series,omitzero"` // the words that tell of a series as a whole: the total is the series' own
}

// Extraction is everything that one document asserts.
type Extraction struct {
	Accounts   []Account
	Warnings   []Warning
	Estimates  []Estimate
	Aggregates []Aggregate
}
