package attribution

import (
	"fmt"
	"sync"

	"github.com/sabt-org/sabt/record"
)

// Finder finds attributions. It is safe for use by several goroutines.
type Finder struct {
	grammars map[string]func() (*grammar, error)
	scans    sync.Pool
}

// New prepares the languages. Each is read when the first document in it comes, so that a start costs nothing.
func New() (*Finder, error) {
	f := &Finder{grammars: map[string]func() (*grammar, error){}, scans: sync.Pool{New: func() any { return &scan{} }}}
	for _, l := range languages {
		for _, kind := range []string{"words", "nouns", "verbs"} {
			if _, err := files.Open("data/" + kind + "." + l.code + ".tsv"); err != nil {
				return nil, fmt.Errorf("attribution: %w", err)
			}
		}
		f.grammars[l.code] = sync.OnceValues(func() (*grammar, error) { return load(l.code, l.order, l.postposed) })
	}
	return f, nil
}

// Find returns the attributions of r in text order. An unknown language is read as English, and one without data not
// at all.
func (f *Finder) Find(r *record.Reading) []record.Attribution {
	language := r.Document.Language
	if language == "" {
		language = "en"
	}
	prepared := f.grammars[language]
	if prepared == nil || len(r.Tokens) == 0 {
		return nil
	}
	g, err := prepared()
	if err != nil { // the embedded files are read by the tests: none is broken
		return nil
	}
	s := f.scans.Get().(*scan)
	defer f.scans.Put(s)
	s.begin(g, r)
	defer s.end()
	for i := range r.Sentences {
		s.sentence(i)
	}
	s.quotations()
	s.resolve()
	return s.attributions()
}
