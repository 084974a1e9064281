package cli

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// width is the number of columns that words take on a terminal.
func width(s string) int { return displaywidth.String(s) }

// wrap breaks words into lines of at most n columns. White space of any kind, line feeds included, is one blank, and
// control characters are dropped: a document must not steer the terminal. A word longer than a line is cut.
func wrap(s string, n int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range strings.Fields(clean(s)) {
		for _, piece := range pieces(word, n) {
			w := width(piece)
			switch {
			case used == 0:
				line, used = piece, w
			case used+1+w <= n:
				line, used = line+" "+piece, used+1+w
			default:
				lines, line, used = append(lines, line), piece, w
			}
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// pieces cuts a word that is longer than a line between characters as a reader sees them.
func pieces(word string, n int) []string {
	if width(word) <= n {
		return []string{word}
	}
	var out []string
	start, used, at := 0, 0, 0
	for g := displaywidth.StringGraphemes(word); g.Next(); {
		w := g.Width()
		if used+w > n && at > start {
			out = append(out, word[start:at])
			start, used = at, 0
		}
		at += len(g.Value())
		used += w
	}
	return append(out, word[start:])
}

// clean drops control characters and the marks that turn the direction of what follows.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), isDirection(r), r == utf8.RuneError:
			return -1
		}
		return r
	}, s)
}

// isDirection covers the embeddings and overrides (U+202A to U+202E), the isolates (U+2066 to U+2069) and the
// directional marks; an article that carries one would reorder the table around it.
func isDirection(r rune) bool {
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x200E || r == 0x200F || r == 0x061C
}
