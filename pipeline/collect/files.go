package collect

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/sabt-org/sabt/pipeline/collect/fetch"
	"github.com/sabt-org/sabt/record"
)

// File makes a document of a file; "-" is standard input.
func (c *Collector) File(path string, h Hints) (*record.Document, error) {
	h.Path = path
	b, err := c.readFile(path)
	if err != nil {
		return nil, openFault(path, err)
	}
	return c.Bytes(b, h)
}

func (c *Collector) readFile(path string) ([]byte, error) {
	if path == "-" {
		return c.all(c.stdin)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, fault(ErrDirectory, "its files are read when it is given to the command by itself")
	case info.Mode().IsRegular() && info.Size() > c.max:
		return nil, c.tooLarge()
	}
	return c.all(f)
}

// openFault keeps the path out of the cause, where os puts it again.
func openFault(path string, err error) *Error {
	var p *fs.PathError
	e := fail(path, 0, "open", err)
	if errors.As(err, &p) {
		e.Err = p.Err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e.Hint = "check the name; \"-\" reads standard input"
	case errors.Is(err, fs.ErrPermission):
		e.Hint = "check who may read the file"
	}
	return e
}

// Walk yields the files that the paths name: files as they are, the files of folders and their sub-folders in the order
// of their names, what patterns ("reports/*.html") match, and "-" for standard input. Hidden files and folders are passed
// over unless named. What cannot be opened is yielded with its error, and the rest goes on.
func Walk(paths []string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, p := range paths {
			if !walk(p, yield) {
				return
			}
		}
	}
}

func walk(path string, yield func(string, error) bool) bool {
	if path == "-" || fetch.Is(path) {
		return yield(path, nil)
	}
	info, err := os.Stat(path)
	switch {
	case err != nil && strings.ContainsAny(path, "*?["):
		return pattern(path, yield)
	case err != nil:
		return yield(path, openFault(path, err))
	case !info.IsDir():
		return yield(path, nil)
	}
	return folder(path, yield)
}

func pattern(path string, yield func(string, error) bool) bool {
	found, err := filepath.Glob(path) // sorted
	if err == nil && len(found) == 0 {
		err = fault(fmt.Errorf("no file matches"), "check the pattern; ** is not understood, but a folder is read with its sub-folders")
	}
	if err != nil {
		return yield(path, fail(path, 0, "open", err))
	}
	for _, p := range found {
		if !walk(p, yield) {
			return false
		}
	}
	return true
}

func folder(root string, yield func(string, error) bool) bool {
	on := true
	// A trailing separator makes WalkDir follow a root that is a link.
	filepath.WalkDir(root+string(filepath.Separator), func(path string, d fs.DirEntry, err error) error {
		hidden := d != nil && strings.HasPrefix(d.Name(), ".") && filepath.Clean(path) != filepath.Clean(root)
		path = filepath.Join(path)
		switch {
		case err != nil:
			on = yield(path, openFault(path, err))
			if d != nil && d.IsDir() && on {
				return fs.SkipDir
			}
		case hidden && d.IsDir():
			return fs.SkipDir
		case d.IsDir() || hidden || !readable(path, d):
		default:
			on = yield(path, nil)
		}
		if !on {
			return fs.SkipAll
		}
		return nil
	})
	return on
}

// readable leaves out sockets, devices and links to folders. A link that leads nowhere stays, to be named in an error.
func readable(path string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink == 0 {
		return d.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err != nil || info.Mode().IsRegular()
}

// Input is a document to come: a file, or a line of a JSON Lines file.
type Input struct {
	Path string
	Line Line // Number 0: the file is the document
	err  error
}

// Inputs yields what the paths hold, for [Collector.Read] to make into documents, on several cores if wanted. With
// lines set every file is JSON Lines; otherwise those with the extension .jsonl or .ndjson are.
func (c *Collector) Inputs(paths []string, lines bool) iter.Seq[Input] {
	return func(yield func(Input) bool) {
		for path, err := range Walk(paths) {
			ext := extension(path)
			many := err == nil && (lines || ext == ".jsonl" || ext == ".ndjson")
			if !many && !yield(Input{Path: path, err: err}) || many && !c.inputLines(path, yield) {
				return
			}
		}
	}
}

func (c *Collector) inputLines(path string, yield func(Input) bool) bool {
	r := c.stdin
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return yield(Input{Path: path, err: openFault(path, err)})
		}
		defer f.Close()
		r = f
	}
	for l, err := range Lines(r, c.max) {
		var e *Error
		if errors.As(err, &e) {
			e.Path = path
		}
		if !yield(Input{path, l, err}) {
			return false
		}
	}
	return true
}

// Read makes the document of an input, or returns why there is none.
func (c *Collector) Read(in Input, h Hints) (*record.Document, error) {
	switch {
	case in.err != nil:
		return nil, in.err
	case in.Line.Number > 0:
		h.Path = in.Path
		return c.Line(in.Line, h)
	}
	return c.File(in.Path, h)
}
