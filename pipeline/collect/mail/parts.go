package mail

import (
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"strings"

	"github.com/sabt-org/sabt/pipeline/collect/content"
)

// How much nesting and how many parts a message may have; real ones have three and thirty.
const (
	maxDepth = 20
	maxParts = 2000
)

// header is that of a message or of a part.
type header map[string][]string

func (h header) get(key string) string {
	if v := h[key]; len(v) > 0 {
		return v[0]
	}
	return ""
}

// walker goes through the parts of one message.
type walker struct {
	*Reader
	saved    bool             // the message is a page saved by a browser
	page     *content.Content // then: what the page holds
	attached []string         // names of what was not read
	notes    []string
	parts    int
}

// left names what was not read, in a sentence.
func (w *walker) left() []string {
	if len(w.attached) == 0 {
		return nil
	}
	return []string{"not read: " + strings.Join(w.attached, ", ") + " (attachments; give them by themselves)"}
}

// part returns the text of a part of the message, "" when it has none.
func (w *walker) part(h header, body io.Reader, depth int) string {
	if w.parts++; depth > maxDepth || w.parts > maxParts {
		return ""
	}
	kind, params, err := mime.ParseMediaType(h.get("Content-Type"))
	if err != nil && kind == "" {
		kind = "text/plain"
	}
	disposition, dparams, _ := mime.ParseMediaType(h.get("Content-Disposition"))
	switch {
	case strings.HasPrefix(kind, "multipart/"):
		return w.several(kind, params["boundary"], body, depth)
	case disposition == "attachment" || kind != "text/plain" && kind != "text/html":
		w.attach(kind, either(dparams["filename"], params["name"]), h.get("Content-Id") != "")
		return ""
	}
	text := w.decode(h, body, params["charset"])
	switch {
	case kind == "text/html":
		return w.html(text)
	case params["format"] == "flowed":
		return unflow(text, strings.EqualFold(params["delsp"], "yes"))
	}
	return text
}

// attach notes what is left out. Pictures that belong to a formatted text are not worth a word.
func (w *walker) attach(kind, name string, inline bool) {
	if w.saved || inline && strings.HasPrefix(kind, "image/") {
		return
	}
	if name = content.Squeeze(w.words(name)); name == "" {
		name = "a part of type " + kind
	}
	if len(w.attached) < 50 {
		w.attached = append(w.attached, name)
	}
}

func (w *walker) html(text string) string {
	if !w.saved {
		return w.pages.Fragment(text).Text
	}
	if w.page == nil {
		if got, err := w.pages.Read(text); err == nil {
			w.page = &got
		}
	}
	return ""
}

// several joins the parts of a part. Of alternatives it takes the first with at least half the words of the longest: the
// plain text that comes first, unless it only says that the mail must be looked at as HTML.
func (w *walker) several(kind, boundary string, body io.Reader, depth int) string {
	var texts []string
	r := multipart.NewReader(body, boundary)
	for boundary != "" {
		p, err := r.NextRawPart()
		if err != nil {
			if err != io.EOF {
				w.notes = append(w.notes, fmt.Sprintf("the message is damaged or cut short (%v); what could be read was taken", err))
			}
			break
		}
		if w.parts > maxParts {
			break
		}
		if t := strings.TrimSpace(w.part(header(p.Header), p, depth+1)); t != "" {
			texts = append(texts, t)
		}
	}
	if kind != "multipart/alternative" {
		return strings.Join(texts, "\n\n")
	}
	longest := 0
	for _, t := range texts {
		longest = max(longest, len(t))
	}
	for _, t := range texts {
		if len(t)*2 >= longest {
			return t
		}
	}
	return ""
}

// decode undoes the transfer encoding and the character set. What is damaged is taken as far as it goes.
func (w *walker) decode(h header, body io.Reader, charset string) string {
	switch strings.ToLower(strings.TrimSpace(h.get("Content-Transfer-Encoding"))) {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, &letters{body})
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	}
	b, err := io.ReadAll(body)
	if err != nil {
		w.notes = append(w.notes, fmt.Sprintf("a part of the message is damaged (%v); what could be read was taken", err))
	}
	if len(b) == 0 {
		return ""
	}
	text, _, note, err := w.decoder.Decode(b, charset)
	if err != nil {
		note = "a part of the message was left out: " + err.Error()
	}
	if note != "" {
		w.notes = append(w.notes, note)
	}
	return text
}

// letters passes on the letters of base64 alone: mail programs put spaces and other things between them.
type letters struct{ r io.Reader }

func (l *letters) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	kept := 0
	for _, c := range p[:n] {
		if 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '+' || c == '/' || c == '=' {
			p[kept] = c
			kept++
		}
	}
	return kept, err
}

// unflow joins lines that a mail program broke for transport: those that end in a space (RFC 3676).
func unflow(text string, drop bool) string {
	var b strings.Builder
	for line := range strings.Lines(strings.ReplaceAll(text, "\r\n", "\n")) {
		body := strings.TrimSuffix(line, "\n")
		soft := strings.HasSuffix(body, " ") && body != "-- " && strings.HasSuffix(line, "\n")
		body = strings.TrimPrefix(body, " ") // stuffed
		switch {
		case !soft:
			b.WriteString(body)
			if strings.HasSuffix(line, "\n") {
				b.WriteByte('\n')
			}
		case drop:
			b.WriteString(strings.TrimSuffix(body, " "))
		default:
			b.WriteString(body)
		}
	}
	return b.String()
}

func either(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
