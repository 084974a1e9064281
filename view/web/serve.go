package web

import (
	"context"
	"fmt"
	"net/http"
)

// serve answers with a page, its data, or a fault.
func (d *Desk) serve(rt route) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead || rt.fresh {
			d.reply(w, r, d.make(r, rt))
			return
		}
		state, err := d.register.State(r.Context())
		if err != nil {
			d.reply(w, r, d.faultIn(r, err))
			return
		}
		if state == "" {
			d.reply(w, r, d.make(r, rt))
			return
		}
		question := questionOf(r)
		tag := d.tagOf(state, question)
		if has(r, tag) {
			answer{tag: tag}.send(w, r)
			return
		}
		d.reply(w, r, d.kept.ask(r.Context(), state, question, func() made {
			m := d.make(r, rt)
			if m.whole {
				m.answer.tag = tag
			}
			return m
		}))
	})
}

// made is what became of a request.
type made struct {
	answer
	see    string // another address instead
	cookie *http.Cookie
	whole  bool // it stays the same while the register does
	broken bool // who asked for it went away before it was there
}

func (d *Desk) reply(w http.ResponseWriter, r *http.Request, m made) {
	if m.cookie != nil {
		http.SetCookie(w, m.cookie)
	}
	if m.see != "" {
		http.Redirect(w, r, m.see, http.StatusSeeOther)
		return
	}
	m.answer.send(w, r)
}

// make does the work of a page, when its turn comes.
func (d *Desk) make(r *http.Request, rt route) made {
	l := rt.lane
	if r.URL.Query().Get("wait") != "" {
		l = long
	}
	leave, err := d.turns.enter(r.Context(), l)
	if err != nil {
		return gone()
	}
	defer leave()
	p, err := rt.page(r)
	if err != nil {
		m := d.faultIn(r, err)
		m.broken = r.Context().Err() != nil
		return m
	}
	if p.see != "" {
		return made{see: p.see, cookie: p.cookie}
	}
	a, err := d.finish(r, p)
	if err != nil {
		return d.faultIn(r, fmt.Errorf("page %s: %w", p.template, err))
	}
	return made{answer: a, cookie: p.cookie, whole: !p.partial && p.cookie == nil && a.status == http.StatusOK}
}

// faultIn is the page of an error.
func (d *Desk) faultIn(r *http.Request, err error) made {
	a, err := d.finish(r, d.faulty(r, err))
	if err != nil {
		d.log(fmt.Errorf("page of an error: %w", err))
		a = newAnswer(http.StatusInternalServerError, "text/plain; charset=utf-8", []byte("this page could not be made\n"))
	}
	return made{answer: a}
}

// gone is for who went away before there was an answer.
func gone() made {
	return made{broken: true, answer: newAnswer(http.StatusServiceUnavailable, "text/plain; charset=utf-8", []byte("nobody waits for this page any more\n"))}
}

// lane is where a page waits for its turn: what may take long, and whoever is at the door, have lanes of their own, so that what is quick does
// not wait behind them.
type lane int

const (
	quick lane = iota
	long
	door
)

// turns let as many pages be made at once as there are processors: fifty at once would each take fifty times as long, and all would wait for the last.
type turns map[lane]chan struct{}

func newTurns(n int) turns {
	return turns{quick: make(chan struct{}, n), long: make(chan struct{}, max(n/2, 1)), door: make(chan struct{}, 1)}
}

// enter waits for a turn.
func (t turns) enter(ctx context.Context, l lane) (leave func(), err error) {
	select {
	case t[l] <- struct{}{}:
		return func() { <-t[l] }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
