package main

import (
	"fmt"
	"time"
)

// progress is one line on standard error that says how far a corpus is: documents done, share, rate, time left. It
// shows itself when standard error is a terminal that the data does not go to as well, or when asked to.
type progress struct {
	talk  *talk
	src   *source
	now   func() time.Time
	on    bool
	start time.Time
	shown time.Time
	done  int
}

const progressEvery = 200 * time.Millisecond

func newProgress(e env, o *readOptions, src *source, t *talk) *progress {
	_, errTerminal := e.terminal(e.stderr)
	_, outTerminal := e.terminal(e.stdout)
	p := &progress{talk: t, src: src, now: e.now, on: o.progress || errTerminal && !outTerminal && !src.single()}
	if p.on {
		src.measure()
		p.start = p.now()
	}
	return p
}

// step counts a document, and shows the line when the last one is old enough.
func (p *progress) step() {
	if p.done++; !p.on {
		return
	}
	if now := p.now(); now.Sub(p.shown) >= progressEvery {
		p.shown = now
		p.talk.show(p.line(now.Sub(p.start)))
	}
}

// line is "12345 documents, 41 %, 1204 a second, 1m13s left"; the time left follows the share of bytes handed out.
func (p *progress) line(elapsed time.Duration) string {
	rate := float64(p.done) / max(elapsed.Seconds(), 0.001)
	part := p.src.part()
	if part <= 0 || part > 1 {
		return fmt.Sprintf("%s, %.0f a second", documents(p.done), rate)
	}
	left := time.Duration(float64(elapsed) * (1 - part) / part).Round(time.Second)
	return fmt.Sprintf("%s, %.0f %%, %.0f a second, %s left", documents(p.done), 100*part, rate, left)
}

// finish leaves the sum of it behind.
func (p *progress) finish() {
	if p.on && p.done > 0 {
		elapsed := p.now().Sub(p.start)
		rate := float64(p.done) / max(elapsed.Seconds(), 0.001)
		p.talk.printf("sabt: %s in %s, %.0f a second\n", documents(p.done), elapsed.Round(time.Millisecond), rate)
	}
}
