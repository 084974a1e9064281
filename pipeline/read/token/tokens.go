package token

import (
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// Tokens cuts text into tokens. White space yields none; every other byte of a valid text lies in exactly one token.
func Tokens(text string) []record.Token {
	c := cutter{text: text, out: make([]record.Token, 0, marks(text)+8)}
	space := false
	for seg := words.FromString(text); seg.Next(); {
		w := seg.Value()
		if isSpace(w) {
			space = true
			continue
		}
		c.add(record.Span{Start: seg.Start(), End: seg.End()}, space)
		space = false
	}
	return c.out
}

// marks counts what parts words, which is about how many tokens there will be.
func marks(text string) int {
	n := 0
	for i := range len(text) {
		if text[i] <= '/' {
			n++
		}
	}
	return n
}

type cutter struct {
	text string
	out  []record.Token
	fold fold.Folder
}

// hyphened reports whether the last token is joined to the one before by a hyphen: the K of "the stronghold of IS-K." is
// no initial.
func (c *cutter) hyphened() bool {
	n := len(c.out)
	return n > 1 && c.out[n-2].Norm == "-" && c.out[n-2].End == c.out[n-1].Start
}

// add adds a word, its possessive cut off, or a full stop joined to the abbreviation before it.
func (c *cutter) add(s record.Span, space bool) {
	w, out, text := s.Quote(c.text), c.out, c.text
	if w == "." && !space && len(out) > 0 && out[len(out)-1].End == s.Start && abbreviated(out[len(out)-1].Span.Quote(text)) && !c.hyphened() {
		last := &out[len(out)-1]
		last.End = s.End
		last.Norm = c.fold.String(last.Span.Quote(text))
		return
	}
	if cut := lostSpace(w); cut > 0 {
		c.add(record.Span{Start: s.Start, End: s.Start + cut}, space)
		c.word(record.Span{Start: s.Start + cut, End: s.Start + cut + 1}, false)
		c.add(record.Span{Start: s.Start + cut + 1, End: s.End}, false)
		return
	}
	if n := possessive(w); n > 0 {
		cut := s.End - n
		c.word(record.Span{Start: s.Start, End: cut}, space)
		c.word(record.Span{Start: cut, End: s.End}, false)
		return
	}
	c.word(s, space)
}

// possessive returns the length in bytes of a closing 's, 0 when there is none or nothing stands before it.
func possessive(w string) int {
	n := len(w)
	if n < 3 || w[n-1] != 's' && w[n-1] != 'S' {
		return 0
	}
	r, size := utf8.DecodeLastRuneInString(w[:n-1])
	if (r == '\'' || r == '’' || r == '‘') && n-1-size > 0 {
		return 1 + size
	}
	return 0
}

// lostSpace finds the full stop in "killed.The", which segmentation takes for one word; 0 when there is none.
func lostSpace(w string) int {
	for i := 2; i < len(w)-1; i++ {
		if w[i] == '.' && 'a' <= w[i-1] && w[i-1] <= 'z' && 'A' <= w[i+1] && w[i+1] <= 'Z' {
			return i
		}
	}
	return 0
}

func (c *cutter) word(s record.Span, space bool) {
	w := s.Quote(c.text)
	t := record.Token{Span: s, Norm: c.fold.String(w), Shape: shape(w)}
	if t.Norm == "" { // nothing but marks: keep it, so that every token has a key
		t.Norm = w
	}
	if space || s.Start == 0 {
		t.Shape |= record.SpaceBefore
	}
	c.out = append(c.out, t)
}

func isSpace(w string) bool {
	for _, r := range w {
		if !unicode.IsSpace(r) && r != '\u200b' && r != '\ufeff' && r != '\u2060' {
			return false
		}
	}
	return true
}

// shape reads how a word is written. The ASCII branch carries nearly all words of most texts.
func shape(w string) record.Shape {
	var s record.Shape
	letters, upper := 0, 0
	first := true
	for _, r := range w {
		switch {
		case 'a' <= r && r <= 'z':
			letters++
		case 'A' <= r && r <= 'Z':
			letters++
			upper++
			if first {
				s |= record.Capital
			}
		case '0' <= r && r <= '9':
			s |= record.HasDigit
		case r < 0x80:
		case unicode.IsLetter(r):
			letters++
			if unicode.IsUpper(r) {
				upper++
				if first {
					s |= record.Capital
				}
			}
		case unicode.Is(unicode.Nd, r):
			s |= record.HasDigit
		}
		first = false
	}
	if letters > 0 {
		s |= record.HasLetter
		if letters > 1 && letters == upper {
			s |= record.AllCaps
		}
	} else if s&record.HasDigit == 0 {
		s |= record.Punct
	}
	return s
}
