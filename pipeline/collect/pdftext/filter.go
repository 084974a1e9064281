package pdftext

import (
	"bytes"
	"compress/flate"
	"encoding/ascii85"
	"io"
)

// unpack returns the bytes of a stream, or those before its damage. What packs pictures is not undone.
func (f *file) unpack(v value) []byte {
	if v.kind() != isStream {
		return nil
	}
	b := v.o.raw
	if f.lock != nil && v.key("Type").name() != "XRef" {
		b = f.lock.open(b, v.o.id, v.o.idg)
	}
	filters, params := v.key("Filter"), v.key("DecodeParms")
	if filters.kind() == isName {
		return f.filter(b, filters.name(), params)
	}
	for i := range min(filters.len(), 8) {
		b = f.filter(b, filters.index(i).name(), params.index(i))
	}
	return b
}

func (f *file) filter(b []byte, name string, params value) []byte {
	switch name {
	case "FlateDecode", "Fl":
		return predict(f.inflate(b), params)
	case "LZWDecode", "LZW":
		early := 1
		if v := params.key("EarlyChange"); v.kind() == isNumber {
			early = v.int()
		}
		return predict(f.lzw(b, early), params)
	case "ASCII85Decode", "A85":
		b, _, _ = bytes.Cut(bytes.TrimPrefix(bytes.TrimSpace(b), []byte("<~")), []byte("~>"))
		out := make([]byte, len(b)*4/5+8)
		n, _, _ := ascii85.Decode(out, b, true)
		return out[:n]
	case "ASCIIHexDecode", "AHx":
		l := lexer{b: append([]byte("<"), b...)}
		return []byte(l.hex())
	case "RunLengthDecode", "RL":
		return f.runLength(b)
	}
	return nil
}

// inflate undoes zlib. The checksums at its ends are not asked for: readers of PDF never did, so writers get them wrong.
func (f *file) inflate(b []byte) []byte {
	if len(b) < 3 {
		return nil
	}
	r := flate.NewReader(bytes.NewReader(b[2:]))
	out, _ := io.ReadAll(io.LimitReader(r, maxStream))
	f.spend(len(out) + len(b))
	return out
}

func (f *file) runLength(b []byte) (out []byte) {
	for i := 0; i < len(b) && b[i] != 128 && len(out) < maxStream; {
		n := int(b[i])
		i++
		if n < 128 {
			end := min(len(b), i+n+1)
			out = append(out, b[i:end]...)
			i = end
		} else if i < len(b) {
			out = append(out, bytes.Repeat(b[i:i+1], 257-n)...)
			i++
		}
	}
	f.spend(len(out))
	return out
}

// lzw undoes the packing of old files: codes of 9 to 12 bits, 256 clears the table, 257 ends.
func (f *file) lzw(b []byte, early int) (out []byte) {
	type entry struct{ start, end int } // of a stretch of out
	var table []entry
	bits, have, width := uint32(0), 0, 9
	last := entry{-1, -1}
	for _, c := range b {
		bits, have = bits<<8|uint32(c), have+8
		if have < width {
			continue
		}
		have -= width
		code := int(bits>>have) & (1<<width - 1)
		start := len(out)
		switch {
		case code == 257 || len(out) > maxStream:
			return out
		case code == 256:
			table, width, last = table[:0], 9, entry{-1, -1}
			continue
		case code < 256:
			out = append(out, byte(code))
		case code-258 < len(table):
			out = append(out, out[table[code-258].start:table[code-258].end]...)
		case last.start >= 0:
			out = append(append(out, out[last.start:last.end]...), out[last.start])
		default:
			return out
		}
		if last.start >= 0 && len(table) < 4096-258 {
			table = append(table, entry{last.start, last.end + 1}) // the byte after it is the first of this one
		}
		last = entry{start, len(out)}
		if n := len(table) + 258 + early + btoi(last.start >= 0); n > 1<<width && width < 12 {
			width++
		}
	}
	f.spend(len(out))
	return out
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// predict undoes the prediction of rows that PNG has.
func predict(b []byte, params value) []byte {
	if params.key("Predictor").int() < 10 {
		return b
	}
	columns, colors, depth := params.key("Columns").int(), max(params.key("Colors").int(), 1), params.key("BitsPerComponent").int()
	if depth == 0 {
		depth = 8
	}
	columns = max(columns, 1)
	if columns > 1<<20 || colors > 32 || depth > 32 {
		return nil
	}
	pixel := max(colors*depth/8, 1)
	row := (columns*colors*depth + 7) / 8
	above := make([]byte, row)
	out := b[:0:0]
	for len(b) > 1 {
		how, line := b[0], bytes.Clone(b[1:min(len(b), row+1)])
		b = b[min(len(b), row+1):]
		unpredict(how, line, above, pixel)
		out = append(out, line...)
		copy(above, line)
	}
	return out
}

func unpredict(how byte, line, above []byte, pixel int) {
	for i := range line {
		var a, c byte // left, and above left
		if i >= pixel {
			a, c = line[i-pixel], above[i-pixel]
		}
		switch how {
		case 1:
			line[i] += a
		case 2:
			line[i] += above[i]
		case 3:
			line[i] += byte((int(a) + int(above[i])) / 2)
		case 4:
			line[i] += paeth(a, above[i], c)
		}
	}
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	da, db, dc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c))
	switch {
	case da <= db && da <= dc:
		return a
	case db <= dc:
		return b
	}
	return c
}

func abs(x int) int { return max(x, -x) }
