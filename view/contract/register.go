package contract

import (
	"time"

	"github.com/sabt-org/sabt/record"
)

// Registered is an incident of the register.
type Registered struct {
	ID           string            `json:"id"`
	Type         *string           `json:"type"`
	Stage        *string           `json:"stage"`
	Date         *Period           `json:"date"`
	Place        *Site             `json:"place"`
	Within       []string          `json:"within"`
	Perpetrators []record.Party    `json:"perpetrators"`
	Tolls        []Toll            `json:"tolls"`
	Accounts     []string          `json:"accounts"`
	Documents    int               `json:"documents"`
	Originals    int               `json:"originals"`
	Main         bool              `json:"main"`
	Disputed     []string          `json:"disputed"`
	Review       string            `json:"review"`
	Standing     string            `json:"standing"`
	Grades       map[string]string `json:"grades"`
}

// Period is a day, or a stretch of days.
type Period struct {
	From      record.Day `json:"from"`
	To        record.Day `json:"to"`
	Precision *string    `json:"precision"`
}

// Site is a place without words: those stand in the accounts.
type Site struct {
	Name       string   `json:"name"`
	Kind       *string  `json:"kind"`
	Admin1     *string  `json:"admin1"`
	Country    *string  `json:"country"`
	Latitude   *float64 `json:"latitude"`
	Longitude  *float64 `json:"longitude"`
	Precision  *string  `json:"precision"`
	GeonamesID *int     `json:"geonames_id"`
}

// Toll is the count of one effect under a policy. min, best and max are null when the state is not given; a null max of one
// that is given is an open end, a null best one that the policy leaves open.
type Toll struct {
	Effect string   `json:"effect"`
	Status *string  `json:"status"`
	Policy string   `json:"policy"`
	State  string   `json:"state"`
	Min    *int     `json:"min"`
	Best   *int     `json:"best"`
	Max    *int     `json:"max"`
	Claims []string `json:"claims"`
}

// RegisteredOf turns an incident into its object.
func RegisteredOf(in record.Incident) Registered {
	out := Registered{
		ID: in.ID, Type: orNull(in.Type), Stage: orNull(in.Stage), Within: list(in.Within), Perpetrators: list(in.Perpetrators),
		Tolls: each(in.Tolls, tollOf), Accounts: list(in.Accounts), Documents: in.Documents, Originals: in.Roots, Main: in.Main,
		Disputed: each(in.Disputed, func(v record.Variable) string { return string(v) }), Review: string(in.Review), Standing: string(in.Standing),
		Grades: map[string]string{},
	}
	if d := in.Date; d.Known() {
		out.Date = &Period{d.From, d.To, orNull(d.Precision)}
	}
	if p := in.Place; p.Name != "" {
		out.Place = siteOf(p)
	}
	for a, g := range in.Grades {
		out.Grades[string(a)] = string(g)
	}
	return out
}

func siteOf(p record.Place) *Site {
	s := &Site{Name: p.Name, Kind: orNull(p.Kind), Admin1: orNull(p.Admin1), Country: orNull(p.Country), Precision: orNull(p.Precision)}
	if p.Located {
		s.Latitude, s.Longitude = &p.Latitude, &p.Longitude
	}
	if p.GeonamesID != 0 {
		s.GeonamesID = &p.GeonamesID
	}
	return s
}

func tollOf(t record.Toll) Toll {
	out := Toll{Effect: string(t.Effect), Status: orNull(t.Status), Policy: string(t.Policy), State: string(t.State), Claims: list(t.Claims)}
	if t.State != record.TollGiven {
		return out
	}
	out.Min, out.Max = &t.Min, end(t.Max)
	if t.Best != record.Blank {
		out.Best = &t.Best
	}
	return out
}

// Addition is what became of a document.
type Addition struct {
	Document Origin   `json:"document"`
	Known    bool     `json:"known"`
	Entry    int64    `json:"entry"`
	Placed   []Placed `json:"placed"`
}

