package charset

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// sampleSize is how many bytes are tried under each encoding.
const sampleSize = 16 << 10

// guess decodes bytes that are neither UTF-8 nor UTF-16.
func (d *Decoder) guess(b []byte, declared string) (text, name, note string, err error) {
	sample := b[:min(len(b), sampleSize)]
	best, top := candidate{}, 0.0
	for _, c := range candidates {
		if s := d.worth(decodeWith(c.enc, sample)); s > top {
			best, top = c, s
		}
	}
	told, ok := lookup(declared)
	if ok {
		if s := d.worth(decodeWith(told.enc, sample)); s >= top*0.9 || top < 0.3 {
			return decodeWith(told.enc, b), told.name, "", nil
		}
		note = fmt.Sprintf("declared as %s but read as %s, under which the bytes are words", told.name, best.name)
	}
	if top < 0.3 {
		return "", "", "", unknown()
	}
	return decodeWith(best.enc, b), best.name, note, nil
}

// worth judges a decoding by its words that are not plain ASCII: 1 when all are of one script and one case pattern, more
// when they are known words, less when they are a jumble ("ÓáÇã", "УбЗг").
func (d *Decoder) worth(text string) float64 {
	words, known, latin, points := 0, 0, 0, 0.0
	for _, w := range strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\uFFFD' && r != '\u200C' && !(0x80 <= r && r < 0xA0)
	}) {
		if ascii(w) {
			continue
		}
		words++
		p := d.word(w)
		points += p
		if p > 1 {
			known++
		}
		if first, _ := utf8.DecodeRuneInString(w); script(first) == 0 {
			latin++
		}
	}
	marks, good := punctuation(text)
	if words == 0 && marks > 0 {
		return float64(good) / float64(marks)
	}
	if words == 0 || latin < words/2 && words >= 10 && known*20 < words { // so many words, and none that any text has
		return 0
	}
	return points / float64(words)
}

// word is 1 for a word that could be one, 3 for one that is known, -1 for one that cannot be.
func (d *Decoder) word(w string) float64 {
	var scripts [4]int
	upperInside, lowers, n := 0, 0, 0
	for _, r := range w {
		k := script(r)
		if k < 0 {
			return -1
		}
		scripts[k]++
		switch {
		case unicode.IsUpper(r) && n > 0:
			upperInside++
		case unicode.IsLower(r):
			lowers++
		}
		n++
	}
	used := 0
	for _, c := range scripts {
		if c > 0 {
			used++
		}
	}
	switch {
	case used > 1, upperInside > 0 && lowers > 0:
		return -1
	case d.words.Known(strings.ToLower(w)):
		return 3
	case scripts[0] > 0 && n > 2 && foreign(w) > n/2: // "ðïëèöèÿ": more marked letters than any Latin language has
		return -1
	}
	return 1
}

// script is 0 Latin, 1 Cyrillic, 2 Arabic, 3 Greek, -1 something no word is made of.
func script(r rune) int {
	switch {
	case r < utf8.RuneSelf, 0xC0 <= r && r < 0x250 && r != '×' && r != '÷':
		return 0
	case 0x400 <= r && r < 0x530:
		return 1
	case 0x620 <= r && r < 0x700, r == 0x200C:
		return 2
	case 0x370 <= r && r < 0x400:
		return 3
	}
	return -1
}

func foreign(w string) (n int) {
	for _, r := range w {
		if r >= utf8.RuneSelf {
			n++
		}
	}
	return n
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// punctuation counts the marks that are not ASCII, and those among them that texts use.
func punctuation(text string) (all, good int) {
	for _, r := range text {
		if r < utf8.RuneSelf || unicode.IsLetter(r) {
			continue
		}
		all++
		if strings.ContainsRune("‘’“”«»–—…•€£©®°·§½¼¾\u00A0،؛؟№„‚", r) {
			good++
		}
	}
	return all, good
}

// unmojibake undoes a common accident: UTF-8 read as windows-1252 and stored as UTF-8 again ("Ø³Ù„Ø§Ù…" for سلام).
func (d *Decoder) unmojibake(b []byte) (string, bool) {
	if !suspicious(b) {
		return "", false
	}
	raw, ok := encode1252(string(b))
	if !ok || !utf8.Valid(raw) {
		return "", false
	}
	return string(raw), true
}

// suspicious reports whether most letters beyond ASCII are the first halves of Arabic or Cyrillic letters and of
// accented ones: Ø Ù Ú Û Ð Ñ Ã â. It costs one pass over the first bytes.
func suspicious(b []byte) bool {
	leads, others := 0, 0
	for i := 0; i+1 < len(b) && i < 8192; i++ {
		if b[i] < 0xC0 {
			continue
		}
		if b[i] == 0xC3 && strings.IndexByte("\x98\x99\x9A\x9B\x90\x91\x83\xA2", b[i+1]) >= 0 {
			leads++
		} else {
			others++
		}
	}
	return leads >= 3 && leads*3 >= others
}

// encode1252 is the inverse of reading windows-1252, in which five bytes without a letter become control characters.
func encode1252(s string) ([]byte, bool) {
	out := make([]byte, 0, len(s))
	for _, r := range s {
		if c, ok := charmap.Windows1252.EncodeRune(r); ok {
			out = append(out, c)
		} else if 0x80 <= r && r < 0xA0 {
			out = append(out, byte(r))
		} else {
			return nil, false
		}
	}
	return out, true
}
