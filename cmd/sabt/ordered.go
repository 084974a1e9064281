package main

import (
	"context"
	"iter"
)

// ordered runs do on every input, n at a time, and gives the results to take in the order of the inputs. At most 3n
// documents are in memory. When ctx ends, no new input is begun, what is under way is finished and taken, and ordered
// returns; an input that blocks (standard input) is not waited for.
func ordered[I, O any](ctx context.Context, n int, in iter.Seq[I], do func(I) O, take func(O) error) error {
	slots := make(chan chan O, 2*n)
	stop, cancel := context.WithCancel(ctx)
	defer cancel()
	go feed(stop, n, in, do, slots)
	for {
		select {
		case slot, open := <-slots:
			if !open {
				return nil
			}
			if err := take(<-slot); err != nil {
				return err
			}
		case <-ctx.Done():
			return drain(slots, take)
		}
	}
}

func feed[I, O any](ctx context.Context, n int, in iter.Seq[I], do func(I) O, slots chan<- chan O) {
	defer close(slots)
	free := make(chan struct{}, n)
	for x := range in {
		slot := make(chan O, 1)
		select {
		case <-ctx.Done():
			return
		case free <- struct{}{}:
		}
		go func() {
			slot <- do(x)
			<-free
		}()
		slots <- slot
	}
}

// drain takes what has been begun.
func drain[O any](slots <-chan chan O, take func(O) error) error {
	for {
		select {
		case slot, open := <-slots:
			if !open {
				return nil
			}
			if err := take(<-slot); err != nil {
				return err
			}
		default:
			return nil
		}
	}
}
