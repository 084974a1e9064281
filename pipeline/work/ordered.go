package work

import (
	"context"
	"iter"
	"sync"
)

// perWorker is how many values may be under way or waiting for their turn, for each worker. A slow value holds back the
// results behind it; so many of them are kept meanwhile.
const perWorker = 8

// job is a value on its way through; its result comes through done.
type job[I, O any] struct {
	in   I
	done chan result[O]
}

// result is what f returned, or the panic it ended in.
type result[O any] struct {
	out   O
	panic any
	ended bool
}

// Ordered yields f of each value of in, in the order of in, computed by so many workers at once (at least one). It holds
// at most eight values and results for each worker, however many there are. It ends when in ends, when ctx is cancelled, or
// when its consumer stops; then every goroutine that it started has ended. A panic of f or in is raised again in the
// consumer, in its turn.
//
// in is drawn from in one goroutine, never by two at once, up to that many values ahead. A draw that waits for input cannot
// be interrupted: when ctx is cancelled the results end at once, and the loop ends when that draw returns. A reader of a
// terminal or pipe should be closed by whoever cancels.
func Ordered[I, O any](ctx context.Context, in iter.Seq[I], workers int, f func(I) O) iter.Seq[O] {
	workers = max(workers, 1)
	return func(yield func(O) bool) {
		ctx, cancel := context.WithCancel(ctx)
		var all sync.WaitGroup
		defer all.Wait() // after cancel
		defer cancel()

		jobs := make(chan job[I, O])
		turn := make(chan chan result[O], workers*perWorker)
		for range workers {
			all.Go(func() { serve(jobs, f) })
		}
		all.Go(func() { feed(ctx, in, jobs, turn) })
		deliver(ctx, turn, yield)
	}
}

// serve does jobs until there are no more. Each done channel has room for its result, so a worker never waits for the
// consumer.
func serve[I, O any](jobs <-chan job[I, O], f func(I) O) {
	for j := range jobs {
		j.done <- run(f, j.in)
	}
}

func run[I, O any](f func(I) O, in I) (r result[O]) {
	defer func() {
		if !r.ended {
			r.panic = recover()
		}
	}()
	r.out = f(in)
	r.ended = true
	return r
}

// feed hands each value to a worker, and its place in the order to the consumer.
func feed[I, O any](ctx context.Context, in iter.Seq[I], jobs chan<- job[I, O], turn chan<- chan result[O]) {
	defer close(turn)
	defer close(jobs)
	defer func() {
		if p := recover(); p != nil {
			done := make(chan result[O], 1)
			done <- result[O]{panic: p}
			select {
			case turn <- done:
			case <-ctx.Done():
			}
		}
	}()
	for v := range in {
		j := job[I, O]{v, make(chan result[O], 1)}
		select {
		case turn <- j.done:
		case <-ctx.Done():
			return
		}
		select {
		case jobs <- j:
		case <-ctx.Done():
			return
		}
	}
}

// deliver gives the results to the consumer in order.
func deliver[O any](ctx context.Context, turn <-chan chan result[O], yield func(O) bool) {
	for {
		select {
		case <-ctx.Done():
			return
		case done, ok := <-turn:
			if !ok {
				return
			}
			select {
			case <-ctx.Done():
				return
			case r := <-done:
				if !r.ended {
					panic(r.panic)
				}
				if ctx.Err() != nil || !yield(r.out) {
					return
				}
			}
		}
	}
}
