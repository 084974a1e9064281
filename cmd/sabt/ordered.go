package main

import (
	"context"
	"iter"
)

// ordered runs do on every input, n at a time, and gives the results to take in the order of the inputs.
func ordered[I, O any](ctx context.Context, n int, in iter.Seq[I], do func(I) O, take func(O) error) error {
	slots := make(chan chan O, 2*n)
	stop := make(chan struct{})
	go func() {
		defer close(slots)
		free := make(chan struct{}, n)
		for x := range in {
			slot := make(chan O, 1)
			select {
			case <-stop:
				return
			case <-ctx.Done():
				return
			case slots <- slot:
			}
			free <- struct{}{}
			go func() { slot <- do(x); <-free }()
		}
	}()
	for slot := range slots {
		if err := take(<-slot); err != nil {
			close(stop)
			return err
		}
	}
	return nil
}
