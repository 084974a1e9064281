package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
)

// answer is a page as it goes over the wire: who asks the same of the same state of the register gets the same bytes.
type answer struct {
	status int
	kind   string // media type
	file   string // under which a browser keeps it; "" for what is shown
	tag    string // "" for what is not whole, and so differs from one asking to the next
	body   []byte
	packed []byte // gzip; nil where it saves nothing
}

// packedFrom is the size from which packing pays.
const packedFrom = 1400

func newAnswer(status int, kind string, body []byte) answer {
	a := answer{status: max(status, http.StatusOK), kind: kind, body: body}
	if len(body) < packedFrom {
		return a
	}
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	if err != nil {
		return a
	}
	if _, err := w.Write(body); err != nil || w.Close() != nil || b.Len() >= len(body) {
		return a
	}
	a.packed = b.Bytes()
	return a
}

func (a answer) size() int { return len(a.body) + len(a.packed) }

// send writes an answer. One that the reader has already is not sent again.
func (a answer) send(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Vary", "Accept, Accept-Encoding, Accept-Language, Cookie")
	if a.tag != "" {
		h.Set("ETag", a.tag)
		if has(r, a.tag) {
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	h.Set("Content-Type", a.kind)
	if a.file != "" {
		h.Set("Content-Disposition", `attachment; filename="`+a.file+`"`)
	}
	body := a.body
	if a.packed != nil && takesGzip(r) {
		h.Set("Content-Encoding", "gzip")
		body = a.packed
	}
	w.WriteHeader(a.status)
	w.Write(body)
}

// has reports whether the reader has what a tag stands for.
func has(r *http.Request, tag string) bool {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		return false
	}
	for t := range strings.SplitSeq(r.Header.Get("If-None-Match"), ",") {
		if strings.TrimSpace(t) == tag {
			return true
		}
	}
	return false
}

func takesGzip(r *http.Request) bool {
	for t := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		name, weight, _ := strings.Cut(strings.TrimSpace(t), ";")
		if name == "gzip" && !slices.Contains([]string{"q=0", "q=0.0", "q=0.00", "q=0.000"}, strings.TrimSpace(weight)) {
			return true
		}
	}
	return false
}

// finish renders to memory first: half a page is worse than none.
func (d *Desk) finish(r *http.Request, p page) (answer, error) {
	switch {
	case p.raw != nil:
		return newAnswer(p.status, p.kind, p.raw), nil
	case p.table != nil:
		return tableAnswer(p)
	case wantsPlain(r) && p.object != nil:
		b, err := json.Marshal(p.object)
		return newAnswer(p.status, "application/json; charset=utf-8", append(b, '\n')), err
	}
	var b bytes.Buffer
	t := d.tongueOf(r)
	err := d.pages[t.Code][p.template].ExecuteTemplate(&b, "layout.html.tmpl", d.frameOf(r, t, p))
	return newAnswer(p.status, "text/html; charset=utf-8", b.Bytes()), err
}

// questionOf is what an answer depends on, beside the register: the address, what sort of answer, and who asks. Any cookie but that of a session may
// change a page, and so may the languages that a reader has.
func questionOf(r *http.Request) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\n%q\n%q\n%t\n%q\n%q\n", r.Method, r.URL.Path, r.URL.RawQuery, wantsPlain(r), r.Header.Get("Accept-Language"), PersonOf(r.Context()).key())
	for _, c := range r.Cookies() {
		if c.Name != SessionCookie && c.Name != sessionCookieTLS {
			fmt.Fprintf(h, "%q %q\n", c.Name, c.Value)
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

// tagOf names an answer by what it depends on, so that it is known before there is any work to do. It is weak, for it stands for the packed bytes as well.
func (d *Desk) tagOf(state, question string) string {
	sum := sha256.Sum256([]byte(d.version + "\n" + state + "\n" + question))
	return `W/"` + hex.EncodeToString(sum[:12]) + `"`
}
