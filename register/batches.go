package register

import "context"

// batches hands values from one goroutine to another, many at a time: one at a time, the handing over would take longest.
type batches[T any] struct {
	ctx    context.Context
	cancel context.CancelFunc
	line   chan []T
	batch  []T
}

func newBatches[T any](ctx context.Context) *batches[T] {
	b := &batches[T]{line: make(chan []T, ahead)}
	b.ctx, b.cancel = context.WithCancel(ctx)
	return b
}

// add is called by the goroutine that gives.
func (b *batches[T]) add(v T) error {
	if b.batch = append(b.batch, v); len(b.batch) < inBatch {
		return nil
	}
	return b.send()
}

func (b *batches[T]) send() error {
	batch := b.batch
	b.batch = nil
	select {
	case <-b.ctx.Done():
		return b.ctx.Err()
	case b.line <- batch:
		return nil
	}
}

// run gives in a goroutine of its own and takes in this one, until one of both ends; then both have ended.
func (b *batches[T]) run(give func() error, take func(T) error) error {
	defer b.cancel()
	given := make(chan error, 1)
	go func() {
		defer close(b.line)
		err := give()
		if err == nil && len(b.batch) > 0 {
			err = b.send()
		}
		given <- err
	}()
	var err error
	for batch := range b.line {
		for i := range batch {
			if err == nil {
				err = take(batch[i])
			}
		}
		if err != nil {
			b.cancel() // what still comes is let go, until the giver has seen that it is over
		}
	}
	if broken := <-given; err == nil {
		err = broken
	}
	return err
}
