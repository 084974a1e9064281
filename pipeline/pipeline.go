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
	"github.com/sabt-org/sabt/reference/gazetteer"
)

// Pipeline holds the loaded stages. It is safe for use by several goroutines.
type Pipeline struct {
	reader    *read.Reader
	extractor *extract.Extractor
}

// Options are what a user adds to what is known beforehand. The zero Options add nothing.
type Options struct {
	Gazetteer *gazetteer.Gazetteer // with the user's own places; nil for the embedded one
}

// New loads what the stages need.
func New(o Options) (*Pipeline, error) {
	reader, err := read.New(read.Options{Gazetteer: o.Gazetteer})
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
