package pdftext

import (
	"bytes"
	"strconv"
)

// operand is a value in a page's instructions: a number, a string, a name, or a list of these.
type operand struct {
	kind byte // 'n' number, 's' string, '/' name, '[' list, 'o' operator, 0 end
	num  float64
	str  string
	list []operand
}

// lexer cuts a page's instructions into operands and operators. Every byte is looked at once, and nothing is refused:
// what makes no sense is passed over.
type lexer struct {
	b []byte
	i int
}

func white(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0 || c == '\f'
}

func delim(c byte) bool {
	return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' || c == '/' || c == '%'
}

func (l *lexer) next() operand { return l.value(0) }

func (l *lexer) value(depth int) operand {
	for l.i < len(l.b) {
		c := l.b[l.i]
		switch {
		case white(c) || c == '{' || c == '}' || c == ')':
			l.i++
		case c == '%':
			l.line()
		case c == '(':
			return operand{kind: 's', str: l.literal()}
		case c == '<' && l.i+1 < len(l.b) && l.b[l.i+1] == '<', c == '>':
			l.i++ // dictionaries are read as what stands in them; their operands are not used
			if l.i < len(l.b) && l.b[l.i] == c {
				l.i++
			}
		case c == '<':
			return operand{kind: 's', str: l.hex()}
		case c == '[':
			l.i++
			if depth > 20 {
				continue
			}
			return l.array(depth)
		case c == ']':
			l.i++
			if depth > 0 {
				return operand{kind: ']'}
			}
		case c == '/':
			l.i++
			return operand{kind: '/', str: l.word()}
		default:
			return l.atom()
		}
	}
	return operand{}
}

func (l *lexer) line() {
	if n := bytes.IndexAny(l.b[l.i:], "\r\n"); n >= 0 {
		l.i += n
	} else {
		l.i = len(l.b)
	}
}

func (l *lexer) word() string {
	start := l.i
	for l.i < len(l.b) && !white(l.b[l.i]) && !delim(l.b[l.i]) {
		l.i++
	}
	return string(l.b[start:l.i])
}

func (l *lexer) atom() operand {
	s := l.word()
	if s == "" {
		l.i++
		return l.value(0)
	}
	if c := s[0]; '0' <= c && c <= '9' || c == '-' || c == '+' || c == '.' {
		f, err := strconv.ParseFloat(s, 64)
		if err != nil || f != f || f > 1e9 || f < -1e9 {
			f = 0
		}
		return operand{kind: 'n', num: f}
	}
	return operand{kind: 'o', str: s}
}

func (l *lexer) array(depth int) operand {
	o := operand{kind: '['}
	for {
		e := l.value(depth + 1)
		if e.kind == ']' || e.kind == 0 {
			return o
		}
		o.list = append(o.list, e)
	}
}

// literal reads "(text \(with\) escapes)".
func (l *lexer) literal() string {
	var out []byte
	depth := 0
	for ; l.i < len(l.b); l.i++ {
		c := l.b[l.i]
		switch {
		case c == '\\':
			out = l.escape(out)
			continue
		case c == '(':
			if depth++; depth == 1 {
				continue
			}
		case c == ')':
			if depth--; depth == 0 {
				l.i++
				return string(out)
			}
		}
		out = append(out, c)
	}
	return string(out)
}

// escape reads the escape that begins at l.i and leaves l.i on its last byte.
func (l *lexer) escape(out []byte) []byte {
	if l.i++; l.i >= len(l.b) {
		return out
	}
	c := l.b[l.i]
	if i := bytes.IndexByte([]byte("nrtbf"), c); i >= 0 {
		return append(out, "\n\r\t\b\f"[i])
	}
	switch {
	case c == '\r':
		if l.i+1 < len(l.b) && l.b[l.i+1] == '\n' {
			l.i++
		}
		return out
	case c == '\n':
		return out
	case '0' <= c && c <= '7':
		v := int(c - '0')
		for n := 0; n < 2 && l.i+1 < len(l.b) && '0' <= l.b[l.i+1] && l.b[l.i+1] <= '7'; n++ {
			l.i++
			v = v*8 + int(l.b[l.i]-'0')
		}
		return append(out, byte(v))
	}
	return append(out, c)
}

// hex reads "<0A1B>".
func (l *lexer) hex() string {
	var out []byte
	half, v := false, byte(0)
	for l.i++; l.i < len(l.b); l.i++ {
		c := l.b[l.i]
		if c == '>' {
			l.i++
			break
		}
		n, ok := nibble(c)
		if !ok {
			continue
		}
		if v = v<<4 | n; half {
			out = append(out, v)
		}
		half = !half
	}
	if half {
		out = append(out, v<<4)
	}
	return string(out)
}

func nibble(c byte) (byte, bool) {
	switch {
	case '0' <= c && c <= '9':
		return c - '0', true
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10, true
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

// image passes over the bytes of a picture that stands among the instructions, after ID, up to EI.
func (l *lexer) image() {
	for l.i < len(l.b) {
		n := bytes.Index(l.b[l.i:], []byte("EI"))
		if n < 0 {
			l.i = len(l.b)
			return
		}
		before, after := l.i+n-1, l.i+n+2
		l.i = after
		if before >= 0 && white(l.b[before]) && (after >= len(l.b) || white(l.b[after])) {
			return
		}
	}
}
