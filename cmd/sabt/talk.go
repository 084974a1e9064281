package main

import (
	"fmt"
	"io"
	"sync"

	"github.com/sabt-org/sabt/pipeline/collect"
)

// talk is standard error, where errors, notes and the progress line must not run into each other.
type talk struct {
	mu   sync.Mutex
	w    io.Writer
	line bool // a progress line stands there
}

func newTalk(w io.Writer) *talk { return &talk{w: w} }

func (t *talk) printf(format string, args ...any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.clear()
	fmt.Fprintf(t.w, format, args...)
}

// clear takes the progress line away, so that a message can stand there.
func (t *talk) clear() {
	if t.line {
		fmt.Fprint(t.w, "\r\x1b[K")
		t.line = false
	}
}

func (t *talk) say(err error, hint string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.clear()
	say(t.w, err, hint)
}

// notice tells what was repaired or left out in a document that was read.
func (t *talk) notice(e *collect.Error) {
	t.printf("sabt: note: %v\n", e)
}

// show puts a new progress line in the place of the old one.
func (t *talk) show(line string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	fmt.Fprintf(t.w, "\r%s\x1b[K", line)
	t.line = true
}
