package collect

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"github.com/sabt-org/sabt/pipeline/collect/content"
	"github.com/sabt-org/sabt/record"
)

// Line is a line of a JSON Lines file.
type Line struct {
	Number int // from 1
	Bytes  []byte
}

// Lines yields the lines of a JSON Lines corpus one after the other, holding one at a time. Empty lines are passed over;
// a line of more than max bytes is an [*Error] with its number, and the next one follows. max 0 is DefaultMaxBytes.
// An error of r itself is the last thing yielded. Packed (gzip) and UTF-16 input is understood.
func Lines(r io.Reader, max int64) iter.Seq2[Line, error] {
	if max <= 0 {
		max = DefaultMaxBytes
	}
	return func(yield func(Line, error) bool) {
		in, err := opened(r)
		number := 0
		for err == nil {
			var b []byte
			var long bool
			b, long, err = nextLine(in, max)
			if b != nil || long || err == nil {
				number++
			}
			if long {
				e := fail("", number, "read", fault(fmt.Errorf("the line: %w of %d MiB", ErrTooLarge, max>>20), ""))
				if !yield(Line{Number: number}, e) {
					return
				}
			} else if b = bytes.TrimSpace(b); len(b) > 0 && !yield(Line{number, b}, nil) {
				return
			}
		}
		if err != io.EOF {
			yield(Line{Number: number}, fail("", number, "read", err))
		}
	}
}

// opened unpacks and decodes a stream by its first bytes.
func opened(r io.Reader) (*bufio.Reader, error) {
	in := bufio.NewReaderSize(r, 64<<10)
	head, _ := in.Peek(3)
	if bytes.HasPrefix(head, []byte("\x1F\x8B")) {
		z, err := gzip.NewReader(in)
		if err != nil {
			return nil, fault(fmt.Errorf("gzip: %w", err), "the file is damaged or cut short")
		}
		in = bufio.NewReaderSize(z, 64<<10)
		head, _ = in.Peek(3)
	}
	switch {
	case bytes.HasPrefix(head, []byte("\xEF\xBB\xBF")):
		in.Discard(3)
	case bytes.HasPrefix(head, []byte("\xFF\xFE")), bytes.HasPrefix(head, []byte("\xFE\xFF")):
		utf16 := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder()
		in = bufio.NewReaderSize(transform.NewReader(in, utf16), 64<<10)
	}
	return in, nil
}

// nextLine reads up to the next line end into memory of its own. Of a line that is too long it keeps nothing.
func nextLine(in *bufio.Reader, max int64) (b []byte, long bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if !long {
			b = append(b, part...)
		}
		if int64(len(b)) > max+1 {
			b, long = nil, true
		}
		if err != bufio.ErrBufferFull {
			return b, long, err
		}
	}
}

// Line makes a document of a line of JSON Lines: id, text (or html), and optionally url, title, publisher, published,
// language. What the line says wins over the hints, which are said of the whole corpus; both count as given. The document
// is known by the hash of the line.
func (c *Collector) Line(l Line, h Hints) (*record.Document, error) {
	doc, err := c.line(l, hash(l.Bytes), h)
	if err != nil {
		return nil, err
	}
	doc.Bytes = l.Bytes
	return doc, nil
}

func (c *Collector) line(l Line, sum string, h Hints) (*record.Document, *Error) {
	b, err := c.utf8Line(l, h.Path)
	if err != nil {
		return nil, fail(h.Path, l.Number, "decode", err)
	}
	var o lineObject
	if err := json.Unmarshal(b, &o); err != nil {
		return nil, fail(h.Path, l.Number, "read json", jsonFault(err, b))
	}
	if h, err = c.told(o, h); err != nil {
		return nil, fail(h.Path, l.Number, "read json", err)
	}
	got, extractor := content.Content{Text: o.Text}, "text/1"
	if o.Text == "" && o.HTML != "" {
		if got, err = c.extract(hyper, []byte("\xEF\xBB\xBF"+o.HTML)); err != nil {
			return nil, fail(h.Path, l.Number, "read html", err)
		}
		extractor = "html/1"
	}
	if got.Text == "" {
		return nil, fail(h.Path, l.Number, "read json", fault(ErrEmpty, `each object needs "text" (or "html") with the words of the document`))
	}
	return c.finish(got, extractor, sum, h, l.Number)
}

// lineObject is the contract's input, one object a line.
type lineObject struct {
	ID        json.RawMessage `json:"id"`
	Text      string          `json:"text"`
	HTML      string          `json:"html"`
	URL       string          `json:"url"`
	Title     string          `json:"title"`
	Publisher string          `json:"publisher"`
	Published string          `json:"published"`
	Language  string          `json:"language"`
}

// utf8Line decodes a line that is not UTF-8: JSON itself is ASCII, so the line can be read first and decoded by itself.
func (c *Collector) utf8Line(l Line, path string) ([]byte, error) {
	if utf8.Valid(l.Bytes) {
		return l.Bytes, nil
	}
	s, name, note, err := c.decoder.Decode(l.Bytes, "")
	if err != nil {
		return nil, err
	}
	if note == "" {
		note = "the line is not UTF-8; read as " + name
	}
	c.tell(&Error{Path: path, Line: l.Number, Op: "decode", Err: errors.New(note)})
	return []byte(s), nil
}

// told merges what the object says into the hints.
func (c *Collector) told(o lineObject, h Hints) (Hints, error) {
	id, err := idOf(o.ID)
	if err != nil {
		return h, err
	}
	h.ID, h.URL, h.Title = either(id, h.ID), either(o.URL, h.URL), either(o.Title, h.Title)
	h.Publisher, h.Language = either(o.Publisher, h.Publisher), either(o.Language, h.Language)
	if o.Published == "" {
		return h, nil
	}
	day, ok := c.dates.Parse(o.Published, twoLetters(h.Language))
	if !ok {
		return h, fault(fmt.Errorf("published %q is not a date", o.Published), "write it as YYYY-MM-DD, or null when it is not known")
	}
	h.Published = day
	return h, nil
}

// idOf takes an id that is a string or a number.
func idOf(raw json.RawMessage) (string, error) {
	if len(raw) == 0 || string(raw) == "null" {
		return "", nil
	}
	if raw[0] == '"' {
		var s string
		err := json.Unmarshal(raw, &s)
		return s, err
	}
	if _, err := strconv.ParseFloat(string(raw), 64); err != nil {
		return "", fault(fmt.Errorf("id %.40s is not a string or a number", raw), "")
	}
	return string(raw), nil
}

// jsonFault explains what is wrong with a line.
func jsonFault(err error, b []byte) error {
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &wrong) && wrong.Field != "":
		return fault(fmt.Errorf("%s is a %s, not a %s", wrong.Field, wrong.Value, wrong.Type), "")
	case b[0] == '[':
		return fault(errors.New("it is a JSON array"), "write one object a line: jq -c '.[]' FILE")
	case len(b) == 1 && b[0] == '{':
		return fault(errors.New("a JSON object that goes over several lines"), "write one object a line: jq -c . FILE")
	case b[0] != '{':
		return fault(fmt.Errorf("it is not a JSON object: %w", err), `write one object a line: {"id": "1", "text": "..."}`)
	}
	return fault(fmt.Errorf("it is not valid JSON: %w", err), "")
}
