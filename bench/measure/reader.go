package measure

import (
	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/pipeline/collect"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
)

// Reader reads articles as sabt read --input jsonl does.
type Reader struct {
	Collect  *collect.Collector
	Pipeline *pipeline.Pipeline
}

// NewReader loads the tables of the program.
func NewReader() (*Reader, error) {
	c, err := collect.New(collect.Options{})
	if err != nil {
		return nil, err
	}
	p, err := pipeline.New(pipeline.Options{})
	return &Reader{c, p}, err
}

// Document is what the program makes of the line of an article before it reads it.
func (r *Reader) Document(a texts.Article) (*record.Document, error) {
	return r.Collect.Line(collect.Line{Number: 1, Bytes: a.Line()}, collect.Hints{})
}

// Read returns what the program prints, with --mentions if mentions.
func (r *Reader) Read(a texts.Article, mentions bool) (contract.Object, error) {
	doc, err := r.Document(a)
	if err != nil {
		return contract.Object{}, err
	}
	return contract.Of(r.Pipeline.Run(doc), contract.Options{Mentions: mentions}), nil
}
