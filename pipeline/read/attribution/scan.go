package attribution

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// scan is the state of one reading: the tokens with what the grammar knows of them, and what was found so far.
type scan struct {
	g       *grammar
	r       *record.Reading
	t       []record.Token
	w       []*word
	n       []int // tokens that w[i] takes
	tag     []record.Tag
	quotes  []quote
	inside  []int // 1 + index of the quote that holds the token, 0 outside
	a, b    int   // tokens of the current sentence
	heading bool  // it is a heading
	found   []found
}

// stretch is a row of tokens [first, last).
type stretch struct{ first, last int }

func (s stretch) empty() bool { return s.last <= s.first }

// found is an attribution in token positions.
type found struct {
	source  np
	cue     stretch
	content stretch
	open    int  // first token of what announces it: a later one at a boundary ends the content of an earlier one
	closed  bool // the end of content is settled
	stance  record.Stance
	hedged  bool
	direct  bool
	before  bool // the content stands before the source: "..., police said"
	nested  bool // its opening never ends another content: "the man, who told police ..."
	relayed bool // a cited source took the place of the one that cites it
	via     []np
	local   np            // the subject of the sentence, where the source is a pronoun
	name    record.Source // set when resolved
	anaphor record.Span
}

// begin makes s the scan of another reading; the slices of the one before serve again.
func (s *scan) begin(g *grammar, r *record.Reading) {
	n := len(r.Tokens)
	*s = scan{g: g, r: r, t: r.Tokens, w: cleared(s.w, n), n: cleared(s.n, n), tag: cleared(s.tag, n), inside: cleared(s.inside, n),
		quotes: s.quotes[:0], found: s.found[:0]}
	if g.order == verbSubject {
		s.t = unclitic(g, s.t)
	}
	for i := range s.t {
		if s.t[i].Shape.Has(record.Punct) {
			if s.owns(i) {
				s.w[i], _ = g.table.Get("'s")
				s.n[i] = 1
			}
			continue
		}
		s.w[i], s.n[i], _ = g.table.Match(s.t, i)
		if s.w[i] == nil {
			s.n[i] = 1
		}
	}
	s.findQuotes()
	for _, sn := range r.Sentences {
		s.heading = s.inCapitals(sn)
		for i := sn.First; i < sn.Last; i++ {
			s.tag[i] = s.tagOf(i)
		}
	}
}

// owns reports whether the bare apostrophe at i is a possessive: "the doctors' committee said".
func (s *scan) owns(i int) bool {
	t := s.t[i]
	return t.Norm == "'" && !t.Shape.Has(record.SpaceBefore) && i > 0 && strings.HasSuffix(s.t[i-1].Norm, "s") &&
		i+1 < len(s.t) && s.t[i+1].Shape&(record.SpaceBefore|record.Punct) == record.SpaceBefore && s.t[i+1].Tag != record.VERB && s.t[i+1].Tag != record.AUX
}

// end lets go of the reading.
func (s *scan) end() {
	clear(s.found)
	s.g, s.r, s.t = nil, nil, nil
}

// cleared returns n zeros, in b when there is room.
func cleared[T any](b []T, n int) []T {
	if cap(b) < n {
		return make([]T, n, n+n/4)
	}
	clear(b[:n])
	return b[:n]
}

// norm is the folded word at i, "" outside the sentence.
func (s *scan) norm(i int) string {
	if i < s.a || i >= s.b {
		return ""
	}
	return s.t[i].Norm
}

func (s *scan) is(i int, c class) bool { return i >= s.a && i < s.b && s.w[i].is(c) }

func (s *scan) tagged(i int, tags ...record.Tag) bool {
	if i < s.a || i >= s.b {
		return false
	}
	for _, t := range tags {
		if s.tag[i] == t {
			return true
		}
	}
	return false
}

func (s *scan) span(st stretch) record.Span {
	if st.empty() {
		return record.Span{}
	}
	return record.Span{Start: s.t[st.first].Start, End: s.t[st.last-1].End}
}

// sentence runs the rules over one sentence and settles where the contents end.
func (s *scan) sentence(k int) {
	sn := s.r.Sentences[k]
	s.a, s.b = sn.First, sn.Last
	s.heading = sn.Heading || s.inCapitals(sn)
	from := len(s.found)
	switch s.g.order {
	case subjectVerb:
		s.subjectVerb(sn)
	case verbSubject:
		s.verbSubject(sn)
	case verbLast:
		s.verbLast(sn)
	}
	s.settle(s.found[from:])
	if from == len(s.found) && k > 0 && s.r.Sentences[k-1].Paragraph == sn.Paragraph {
		s.continued(s.r.Sentences[k-1].First)
	}
}

// subjectVerb finds the cues of languages that say: the police said that.
func (s *scan) subjectVerb(sn record.Sentence) {
	s.colon(sn)
	for i := s.a; i < s.b; i++ {
		w := s.w[i]
		if w == nil || s.inside[i] != 0 {
			continue
		}
		switch {
		case w.is(asby) && s.passiveAt(i): // "was quoted by AFP as saying"
			s.quotedAs(i, i+s.n[i]-1)
		case w.is(accord | asby):
			s.accord(i)
		case w.is(cite):
			s.citing(i)
		case w.is(hedge):
			s.hedge(i)
		case w.verb != nil && s.isVerb(i):
			s.verb(i)
			i += s.n[i] - 1
		case w.is(take) && w.verb == nil:
			s.responsibility(i)
		case w.is(claimnoun | ownnoun | docnoun | toll):
			s.noun(i)
		}
	}
}
