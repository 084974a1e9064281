package sheet

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// Sheet is one document as a person reads it.
type Sheet struct {
	Title      string // never empty
	Path       string // where it came from; "" when it is the title
	Facts      []Fact // publisher, publication, language, address
	Text       string
	Language   string // the code; "" when unknown
	RightLeft  bool   // the language is written from right to left
	Incidents  []Incident
	Warnings   []Statement
	Estimates  []Statement
	Aggregates []Statement
	Findings   []Finding
}

// Fact is a labelled value.
type Fact struct {
	Label string
	Value Value
}

// Value is something said in plain words, with the words of the document that say it.
type Value struct {
	Text  string // never empty: what is not known is "unknown"
	Note  string // what qualifies it: a precision, a kind
	Span  record.Span
	Quote string // the words at Span; "" when it was not read from the text
}

// Incident is one account: its heading, its facts and its tolls.
type Incident struct {
	Key        string
	Background bool   // the document is about something else
	Type       Value  // the quote is what names the act
	Stage      string // "" when carried out
	Doubt      string // "doubtful" when more likely none than one
	Place      Value
	Date       Value
	Facts      []Line // perpetrators, weapons, targets, victims
	Tolls      []Line
	Evidence   []record.Span // the sentences that tell of it
}

// Line is a value that somebody says.
type Line struct {
	Label  string // "killed", "perpetrator"; the same for lines that belong together
	Mark   Mark
	Level  int // 1: a part, or an earlier state, of the line above
	Value  Value
	Source Value
}

// Mark compares a toll with the other tolls for the same people.
type Mark string

// The marks.
const (
	Alone  Mark = ""
	Differ Mark = "≠" // sources give different figures
	Agree  Mark = "=" // sources give the same figure
)

// Statement is a warning, an estimate or an aggregate.
type Statement struct {
	Value  Value
	Source Value
	Facts  []Fact
}

// Finding is a problem in the data with the words that show it.
type Finding struct {
	Severity string
	Kind     string
	Message  string
	Words    []Value
}

// Of makes the sheet of a result.
func Of(r record.Result) Sheet {
	d, t := r.Document, text(r.Document.Text)
	s := Sheet{
		Title: cmp.Or(seen(d.Title), givenID(d), d.Path, d.URL, d.ID), Path: d.Path, Facts: t.header(d),
		Text: d.Text, Language: d.Language, RightLeft: rightToLeft(d.Language),
		Incidents: each(inOrder(r.Accounts), t.incident), Warnings: each(r.Warnings, t.warning),
		Estimates: each(r.Estimates, t.estimate), Aggregates: each(r.Aggregates, t.aggregate),
		Findings: each(r.Findings, t.finding),
	}
	if s.Path == s.Title {
		s.Path = ""
	}
	return s
}

// inOrder puts what the document is about before the background, and each of them in order of date; accounts without
// a date come last, and equals keep the order of the text.
func inOrder(accounts []record.Account) []record.Account {
	out := slices.Clone(accounts)
	slices.SortStableFunc(out, func(a, b record.Account) int {
		return cmp.Or(cmp.Compare(background(a), background(b)), cmp.Compare(firstDay(a), firstDay(b)))
	})
	return out
}

func background(a record.Account) int {
	if a.Main {
		return 0
	}
	return 1
}

func firstDay(a record.Account) record.Day {
	const last = record.Day(1 << 30)
	if a.Date == nil || !a.Date.Known() {
		return last
	}
	return a.Date.From
}

// givenID is the id that came with the document, as of a line of a corpus; "" when it has only its hash.
func givenID(d *record.Document) string {
	if strings.HasPrefix(d.ID, "sha256:") {
		return ""
	}
	return d.ID
}

func (t text) header(d *record.Document) []Fact {
	published := Value{Text: cmp.Or(d.Published.String(), "unknown"), Span: d.PublishedSpan, Quote: t.quote(d.PublishedSpan)}
	if d.Published.Known() {
		published.Note = publishedBasis(d.PublishedBasis)
	}
	facts := []Fact{
		{"publisher", Value{Text: cmp.Or(d.Publisher, "unknown")}},
		{"published", published},
		{"language", Value{Text: Language(d.Language)}},
	}
	if id := givenID(d); id != "" && d.Title != "" {
		facts = append(facts, Fact{"id", Value{Text: id}})
	}
	if d.URL != "" {
		facts = append(facts, Fact{"address", Value{Text: d.URL}})
	}
	return facts
}

func (t text) finding(f record.Finding) Finding {
	return Finding{
		Severity: string(f.Severity), Kind: plain(f.Kind), Message: f.Message,
		Words: each(f.Spans, func(s record.Span) Value { return t.value(t.quote(s), s) }),
	}
}
