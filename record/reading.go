package record

import "sort"

// Reading is a document cut into tokens and sentences, with everything in it that names a date, a place, a party,
// a number, and who says what. Slices are in text order. Token positions are indices into Tokens.
type Reading struct {
	Document     *Document
	Tokens       []Token
	Sentences    []Sentence
	Phrases      []Phrase // noun phrases, without overlap
	Dates        []DateMention
	Places       []PlaceMention
	Actors       []ActorMention
	Numbers      []NumberMention
	Attributions []Attribution
}

// Token is a word, a number or a mark of punctuation.
type Token struct {
	Span
	Norm  string // lower-cased, letters folded (see package token); the key of every lexicon
	Tag   Tag    // part of speech; TagNone until a tagger has run
	Shape Shape
}

// Shape says how a token is written.
type Shape uint8

// Shapes are a set of flags.
const (
	Capital     Shape = 1 << iota // begins with an upper-case letter
	AllCaps                       // two or more letters, all upper-case
	HasDigit                      // contains a digit of any script
	Punct                         // punctuation or symbol
	SpaceBefore                   // white space stands before it
	HasLetter                     // contains a letter
)

// Has reports whether all flags of f are set.
func (s Shape) Has(f Shape) bool { return s&f == f }

// Tag is a universal part of speech (Universal Dependencies UPOS).
type Tag uint8

// The tags.
const (
	TagNone Tag = iota
	ADJ
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	X
)

// Sentence is a stretch of text between two sentence boundaries. Tokens[First:Last] are its tokens.
type Sentence struct {
	Span
	First, Last int  // token positions [First, Last)
	Paragraph   int  // counts from 0
	Heading     bool // a title or sub-title: a short paragraph without a full stop
	Quoted      bool // begins inside quotation marks opened in an earlier sentence
}

// Mention is a stretch of text that names something: its words, and the tokens that carry them.
type Mention struct {
	Span
	First, Last int // token positions [First, Last)
}

// Phrase is a base noun phrase: determiner, modifiers and head, without what follows the head
// ("at least three young policemen" of "... policemen from Ghazni").
type Phrase struct {
	Mention
	Head int // token position of the head noun
}

// Dated reports whether a span lies on a date: the number in "by the end of 2024" counts nothing.
func (r *Reading) Dated(s Span) bool {
	k := sort.Search(len(r.Dates), func(i int) bool { return r.Dates[i].End > s.Start })
	return k < len(r.Dates) && r.Dates[k].Overlaps(s)
}

// InCapitals reports whether more than half of the tokens are words in capitals, as in old agency copy.
func (r *Reading) InCapitals() bool {
	n := 0
	for i := range r.Tokens {
		if r.Tokens[i].Shape.Has(AllCaps) {
			n++
		}
	}
	return 2*n > len(r.Tokens)
}

// TokensOf returns the tokens that share a byte with a span, from first to before last.
func (r *Reading) TokensOf(s Span) (first, last int) {
	t := r.Tokens
	first = sort.Search(len(t), func(i int) bool { return t[i].End > s.Start })
	for last = first; last < len(t) && t[last].Start < s.End; last++ {
	}
	return first, last
}

// SentenceAt is the position of the sentence that holds byte b, or of the next one where b stands between two; the number of
// sentences behind the last.
func (r *Reading) SentenceAt(b int) int {
	return sort.Search(len(r.Sentences), func(i int) bool { return r.Sentences[i].End > b })
}

// SentenceOf is the position of the sentence that holds a token; the number of sentences behind the last.
func (r *Reading) SentenceOf(token int) int {
	return sort.Search(len(r.Sentences), func(i int) bool { return r.Sentences[i].Last > token })
}
