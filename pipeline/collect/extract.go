package collect

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/sabt-org/sabt/pipeline/collect/content"
	"github.com/sabt-org/sabt/pipeline/collect/docx"
	"github.com/sabt-org/sabt/pipeline/collect/page"
	"github.com/sabt-org/sabt/pipeline/collect/pdftext"
)

// extract takes the text out of the bytes. A parser that panics on damaged bytes is an error of the bytes.
func (c *Collector) extract(f format, b []byte) (got content.Content, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fault(fmt.Errorf("the file is damaged: %v", r), "open it in another program and save it anew")
		}
	}()
	switch f {
	case hyper:
		return c.page(b)
	case portal:
		return pdftext.Read(b)
	case word:
		return docx.Read(b, c.max)
	case message:
		return c.mails.Read(b)
	}
	return c.text(b)
}

// page decodes an HTML page and takes the article out of it.
func (c *Collector) page(b []byte) (content.Content, error) {
	s, _, note, err := c.decoder.Decode(b, page.Declared(b))
	if err != nil {
		return content.Content{}, err
	}
	got, err := c.pages.Read(s)
	if err == nil && strings.TrimSpace(got.Text) == "" {
		err = fault(ErrEmpty, "a page that fills itself by script must be saved from a browser")
	}
	if note != "" {
		got.Note(note)
	}
	return got, err
}

// text decodes plain text.
func (c *Collector) text(b []byte) (content.Content, error) {
	s, _, note, err := c.decoder.Decode(b, "")
	if err != nil {
		return content.Content{}, err
	}
	if binary(s) {
		return content.Content{}, fault(ErrBinary, "it has control characters where a text has words")
	}
	got := content.Content{Text: s}
	if note != "" {
		got.Note(note)
	}
	return got, nil
}

// unpack undoes gzip, if the bytes are packed with it.
func (c *Collector) unpack(b []byte) ([]byte, error) {
	if int64(len(b)) > c.max {
		return nil, c.tooLarge()
	}
	if !bytes.HasPrefix(b, []byte("\x1F\x8B")) {
		return b, nil
	}
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, fault(fmt.Errorf("gzip: %w", err), "the file is damaged or cut short")
	}
	return c.all(z)
}

// all reads everything, up to the limit.
func (c *Collector) all(r io.Reader) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, c.max+1))
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, fault(err, "the file is cut short; copy it again")
	case err != nil:
		return nil, err
	case int64(len(b)) > c.max:
		return nil, c.tooLarge()
	}
	return b, nil
}

func (c *Collector) tooLarge() error {
	return fault(fmt.Errorf("%w of %d MiB", ErrTooLarge, c.max>>20), "split it, or write it as JSON Lines, one document a line")
}
