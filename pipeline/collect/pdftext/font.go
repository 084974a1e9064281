package pdftext

// font says which letters the codes of a string stand for, and how wide they are.
type font struct {
	wide    bool              // two bytes a code
	letters map[uint32]string // of the ToUnicode table
	old     *[256]string      // without one
	widths  map[uint32]float64
	usual   float64 // width where widths has none
}

// font returns the font of a name in the resources, read once.
func (d *document) font(resources value, name string) *font {
	v := resources.key("Font").key(name)
	if v.kind() != isDict {
		return nil
	}
	f, ok := d.fonts[v.o]
	if !ok {
		f = newFont(v)
		d.fonts[v.o] = f
	}
	return f
}

func newFont(v value) *font {
	f := &font{widths: map[uint32]float64{}, usual: 500, wide: v.key("Subtype").name() == "Type0"}
	if table := v.key("ToUnicode"); table.kind() == isStream {
		f.letters = readTable(v.f.unpack(table))
	}
	if f.wide {
		f.cidWidths(v.key("DescendantFonts").index(0))
	} else {
		f.old = byteLetters(v)
		f.simpleWidths(v)
	}
	return f
}

func (f *font) simpleWidths(v value) {
	if w := v.key("FontDescriptor").key("MissingWidth").number(); w > 0 {
		f.usual = w
	}
	first, widths := codeNumber(v.key("FirstChar")), v.key("Widths")
	for i := 0; i < min(widths.len(), 256); i++ {
		f.widths[first+uint32(i)] = widths.index(i).number()
	}
}

// cidWidths reads "[ 3 [500 600] 10 20 550 ]": from code 3 on; codes 10 to 20.
func (f *font) cidWidths(v value) {
	f.usual = 1000
	if w := v.key("DW"); w.kind() == isNumber {
		f.usual = w.number()
	}
	w := v.key("W")
	for i := 0; i+1 < w.len() && len(f.widths) < 1<<17; {
		first := codeNumber(w.index(i))
		if list := w.index(i + 1); list.kind() == isArray {
			for j := 0; j < min(list.len(), 1<<16); j++ {
				f.widths[first+uint32(j)] = list.index(j).number()
			}
			i += 2
			continue
		}
		last := codeNumber(w.index(i + 1))
		for c := first; c <= last && c-first < 1<<16; c++ {
			f.widths[c] = w.index(i + 2).number()
		}
		i += 3
	}
}

// codes yields the codes of a string with their letters.
func (f *font) codes(s string, yield func(code uint32, letters string)) {
	step := 1
	if f.wide {
		step = 2
	}
	for i := 0; i+step <= len(s); i += step {
		code := uint32(s[i])
		if f.wide {
			code = code<<8 | uint32(s[i+1])
		}
		yield(code, f.letter(code))
	}
}

func (f *font) letter(code uint32) string {
	if s, ok := f.letters[code]; ok {
		return s
	}
	if f.old != nil {
		return f.old[code&0xFF]
	}
	return "\uFFFD"
}

func (f *font) width(code uint32) float64 {
	if w, ok := f.widths[code]; ok {
		return w
	}
	return f.usual
}

// readTable reads a ToUnicode table: lines of "<code> <letters>" and "<first> <last> <letters>".
func readTable(b []byte) map[uint32]string {
	m := map[uint32]string{}
	l := lexer{b: b}
	var args []operand
	for len(m) < 1<<17 {
		o := l.next()
		switch {
		case o.kind == 0:
			return m
		case o.kind != 'o':
			args = append(args, o)
			continue
		case o.str == "endbfchar":
			for i := 0; i+1 < len(args); i += 2 {
				m[codeOf(args[i].str)] = utf16be(args[i+1].str)
			}
		case o.str == "endbfrange":
			for i := 0; i+2 < len(args); i += 3 {
				ranges(m, codeOf(args[i].str), codeOf(args[i+1].str), args[i+2])
			}
		}
		args = args[:0]
	}
	return m
}

func ranges(m map[uint32]string, first, last uint32, to operand) {
	for c := first; c <= last && c-first < 1<<16; c++ {
		k := c - first
		switch {
		case to.kind == '[' && int(k) < len(to.list):
			m[c] = utf16be(to.list[k].str)
		case to.kind == 's' && len(to.str) >= 2:
			s := []byte(to.str)
			low := uint32(s[len(s)-2])<<8 + uint32(s[len(s)-1]) + k
			s[len(s)-2], s[len(s)-1] = byte(low>>8), byte(low)
			m[c] = utf16be(string(s))
		}
	}
}

func codeNumber(v value) uint32 { return uint32(max(0, min(v.number(), 1<<24))) }

func codeOf(s string) (code uint32) {
	for i := 0; i < len(s) && i < 4; i++ {
		code = code<<8 | uint32(s[i])
	}
	return code
}
