// Package fold gives the form under which names and words are looked up, so that "Kābul", "KABUL" and "Kabul" are
// one, and so are كابل and کابل.
//
//	fold.String("Mazār-e Sharīf") // "mazar-e sharif"
//
// It knows no language and cuts nothing: hyphens, spaces and stops stay. Package token folds every token with it, the
// gazetteer every name. Read next: package gazetteer.
package fold

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// String gives the form under which words are looked up: lower case; Latin, Cyrillic and Greek letters without
// diacritics; Arabic-script letters in one form (ي and ى as ی, ك as ک, أ إ آ as ا), without vowel marks, tatweel,
// zero-width joiners and direction marks; digits of every script as ASCII.
func String(s string) string {
	if plain(s) {
		return s
	}
	return string(Append(make([]byte, 0, len(s)+8), s))
}

// Append appends the folded form of s to dst, without allocating when dst has room.
func Append(dst []byte, s string) []byte {
	for _, r := range s {
		switch {
		case 'A' <= r && r <= 'Z':
			dst = append(dst, byte(r)+'a'-'A')
		case r < 0x80:
			dst = append(dst, byte(r))
		default:
			dst = appendRune(dst, r)
		}
	}
	return dst
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

func appendRune(dst []byte, r rune) []byte {
	if f, ok := arabicForm(r); ok {
		if f == 0 {
			return dst
		}
		return utf8.AppendRune(dst, f)
	}
	switch {
	case 0x621 <= r && r <= 0x64A || 0x671 <= r && r <= 0x6D3: // the other Arabic letters: themselves
		return utf8.AppendRune(dst, r)
	case 0x410 <= r && r <= 0x44F: // Russian letters: small
		if r < 0x430 {
			r += 0x20
		}
		return utf8.AppendRune(dst, r)
	case r == '’' || r == '‘' || r == 'ʼ' || r == 'ʻ' || r == '`':
		return append(dst, '\'')
	case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
		return dst
	case unicode.Is(unicode.Nd, r):
		return append(dst, '0'+byte(digit(r)))
	}
	return appendLetter(dst, unicode.ToLower(r))
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

// appendLetter appends r without its combining marks. Letters outside the decomposable ranges pass unchanged.
func appendLetter(dst []byte, r rune) []byte {
	switch r {
	case 'ß':
		return append(dst, "ss"...)
	case 'ø':
		return append(dst, 'o')
	case 'ł':
		return append(dst, 'l')
	case 'ı':
		return append(dst, 'i')
	case 'й': // a letter of its own, not a marked и
		return utf8.AppendRune(dst, r)
	}
	if r < 0xC0 || r > 0x24F && r < 0x370 || 0x430 <= r && r < 0x450 || r > 0x52F && r < 0x1E00 || r > 0x1FFF {
		return utf8.AppendRune(dst, r)
	}
	if r < firstMarked || r >= firstMarked+marked {
		return appendUnmarked(dst, r)
	}
	return append(dst, unmarked()[r-firstMarked]...)
}

// Letters with marks from À to the end of the Cyrillic supplement, which Spanish, French and Turkish names are full of,
// are looked up; the table is made at the first of them.
const (
	firstMarked = 0xC0
	marked      = 0x530 - firstMarked
)

var unmarked = sync.OnceValue(func() *[marked]string {
	var all [marked]string
	for i := range all {
		all[i] = string(appendUnmarked(nil, firstMarked+rune(i)))
	}
	return &all
})

func appendUnmarked(dst []byte, r rune) []byte {
	var buf [16]byte
	for _, d := range string(norm.NFD.AppendString(buf[:0], string(r))) {
		if !unicode.Is(unicode.Mn, d) {
			dst = utf8.AppendRune(dst, d)
		}
	}
	return dst
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
