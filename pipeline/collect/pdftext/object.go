package pdftext

import (
	"bytes"
	"strconv"
	"unicode/utf16"
)

// kind is what sort of object stands in a PDF file.
type kind uint8

const (
	isNull kind = iota
	isNumber
	isString
	isName
	isArray
	isDict
	isStream
	isRef
	isOther // a keyword: true, false, obj, R
)

// object is an object as written.
type object struct {
	kind kind
	num  float64 // of a number; of a reference the object's number
	gen  int     // of a reference
	str  string  // of a string, name or keyword
	list []*object
	dict map[string]*object // of a dictionary and of a stream
	raw  []byte             // of a stream, packed
	id   int                // of a stream: the object's number and generation, by which it is locked
	idg  int
}

// maxNesting is how deep arrays and dictionaries may stand in each other.
const maxNesting = 100

// parser reads objects.
type parser struct {
	lexer
	depth int
}

// object reads the object at the parser's place, null where there is none. It never goes back, so the cost is linear.
func (p *parser) object() *object {
	o := p.one()
	if o == nil || o.kind != isNumber {
		return o
	}
	at := p.i // "12 0 R" begins with two numbers
	if gen := p.peekNumber(); gen >= 0 {
		p.space()
		if p.i < len(p.b) && p.b[p.i] == 'R' && (p.i+1 == len(p.b) || white(p.b[p.i+1]) || delim(p.b[p.i+1])) {
			p.i++
			return &object{kind: isRef, num: o.num, gen: gen}
		}
	}
	p.i = at
	return o
}

// peekNumber reads a small whole number, -1 if there is none.
func (p *parser) peekNumber() int {
	p.space()
	start := p.i
	for p.i < len(p.b) && p.i < start+6 && '0' <= p.b[p.i] && p.b[p.i] <= '9' {
		p.i++
	}
	v, err := strconv.Atoi(string(p.b[start:p.i]))
	if err != nil {
		return -1
	}
	return v
}

func (p *parser) space() {
	for p.i < len(p.b) {
		switch c := p.b[p.i]; {
		case white(c):
			p.i++
		case c == '%':
			p.line()
		default:
			return
		}
	}
}

// one reads an object that is no reference; nil at the end of the bytes and at a closing bracket, which it passes.
func (p *parser) one() *object {
	p.space()
	if p.i >= len(p.b) {
		return nil
	}
	switch c := p.b[p.i]; {
	case c == '(':
		return &object{kind: isString, str: p.literal()}
	case c == '<' && p.i+1 < len(p.b) && p.b[p.i+1] == '<':
		p.i += 2
		return p.dictionary()
	case c == '<':
		return &object{kind: isString, str: p.hex()}
	case c == '[':
		p.i++
		return p.list()
	case c == '/':
		p.i++
		return &object{kind: isName, str: unescape(p.word())}
	case c == '>' && p.i+1 < len(p.b) && p.b[p.i+1] == '>':
		p.i += 2
		return nil
	case delim(c):
		p.i++
		return nil
	}
	w := p.word()
	if f, err := strconv.ParseFloat(w, 64); err == nil && f == f && f < 1e15 && f > -1e15 {
		return &object{kind: isNumber, num: f}
	}
	return &object{kind: isOther, str: w}
}

func (p *parser) list() *object {
	o := &object{kind: isArray}
	p.depth++
	defer func() { p.depth-- }()
	for p.depth <= maxNesting {
		e := p.object()
		if e == nil || e.kind == isOther && (e.str == "endobj" || e.str == "endstream") {
			break
		}
		o.list = append(o.list, e)
	}
	return o
}

func (p *parser) dictionary() *object {
	o := &object{kind: isDict, dict: map[string]*object{}}
	p.depth++
	defer func() { p.depth-- }()
	for p.depth <= maxNesting {
		key := p.object()
		if key == nil || key.kind == isOther {
			break
		}
		if key.kind != isName {
			continue
		}
		v := p.object()
		if v == nil {
			break
		}
		o.dict[key.str] = v
	}
	return o
}

// unescape undoes "#20" in names.
func unescape(s string) string {
	if !bytes.ContainsRune([]byte(s), '#') {
		return s
	}
	var out []byte
	for i := 0; i < len(s); i++ {
		if s[i] == '#' && i+2 < len(s) {
			a, ok1 := nibble(s[i+1])
			b, ok2 := nibble(s[i+2])
			if ok1 && ok2 {
				out = append(out, a<<4|b)
				i += 2
				continue
			}
		}
		out = append(out, s[i])
	}
	return string(out)
}

// value is an object with the file in which its references lead somewhere. The zero value is null.
type value struct {
	f *file
	o *object
}

func (v value) kind() kind {
	if v.o == nil {
		return isNull
	}
	return v.o.kind
}

// key is the value under a key of a dictionary or stream.
func (v value) key(name string) value {
	if v.o == nil || v.o.dict == nil {
		return value{}
	}
	return v.f.resolve(v.o.dict[name])
}

// index is an element of an array.
func (v value) index(i int) value {
	if v.o == nil || i < 0 || i >= len(v.o.list) {
		return value{}
	}
	return v.f.resolve(v.o.list[i])
}

func (v value) len() int {
	if v.kind() != isArray {
		return 0
	}
	return len(v.o.list)
}

func (v value) number() float64 {
	if v.kind() != isNumber {
		return 0
	}
	return v.o.num
}

func (v value) int() int { return int(v.number()) }

func (v value) name() string {
	if v.kind() != isName {
		return ""
	}
	return v.o.str
}

// text is a string for people: UTF-16 with a mark, UTF-8 with a mark, or Latin.
func (v value) text() string {
	if v.kind() != isString {
		return ""
	}
	s := v.o.str
	switch {
	case len(s) >= 2 && s[:2] == "\xFE\xFF":
		return utf16be(s[2:])
	case len(s) >= 3 && s[:3] == "\xEF\xBB\xBF":
		return s[3:]
	}
	r := make([]rune, 0, len(s))
	for i := 0; i < len(s); i++ {
		r = append(r, winAnsi(s[i]))
	}
	return string(r)
}

func utf16be(s string) string {
	units := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(units))
}
