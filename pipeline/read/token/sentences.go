package token

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// Sentences groups tokens into sentences and paragraphs. A sentence ends at a full stop, question or exclamation
// mark (with the quotes and brackets that close after it) and at every paragraph break.
func Sentences(text string, tokens []record.Token) []record.Sentence {
	s := splitter{text: text, tokens: tokens, wrapped: wrapped(text), caseless: caseless(tokens),
		out: make([]record.Sentence, 0, len(tokens)/20+4)}
	for i := range tokens {
		if i > 0 {
			s.gap(i)
		}
	}
	s.close(len(tokens))
	markHeadings(s.out, tokens)
	return s.out
}

type splitter struct {
	text      string
	tokens    []record.Token
	wrapped   bool // lines are broken at a width, not at paragraphs
	caseless  bool // capitals do not mark sentence starts
	first     int
	paragraph int
	out       []record.Sentence
}

// gap decides what the stretch before token i is: nothing, the end of a sentence, the end of a paragraph.
func (s *splitter) gap(i int) {
	if i-s.first >= longestSentence {
		s.close(i)
		return
	}
	if !s.tokens[i].Shape.Has(record.SpaceBefore) {
		if s.ended(i) && s.glued(i) {
			s.close(i)
		}
		return
	}
	between := s.text[s.tokens[i-1].End:s.tokens[i].Start]
	switch breaks := strings.Count(between, "\n"); {
	case breaks > 1, breaks == 1 && s.hardBreak(i):
		s.close(i)
		s.paragraph++
	case s.ended(i) && s.starts(i):
		s.close(i)
	}
}

// hardBreak reports whether a single line break ends a paragraph: always, unless the text is wrapped at a width.
func (s *splitter) hardBreak(i int) bool {
	if !s.wrapped {
		return true
	}
	end := s.tokens[i-1].End
	start := strings.LastIndexByte(s.text[:end], '\n') + 1
	return end-start < 40 && !s.ended(i)
}

// longestSentence, in tokens, is where a sentence is cut whatever stands there: what finds things in sentences may look
// at all pairs of what it finds, and a megabyte without a stop must not cost hours.
const longestSentence = 500

// ended reports whether the tokens before i close a sentence.
func (s *splitter) ended(i int) bool {
	const closers = 8 // more of them close nothing
	first := max(s.first, i-closers)
	for i--; i > first; i-- {
		switch s.tokens[i].Norm {
		case ".", "!", "?", "؟", "۔", "…", "...", "。":
			return true
		case "\"", "”", "»", ")", "]", "'", "’’", "“", "''":
			continue
		}
		break
	}
	t := s.tokens[i]
	// An abbreviation that ends a sentence carries the stop itself: "back to the U.S."
	return i > s.first && strings.HasSuffix(t.Norm, ".") && strings.Count(t.Norm, ".") > 1
}

// starts reports whether token i may begin a sentence.
func (s *splitter) starts(i int) bool {
	t := s.tokens[i]
	if s.caseless || t.Shape.Has(record.Capital) || t.Shape&(record.HasDigit|record.Punct) != 0 {
		return !s.afterInitials(i) && !s.afterState(i) || sentenceOpener(t.Norm)
	}
	r := []rune(t.Norm)
	return len(r) > 0 && r[0] > 0x52F // a script without capitals
}

// afterInitials: "the U.S. Army" must not be cut, "left the U.S. The army" must.
func (s *splitter) afterInitials(i int) bool {
	n := s.tokens[i-1].Norm
	return len(n) > 1 && strings.HasSuffix(n, ".")
}

// afterState: "were shot in District Heights, Md. Friday evening" must not be cut.
func (s *splitter) afterState(i int) bool {
	return i-s.first > 3 && s.tokens[i-1].Norm == "." && s.tokens[i-3].Norm == "," && stateShort(s.tokens[i-2].Norm)
}

func sentenceOpener(w string) bool {
	switch w {
	case "the", "a", "an", "in", "on", "at", "it", "he", "she", "they", "we", "but", "this", "that", "there", "no", "two", "three", "police", "officials":
		return true
	}
	return false
}

// glued catches a lost space after a full stop: "were killed.The attack".
func (s *splitter) glued(i int) bool {
	return s.tokens[i-1].Norm == "." && !s.caseless && s.tokens[i].Shape.Has(record.Capital) && len(s.tokens[i].Norm) > 1 &&
		i > 1 && len(s.tokens[i-2].Norm) > 2
}

func (s *splitter) close(i int) {
	if i <= s.first {
		return
	}
	s.out = append(s.out, record.Sentence{
		Span:  record.Span{Start: s.tokens[s.first].Start, End: s.tokens[i-1].End},
		First: s.first, Last: i, Paragraph: s.paragraph,
	})
	s.first = i
}

// wrapped reports whether single line breaks are soft: most lines that are followed by another are about as long
// as the longest of them.
func wrapped(text string) bool {
	widest := 0
	for l := range strings.SplitSeq(text, "\n") {
		widest = max(widest, len(l))
	}
	if widest > 140 || widest < 40 {
		return false
	}
	long, inner, before := 0, 0, 0 // before is the length of the line before
	for l := range strings.SplitSeq(text, "\n") {
		size := len(strings.TrimSpace(l))
		if before > 0 && size > 0 {
			inner++
			if before > widest*6/10 {
				long++
			}
		}
		before = size
	}
	return inner > 2 && long*10 >= inner*7
}

// caseless reports whether capitals mean nothing: a script without them, all capitals, or none at all.
func caseless(tokens []record.Token) bool {
	upper, letters, latin := 0, 0, 0
	for _, t := range tokens {
		if !t.Shape.Has(record.HasLetter) {
			continue
		}
		letters++
		if t.Norm[0] < 0x80 || t.Norm[0] >= 0xC3 && t.Norm[0] <= 0xD1 {
			latin++
		}
		if t.Shape.Has(record.Capital) {
			upper++
		}
	}
	return latin*2 < letters || upper*10 > letters*8 || upper == 0
}

// markHeadings marks short paragraphs of one sentence that end without a stop and are followed by text.
func markHeadings(ss []record.Sentence, tokens []record.Token) {
	for i := range ss {
		alone := (i == 0 || ss[i-1].Paragraph != ss[i].Paragraph) && i+1 < len(ss) && ss[i+1].Paragraph != ss[i].Paragraph
		last := tokens[ss[i].Last-1]
		ss[i].Heading = alone && ss[i].Last-ss[i].First <= 24 && (!last.Shape.Has(record.Punct) || last.Norm == "'" || last.Norm == "’" || last.Norm == ")")
	}
}
