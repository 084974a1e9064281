// Package fold gives the form under which names and words are looked up, so that "Kābul", "KABUL" and "Kabul" are
// one, and so are كابل and کابل.
//
//	fold.String("Mazār-e Sharīf") // "mazar-e sharif"
//
// It knows no language and cuts nothing: hyphens, spaces and stops stay. Package token folds every token with it, the
// gazetteer every name. Read next: package gazetteer.
package fold

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// String gives the form under which words are looked up: lower case; Latin, Cyrillic and Greek letters without
// diacritics; Arabic-script letters in one form (ي and ى as ی, ك as ک, أ إ آ as ا), without vowel marks, tatweel,
// zero-width joiners and direction marks; digits of every script as ASCII.
func String(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if r < 0x80 {
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			b.WriteByte(byte(r))
			continue
		}
		foldRune(&b, r)
	}
	return b.String()
}

// plain reports whether folding would change nothing: the common case, which must not allocate.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0x80 || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

func foldRune(b *strings.Builder, r rune) {
	if f, ok := arabicForm(r); ok {
		if f != 0 {
			b.WriteRune(f)
		}
		return
	}
	switch {
	case r == '’' || r == '‘' || r == 'ʼ' || r == 'ʻ' || r == '`':
		b.WriteByte('\'')
	case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
	case unicode.Is(unicode.Nd, r):
		b.WriteByte('0' + byte(digit(r)))
	default:
		foldLetter(b, unicode.ToLower(r))
	}
}

// arabicForm maps a letter of the Arabic script to the one form it is looked up by; 0 drops it.
func arabicForm(r rune) (rune, bool) {
	switch r {
	case 'ي', 'ى', 'ئ', 'ې', 'ۍ':
		return 'ی', true
	case 'ك':
		return 'ک', true
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا', true
	case 'ؤ':
		return 'و', true
	case 'ة', 'ۀ':
		return 'ه', true
	case 'ګ':
		return 'گ', true
	case 'ـ', 'ء':
		return 0, true
	}
	return 0, false
}

// foldLetter writes r without its combining marks. Letters outside the decomposable ranges pass unchanged.
func foldLetter(b *strings.Builder, r rune) {
	switch r {
	case 'ß':
		b.WriteString("ss")
		return
	case 'ø':
		b.WriteByte('o')
		return
	case 'ł':
		b.WriteByte('l')
		return
	case 'ı':
		b.WriteByte('i')
		return
	case 'й': // a letter of its own, not a marked и
		b.WriteRune(r)
		return
	}
	if r < 0xC0 || r > 0x24F && r < 0x370 || r > 0x52F && r < 0x1E00 || r > 0x1FFF {
		b.WriteRune(r)
		return
	}
	for _, d := range norm.NFD.String(string(r)) {
		if !unicode.Is(unicode.Mn, d) {
			b.WriteRune(d)
		}
	}
}

// digit is the value of a decimal digit of any script: Unicode keeps each script's ten digits together, zero first.
func digit(r rune) int {
	z := r
	for i := 0; i < 9 && unicode.Is(unicode.Nd, z-1); i++ {
		z--
	}
	if r-z > 9 {
		return 0
	}
	// Neighbouring digit blocks (mathematical digits) run on; only the distance within a block of ten counts.
	return int(r-z) % 10
}
