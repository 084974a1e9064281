package collect

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/sabt-org/sabt/pipeline/collect/charset"
	"github.com/sabt-org/sabt/pipeline/collect/content"
	"github.com/sabt-org/sabt/pipeline/collect/dateline"
	"github.com/sabt-org/sabt/pipeline/collect/mail"
	"github.com/sabt-org/sabt/pipeline/collect/page"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/language"
)

// DefaultMaxBytes is the largest document read unless told otherwise: 64 MiB, packed and unpacked.
const DefaultMaxBytes = 64 << 20

// Options say how to collect.
type Options struct {
	MaxBytes int64        // largest document, in bytes; 0 is DefaultMaxBytes
	Stdin    io.Reader    // what "-" names; nil is the process's own
	Notice   func(*Error) // is told what was left out or repaired in a document that was read; may be nil
}

// Hints are what the user says of a document; they win over what the document says of itself.
type Hints struct {
	ID        string
	Path      string
	URL       string
	Fetched   time.Time // from there; zero when it was not
	Title     string
	Publisher string
	Published record.Day
	Language  string
}

// Collector makes documents. It is safe for use by several goroutines if its Notice function is.
type Collector struct {
	max       int64
	stdin     io.Reader
	notice    func(*Error)
	languages *language.Identifier
	decoder   *charset.Decoder
	dates     *dateline.Reader
	pages     *page.Reader
	mails     *mail.Reader
}

// New loads the tables that collecting needs.
func New(o Options) (*Collector, error) {
	languages, err := language.New()
	if err != nil {
		return nil, fmt.Errorf("collect: %w", err)
	}
	dates, err := dateline.New()
	if err != nil {
		return nil, fmt.Errorf("collect: %w", err)
	}
	c := &Collector{max: o.MaxBytes, stdin: o.Stdin, notice: o.Notice, languages: languages, dates: dates}
	c.decoder, c.pages = charset.New(languages), page.NewReader(dates)
	c.mails = mail.NewReader(c.decoder, c.pages, dates)
	if c.max <= 0 {
		c.max = DefaultMaxBytes
	}
	if c.stdin == nil {
		c.stdin = os.Stdin
	}
	return c, nil
}

// Bytes makes a document of bytes as received. h.Path, if any, helps to tell the format and names the document in errors.
func (c *Collector) Bytes(b []byte, h Hints) (*record.Document, error) {
	doc, err := c.document(b, h)
	if err != nil {
		return nil, err // a nil *Error is not a nil error
	}
	doc.Bytes = b
	return doc, nil
}

func (c *Collector) document(b []byte, h Hints) (*record.Document, *Error) {
	sum := hash(b)
	b, err := c.unpack(b)
	if err != nil {
		return nil, fail(h.Path, 0, "unpack", err)
	}
	if len(b) == 0 {
		return nil, fail(h.Path, 0, "read", fault(ErrEmpty, "the file is empty"))
	}
	f, err := formatOf(b, h.Path)
	if err != nil {
		return nil, fail(h.Path, 0, "read", err)
	}
	switch f {
	case objects:
		return nil, fail(h.Path, 0, "read", fault(errors.New("it holds one document a line"), "read it with --input jsonl"))
	case object:
		return c.line(Line{Number: 1, Bytes: b}, sum, h)
	}
	got, err := c.extract(f, b)
	if err != nil {
		return nil, fail(h.Path, 0, "read "+string(f), err)
	}
	return c.finish(got, string(f)+"/1", sum, h, 0)
}

// finish cleans the text and fills the document in.
func (c *Collector) finish(got content.Content, extractor, sum string, h Hints, line int) (*record.Document, *Error) {
	text := clean(got.Text)
	if strings.TrimSpace(text) == "" {
		return nil, fail(h.Path, line, "read", ErrEmpty)
	}
	for _, note := range got.Notes {
		c.tell(&Error{Path: h.Path, Line: line, Op: "read", Err: errors.New(note)})
	}
	doc := &record.Document{
		ID: h.ID, SHA256: sum, Path: h.Path, Extractor: extractor, Text: text,
		URL: either(h.URL, got.URL), Fetched: h.Fetched, Title: either(h.Title, clean(got.Title)), Publisher: either(h.Publisher, clean(got.Publisher)),
	}
	if doc.ID == "" {
		doc.ID = "sha256:" + sum
	}
	doc.Language = c.languageOf(h.Language, text, got.Language)
	c.publish(doc, h.Published, got.Published)
	return doc, nil
}

// publish sets the day of publication: given, else of the metadata, else of the text.
func (c *Collector) publish(doc *record.Document, given, metadata record.Day) {
	switch {
	case given.Known():
		doc.Published, doc.PublishedBasis = given, record.PublishedGiven
	case metadata.Known():
		doc.Published, doc.PublishedBasis = metadata, record.PublishedMetadata
	default:
		doc.PublishedBasis = record.PublishedNone
		if day, span, ok := c.dates.Find(doc.Text, doc.Language); ok {
			doc.Published, doc.PublishedSpan, doc.PublishedBasis = day, span, record.PublishedText
		}
	}
}

// languageOf trusts the user, then the words, then the declaration: a page in Dari often says lang="en", for its
// template was made abroad.
func (c *Collector) languageOf(given, text, declared string) string {
	if given != "" {
		return twoLetters(given)
	}
	return either(c.languages.Identify(text), twoLetters(declared))
}

// twoLetters is the ISO 639-1 code of a declared language: "fa" of "fa-AF", "prs" and "per".
func twoLetters(s string) string {
	s, _, _ = strings.Cut(strings.ToLower(strings.ReplaceAll(s, "_", "-")), "-")
	switch s = strings.TrimSpace(s); s {
	case "prs", "pes", "per", "fas":
		return "fa"
	case "pus", "pbu", "pbt":
		return "ps"
	case "eng", "ara", "rus", "spa", "fra", "tur", "urd", "ukr":
		return map[string]string{"eng": "en", "ara": "ar", "rus": "ru", "spa": "es", "fra": "fr", "tur": "tr", "urd": "ur", "ukr": "uk"}[s]
	}
	if len(s) != 2 {
		return ""
	}
	return s
}

func (c *Collector) tell(e *Error) {
	if c.notice != nil {
		c.notice(e)
	}
}

func either(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func hash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
