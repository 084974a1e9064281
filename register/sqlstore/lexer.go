package sqlstore

import (
	"encoding/json"
	"errors"
	"strconv"
)

// lexer reads the JSON that this package wrote itself, several times faster than a decoder that has to take any. Whatever it does not expect is an
// error, and then the other decoder is asked.
type lexer struct {
	b     []byte
	at    int
	err   error
	codes map[string]string // strings that come again and again
}

var errUnexpected = errors.New("unexpected JSON")

func (l *lexer) fail() {
	if l.err == nil {
		l.err = errUnexpected
	}
	l.at = len(l.b)
}

// next is the byte to come; 0 at the end.
func (l *lexer) next() byte {
	if l.at >= len(l.b) {
		return 0
	}
	return l.b[l.at]
}

// take reads a byte that must come.
func (l *lexer) take(c byte) {
	if l.next() != c {
		l.fail()
		return
	}
	l.at++
}

// object calls f for each key, to read its value.
func (l *lexer) object(f func(key string)) {
	l.list('{', '}', func() {
		key := l.code()
		l.take(':')
		f(key)
	})
}

// array calls f for each element, to read it.
func (l *lexer) array(f func()) { l.list('[', ']', f) }

func (l *lexer) list(open, end byte, f func()) {
	if l.null() {
		return
	}
	l.take(open)
	if l.next() == end {
		l.at++
		return
	}
	for l.err == nil {
		f()
		if l.next() == end {
			l.at++
			return
		}
		l.take(',')
	}
}

func (l *lexer) null() bool {
	if l.next() != 'n' {
		return false
	}
	l.word("null")
	return true
}

func (l *lexer) word(w string) {
	if len(l.b)-l.at < len(w) || string(l.b[l.at:l.at+len(w)]) != w {
		l.fail()
		return
	}
	l.at += len(w)
}

// raw is what stands between quotation marks, and whether it has escapes.
func (l *lexer) raw() (b []byte, escaped bool) {
	l.take('"')
	start := l.at
	for ; l.at < len(l.b); l.at++ {
		switch l.b[l.at] {
		case '"':
			b = l.b[start:l.at]
			l.at++
			return b, escaped
		case '\\':
			escaped = true
			l.at++
		}
	}
	l.fail()
	return nil, false
}

func (l *lexer) text() string {
	b, escaped := l.raw()
	if !escaped {
		return string(b)
	}
	var s string
	if err := json.Unmarshal(l.b[l.at-len(b)-2:l.at], &s); err != nil {
		l.fail()
	}
	return s
}

// code is a text that comes again and again; it is kept once.
func (l *lexer) code() string {
	b, escaped := l.raw()
	if escaped {
		l.at -= len(b) + 2
		return l.text()
	}
	if s, ok := l.codes[string(b)]; ok {
		return s
	}
	s := string(b)
	if len(l.codes) < 4096 {
		l.codes[s] = s
	}
	return s
}

func (l *lexer) number() []byte {
	start := l.at
	for l.at < len(l.b) {
		switch c := l.b[l.at]; {
		case c >= '0' && c <= '9', c == '-', c == '+', c == '.', c == 'e', c == 'E':
			l.at++
			continue
		}
		break
	}
	if l.at == start {
		l.fail()
	}
	return l.b[start:l.at]
}

func (l *lexer) int() int {
	n, err := strconv.Atoi(string(l.number()))
	if err != nil {
		l.fail()
	}
	return n
}

func (l *lexer) float() float64 {
	f, err := strconv.ParseFloat(string(l.number()), 64)
	if err != nil {
		l.fail()
	}
	return f
}

func (l *lexer) bool() bool {
	if l.next() == 't' {
		l.word("true")
		return true
	}
	l.word("false")
	return false
}

// skip reads a value that nobody wants.
func (l *lexer) skip() {
	switch c := l.next(); {
	case c == '{':
		l.object(func(string) { l.skip() })
	case c == '[':
		l.array(l.skip)
	case c == '"':
		l.raw()
	case c == 't', c == 'f':
		l.bool()
	case c == 'n':
		l.null()
	default:
		l.number()
	}
}
