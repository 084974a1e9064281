package casualty

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// Finder reads counts of harm. It is safe for use by several goroutines.
type Finder struct {
	cues  map[string]*lexicon.Cues
	human func(norm, lang string) bool
}

// New makes a finder over the cue words of all languages. human reports whether a noun stands for persons.
func New(cues map[string]*lexicon.Cues, human func(norm, lang string) bool) *Finder {
	return &Finder{cues: cues, human: human}
}

func (f *Finder) isHuman(norm, lang string) bool { return f.human != nil && f.human(norm, lang) }

// Find returns the drafts of the reading in text order. A language without cue words gives none.
func (f *Finder) Find(r *record.Reading) []Draft {
	cues := f.cues[r.Document.Language]
	if cues == nil {
		return nil
	}
	s := &sentence{f: f, r: r, cues: cues}
	var at cursor
	for i, sen := range r.Sentences {
		s.index, s.first, s.last = i, sen.First, sen.Last
		at = s.cover(at)
		s.findHarms()
		if len(s.harms) > 0 || len(s.out) > 0 {
			s.read()
		}
	}
	return s.out
}
