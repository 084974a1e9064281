package register

import (
	"context"
	"errors"
	"iter"
	"time"

	"github.com/sabt-org/sabt/record"
)

// The errors of a store. Each is wrapped with what was done and what can be done about it.
var (
	ErrNotFound = errors.New("not found")
	ErrLocked   = errors.New("the register is in use by another program")
	ErrFull     = errors.New("no room left for the register")
	ErrReadOnly = errors.New("the register cannot be written")
	ErrForeign  = errors.New("not a register of sabt")
	ErrDamaged  = errors.New("the register is damaged")
	ErrNewer    = errors.New("the register was written by a newer sabt")
	ErrNoEntry  = errors.New("the database cannot be reached, or refuses")
	ErrLost     = errors.New("the connection to the database was lost")
	ErrSlow     = errors.New("the database gave up a question that took too long")
)

// Now is a point behind every entry of a log.
const Now int64 = 1<<63 - 1

// Store is what a database does for a register: it keeps the log, the documents and the rows of the views, and knows no rule.
// Everything that an Update writes is there together, or not at all, whatever happens to the program; when Update returns nil,
// it is there for good. An Update may call its function again after the database took back what it had written. A View sees one state, whoever writes meanwhile.
type Store interface {
	View(ctx context.Context, f func(Reader) error) error
	Update(ctx context.Context, f func(Writer) error) error
	// Scratch is an empty store of the same sort, for rebuilding; closing it leaves nothing behind.
	Scratch(ctx context.Context) (Store, error)
	// Damage lists what the database itself finds wrong with its file.
	Damage(ctx context.Context) ([]string, error)
	Version() string // of the shape of the views
	Close() error
}

// Reader answers questions. at is the number of the last entry that counts: Now for all.
type Reader interface {
	Head() (Head, error)
	SeqAt(t time.Time) (int64, error) // of the last entry not after t; 0 for none
	Entry(seq int64) (Entry, error)
	Entries(after int64) iter.Seq2[Entry, error]
	Blob(sha string) (Blob, error)

	Document(sha string) (Document, error)
	Documents(q DocumentQuery) ([]Document, error)
	Account(id string, at int64) (Account, error)
	Oldest(accounts []string) ([]string, error) // those that a reading has now, the first that came first
	AccountsOf(document string, at int64) ([]Account, error)
	Sharing(blocks []string) ([]Profile, error) // the accounts that stand in one of the blocks now
	Judgements(accounts []string, at int64) ([]record.Judgement, error)
	Holds(accounts []string, at int64) ([]Hold, error)
	Rulings(accounts []string, at int64) ([]Ruling, error)
	Ties(accounts []string, at int64) ([]record.Tie, error)
	Siblings(incidents []string) ([]string, error)       // the incidents that are shown as of a series with one of these now; none for most
	Members(incident string, at int64) ([]Member, error) // oldest first
	IncidentOf(account string, at int64) (string, error)
	Incident(id string, at int64) (record.Incident, error)
	Resembling(document string, keys []string) ([]Sketched, error) // other documents under one of the keys, oldest first
	CopyOf(document string, at int64) (*record.Copy, error)        // nil for an original
	Statements(q StatementQuery) ([]Statement, error)
	HasName(kind FacetKind, key string) (bool, error)     // whether an incident is, or was, found under it
	Beginning(prefix string, limit int) ([]string, error) // ids of accounts
	Find(q Query) ([]record.Incident, error)
	Sums(q SumQuery) ([]record.Sum, error)
	Names(kind FacetKind, q NameQuery) ([]record.Name, error)
	History(account string, at int64) ([]int64, error) // numbers of entries

	// Datasets are the releases of others' data sets that are kept as of an entry, the first that came first.
	Datasets(at int64) ([]Dataset, error)

	// Rows are the views in full, in an order of their own contents, for comparing.
	Rows() iter.Seq2[Row, error]
	// Views names what made the views: the store's own version and the linker's; they are stale when it is another.
	Views() (string, error)
}

// Writer writes as well. seq is the number of the entry from which a row holds.
type Writer interface {
	Reader
	Append(e Entry) error
	PutBlob(sha string, b Blob) error
	DropBlob(sha string) error // as if it had never been there; the only thing that is ever taken out

	PutDocument(d Document, words string) error // words: folded, for text search
	PutWords(document, was, words string) error // searches by other words than those that it was put with
	PutSketch(s Sketched, keys []string) error
	PutCopy(document string, c record.Copy, seq int64) error
	PutAccount(a Account, p Profile, seq int64) error
	RetireAccount(id string, seq int64) error
	// PutStatements ends the statements of the document's reading before.
	PutStatements(document string, list []Statement, seq int64) error
	PutJudgement(j record.Judgement, seq int64) error
	PutHold(h Hold, seq int64) error
	PutTie(t record.Tie, seq int64) error
	EndTies(accounts []string, seq int64) error // those of a machine
	PutRuling(r Ruling) error
	Lift(decision, seq int64) error // the holds, ties and rulings of a decision no longer hold
	Join(account, incident string, seq int64) error
	PutIncident(in Assembled, seq int64) error
	CloseIncident(id string, seq int64) error
	Touch(account string, seq int64) error
	PutDataset(d Dataset) error
	EndDataset(entry, seq int64) error
	ClearViews(views string) error // and drops what was there, whatever its shape
}

// Blob is a document's bytes as received and the text taken from them.
type Blob struct {
	Bytes []byte
	Text  string
}

// Document is a document of the register. Its Text is in its Blob.
type Document struct {
	record.Document
	Seq      int64 // of its entry
	Added    time.Time
	Engine   string // what read it last
	Read     int64  // the claims entry of what is claimed now
	Accounts int
	Findings int
}

// Sketched is a document with the sketch of its text (package sketch).
type Sketched struct {
	Document string
	Sketch   []byte
}

// Account is where an account stands in the log.
type Account struct {
	ID       string
	Document string
	Seq      int64 // of the claims entry
	Retired  int64 // entry from which on no reading has it; Now while one does
}

// Member is an account of an incident, with the entry by which it joined.
type Member struct {
	Account string
	Since   int64
}

// Ruling is a decision that stands, on an account and so on the incident that the account belongs to.
type Ruling struct {
	Seq     int64
	Account string
	record.Decision
}

// Statement is a claim of a document that belongs to no incident.
type Statement struct {
	Document string
	Claim    record.Claim
	Covers   record.Scope
}

// Row is one row of a view: its key is unique in the view and the same for every store.
type Row struct {
	View, Key, Value string
}
