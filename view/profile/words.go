package profile

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// names are rows of folded words that must be seen nowhere.
type names [][]string

type word struct {
	record.Span
	folded string
}

// wordsOf cuts a text into words: runs of letters, digits and marks.
func wordsOf(s string) []word {
	var out []word
	start := -1
	for i, r := range s {
		in := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
		switch {
		case in && start < 0:
			start = i
		case !in && start >= 0:
			out, start = append(out, word{record.Span{Start: start, End: i}, fold.String(s[start:i])}), -1
		}
	}
	if start >= 0 {
		out = append(out, word{record.Span{Start: start, End: len(s)}, fold.String(s[start:])})
	}
	return out
}

// add takes a name, and with each the words of a person's name alone: "Karimi" of "Gul Karimi".
func (n *names) add(name string, each bool) {
	var row []string
	for _, w := range wordsOf(name) {
		row = append(row, w.folded)
		if each && utf8.RuneCountInString(w.folded) > 2 && !lower(name[w.Start:w.End]) {
			*n = append(*n, []string{w.folded})
		}
	}
	if len(row) > 0 {
		*n = append(*n, row)
	}
}

// lower reports whether a word begins with a small letter: "a resident" is nobody's name. Scripts without capitals have none.
func lower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// unnamed reports whether words are in a script with capitals and have none: "health officials" is nobody's name.
func unnamed(s string) bool {
	return strings.ContainsFunc(s, unicode.IsLower) && !strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsLetter(r) && !unicode.IsLower(r)
	})
}

// in finds where names stand in a text.
func (n names) in(s string) []record.Span {
	if len(n) == 0 {
		return nil
	}
	words := wordsOf(s)
	var out []record.Span
	for i := range words {
		for _, row := range n {
			if begins(words[i:], row) {
				out = append(out, record.Span{Start: words[i].Start, End: words[i+len(row)-1].End})
			}
		}
	}
	return out
}

func begins(words []word, row []string) bool {
	if len(words) < len(row) {
		return false
	}
	for i, f := range row {
		if words[i].folded != f {
			return false
		}
	}
	return true
}

// mask puts a sign of as many bytes in the place of every letter in the spans.
func mask(s string, spans []record.Span) string {
	out := []byte(s)
	for _, span := range spans {
		for i := span.Start; i < span.End; {
			_, n := utf8.DecodeRuneInString(s[i:])
			copy(out[i:i+n], sign(s[i:i+n]))
			i += n
		}
	}
	return string(out)
}

// sign is as long as the letter that it hides; ends of lines stay.
func sign(letter string) string {
	if letter == "\n" {
		return letter
	}
	return []string{"", "*", "×", "█", "𐄀"}[len(letter)]
}

// clean masks names in words that stand outside a text.
func (n names) clean(s string) (string, bool) {
	spans := n.in(s)
	return mask(s, spans), len(spans) > 0
}

// address leaves of an address that names somebody the host alone.
func (n names) address(s string) (string, bool) {
	plain, err := url.PathUnescape(s)
	if err != nil {
		plain = s
	}
	if len(n.in(plain)) == 0 {
		return s, false
	}
	if u, err := url.Parse(s); err == nil && u.Host != "" && len(n.in(u.Host)) == 0 {
		return u.Scheme + "://" + u.Host + "/", true
	}
	return "", true
}

// only keeps of a text what lies in the spans; all else is masked.
func only(s string, keep []record.Span) string {
	slices.SortFunc(keep, func(a, b record.Span) int { return a.Start - b.Start })
	var rest []record.Span
	at := 0
	for _, k := range keep {
		if k.Start > at {
			rest = append(rest, record.Span{Start: at, End: k.Start})
		}
		at = max(at, k.End)
	}
	if at < len(s) {
		rest = append(rest, record.Span{Start: at, End: len(s)})
	}
	return mask(s, rest)
}

// hiddenValue reports whether there is nothing to hide: no value, or one that is hidden already.
func hiddenValue(s string) bool { return s == "" || strings.Contains(s, record.Redacted) }
