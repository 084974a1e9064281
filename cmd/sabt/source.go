package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
)

// input is a document still to be loaded.
type input struct {
	name string
	load func() (*record.Document, error)
}

// source is the documents that the arguments name.
type source struct {
	env   env
	o     *readOptions
	files []string
	size  int64 // of all files in bytes; 0 unknown
	read  int64 // bytes handed out so far
}

// newSource finds the files first, so that a wrong name is told before any work.
func newSource(e env, o *readOptions, args []string) (*source, error) {
	s := &source{env: e, o: o}
	for _, arg := range args {
		files, err := expand(arg)
		if err != nil {
			return nil, err
		}
		s.files = append(s.files, files...)
	}
	return s, nil
}

// expand turns an argument into files: itself, those of a folder, or those that match a pattern.
func expand(arg string) ([]string, error) {
	if arg == "-" {
		return []string{arg}, nil
	}
	info, err := os.Stat(arg)
	switch {
	case err == nil && info.IsDir():
		return walk(arg)
	case err == nil:
		return []string{arg}, nil
	case strings.ContainsAny(arg, "*?["):
		if files, err := filepath.Glob(arg); err == nil && len(files) > 0 {
			return files, nil
		}
		return nil, failed("the pattern is matched against files, and a folder is read whole: sabt read DIR", fmt.Errorf("no file matches %q", arg))
	}
	return []string{arg}, nil
}

func walk(dir string) ([]string, error) {
	var out []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() && !strings.HasPrefix(d.Name(), ".") {
			out = append(out, path)
		}
		return err
	})
	return out, err
}

func (s *source) inputs() iter.Seq[input] {
	return func(yield func(input) bool) {
		for _, f := range s.files {
			if s.o.input == "jsonl" {
				if !s.lines(f, yield) {
					return
				}
				continue
			}
			if !yield(input{f, func() (*record.Document, error) { return s.document(f) }}) {
				return
			}
		}
	}
}

func (s *source) open(name string) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(s.env.stdin), nil
	}
	return os.Open(name)
}

func (s *source) document(name string) (*record.Document, error) {
	f, err := s.open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	raw, err := io.ReadAll(f)
	if err != nil {
		return nil, err
	}
	doc := &record.Document{Path: name, Text: string(raw)}
	return s.complete(doc, raw)
}

func (s *source) complete(doc *record.Document, raw []byte) (*record.Document, error) {
	if !utf8.ValidString(doc.Text) {
		return nil, fmt.Errorf("not UTF-8")
	}
	sum := sha256.Sum256(raw)
	doc.SHA256 = hex.EncodeToString(sum[:])
	if doc.ID == "" {
		doc.ID = "sha256:" + doc.SHA256
	}
	if s.o.day.Known() {
		doc.Published, doc.PublishedBasis = s.o.day, record.PublishedGiven
	}
	return doc, nil
}

func (s *source) lines(name string, yield func(input) bool) bool {
	f, err := s.open(name)
	if err != nil {
		return yield(input{name, func() (*record.Document, error) { return nil, err }})
	}
	defer f.Close()
	r := bufio.NewReaderSize(f, 1<<20)
	for n := 1; ; n++ {
		line, err := r.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			at := fmt.Sprintf("%s:%d", name, n)
			if !yield(input{at, func() (*record.Document, error) { return s.line(line) }}) {
				return false
			}
		}
		if err != nil {
			return true
		}
	}
}

func (s *source) line(line []byte) (*record.Document, error) {
	var l struct {
		ID, Text, URL, Title, Publisher, Language string
		Published                                 record.Day
	}
	if err := json.Unmarshal(line, &l); err != nil {
		return nil, err
	}
	doc := &record.Document{ID: l.ID, Text: l.Text, URL: l.URL, Title: l.Title, Publisher: l.Publisher, Language: l.Language, Published: l.Published}
	return s.complete(doc, line)
}

// part is the share of the input that has been handed out, by bytes; 0 when the size is not known.
func (s *source) part() float64 { return 0 }
