package read

import (
	"fmt"

	"github.com/sabt-org/sabt/pipeline/read/actors"
	"github.com/sabt-org/sabt/pipeline/read/attribution"
	"github.com/sabt-org/sabt/pipeline/read/chunk"
	"github.com/sabt-org/sabt/pipeline/read/dates"
	"github.com/sabt-org/sabt/pipeline/read/numbers"
	"github.com/sabt-org/sabt/pipeline/read/places"
	"github.com/sabt-org/sabt/pipeline/read/tag"
	"github.com/sabt-org/sabt/pipeline/read/token"
	"github.com/sabt-org/sabt/record"
	list "github.com/sabt-org/sabt/reference/actors"
	"github.com/sabt-org/sabt/reference/gazetteer"
)

// Reader turns documents into readings. It is safe for use by several goroutines.
type Reader struct {
	tags         *tag.Tagger
	dates        *dates.Finder
	places       *places.Finder
	actors       *actors.Finder
	numbers      *numbers.Finder
	attributions *attribution.Finder
}

// Options are what a user adds to what is known beforehand.
type Options struct {
	Gazetteer *gazetteer.Gazetteer // with the user's own places; nil for the embedded one
}

// New loads the tables that reading needs.
func New(o Options) (*Reader, error) {
	tags, err := tag.New()
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	when, err := dates.New()
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	where := o.Gazetteer
	if where == nil {
		if where, err = gazetteer.Open(); err != nil {
			return nil, fmt.Errorf("read: %w", err)
		}
	}
	parties, err := list.Open()
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	acts, err := actors.New(parties)
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
	return &Reader{tags: tags, dates: when, places: places.New(where), actors: acts, numbers: nums, attributions: attr}, nil
}

// Read cuts the document's text up and finds what it names.
func (r *Reader) Read(doc *record.Document) *record.Reading {
	tokens := token.Tokens(doc.Text)
	out := &record.Reading{Document: doc, Tokens: tokens, Sentences: token.Sentences(doc.Text, tokens)}
	r.tags.Tag(out.Tokens, out.Sentences, doc.Language)
	out.Phrases = chunk.Phrases(out.Tokens, out.Sentences, doc.Language)
	out.Dates = r.dates.Find(out)
	chunk.Divide(out.Phrases, out.Tokens, out.Dates)
	out.Places = r.places.Find(out)
	out.Actors = r.actors.Find(out)
	out.Numbers = r.numbers.Find(out)
	out.Attributions = r.attributions.Find(out)
	return out
}
