// Package pipeline composes the stages: a document is read, its accounts are extracted, and the whole is checked.
//
// Run is the function to read first. The stages know nothing of each other and meet only in package record.
package pipeline

import (
	"fmt"

	"github.com/sabt-org/sabt/pipeline/check"
	"github.com/sabt-org/sabt/pipeline/extract"
	"github.com/sabt-org/sabt/pipeline/read"
	"github.com/sabt-org/sabt/record"
)

// Pipeline holds the loaded stages. It is safe for use by several goroutines.
type Pipeline struct {
	reader    *read.Reader
	extractor *extract.Extractor
}

// New loads what the stages need.
func New() (*Pipeline, error) {
	reader, err := read.New()
	if err != nil {
		return nil, fmt.Errorf("pipeline: %w", err)
	}
	extractor, err := extract.New()
	if err != nil {
		return nil, fmt.Errorf("pipeline: %w", err)
	}
	return &Pipeline{reader: reader, extractor: extractor}, nil
}

// Run reads one document and returns all that it asserts, with what does not fit in it.
func (p *Pipeline) Run(doc *record.Document) record.Result {
	reading := p.reader.Read(doc)
	found := p.extractor.Extract(reading)
	return record.Result{Document: doc, Reading: reading, Extraction: found, Findings: check.Run(reading, found)}
}
