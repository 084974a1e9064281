package main

import (
	"fmt"
	"time"
)

// progress is one line on standard error that says how far a corpus is: documents done, rate, time left. It shows
// itself when standard error is a terminal that the data does not go to as well, or when asked to.
type progress struct {
	env   env
	src   *source
	on    bool
	start time.Time
	shown time.Time
	done  int
}

const progressEvery = 200 * time.Millisecond

func newProgress(e env, o *readOptions, src *source) *progress {
	_, err := e.terminal(e.stderr)
	_, out := e.terminal(e.stdout)
	many := o.input == "jsonl" || len(src.files) > 20
	return &progress{env: e, src: src, on: o.progress || err && !out && many, start: e.now()}
}

// step counts a document, and shows the line when the last one is old enough.
func (p *progress) step() {
	p.done++
	now := p.env.now()
	if !p.on || now.Sub(p.shown) < progressEvery {
		return
	}
	p.shown = now
	fmt.Fprintf(p.env.stderr, "\r\x1b[K%s", p.line(now.Sub(p.start)))
}

// line is "12,345 documents, 41 %, 1,204 a second, 1m13s left"; the time left follows the share of bytes handed out.
func (p *progress) line(elapsed time.Duration) string {
	rate := float64(p.done) / max(elapsed.Seconds(), 0.001)
	s := fmt.Sprintf("%d documents, %.0f a second", p.done, rate)
	part := p.src.part()
	if part <= 0 || part > 1 {
		return s
	}
	left := time.Duration(float64(elapsed) * (1 - part) / part).Round(time.Second)
	return fmt.Sprintf("%s, %.0f %%, %s left", s, 100*part, left)
}

// clear takes the line away, so that a message can stand there.
func (p *progress) clear() {
	if p.on && !p.shown.IsZero() {
		fmt.Fprint(p.env.stderr, "\r\x1b[K")
	}
}
