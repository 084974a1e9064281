package main

import (
	"context"
	"sync"
	"time"

	"github.com/sabt-org/sabt/register"
)

// longest is how long a question may take that nobody waits for.
const longest = 2 * time.Minute

// behind finds what pages did not wait for, one after the other, while the pages go on. The zero value is ready.
type behind struct {
	once  sync.Once
	lane  chan struct{}
	mu    sync.Mutex
	under map[string]bool // questions that are being found or wait for it
	group sync.WaitGroup
	ctx   context.Context
	stop  context.CancelFunc
}

func (b *behind) start() {
	b.once.Do(func() {
		b.lane, b.under = make(chan struct{}, 1), map[string]bool{}
		b.ctx, b.stop = context.WithCancel(context.Background())
	})
}

// find runs f once, however many ask for the same. A mistake in it shows when somebody waits.
func (b *behind) find(question string, f func(context.Context)) {
	b.start()
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.under[question] || b.ctx.Err() != nil {
		return
	}
	b.under[question] = true
	b.group.Go(func() {
		defer func() {
			b.mu.Lock()
			delete(b.under, question)
			b.mu.Unlock()
		}()
		select {
		case b.lane <- struct{}{}:
		case <-b.ctx.Done():
			return
		}
		defer func() { <-b.lane }()
		ctx, stop := context.WithTimeout(b.ctx, longest)
		defer stop()
		f(ctx)
	})
}

// close ends what is under way, and waits for it.
func (b *behind) close() {
	b.start()
	b.mu.Lock()
	b.stop()
	b.mu.Unlock()
	b.group.Wait()
}

// soon is the answer to a question of one state of the log: kept, or found in time. What takes longer than a page waits is found behind it, for
// the next who asks; ok is false then. A view of its own ends when the time is over.
func soon[T any](ctx context.Context, d *desk, k *kept[T], wait bool, head int64, question string, f func(register.View) (T, error)) (out T, ok bool, err error) {
	if had, ok := k.get(head, question); ok {
		return had, true, nil
	}
	find := func(ctx context.Context) error {
		err := d.view(ctx, func(v register.View) (err error) {
			out, err = f(v)
			return err
		})
		if err == nil {
			k.put(head, question, out)
		}
		return err
	}
	if d.patience == 0 || wait {
		err := find(ctx)
		return out, err == nil, err
	}
	if !k.slow(question) {
		short, stop := context.WithTimeout(ctx, d.patience)
		defer stop()
		err := find(short)
		if short.Err() == nil || ctx.Err() != nil {
			return out, err == nil, err
		}
		k.mark(question)
	}
	d.behind.find(question, func(ctx context.Context) {
		var late T
		at := head
		err := d.view(ctx, func(v register.View) error {
			h, err := v.Head()
			if err == nil {
				at = h.Seq // as it is by now: an answer of before would not be asked for
				late, err = f(v)
			}
			return err
		})
		if err == nil {
			k.put(at, question, late)
		}
	})
	var none T
	return none, false, nil
}
