package language

import (
	"unicode"
	"unicode/utf8"
)

// The figures a text must reach before a language is named.
const (
	enough    = 250 // words looked at: more change nothing
	minWords  = 3   // "Kabul, Afghanistan" has no language
	minPoints = 6   // two words of that language alone
	perWord   = 0.5 // points a word: below it the language is one that the table lacks
	fewWords  = 30  // in a note of a sentence or two names outweigh the small words:
	perFew    = 0.35
)

// Identify returns the ISO 639-1 code of the text's language, "" when it cannot tell.
func (id *Identifier) Identify(text string) string {
	var points [maxLanguages]int
	words := 0
	var buf [64]byte
	word := buf[:0]
	for i := 0; i < len(text) && words < enough; {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		i += n
		if isLetter(r) {
			if len(word) <= len(buf)-utf8.UTFMax {
				word = id.add(word, r, &points)
			}
			continue
		}
		if len(word) > 0 {
			words++
			id.count(word, &points)
			word = buf[:0]
		}
	}
	if len(word) > 0 {
		words++
		id.count(word, &points)
	}
	return id.best(&points, words)
}

// Known reports whether the word is one of the commonest of any language. It must be in lower case.
func (id *Identifier) Known(word string) bool {
	var buf [64]byte
	w := buf[:0]
	for _, r := range word {
		if len(w) > len(buf)-utf8.UTFMax {
			return false
		}
		w = utf8.AppendRune(w, form(r))
	}
	return id.words[string(w)] != 0
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r) || r == '¿' || r == '¡'
}

// add appends the letter to the word and counts it if few languages use it.
func (id *Identifier) add(word []byte, r rune, points *[maxLanguages]int) []byte {
	if r < utf8.RuneSelf {
		return append(word, byte(r|0x20))
	}
	if langs := id.letters[r]; langs != 0 {
		give(points, langs, 1)
	}
	return utf8.AppendRune(word, form(r))
}

// form is the one form of a letter under which words.tsv lists it: lower case, the two Arabic letters as in Persian.
func form(r rune) rune {
	switch r {
	case 'ي', 'ى':
		return 'ی'
	case 'ك':
		return 'ک'
	}
	return unicode.ToLower(r)
}

func (id *Identifier) count(word []byte, points *[maxLanguages]int) {
	if len(word) > id.longest {
		return
	}
	langs := id.words[string(word)]
	if langs == 0 {
		return
	}
	weight := 3
	if langs&(langs-1) != 0 { // shared with another language
		weight = 2
	}
	give(points, langs, weight)
}

func give(points *[maxLanguages]int, langs set, weight int) {
	for i := 0; langs != 0; i++ {
		if langs&1 != 0 {
			points[i] += weight
		}
		langs >>= 1
	}
}

// best is the language with most points, if it leads by a quarter: Spanish and Portuguese share half their words.
func (id *Identifier) best(points *[maxLanguages]int, words int) string {
	first, second := 0, 0
	for i := 1; i < len(id.codes); i++ {
		if points[i] > points[first] {
			first = i
		}
	}
	for i := range id.codes {
		if i != first && points[i] > second {
			second = points[i]
		}
	}
	p, least := points[first], perWord
	if words < fewWords {
		least = perFew
	}
	if words < minWords || p < minPoints || float64(p) < least*float64(words) || 4*p < 5*second {
		return ""
	}
	return id.codes[first]
}
