package register

import "github.com/sabt-org/sabt/record"

// Query asks for incidents. The zero Query asks for all that stand, the latest first.
type Query struct {
	From, To  record.Day // the incident's days overlap
	Place     string     // a name of the place, or of a larger one
	Actor     string
	Type      record.IncidentType
	Source    string // who says so, or who published it
	Kind      record.SourceKind
	Publisher string
	Review    record.ReviewState
	Grade     string          // "toll:fair"; or of the best claim "casualty:B2", "casualty:B?" for any digit, "casualty:?2" for any letter, "casualty:[ab]?"
	Standing  record.Standing // "" those that stand; AnyStanding
	Main      bool            // what documents are about, without their background
	Series    string          // the id of a series
	IDs       []string        // these; none is no limit
	Not       []string        // none of these
	Undated   bool            // whose day is not known
	Places    []string        // at one of these; so for the next two
	Actors    []string
	Types     []record.IncidentType
	Text      string        // words of the documents
	Effect    record.Effect // AtLeast is of it; "" killed
	AtLeast   int           // the least that sources give
	Sort      Sort
	Limit     int
	Offset    int
	After     string // an incident: what comes behind it, at no cost for what comes before; see Cursor
	At        int64  // 0 is Now
}

// The standings beside those of an incident.
const (
	AnyStanding record.Standing = "any"
	// ByItsParts is how the whole of a series stands whose parts are counted: lists have it, sums do not.
	ByItsParts record.Standing = "by_its_parts"
)

// Sort is an order of incidents.
type Sort string

// The orders.
const (
	ByDate  Sort = "date"  // latest first
	ByOld   Sort = "old"   // earliest first
	ByToll  Sort = "toll"  // most killed first, by the least that sources give
	ByAdded Sort = "added" // last changed first
)

// SumQuery asks for totals over the incidents of a query.
type SumQuery struct {
	Query
	Effect record.Effect
	Status record.VictimStatus
	Policy record.PolicyName
	By     By
}

// By is what totals are told by.
type By string

// The breakdowns.
const (
	ByAll      By = ""
	ByMonth    By = "month"
	ByYear     By = "year"
	ByProvince By = "province"
	ByCountry  By = "country"
	ByType     By = "type"
	ByActor    By = "actor" // an incident with two parties stands under both
	ByStatus   By = "status"
)

// FacetKind is a way to look incidents up.
type FacetKind string

// The facets.
const (
	FacetPlace     FacetKind = "place"
	FacetActor     FacetKind = "actor"
	FacetType      FacetKind = "type"
	FacetSource    FacetKind = "source"
	FacetKindOf    FacetKind = "kind"
	FacetPublisher FacetKind = "publisher"
	FacetReview    FacetKind = "review"
	FacetGrade     FacetKind = "grade" // "toll:fair", "casualty:B2"
	FacetSeries    FacetKind = "series"
)

// Facet is a key under which an incident is found: folded, with the name as written.
type Facet struct {
	Kind FacetKind
	Key  string
	Name string
	Note string // of a source: its kind
}

// NameQuery asks for names, those with most incidents first.
type NameQuery struct {
	Like  string // folded words that the name holds
	Limit int
}

// DocumentQuery asks for documents, the last added first.
type DocumentQuery struct {
	Publisher string
	From, To  record.Day // of publication
	Text      string
	Begins    string // SHA-256 begins with
	Limit     int
	Offset    int
	At        int64
}

// StatementQuery asks for warnings, estimates or aggregates, those of the latest publication first.
type StatementQuery struct {
	Variable record.Variable
	Actor    string
	Document string // its SHA-256
	Limit    int
	At       int64
}
