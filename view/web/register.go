package web

import (
	"context"
	"time"

	"github.com/sabt-org/sabt/record"
)

// Register is what the pages ask for. An error that is a *Fault says how it is shown; any other is a mistake of ours.
type Register interface {
	// State names what all answers depend on: while it is the same, so are they. "" says that it is not known.
	State(ctx context.Context) (string, error)
	Incidents(ctx context.Context, f Filter) (List, error)
	Spread(ctx context.Context, f Filter) (Spread, error)
	Changes(ctx context.Context, f Filter) ([]Changed, error) // the last changed first
	Incident(ctx context.Context, id, asOf string) (Folder, error)
	Document(ctx context.Context, sha string) (record.Filed, error)
	Documents(ctx context.Context, f Filter) (Documents, error)
	Names(ctx context.Context, kind NameKind, like string, limit int) ([]record.Name, error)
	Queue(ctx context.Context, f Filter) (Queue, error)
	Lookup(ctx context.Context, variable, like string) ([]string, error) // values that a correction may have
	Decide(ctx context.Context, a Act) (Done, error)
	Totals(ctx context.Context, f Filter) (Totals, error)
	Statements(ctx context.Context, f Filter) (Statements, error)
	Add(ctx context.Context, u Upload) (record.Addition, error)
	Coding
	Biased
	Namer
}

// Filter chooses among incidents or documents: values by the names that the flags of the command line have ("place",
// "source-kind"). A name that is not known, or a value that makes no sense, is a Fault.
type Filter map[string]string

// List is a page of incidents with what the whole of the filter holds.
type List struct {
	Incidents []record.Incident
	More      bool   // there is a further page
	Next      string // where it begins, for the filter "after"; a list that goes on is that of its first page, whatever is added meanwhile
	Counted   bool   // the total and the months are known; over very many it takes too long, unless the filter "wait" is set
	Total     int
	Months    []record.Sum // of the killed, under the policy range
	Sifted    bool         // so are those without a day or a place
	Undated   int
	Unplaced  int // without even a country
	Head      Head
}

// Spread is the incidents of a filter for a map, as many as a map shows.
type Spread struct {
	Incidents []record.Incident
	More      bool
}

// Head is the last entry of the log that counts.
type Head struct {
	Seq  int64
	At   time.Time
	Hash string
}

// Folder is an incident with all that stands behind it and with what checks noticed in its documents.
type Folder struct {
	record.Dossier
	Findings []record.Found
	Head     Head
}

// Documents is a page of documents.
type Documents struct {
	List []record.Listed
	More bool
}

// NameKind says whose names.
type NameKind string

// The kinds of names.
const (
	Sources    NameKind = "source"
	Actors     NameKind = "actor"
	Places     NameKind = "place"
	Publishers NameKind = "publisher"
)

// Queue is incidents in the order in which a look pays most.
type Queue struct {
	Waiting []Waiting
	More    bool // others wait behind them
}

// Waiting is an incident that nobody has looked at since something changed.
type Waiting struct {
	Incident record.Incident
	Why      []string // the first counts most
}

// Act is what a person did on a page: the words of a form, as typed.
type Act struct {
	Action   record.Action
	Author   string
	Reason   string
	Subjects []string
	Claim    string // reject
	Variable string // correct
	Value    string
	Basis    string
	Quote    string
	Document string // correct: whose words the quote is
	Nth      int    // correct: which of the places where the words stand, from 0
	Aspect   string // grade
	Grade    string
	Values   []Act // code: variable, value, basis, quote and nth of each
	Undoes   int64 // undo
	Own      bool  // undo: only what the author decided
	Seen     int64 // the last entry of the register when the page was shown; 0 when nobody says
}

// Done is what became of an act.
type Done struct {
	Entry     int64
	Incidents []record.Incident // that it was about, as they are now
}

// Totals are one scope under a policy and, for comparing, under every one.
type Totals struct {
	List      []record.Total // under the policy of the filter
	Others    []record.Total // under every policy
	Compared  bool           // the others are known; over very many it takes too long, unless the filter "wait" is set
	Documents []record.Name  // how many documents were published in each month; nil when there are too many to count
	Printed   []Printed      // the same of each publisher, those of most documents first
}

// Printed is how many documents a publisher put out in each month.
type Printed struct {
	Publisher string // "" for those whose publisher is not known
	Months    []record.Name
}

// Statements are what documents assert beyond incidents, the latest first.
type Statements struct {
	Warnings   []record.Watched
	Aggregates []record.Recounted
	Estimates  []record.Statement
}

// Upload is a document that somebody brings.
type Upload struct {
	Bytes     []byte
	Fetch     string // the address at which it stands, instead of Bytes
	Name      string // of its file; "" when it was pasted
	Title     string
	URL       string
	Publisher string
	Published string
	Language  string
}

// Fault is a question that cannot be answered, with what to try.
type Fault struct {
	Status int // of HTTP
	Err    error
	Hint   string
}

func (f *Fault) Error() string { return f.Err.Error() }
func (f *Fault) Unwrap() error { return f.Err }
