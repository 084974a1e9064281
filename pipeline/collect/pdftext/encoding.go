package pdftext

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// byteLetters are the letters of the 256 codes of an old font: its base encoding, changed by its list of differences.
func byteLetters(v value) *[256]string {
	var out [256]string
	enc := v.key("Encoding")
	base := enc.name()
	if enc.kind() == isDict {
		base = enc.key("BaseEncoding").name()
	}
	for c := range 256 {
		r := winAnsi(byte(c))
		if base == "MacRomanEncoding" {
			r = charmap.Macintosh.DecodeByte(byte(c))
		}
		if c >= ' ' {
			out[c] = string(r)
		} else {
			out[c] = "\uFFFD"
		}
	}
	code := 0
	diff := enc.key("Differences")
	for i := range diff.len() {
		switch d := diff.index(i); d.kind() {
		case isNumber:
			code = d.int()
		case isName:
			if 0 <= code && code < 256 {
				out[code] = glyphLetters(d.name())
			}
			code++
		}
	}
	return &out
}

// winAnsi is the letter of a byte under windows-1252; bytes without one are bullets, as the standard says.
func winAnsi(c byte) rune {
	if r := charmap.Windows1252.DecodeByte(c); r != '\uFFFD' {
		return r
	}
	return '•'
}

//go:embed glyphs.tsv
var glyphTable string

// glyphNames is read when the first font asks for it: most files never do.
var glyphNames = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.SplitSeq(glyphTable, "\n") {
		if name, letters, ok := strings.Cut(line, "\t"); ok && line[0] != '#' {
			m[name] = letters
		}
	}
	return m
})

// accents are the endings of names of marked letters ("eacute") with their combining marks.
var accents = []struct{ name, mark string }{
	{"acute", "\u0301"}, {"grave", "\u0300"}, {"circumflex", "\u0302"}, {"dieresis", "\u0308"}, {"tilde", "\u0303"},
	{"caron", "\u030C"}, {"cedilla", "\u0327"}, {"ring", "\u030A"}, {"macron", "\u0304"}, {"breve", "\u0306"},
	{"ogonek", "\u0328"}, {"dotaccent", "\u0307"}, {"hungarumlaut", "\u030B"}, {"commaaccent", "\u0326"},
}

// glyphLetters gives the letters of a glyph's name: "A", "eacute", "f_i", "uni0627", "u1F600", "afii10017", "one.alt".
func glyphLetters(name string) string {
	name, _, _ = strings.Cut(name, ".")
	if strings.Contains(name, "_") {
		var b strings.Builder
		for part := range strings.SplitSeq(name, "_") {
			if part != "" {
				b.WriteString(glyphLetters(part))
			}
		}
		return b.String()
	}
	if s, ok := glyphNames()[name]; ok {
		return s
	}
	if len(name) == 1 {
		return name
	}
	if s := numbered(name); s != "" {
		return s
	}
	for _, a := range accents {
		if letter, ok := strings.CutSuffix(name, a.name); ok && len(letter) == 1 {
			return norm.NFC.String(letter + a.mark)
		}
	}
	return "\uFFFD"
}

// numbered reads names that hold the number of the letter.
func numbered(name string) string {
	if rest, ok := strings.CutPrefix(name, "afii"); ok { // 10017 to 10049 are А to Я with Ё after Е, 10065 to 10097 а to я
		n, err := strconv.Atoi(rest)
		switch {
		case err != nil:
		case 10017 <= n && n <= 10049:
			return cyrillic(n-10017, 'А', 'Ё')
		case 10065 <= n && n <= 10097:
			return cyrillic(n-10065, 'а', 'ё')
		}
		return ""
	}
	rest, ok := strings.CutPrefix(name, "uni")
	if ok && len(rest) >= 4 {
		rest = rest[:4]
	} else if rest, ok = strings.CutPrefix(name, "u"); !ok || len(rest) < 4 || len(rest) > 6 {
		return ""
	}
	n, err := strconv.ParseUint(rest, 16, 32)
	if err != nil || n == 0 || n > 0x10FFFF || 0xD800 <= n && n < 0xE000 {
		return ""
	}
	return string(rune(n))
}

func cyrillic(k int, first, yo rune) string {
	switch {
	case k < 6:
		return string(first + rune(k))
	case k == 6:
		return string(yo)
	}
	return string(first + rune(k-1))
}
