package collect

import (
	"errors"
	"fmt"

	"github.com/sabt-org/sabt/pipeline/collect/content"
)

// Error says what could not be read, and what the user can do about it.
type Error struct {
	Path string // "" for bytes without a name
	Line int    // of a JSON Lines file, from 1; 0 otherwise
	Op   string // what was being done: open, read, unpack, decode, parse
	Hint string // what to do about it; may be ""
	Err  error
}

func (e *Error) Error() string {
	switch {
	case e.Path == "":
		return fmt.Sprintf("%s: %v", e.Op, e.Err)
	case e.Line > 0:
		return fmt.Sprintf("%s:%d: %s: %v", e.Path, e.Line, e.Op, e.Err)
	}
	return fmt.Sprintf("%s: %s: %v", e.Path, e.Op, e.Err)
}

func (e *Error) Unwrap() error { return e.Err }

// The reasons that callers may want to tell apart.
var (
	ErrEmpty     = errors.New("there is no text in it")
	ErrTooLarge  = errors.New("it is larger than the limit")
	ErrBinary    = errors.New("it is not a text")
	ErrDirectory = errors.New("it is a directory")
)

// fail makes an Error, with the hint of the cause when it has one.
func fail(path string, line int, op string, err error) *Error {
	e := &Error{Path: path, Line: line, Op: op, Err: err}
	var f *content.Fault
	if errors.As(err, &f) {
		e.Hint = f.Hint
	}
	return e
}

func fault(err error, hint string) error { return &content.Fault{Err: err, Hint: hint} }
