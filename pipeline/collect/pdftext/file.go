package pdftext

import (
	"bytes"
	"errors"
	"slices"
)

// file is a PDF file whose objects were found by going through its bytes once. Its table of contents is not used: one
// that is damaged, or points at itself, costs nothing.
type file struct {
	b       []byte
	places  map[int]place
	seen    map[int]*object // objects read before
	work    int64           // bytes that may still be gone through or unpacked
	trailer *object
	lock    *lock // nil when the file is not locked
}

// place is where an object stands: in the file, or in a stream that packs several.
type place struct {
	b  []byte // the file, or the unpacked stream
	at int
	id int // of the object, 0 in a packed stream
	g  int
}

var errWork = errors.New("it takes more work than a document can need")

// maxWork is how many bytes may be gone through and unpacked for one file of size n.
func maxWork(n int) int64 { return 512<<20 + 16*int64(n) }

func (f *file) spend(n int) {
	if f.work -= int64(n); f.work < 0 {
		panic(errWork)
	}
}

func openFile(b []byte) (*file, error) {
	f := &file{b: b, places: map[int]place{}, seen: map[int]*object{}, work: maxWork(len(b))}
	starts := f.objects()
	f.trailers()
	f.packedObjects(starts)
	if f.trailer == nil {
		f.catalog()
	}
	if f.trailer == nil {
		return nil, damaged(errors.New("the PDF has no page tree"))
	}
	return f, nil
}

// objects finds "12 0 obj" everywhere. Of two objects with one number the later one holds, as in a file that was saved
// with changes.
func (f *file) objects() []place {
	var all []place
	for i := 0; ; {
		n := bytes.Index(f.b[i:], []byte("obj"))
		if n < 0 {
			return all
		}
		at := i + n
		i = at + 3
		if id, gen, ok := numbersBefore(f.b[:at]); ok {
			p := place{f.b, i, id, gen}
			all = append(all, p)
			f.places[id] = p
		}
	}
}

// numbersBefore reads the two numbers at the end of b.
func numbersBefore(b []byte) (id, gen int, ok bool) {
	b = bytes.TrimRight(b[max(0, len(b)-40):], " \r\n\t\x00")
	b, gen, ok = lastNumber(b)
	if !ok {
		return 0, 0, false
	}
	trimmed := bytes.TrimRight(b, " \r\n\t\x00")
	if len(trimmed) == len(b) {
		return 0, 0, false
	}
	_, id, ok = lastNumber(trimmed)
	return id, gen, ok
}

func lastNumber(b []byte) (rest []byte, n int, ok bool) {
	end := len(b)
	for end > 0 && len(b)-end < 9 && '0' <= b[end-1] && b[end-1] <= '9' {
		end--
	}
	for _, c := range b[end:] {
		n = n*10 + int(c-'0')
	}
	return b[:end], n, end < len(b)
}

// trailers takes the last dictionary after "trailer" that names a root.
func (f *file) trailers() {
	for end := len(f.b); end > 0; {
		i := bytes.LastIndex(f.b[:end], []byte("trailer"))
		if i < 0 {
			return
		}
		end = i
		if t := f.parse(place{b: f.b, at: i + 7}); f.rooted(t) {
			f.setTrailer(t)
			return
		}
	}
}

func (f *file) rooted(t *object) bool {
	return t != nil && t.dict != nil && t.dict["Root"] != nil && t.dict["Root"].kind == isRef
}

func (f *file) setTrailer(t *object) {
	f.trailer = t
	if t.dict["Encrypt"] != nil {
		f.lock = newLock(value{f, t})
	}
}

// packedObjects registers the objects that stand in streams, and takes the trailer of files that keep it in one.
func (f *file) packedObjects(starts []place) {
	var packs []*object
	for _, p := range starts {
		if f.places[p.id].at != p.at || !bytes.Contains(f.b[p.at:min(len(f.b), p.at+2048)], []byte("/Type")) {
			continue
		}
		o := f.read(p.id)
		if o == nil || o.kind != isStream {
			continue
		}
		switch kind := (value{f, o}).key("Type").name(); {
		case kind == "XRef" && f.rooted(o):
			f.setTrailer(o) // of several, the last one holds
		case kind == "ObjStm":
			packs = append(packs, o)
		}
	}
	for _, o := range packs {
		f.pack(o)
	}
}

// pack registers the objects of one stream: it begins with pairs of number and place.
func (f *file) pack(o *object) {
	v := value{f, o}
	b := f.unpack(v)
	first, n := v.key("First").int(), v.key("N").int()
	if first < 0 || first > len(b) {
		return
	}
	p := parser{lexer: lexer{b: b[:first]}}
	for range min(n, len(b)) {
		id, at := p.peekLong(), p.peekLong()
		if id <= 0 || at < 0 || first+at >= len(b) {
			return
		}
		if had, ok := f.places[id]; !ok || had.id == 0 {
			f.places[id] = place{b: b, at: first + at}
		}
	}
}

func (p *parser) peekLong() int {
	o := p.one()
	if o == nil || o.kind != isNumber || o.num < 0 || o.num > 1<<40 {
		return -1
	}
	return int(o.num)
}

// catalog finds the root of a file without a trailer.
func (f *file) catalog() {
	ids := make([]int, 0, len(f.places))
	for id := range f.places {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		if v := (value{f, f.read(id)}); v.key("Type").name() == "Catalog" {
			f.trailer = &object{kind: isDict, dict: map[string]*object{"Root": {kind: isRef, num: float64(id)}}}
			return
		}
	}
}

// resolve follows references.
func (f *file) resolve(o *object) value {
	for range 20 {
		if o == nil || o.kind != isRef {
			return value{f, o}
		}
		o = f.read(int(o.num))
	}
	return value{}
}

// read reads the object of a number, once.
func (f *file) read(id int) *object {
	if o, ok := f.seen[id]; ok {
		return o
	}
	p, ok := f.places[id]
	if !ok {
		return nil
	}
	f.seen[id] = nil // while its length is looked up
	o := f.parse(p)
	f.seen[id] = o
	return o
}

// parse reads the object at a place, with its stream.
func (f *file) parse(p place) *object {
	q := parser{lexer: lexer{b: p.b, i: p.at}}
	o := q.object()
	f.spend(q.i - p.at)
	if o == nil || o.kind != isDict || p.id == 0 {
		return o
	}
	q.space()
	if !bytes.HasPrefix(q.b[q.i:], []byte("stream")) {
		return o
	}
	start := q.i + len("stream")
	if bytes.HasPrefix(q.b[start:], []byte("\r\n")) {
		start += 2
	} else if start < len(q.b) && (q.b[start] == '\n' || q.b[start] == '\r') {
		start++
	}
	o.kind, o.id, o.idg = isStream, p.id, p.g
	o.raw = f.streamAt(start, value{f, o}.key("Length").int())
	return o
}

// streamAt returns the bytes of a stream. When its length is not true, it ends where the word says so.
func (f *file) streamAt(start, length int) []byte {
	if end := start + length; length > 0 && end <= len(f.b) {
		if bytes.HasPrefix(bytes.TrimLeft(f.b[end:min(len(f.b), end+20)], "\r\n \t"), []byte("endstream")) {
			return f.b[start:end]
		}
	}
	n := bytes.Index(f.b[start:], []byte("endstream"))
	if n < 0 {
		n = len(f.b) - start
	}
	f.spend(n)
	return f.b[start : start+n]
}
