package dateline

import (
	"unicode"
	"unicode/utf8"

	"github.com/sabt-org/sabt/reference/fold"
)

type kind uint8

const (
	word kind = iota
	number
	mark // one character of punctuation
)

// tok is a piece of a line. Letters and digits are apart: "12th" is two.
type tok struct {
	start, end int
	kind       kind
	norm       string // of a word: folded; filled by norms
	value      int    // of a number
	digits     int    // how many; "01" has two
	mark       rune
	space      bool // white space stands before it
}

const maxDigits = 8

// scan cuts text into pieces; offset is added to their positions.
func scan(text string, offset int) []tok {
	var out []tok
	space := false
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) || r == 0x200C {
			space = true
			i += n
			continue
		}
		t := piece(text, i, r, n)
		i = t.end
		t.start, t.end, t.space = t.start+offset, t.end+offset, space
		out = append(out, t)
		space = false
	}
	return out
}

func piece(text string, i int, r rune, n int) tok {
	t := tok{start: i, end: i + n}
	switch {
	case unicode.IsLetter(r):
		for t.end < len(text) {
			r, n := utf8.DecodeRuneInString(text[t.end:])
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				break
			}
			t.end += n
		}
	case unicode.Is(unicode.Nd, r):
		t.kind = number
		for t.value, t.digits = digit(r), 1; t.end < len(text) && t.digits < maxDigits+1; t.digits++ {
			r, n := utf8.DecodeRuneInString(text[t.end:])
			if !unicode.Is(unicode.Nd, r) {
				break
			}
			t.value = t.value*10 + digit(r)
			t.end += n
		}
	default:
		t.kind, t.mark = mark, r
	}
	return t
}

// digit is the value of a digit: Unicode keeps each script's ten digits together, and these scripts' zeros end in 0 or 6.
func digit(r rune) int {
	switch {
	case r < 0x80:
		return int(r - '0')
	case 0x660 <= r && r <= 0x669:
		return int(r - 0x660)
	case 0x6F0 <= r && r <= 0x6F9:
		return int(r - 0x6F0)
	}
	return int(fold.String(string(r))[0] - '0')
}

// norms folds the words of the pieces.
func norms(toks []tok, text string, offset int) {
	for i := range toks {
		if t := &toks[i]; t.kind == word {
			t.norm = fold.String(text[t.start-offset : t.end-offset])
		}
	}
}
