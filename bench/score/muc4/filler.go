package muc4

import (
	"slices"
	"strings"
)

// oddQuotes reports whether a string is still open.
func oddQuotes(s string) bool {
	return (strings.Count(s, `"`)-strings.Count(s, `\"`))%2 == 1
}

// filler reads one value: `? "FORMER MINISTER" / "MR.": "ENRIQUE LOPEZ"`.
func filler(s slot, text string) Filler {
	var f Filler
	text = strings.TrimSpace(text)
	if rest, ok := strings.CutPrefix(text, "?"); ok {
		f.optional, text = true, strings.TrimSpace(rest)
	}
	if slices.Contains([]slot{slotDate, slotLocation, slotType, slotStage, slotCategory}, s) {
		f.alts = []string{text}
		return f
	}
	into := &f.alts
	for _, t := range tokens(text) {
		switch t.kind {
		case '/':
			continue
		case ':':
			f.of, into = []string{}, &f.of
			continue
		case 'w':
			if t.text = strings.TrimSpace(strings.Trim(t.text, `()" `)); t.text == "" {
				continue
			}
		}
		*into = append(*into, t.text)
	}
	if !slices.Contains([]slot{slotInstrument, slotIndividual, slotOrg, slotPhysical, slotName, slotDescription}, s) {
		for i, a := range f.alts {
			f.alts[i] = strings.ToUpper(a)
		}
	}
	return f
}

// token is a quoted string 'q', a slash, a colon, or a run of anything else 'w'.
type token struct {
	kind rune
	text string
}

func tokens(text string) []token {
	var out []token
	s, run := []rune(text), ""
	word := func() {
		if w := strings.TrimSpace(run); w != "" {
			out = append(out, token{'w', w})
		}
		run = ""
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '"':
			end := closing(s, i+1)
			word()
			out = append(out, token{'q', strings.TrimSpace(unescaped(s[i+1 : end]))})
			i = end
		case '/', ':':
			word()
			out = append(out, token{c, string(c)})
		default:
			run += string(c)
		}
	}
	word()
	return out
}

// closing finds the quote that ends a string: one with blanks and then a slash, a colon, a bracket or the end behind it. Quotes
// inside have a backslash, but not always.
func closing(s []rune, from int) int {
	for j := from; j < len(s); j++ {
		if s[j] == '\\' && j+1 < len(s) {
			j++
			continue
		}
		if s[j] != '"' {
			continue
		}
		rest := strings.TrimLeft(string(s[j+1:]), " \t")
		if rest == "" || strings.ContainsRune("/:)", rune(rest[0])) {
			return j
		}
	}
	return len(s)
}

func unescaped(s []rune) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			i++
		}
		b.WriteRune(s[i])
	}
	return b.String()
}

// said are the alternatives that say something.
func (f *Filler) said() []string {
	return slices.DeleteFunc(slices.Clone(f.alts), func(a string) bool { return a == "" || a == "-" })
}
