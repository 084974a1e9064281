package casualty

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// Finder reads counts of harm. It is safe for use by several goroutines.
type Finder struct {
	cues  map[string]*lexicon.Cues
	words *lexicon.Lexicon
}

// New makes a finder over the cue words of all languages and the nouns that stand for persons and things.
func New(cues map[string]*lexicon.Cues, words *lexicon.Lexicon) *Finder {
	return &Finder{cues: cues, words: words}
}

func (f *Finder) isHuman(norm, lang string) bool { return f.words.Human(norm, lang) }

// isThing reports whether a noun is known to stand for something other than persons.
func (f *Finder) isThing(norm, lang string) bool {
	t, ok := f.words.Target(norm, lang)
	return ok && !t.Human
}

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
		s.findHarms()
		if len(s.harms) > 0 || len(s.out) > 0 || len(cues.Order) > 0 {
			at = s.cover(at)
			s.unharmNumbers()
			s.readBy(cues)
		}
	}
	return s.out
}

// readBy reads the sentence by the grammar of its language.
func (s *sentence) readBy(cues *lexicon.Cues) {
	if len(cues.Order) > 0 {
		s.readFlat()
		return
	}
	s.read()
}
