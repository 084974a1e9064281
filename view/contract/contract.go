package contract

import (
	"time"

	"github.com/sabt-org/sabt/record"
)

// Options say what to print beyond the values themselves.
type Options struct {
	Mentions bool // every date, place, count, party, weapon and attribution found in the text
}

// Object is one document with all that it asserts. Its fields are in the order in which they are printed.
type Object struct {
	Document   Document    `json:"document"`
	Incidents  []Incident  `json:"incidents"`
	Warnings   []Warning   `json:"warnings"`
	Estimates  []Estimate  `json:"estimates"`
	Aggregates []Aggregate `json:"aggregates"`
	Findings   []Finding   `json:"findings"`
	Mentions   *[]Mention  `json:"mentions,omitempty"`
}

// Document is what was read. Every span of the object points into Text.
type Document struct {
	ID             string       `json:"id"`
	SHA256         string       `json:"sha256"`
	Path           *string      `json:"path"`
	URL            *string      `json:"url"`
	Fetched        *time.Time   `json:"fetched,omitempty"` // from there, by sabt itself
	Title          *string      `json:"title"`
	Publisher      *string      `json:"publisher"`
	Published      record.Day   `json:"published"`
	PublishedBasis string       `json:"published_basis"`
	PublishedSpan  *record.Span `json:"published_span"`
	Language       *string      `json:"language"`
	Extractor      *string      `json:"extractor"`
	Text           string       `json:"text"`
}

// Finding is a problem in the data, with the words that show it.
type Finding struct {
	Kind     string        `json:"kind"`
	Severity string        `json:"severity"`
	Message  string        `json:"message"`
	Spans    []record.Span `json:"spans"`
	Quotes   []string      `json:"quotes"`
}

// Of turns a result into its object.
func Of(r record.Result, o Options) Object {
	t := text(r.Document.Text)
	out := Object{
		Document:   document(r.Document),
		Incidents:  each(r.Accounts, t.incident),
		Warnings:   each(r.Warnings, t.warning),
		Estimates:  each(r.Estimates, t.estimate),
		Aggregates: each(r.Aggregates, t.aggregate),
		Findings:   Findings(r),
	}
	if o.Mentions {
		list := t.mentions(r)
		out.Mentions = &list
	}
	return out
}

// Findings returns the findings alone, as the object prints them.
func Findings(r record.Result) []Finding {
	t := text(r.Document.Text)
	return each(r.Findings, t.finding)
}

func document(d *record.Document) Document {
	basis := d.PublishedBasis
	if basis == "" {
		basis = record.PublishedNone
	}
	return Document{
		ID: d.ID, SHA256: d.SHA256, Path: orNull(d.Path), URL: orNull(d.URL), Fetched: fetchedOf(*d), Title: orNull(d.Title),
		Publisher: orNull(d.Publisher), Published: d.Published, PublishedBasis: string(basis),
		PublishedSpan: place(d.PublishedSpan), Language: orNull(d.Language), Extractor: orNull(d.Extractor), Text: d.Text,
	}
}

func (t text) finding(f record.Finding) Finding {
	return Finding{
		Kind: string(f.Kind), Severity: string(f.Severity), Message: f.Message,
		Spans: list(f.Spans), Quotes: t.quotes(f.Spans),
	}
}
