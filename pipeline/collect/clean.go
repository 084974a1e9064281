package collect

import "strings"

// clean normalises line ends and drops the characters that carry no words (see the package documentation). A text that
// needs nothing comes back as it is, after one pass and without a copy.
func clean(s string) string {
	i := 0
	for ; i < len(s); i++ {
		if unclean[s[i]] {
			if n, _ := unwanted(s[i:]); n > 0 {
				break
			}
		}
	}
	if i == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	from := 0
	for i < len(s) {
		n, instead := 0, ""
		if unclean[s[i]] {
			n, instead = unwanted(s[i:])
		}
		if n == 0 {
			i++
			continue
		}
		b.WriteString(s[from:i])
		b.WriteString(instead)
		i += n
		from = i
	}
	b.WriteString(s[from:])
	return b.String()
}

// unclean marks the bytes with which an unwanted character may begin.
var unclean = func() (t [256]bool) {
	for c := range 0x20 {
		t[c] = c != '\n' && c != '\t'
	}
	for _, c := range []byte{0x7F, 0xC2, 0xD8, 0xE2, 0xEF} {
		t[c] = true
	}
	return t
}()

// unwanted returns the length of the unwanted character that s begins with, 0 if it is none, and what replaces it.
func unwanted(s string) (int, string) {
	c := s[0]
	switch {
	case c == '\r':
		if len(s) > 1 && s[1] == '\n' {
			return 2, "\n"
		}
		return 1, "\n"
	case c == '\f' || c == '\v':
		return 1, "\n"
	case c < 0x80:
		return 1, ""
	case len(s) < 2:
		return 0, ""
	case c == 0xC2 && s[1] == 0x85: // next line
		return 2, "\n"
	case c == 0xC2 && (s[1] < 0xA0 || s[1] == 0xAD), c == 0xD8 && s[1] == 0x9C:
		return 2, ""
	case c < 0xE0 || len(s) < 3:
		return 0, ""
	}
	return unwanted3(s[1], s[2], c)
}

// unwanted3 judges a character of three bytes.
func unwanted3(b1, b2, c byte) (int, string) {
	switch {
	case c == 0xE2 && b1 == 0x80 && (b2 == 0xA8 || b2 == 0xA9): // line and paragraph separator
		return 3, "\n"
	case c == 0xE2 && b1 == 0x80 && (b2 == 0x8E || b2 == 0x8F || 0xAA <= b2 && b2 <= 0xAE), // direction
		c == 0xE2 && b1 == 0x81 && 0xA6 <= b2 && b2 <= 0xA9,                                             // isolates
		c == 0xEF && b1 == 0xBB && b2 == 0xBF,                                                           // byte order mark
		c == 0xEF && b1 == 0xBF && (b2 == 0xBE || b2 == 0xBF || b2 == 0xB9 || b2 == 0xBA || b2 == 0xBB): // no characters
		return 3, ""
	}
	return 0, ""
}

// binary reports whether text has so many control characters that it cannot be one.
func binary(s string) bool {
	n := 0
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' {
			n++
		}
	}
	return n*20 > len(s)
}
