package contract

import (
	"time"

	"github.com/sabt-org/sabt/record"
)

// Dossier is an incident with all that stands behind it.
type Dossier struct {
	Registered
	Told       []Told             `json:"told"`
	Judgements []record.Judgement `json:"judgements"`
	Doubts     []Pair             `json:"doubts"`
	InSeries   *SeriesTold        `json:"in_series"` // null for an incident of none
	Decided    []Event            `json:"decided"`   // the decisions that stand
	History    []Event            `json:"history"`
}

// Told is an account with its document and its claims. Spans point into the document's text.
type Told struct {
	ID       string       `json:"id"`
	Copy     *record.Copy `json:"copy"` // null for an original
	Document Document     `json:"document"`
	Account  Incident     `json:"account"`
	Claims   []Claim      `json:"claims"`
}

// Claim is what one source asserts about one variable.
type Claim struct {
	ID       string `json:"id"`
	Variable string `json:"variable"`
	Said
	Words
	Grade *Grade `json:"grade"` // null for a claim that was set aside
}

// Grade is the Admiralty grade of a claim, with the rule that gave each half.
type Grade struct {
	Code        string          `json:"code"`
	Letter      string          `json:"letter"`
	Credibility int             `json:"credibility"`
	LetterWhy   record.Reasoned `json:"letter_why"`
	DigitWhy    record.Reasoned `json:"credibility_why"`
}

// Event is an entry of the log.
type Event struct {
	Entry    int64              `json:"entry"`
	At       time.Time          `json:"at"`
	Kind     string             `json:"kind"`
	Document *Origin            `json:"document"`
	Decision *record.Decision   `json:"decision"`
	Moves    []record.Placement `json:"moves"`
	Ties     []record.Tie       `json:"ties"`
	Hash     string             `json:"hash"`

	Unchanged int `json:"unchanged,omitempty"` // documents that a newer engine reads as before

	Dataset *EventDataset `json:"dataset,omitempty"` // imported for comparison, or its file removed
}

// DossierOf turns a dossier into its object.
func DossierOf(d record.Dossier) Dossier {
	out := Dossier{Registered: RegisteredOf(d.Incident), Told: each(d.Accounts, told), Judgements: list(d.Judgements),
		Doubts: each(d.Doubts, pair), Decided: each(d.Decided, EventOf), History: each(d.History, EventOf)}
	if d.Series != nil {
		s := SeriesOf(*d.Series)
		out.InSeries = &s
	}
	return out
}

func told(a record.Told) Told {
	t := text(a.Document.Text)
	return Told{a.ID, a.Copy, document(a.Document), t.incident(a.Account), each(a.Claims, func(c record.Claim) Claim { return t.claim(c, a.Grades) })}
}

func (t text) claim(c record.Claim, grades map[string]record.Graded) Claim {
	out := Claim{ID: c.ID, Variable: string(c.Variable), Said: said(c.Source()), Words: t.words(c.Evidence())}
	if g, ok := grades[c.ID]; ok {
		out.Grade = &Grade{g.String(), string(g.Source), int(g.Credibility), g.Letter, g.Digit}
	}
	return out
}

// EventOf turns an entry into its object.
func EventOf(e record.Event) Event {
	out := Event{Entry: e.Seq, At: e.At.UTC(), Kind: e.Kind, Decision: e.Decision, Moves: list(e.Moves), Ties: list(e.Ties), Hash: e.Hash, Unchanged: e.Unchanged}
	if e.Document != nil {
		o := originOf(*e.Document)
		out.Document = &o
	}
	if d := e.Dataset; d != nil {
		out.Dataset = &EventDataset{string(d.Set), d.File, d.SHA256, d.Events, e.Author, e.Reason}
	}
	return out
}

// EventDataset names a release of a data set of others; of one that was removed, by whom and why.
type EventDataset struct {
	Set    string `json:"set"`
	File   string `json:"file"`
	SHA256 string `json:"sha256"`
	Events int    `json:"events,omitempty"`
	Author string `json:"author,omitempty"`
	Reason string `json:"reason,omitempty"`
}

// Listed is a document of the register.
type Listed struct {
	Origin
	Publisher *string    `json:"publisher"`
	Published record.Day `json:"published"`
	Language  *string    `json:"language"`
	Added     time.Time  `json:"added"`
	Fetched   *time.Time `json:"fetched"` // from its URL; null when it was not
	Accounts  int        `json:"accounts"`
	Findings  int        `json:"findings"`
}

func fetchedOf(d record.Document) *time.Time {
	if d.Fetched.IsZero() {
		return nil
	}
	t := d.Fetched.UTC()
	return &t
}

// ListedOf turns a document of a list into its object.
func ListedOf(d record.Listed) Listed {
	return Listed{originOf(d.Document), orNull(d.Publisher), d.Published, orNull(d.Language), d.Added.UTC(), fetchedOf(d.Document), d.Accounts, d.Findings}
}
