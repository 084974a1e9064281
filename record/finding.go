package record

// FindingKind is the sort of problem a check noticed.
type FindingKind string

// The kinds of findings.
const (
	WeekdayMismatch     FindingKind = "weekday_mismatch"
	SumMismatch         FindingKind = "sum_mismatch"
	CountMismatch       FindingKind = "count_mismatch"
	ImpossibleDate      FindingKind = "impossible_date"
	PeriodContradiction FindingKind = "period_contradiction"
	PartExceedsWhole    FindingKind = "part_exceeds_whole"
	UnitAmbiguous       FindingKind = "unit_ambiguous"
	NameVariant         FindingKind = "name_variant"
	RoleContradiction   FindingKind = "role_contradiction"
	ToldTwice           FindingKind = "told_twice"
	OtherFinding        FindingKind = "other"
)

// Severity says how much a finding matters to a register.
type Severity string

// The severities.
const (
	High   Severity = "high"
	Medium Severity = "medium"
	Low    Severity = "low"
)

// Finding is a problem in the data, never a program error. Message is a full sentence that says what does not fit
// and, where arithmetic or the calendar allow, what would.
type Finding struct {
	Kind     FindingKind `json:"kind,omitzero"`
	Severity Severity    `json:"severity,omitzero"`
	Message  string      `json:"message,omitzero"`
	Spans    []Span      `json:"spans,omitzero"`
}

// Result is what a run over one document gives.
type Result struct {
	Document *Document
	Reading  *Reading
	Extraction
	Findings []Finding
}
