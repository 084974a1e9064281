package pdftext

import (
	"math"
	"strings"
)

// glyph is a drawn letter, ligature or space. Heights grow upwards.
type glyph struct {
	x, width float64
	s        string
}

// run is what one instruction draws: glyphs on one height, in the order of the file.
type run struct {
	y, size float64
	glyphs  []glyph
}

// matrix is [a b c d e f]: x' = ax + cy + e, y' = bx + dy + f.
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

// then is the matrix that applies m first and n after it.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// state is what the instructions q and Q save and restore.
type state struct {
	page                                   matrix
	font                                   *font
	size, spacing, wordGap, scale, leading float64
	rise                                   float64
}

// painter follows the instructions of a page and notes what they draw.
type painter struct {
	doc        *document
	runs       []run
	glyphs     int
	now        state
	saved      []state
	text, line matrix
}

// stream follows one stream of instructions.
func (p *painter) stream(b []byte, resources value, nested int) {
	if nested == 0 {
		p.now = state{page: identity, scale: 1}
	}
	l := lexer{b: b}
	var args []operand
	for p.glyphs < maxGlyphs && p.doc.glyphs < maxLetters {
		o := l.next()
		switch o.kind {
		case 0:
			return
		case 'o':
			if o.str == "ID" {
				l.image()
			}
			p.do(o.str, args, resources, nested)
			args = args[:0]
		default:
			if len(args) < 64 {
				args = append(args, o)
			}
		}
	}
}

// n is the number among the operands, counted from the last: n(args, 0) is the last one.
func n(args []operand, fromEnd int) float64 {
	if i := len(args) - 1 - fromEnd; i >= 0 {
		return args[i].num
	}
	return 0
}

func matrixOf(args []operand) matrix {
	return matrix{n(args, 5), n(args, 4), n(args, 3), n(args, 2), n(args, 1), n(args, 0)}
}

func (p *painter) do(op string, args []operand, resources value, nested int) {
	switch op {
	case "q":
		if len(p.saved) < 1000 {
			p.saved = append(p.saved, p.now)
		}
	case "Q":
		if k := len(p.saved) - 1; k >= 0 {
			p.now, p.saved = p.saved[k], p.saved[:k]
		}
	case "cm":
		p.now.page = matrixOf(args).then(p.now.page)
	case "BT":
		p.text, p.line = identity, identity
	case "Tm":
		p.line = matrixOf(args)
		p.text = p.line
	case "Td":
		p.move(n(args, 1), n(args, 0))
	case "TD":
		p.now.leading = -n(args, 0)
		p.move(n(args, 1), n(args, 0))
	case "T*":
		p.move(0, -p.now.leading)
	case "TL":
		p.now.leading = n(args, 0)
	case "Tc":
		p.now.spacing = n(args, 0)
	case "Tw":
		p.now.wordGap = n(args, 0)
	case "Tz":
		p.now.scale = n(args, 0) / 100
	case "Ts":
		p.now.rise = n(args, 0)
	case "Tf":
		if len(args) >= 2 {
			p.now.font, p.now.size = p.doc.font(resources, args[len(args)-2].str), n(args, 0)
		}
	case "Do":
		p.form(args, resources, nested)
	case "Tj", "TJ", "'", "\"":
		p.show(op, args)
	}
}

func (p *painter) move(x, y float64) {
	p.line = matrix{1, 0, 0, 1, x, y}.then(p.line)
	p.text = p.line
}

// form follows the instructions of a form, which pages draw like a stamp.
func (p *painter) form(args []operand, resources value, nested int) {
	if len(args) == 0 || nested >= maxNested {
		return
	}
	v := resources.key("XObject").key(args[len(args)-1].str)
	if v.key("Subtype").name() != "Form" {
		return
	}
	before, depth := p.now, len(p.saved)
	if m := v.key("Matrix"); m.len() == 6 {
		var own matrix
		for i := range own {
			own[i] = m.index(i).number()
		}
		p.now.page = own.then(p.now.page)
	}
	if own := v.key("Resources"); own.kind() == isDict {
		resources = own
	}
	p.stream(v.f.unpack(v), resources, nested+1)
	p.now = before
	p.saved = p.saved[:min(depth, len(p.saved))]
}

func (p *painter) show(op string, args []operand) {
	if op == "\"" {
		p.now.wordGap, p.now.spacing = n(args, 2), n(args, 1)
	}
	if op == "'" || op == "\"" {
		p.move(0, -p.now.leading)
	}
	if len(args) == 0 || p.now.font == nil {
		return
	}
	var r run
	last := args[len(args)-1]
	if last.kind == 's' {
		p.draw(&r, last.str)
	}
	for _, e := range last.list {
		if e.kind == 's' {
			p.draw(&r, e.str)
		} else {
			p.advance(-e.num / 1000 * p.now.size)
		}
	}
	if len(r.glyphs) > 0 {
		p.runs = append(p.runs, r)
	}
}

func (p *painter) advance(x float64) {
	p.text = matrix{1, 0, 0, 1, x * p.now.scale, 0}.then(p.text)
}

// draw notes the glyphs of a string. Text that does not run from left to right on the page is left out: it is a stamp
// in the margin.
func (p *painter) draw(r *run, s string) {
	f := p.now.font
	f.codes(s, func(code uint32, letters string) {
		at := matrix{p.now.size * p.now.scale, 0, 0, p.now.size, 0, p.now.rise}.then(p.text).then(p.now.page)
		w := f.width(code) / 1000 * p.now.size
		gap := p.now.spacing
		if code == ' ' && !f.wide {
			gap += p.now.wordGap
		}
		size := math.Hypot(at[2], at[3])
		if at[0] > math.Abs(at[1]) && size > 0.5 && letters != "" {
			if len(r.glyphs) == 0 {
				r.y, r.size = at[5], size
			}
			letters = strings.ReplaceAll(letters, "\x00", "")
			r.glyphs = append(r.glyphs, glyph{at[4], f.width(code) / 1000 * at[0], letters})
			p.glyphs++
		}
		p.advance(w + gap)
	})
}
