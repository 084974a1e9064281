package attribution

import (
	"fmt"

	"github.com/sabt-org/sabt/record"
)

// Finder finds attributions. It is safe for use by several goroutines.
type Finder struct {
	grammars map[string]*grammar
}

// New loads the languages.
func New() (*Finder, error) {
	f := &Finder{grammars: map[string]*grammar{}}
	for _, l := range languages {
		g, err := load(l.code, l.order, l.postposed)
		if err != nil {
			return nil, fmt.Errorf("attribution: %w", err)
		}
		f.grammars[l.code] = g
	}
	return f, nil
}

// Find returns the attributions of r in text order. A language without data is read as nothing; an unknown language
// as English.
func (f *Finder) Find(r *record.Reading) []record.Attribution {
	language := r.Document.Language
	if language == "" {
		language = "en"
	}
	g := f.grammars[language]
	if g == nil || len(r.Tokens) == 0 {
		return nil
	}
	s := newScan(g, r)
	for i := range r.Sentences {
		s.sentence(i)
	}
	s.quotations()
	s.resolve()
	return s.attributions()
}