// Placed is where an account of it went.
type Placed struct {
	Account  string     `json:"account"`
	Key      string     `json:"key"`
	New      bool       `json:"new"`
	Incident Registered `json:"incident"`
	Joined   []Pair     `json:"joined"`
	Doubts   []Pair     `json:"doubts"`
	Merged   []string   `json:"merged"`
}

// Pair is a judgement on two accounts, seen from one.
type Pair struct {
	Account  string          `json:"account"` // the other
	Incident string          `json:"incident"`
	Document string          `json:"document"` // SHA-256
	Verdict  string          `json:"verdict"`
	Score    float64         `json:"score"`
	Reasons  []record.Reason `json:"reasons"`
	Method   string          `json:"method"`
}

// AdditionOf turns an addition into its object.
func AdditionOf(a record.Addition) Addition {
	return Addition{Document: originOf(a.Document), Known: a.Known, Entry: a.Seq, Placed: each(a.Placed, placed)}
}

func originOf(d record.Document) Origin {
	return Origin{d.ID, d.SHA256, orNull(d.Path), orNull(d.URL), orNull(d.Title)}
}

func placed(p record.Placed) Placed {
	return Placed{p.Account, p.Key, p.New, RegisteredOf(p.Incident), each(p.Joined, pair), each(p.Doubts, pair), list(p.Merged)}
}

func pair(p record.Pair) Pair {
	return Pair{p.Account, p.Incident, p.Document.SHA256, string(p.Verdict), p.Score, list(p.Reasons), p.Method}
}

// Dossier is an incident with all that stands behind it.
type Dossier struct {
	Registered
	Told       []Told             `json:"told"`
	Judgements []record.Judgement `json:"judgements"`
	Doubts     []Pair             `json:"doubts"`
	Decided    []Event            `json:"decided"` // the decisions that stand
	History    []Event            `json:"history"`
}

// Told is an account with its document and its claims. Spans point into the document's text.
type Told struct {
	ID       string   `json:"id"`
	Document Document `json:"document"`
	Account  Incident `json:"account"`
	Claims   []Claim  `json:"claims"`
}

// Claim is what one source asserts about one variable.
type Claim struct {
	ID       string `json:"id"`
	Variable string `json:"variable"`
	Said
	Words
}

// Event is an entry of the log.
type Event struct {
	Entry    int64              `json:"entry"`
	At       time.Time          `json:"at"`
	Kind     string             `json:"kind"`
	Document *Origin            `json:"document"`
	Decision *record.Decision   `json:"decision"`
	Moves    []record.Placement `json:"moves"`
	Hash     string             `json:"hash"`
}

// DossierOf turns a dossier into its object.
func DossierOf(d record.Dossier) Dossier {
	return Dossier{Registered: RegisteredOf(d.Incident), Told: each(d.Accounts, told), Judgements: list(d.Judgements),
		Doubts: each(d.Doubts, pair), Decided: each(d.Decided, EventOf), History: each(d.History, EventOf)}
}

func told(a record.Told) Told {
	t := text(a.Document.Text)
	return Told{a.ID, document(a.Document), t.incident(a.Account), each(a.Claims, t.claim)}
}

func (t text) claim(c record.Claim) Claim {
	return Claim{c.ID, string(c.Variable), said(c.Source()), t.words(c.Evidence())}
}

// EventOf turns an entry into its object.
func EventOf(e record.Event) Event {
	out := Event{Entry: e.Seq, At: e.At.UTC(), Kind: e.Kind, Decision: e.Decision, Moves: list(e.Moves), Hash: e.Hash}
	if e.Document != nil {
		o := originOf(*e.Document)
		out.Document = &o
	}
	return out
}

// Listed is a document of the register.
type Listed struct {
	Origin
	Publisher *string    `json:"publisher"`
	Published record.Day `json:"published"`
	Language  *string    `json:"language"`
	Added     time.Time  `json:"added"`
	Accounts  int        `json:"accounts"`
	Findings  int        `json:"findings"`
}

// ListedOf turns a document of a list into its object.
func ListedOf(d record.Listed) Listed {
	return Listed{originOf(d.Document), orNull(d.Publisher), d.Published, orNull(d.Language), d.Added.UTC(), d.Accounts, d.Findings}
}
