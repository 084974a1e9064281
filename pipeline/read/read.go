package read

import (
	"fmt"

	"github.com/sabt-org/sabt/pipeline/read/attribution"
	"github.com/sabt-org/sabt/pipeline/read/chunk"
	"github.com/sabt-org/sabt/pipeline/read/numbers"
	"github.com/sabt-org/sabt/pipeline/read/tag"
	"github.com/sabt-org/sabt/pipeline/read/token"
	"github.com/sabt-org/sabt/record"
)

// Reader turns documents into readings. It is safe for use by several goroutines.
type Reader struct {
	tags         *tag.Tagger
	numbers      *numbers.Finder
	attributions *attribution.Finder
}

// New loads the tables that reading needs.
func New() (*Reader, error) {
	tags, err := tag.New()
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	nums, err := numbers.New()
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	attr, err := attribution.New()
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	return &Reader{tags: tags, numbers: nums, attributions: attr}, nil
}

// Read cuts the document's text up and finds what it names.
func (r *Reader) Read(doc *record.Document) *record.Reading {
	tokens := token.Tokens(doc.Text)
	out := &record.Reading{Document: doc, Tokens: tokens, Sentences: token.Sentences(doc.Text, tokens)}
	r.tags.Tag(out.Tokens, out.Sentences, doc.Language)
	out.Phrases = chunk.Phrases(out.Tokens, out.Sentences, doc.Language)
	out.Numbers = r.numbers.Find(out)
	out.Attributions = r.attributions.Find(out)
	return out
}
