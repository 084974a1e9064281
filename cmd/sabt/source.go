package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
	"sync/atomic"
	"time"

	"github.com/sabt-org/sabt/pipeline/collect"
	"github.com/sabt-org/sabt/pipeline/collect/fetch"
	"github.com/sabt-org/sabt/record"
)

// source is the documents that the arguments name.
type source struct {
	collector *collect.Collector
	hints     collect.Hints
	args      []string
	lines     bool // every file is JSON Lines
	total     int64
	handed    atomic.Int64 // bytes handed out so far
	fetcher   *fetch.Fetcher
	ctx       context.Context // of the run: it ends what is being fetched
	now       func() time.Time
}

func newSource(ctx context.Context, e env, o *readOptions, args []string, notice func(*collect.Error)) (*source, error) {
	stdin := e.stdin
	if slices.Contains(args, "-") {
		stdin = interruptible(ctx, stdin)
	}
	c, err := collect.New(collect.Options{Stdin: stdin, Notice: notice})
	if err != nil {
		return nil, err
	}
	h := collect.Hints{URL: o.url, Publisher: o.publisher, Published: o.day, Language: o.language}
	return &source{collector: c, hints: h, args: args, lines: o.input == "jsonl", fetcher: newFetcher(e), ctx: ctx, now: e.now}, nil
}

// interruptible is a reader whose reads end when ctx does: a read of a terminal or a pipe cannot be broken off itself.
func interruptible(ctx context.Context, r io.Reader) io.Reader {
	in, out := io.Pipe()
	go func() {
		_, err := io.Copy(out, r)
		out.CloseWithError(err)
	}()
	context.AfterFunc(ctx, func() { out.CloseWithError(ctx.Err()) })
	return in
}

// inputs yields what is to be read, one after the other until ctx ends, and counts the bytes for the progress line.
func (s *source) inputs(ctx context.Context) iter.Seq[collect.Input] {
	return func(yield func(collect.Input) bool) {
		for in := range s.collector.Inputs(s.args, s.lines) {
			s.handed.Add(s.sizeOf(in))
			if ctx.Err() != nil || !yield(in) {
				return
			}
		}
	}
}

// sizeOf asks for a file's size only when there is a total to compare it with.
func (s *source) sizeOf(in collect.Input) int64 {
	switch {
	case in.Line.Number > 0:
		return int64(len(in.Line.Bytes)) + 1
	case s.total == 0:
		return 0
	}
	return fileSize(in.Path)
}

// measure adds up the files, so that progress can be told as a share.
func (s *source) measure() {
	for path, err := range collect.Walk(s.args) {
		if err == nil {
			s.total += fileSize(path)
		}
	}
}

func fileSize(path string) int64 {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return 0
	}
	return info.Size()
}

// part is the share of the bytes that have been handed out; 0 when the total is not known, as of standard input.
func (s *source) part() float64 {
	if s.total == 0 {
		return 0
	}
	return float64(s.handed.Load()) / float64(s.total)
}

// single reports whether the arguments name one document and no more.
func (s *source) single() bool {
	if s.lines {
		return false
	}
	n := 0
	for range collect.Walk(s.args) {
		if n++; n > 1 {
			return false
		}
	}
	return true
}

func (s *source) load(in collect.Input) (*record.Document, error) {
	if in.Line.Number == 0 && fetch.Is(in.Path) {
		page, err := s.fetcher.Get(s.ctx, in.Path)
		if err != nil {
			return nil, failed(fetchHint(err), err)
		}
		h := s.hints
		h.URL, h.Fetched = page.URL, s.now().UTC().Truncate(time.Second)
		doc, err := s.collector.Bytes(page.Bytes, h)
		if err != nil {
			return nil, failed(hintFor(err), fmt.Errorf("%s: %w", in.Path, err))
		}
		return doc, nil
	}
	return s.collector.Read(in, s.hints)
}

func hintFor(err error) string {
	var f *fault
	var c *collect.Error
	switch {
	case errors.As(err, &f):
		return f.hint
	case errors.As(err, &c):
		return c.Hint
	}
	return ""
}
