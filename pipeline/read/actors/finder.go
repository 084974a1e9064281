package actors

import (
	"fmt"

	"github.com/sabt-org/sabt/record"
	refactors "github.com/sabt-org/sabt/reference/actors"
)

// Finder finds parties. It is safe for use by several goroutines.
type Finder struct {
	list  *refactors.List
	words words
}

// New returns a finder for the parties of a list.
func New(list *refactors.List) (*Finder, error) {
	w, err := readWords()
	if err != nil {
		return nil, err
	}
	for _, row := range []string{"Islamic State", "al-Qaeda", "Taliban"} {
		if list.Canonical(row) != row {
			return nil, fmt.Errorf("actors: the list lacks %q, which has branches", row)
		}
	}
	return &Finder{list: list, words: w}, nil
}

// Find returns the parties in text order, without overlap.
func (f *Finder) Find(r *record.Reading) []record.ActorMention {
	s := scan{Finder: f, text: r.Document.Text, tokens: r.Tokens, sentences: r.Sentences, cased: cased(r.Tokens)}
	s.english = r.Document.Language == "" || r.Document.Language == "en"
	for i := 0; i < len(s.tokens); {
		if s.tokens[i].Shape.Has(record.Punct) {
			i++
			continue
		}
		i = max(s.step(i), i+1)
	}
	s.settle()
	s.drop()
	return s.out
}

// scan is the state of one run over a text.
type scan struct {
	*Finder
	text      string
	tokens    []record.Token
	sentences []record.Sentence
	cased     bool
	english   bool // a noun may qualify the one behind it
	sentence  int
	out       []record.ActorMention
	unsettled []choice       // mentions of names that several parties share
	weak      []int          // mentions that count only when the text speaks of the party elsewhere
	acronyms  []acronym      // defined by the text
	countries map[string]int // how often the text names a state or its people
}

// choice is a mention whose name several parties share.
type choice struct {
	mention int
	actors  []refactors.Actor
}

// step looks for a party at token i and returns the token to go on with.
func (s *scan) step(i int) int {
	if a := s.defined(i); a != nil {
		return s.acronym(i, a)
	}
	for s.sentence+1 < len(s.sentences) && i >= s.sentences[s.sentence].Last {
		s.sentence++
	}
	m, ok := s.match(i)
	if org, found := s.unlisted(i, i+m.Tokens); found && !s.stateForce(i, org.Last, m, ok) {
		return s.add(org)
	}
	if !ok {
		return s.region(i)
	}
	switch m.Actor().Role {
	case refactors.Nation, refactors.Demonym:
		return s.nation(i, m)
	case refactors.Unnamed:
		return s.unnamed(i, m)
	}
	return s.party(i, m)
}

// match finds the longest listed name at token i. A name that begins with "the" yields to a longer one behind it: "The
// National" is a paper, but not in "The National Resistance Front".
func (s *scan) match(i int) (refactors.Match, bool) {
	m, ok := s.list.Match(s.text, s.tokens, i, s.cased)
	if ok && s.at(i) == "the" && i+1 < len(s.tokens) {
		if behind, ok := s.list.Match(s.text, s.tokens, i+1, s.cased); ok && behind.Tokens+1 > m.Tokens {
			return refactors.Match{}, false
		}
	}
	return m, ok
}

// stateForce reports whether a name that the list lacks is only a state's force with capitals: "U.S. Army".
func (s *scan) stateForce(i, last int, m refactors.Match, listed bool) bool {
	if !listed || m.Actor().Role < refactors.Nation {
		return false
	}
	out, ok := s.forces(i, i+m.Tokens, m.Actor())
	return ok && out.Last >= last
}

// first and last are the bounds of the sentence at hand.
func (s *scan) first() int {
	if len(s.sentences) == 0 {
		return 0
	}
	return s.sentences[s.sentence].First
}

func (s *scan) last() int {
	if len(s.sentences) == 0 {
		return len(s.tokens)
	}
	return s.sentences[s.sentence].Last
}

// add appends a mention and binds the acronym that follows it in brackets.
func (s *scan) add(m record.ActorMention) int {
	if n := len(s.out); n > 0 && s.out[n-1].Last > m.First {
		s.out = s.out[:n-1]
		s.forget(n - 1)
	}
	s.out = append(s.out, m)
	s.define(m)
	return m.Last
}

func (s *scan) forget(mention int) {
	if n := len(s.weak); n > 0 && s.weak[n-1] == mention {
		s.weak = s.weak[:n-1]
	}
	if n := len(s.unsettled); n > 0 && s.unsettled[n-1].mention == mention {
		s.unsettled = s.unsettled[:n-1]
	}
}

// mention makes a mention of tokens [first, last).
func (s *scan) mention(first, last int, a refactors.Actor) record.ActorMention {
	return record.ActorMention{
		Mention: record.Mention{
			Span:  record.Span{Start: s.tokens[first].Start, End: s.tokens[last-1].End},
			First: first, Last: last,
		},
		Canonical: a.Canonical, Kind: a.Kind, Country: a.Country, Outlet: a.Role == refactors.Outlet,
		Named: a.Role != refactors.Unnamed,
	}
}

// at returns the folded word at token i, "" outside the text.
func (s *scan) at(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].Norm
}

func (s *scan) class(i int) class {
	if i < 0 || i >= len(s.tokens) || s.tokens[i].Shape.Has(record.Punct) {
		return 0
	}
	return s.words.of(s.tokens[i].Norm)
}

func hyphen(w string) bool { return w == "-" || w == "\u2010" || w == "\u2011" || w == "\u2013" }

// glued reports whether token i is a hyphen without spaces around it: "Taliban-appointed", not "Kabul - AFP".
func (s *scan) glued(i int) bool {
	return hyphen(s.at(i)) && i+1 < len(s.tokens) && !s.tokens[i].Shape.Has(record.SpaceBefore) && !s.tokens[i+1].Shape.Has(record.SpaceBefore)
}

// cased reports whether the text uses capitals as English does: not all upper, not all lower case.
func cased(tokens []record.Token) bool {
	letters, upper := 0, 0
	for _, t := range tokens {
		if !t.Shape.Has(record.HasLetter) || t.Norm[0] >= 0xD8 {
			continue
		}
		letters++
		if t.Shape.Has(record.Capital) {
			upper++
		}
	}
	return upper > 0 && upper*10 <= letters*8
}
