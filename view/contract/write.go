package contract

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/sabt-org/sabt/record"
)

// Writer prints results as JSON Lines.
type Writer struct {
	w io.Writer
	o Options
}

// NewWriter returns a writer of JSON Lines to w.
func NewWriter(w io.Writer, o Options) *Writer { return &Writer{w: w, o: o} }

// Write prints one result as one line, in one call of the underlying writer.
func (w *Writer) Write(r record.Result) error {
	line, err := Line(r, w.o)
	if err != nil {
		return err
	}
	_, err = w.w.Write(line)
	return err
}

// Line returns a result as one line of JSON with its line feed. It may be called by several goroutines at once.
// <, > and & stay as they are: the line is data for programs, not a part of a page.
func Line(r record.Result, o Options) ([]byte, error) {
	return encode(Of(r, o))
}

func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return b.Bytes(), err
}
