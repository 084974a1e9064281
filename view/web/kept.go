package web

import (
	"context"
	"sync"
)

// kept are answers that hold until the register changes. Who asks for one that is being made waits for it. The zero value is empty.
type kept struct {
	mu    sync.Mutex
	state string
	of    map[string]*keptAnswer
	size  int
}

type keptAnswer struct {
	ready chan struct{}
	made
}

// mostKept is how many bytes of answers are held; beyond them all are forgotten, which costs each its next asking alone.
const mostKept = 48 << 20

// ask gives the answer to a question, which f makes when nobody did.
func (k *kept) ask(ctx context.Context, state, question string, f func() made) made {
	for {
		a, first := k.find(state, question)
		if first {
			k.fill(state, question, a, f)
			return a.made
		}
		select {
		case <-a.ready:
		case <-ctx.Done():
			return gone()
		}
		if !a.broken || ctx.Err() != nil { // else its maker went away, and one of those who waited makes it
			return a.made
		}
	}
}

// find is the answer that is there or being made; first says that the caller has to make it.
func (k *kept) find(state, question string) (a *keptAnswer, first bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.state != state || k.of == nil {
		k.state, k.of, k.size = state, map[string]*keptAnswer{}, 0
	}
	if a, ok := k.of[question]; ok {
		return a, false
	}
	a = &keptAnswer{ready: make(chan struct{})}
	k.of[question] = a
	return a, true
}

// fill makes the answer. Only what is whole is kept.
func (k *kept) fill(state, question string, a *keptAnswer, f func() made) {
	a.broken = true // should f panic, nobody is to wait for it
	defer func() {
		close(a.ready)
		k.mu.Lock()
		defer k.mu.Unlock()
		switch {
		case k.of[question] != a: // the register has changed since
		case !a.whole:
			delete(k.of, question)
		case k.size+a.size() > mostKept:
			k.of, k.size = map[string]*keptAnswer{}, 0
		default:
			k.size += a.size()
		}
	}()
	a.made = f()
}
