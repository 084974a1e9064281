package mail

import (
	"bytes"
	"fmt"
	"io"
	"mime"
	"net/mail"
	"strings"

	"github.com/sabt-org/sabt/pipeline/collect/charset"
	"github.com/sabt-org/sabt/pipeline/collect/content"
	"github.com/sabt-org/sabt/pipeline/collect/dateline"
	"github.com/sabt-org/sabt/pipeline/collect/page"
	"github.com/sabt-org/sabt/record"
)

// Reader reads e-mails. It is safe for use by several goroutines.
type Reader struct {
	decoder *charset.Decoder
	pages   *page.Reader
	dates   *dateline.Reader
}

// NewReader returns a reader that uses these for encodings, HTML and dates.
func NewReader(d *charset.Decoder, p *page.Reader, dates *dateline.Reader) *Reader {
	return &Reader{d, p, dates}
}

// Read takes the text out of a message as received.
func (r *Reader) Read(b []byte) (content.Content, error) {
	var got content.Content
	b = bytes.TrimLeft(b, "\r\n\t ")
	if bytes.HasPrefix(b, []byte("From ")) { // the separator of a mailbox file
		_, b, _ = bytes.Cut(b, []byte("\n"))
	}
	m, err := mail.ReadMessage(bytes.NewReader(b))
	if err != nil {
		return got, &content.Fault{Err: fmt.Errorf("the header of the message is damaged: %w", err), Hint: "export the message again, as EML"}
	}
	w := walker{Reader: r, saved: savedPage(m.Header)}
	p := w.part(header(m.Header), m.Body, 0)
	if w.page != nil {
		w.page.Notes = append(w.page.Notes, w.notes...)
		return *w.page, nil
	}
	got.Title = content.Squeeze(r.words(m.Header.Get("Subject")))
	got.Publisher = r.from(m.Header)
	got.Published = r.date(m.Header)
	got.Language = m.Header.Get("Content-Language")
	got.Notes = append(w.notes, w.left()...)
	if strings.TrimSpace(p) != "" {
		got.Text = content.Paragraphs(got.Title, []string{strings.TrimSpace(p)})
	}
	return got, nil
}

// savedPage reports whether the message is a page that a browser saved. Browsers say so in place of a sender.
func savedPage(h mail.Header) bool {
	kind, _, _ := mime.ParseMediaType(h.Get("Content-Type"))
	from := strings.ToLower(h.Get("From"))
	return h.Get("Snapshot-Content-Location") != "" || kind == "multipart/related" && (from == "" || strings.HasPrefix(from, "<saved by"))
}

// words decodes a header field: "=?utf-8?B?...?=", or raw bytes in some encoding.
func (r *Reader) words(s string) string {
	d := mime.WordDecoder{CharsetReader: func(name string, in io.Reader) (io.Reader, error) {
		b, err := io.ReadAll(in)
		if err != nil {
			return nil, err
		}
		text, _, _, err := r.decoder.Decode(b, name)
		return strings.NewReader(text), err
	}}
	out, err := d.DecodeHeader(s)
	if err != nil {
		out = s
	}
	text, _, _, err := r.decoder.Decode([]byte(out), "")
	if err != nil {
		return ""
	}
	return text
}

// from is the sender's name, else the address.
func (r *Reader) from(h mail.Header) string {
	s := r.words(h.Get("From"))
	a, err := mail.ParseAddress(s)
	switch {
	case err != nil:
		name, _, _ := strings.Cut(s, "<")
		return content.Squeeze(strings.Trim(name, `" `))
	case a.Name != "":
		return content.Squeeze(a.Name)
	}
	return a.Address
}

// date is the day of the Date field, in the sender's own time zone.
func (r *Reader) date(h mail.Header) record.Day {
	if t, err := h.Date(); err == nil && t.Year() >= 1970 && t.Year() < 2200 {
		return record.DayOf(t.Year(), t.Month(), t.Day())
	}
	day, _ := r.dates.Parse(h.Get("Date"), "en")
	return day
}
