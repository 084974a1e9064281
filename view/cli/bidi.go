package cli

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

const (
	firstStrongIsolate  = "\u2068"
	popDirectionIsolate = "\u2069"
)

// isolate wraps each stretch of right-to-left words, so that a terminal that reorders them leaves the columns to its
// left and right alone. Letters are never reversed here: that is the terminal's part.
func isolate(s string) string {
	start, end := stretch(s)
	if start < 0 {
		return s
	}
	return s[:start] + firstStrongIsolate + s[start:end] + popDirectionIsolate + isolate(s[end:])
}

// stretch finds the first run from a right-to-left letter to the last one before a left-to-right letter, with the
// digits that follow it: in "۳۰ نفر کشته" the figure belongs to its words.
func stretch(s string) (start, end int) {
	start, end = -1, -1
	for i, r := range s {
		switch {
		case rightLeft(r):
			if start < 0 {
				start = i
			}
			end = i + utf8.RuneLen(r)
		case start >= 0 && unicode.IsDigit(r):
			end = i + utf8.RuneLen(r)
		case start >= 0 && unicode.IsLetter(r):
			return leading(s, start), end
		}
	}
	return leading(s, start), end
}

// leading moves the start to the Arabic-Indic digits that stand before the first letter.
func leading(s string, start int) int {
	if start <= 0 {
		return start
	}
	head := strings.TrimRight(s[:start], " ")
	digits := strings.TrimRightFunc(head, func(r rune) bool { return r >= 0x0660 && r <= 0x06F9 && unicode.IsDigit(r) })
	if len(digits) < len(head) {
		return len(digits)
	}
	return start
}

func rightLeft(r rune) bool {
	if r < 0x0590 {
		return false
	}
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}
