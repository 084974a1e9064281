package read

import (
	"github.com/sabt-org/sabt/pipeline/read/token"
	"github.com/sabt-org/sabt/record"
)

// Reader turns documents into readings. It is safe for use by several goroutines.
type Reader struct{}

// New loads the tables that reading needs.
func New() (*Reader, error) { return &Reader{}, nil }

// Read cuts the document's text up and finds what it names.
func (r *Reader) Read(doc *record.Document) *record.Reading {
	tokens := token.Tokens(doc.Text)
	return &record.Reading{Document: doc, Tokens: tokens, Sentences: token.Sentences(doc.Text, tokens)}
}
