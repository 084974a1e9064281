package work

import (
	"context"
	"iter"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
)

func numbers(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

// spin takes longer for some values than for others, so that workers finish out of order.
func spin(i int) int {
	for range (i * 7919) % 50 {
		runtime.Gosched()
	}
	return i * 2
}

func TestOrdered(t *testing.T) {
	for _, workers := range []int{-1, 1, 2, 7, 64} {
		for _, n := range []int{0, 1, 5, 1000} {
			got := slices.Collect(Ordered(t.Context(), numbers(n), workers, spin))
			if len(got) != n {
				t.Fatalf("%d workers: %d results of %d", workers, len(got), n)
			}
			for i, v := range got {
				if v != i*2 {
					t.Fatalf("%d workers: result %d is %d", workers, i, v)
				}
			}
		}
	}
}

// While the first value is under way, few others are drawn, however many there are.
func TestWindow(t *testing.T) {
	const workers, bound = 3, 3*perWorker + 2
	var drawn atomic.Int64
	in := func(yield func(int) bool) {
		for i := 0; yield(i); i++ {
			drawn.Add(1)
		}
	}
	full := func(i int) int {
		for i == 0 && drawn.Load() < bound-3 { // until the window is full
			runtime.Gosched()
		}
		for range 1000 {
			runtime.Gosched()
		}
		return i
	}
	for range Ordered(t.Context(), in, workers, full) {
		break
	}
	if d := drawn.Load(); d > bound {
		t.Errorf("%d values drawn, want at most %d", d, bound)
	}
}

// No goroutine of Ordered outlives its loop: f and in are never
// called after it.
func TestEnds(t *testing.T) {
	var after atomic.Bool
	f := func(i int) int {
		if after.Load() {
			t.Error("f called after the loop")
		}
		return spin(i)
	}
	for stop := range 20 {
		after.Store(false)
		for v := range Ordered(t.Context(), numbers(1000), 4, f) {
			if v == stop*2 {
				break
			}
		}
		after.Store(true)
	}
	for stop := range 20 {
		ctx, cancel := context.WithCancel(t.Context())
		after.Store(false)
		n := 0
		for v := range Ordered(ctx, numbers(1000), 4, f) {
			if v == stop*2 {
				cancel()
			}
			n++
		}
		cancel()
		after.Store(true)
		if n != stop+1 {
			t.Errorf("%d results after a stop at %d", n, stop)
		}
	}
}

func TestCancelledBefore(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for range Ordered(ctx, numbers(10), 2, spin) {
		t.Error("a result after cancelling")
	}
}

func TestPanic(t *testing.T) {
	var seen []int
	var caught any
	func() {
		defer func() { caught = recover() }()
		for v := range Ordered(t.Context(), numbers(100), 4, func(i int) int {
			if i == 10 {
				panic("ten")
			}
			return i
		}) {
			seen = append(seen, v)
		}
	}()
	if caught != "ten" || len(seen) != 10 {
		t.Errorf("caught %v after %d results", caught, len(seen))
	}
}

func TestPanicOfInput(t *testing.T) {
	var caught any
	func() {
		defer func() { caught = recover() }()
		for range Ordered(t.Context(), func(yield func(int) bool) { yield(1); panic("in") }, 2, spin) {
		}
	}()
	if caught != "in" {
		t.Errorf("caught %v", caught)
	}
}

// Two consumers of the same sequence each run their own workers.
func TestTwice(t *testing.T) {
	seq := Ordered(t.Context(), numbers(200), 3, spin)
	var all sync.WaitGroup
	for range 2 {
		all.Go(func() {
			if n := len(slices.Collect(seq)); n != 200 {
				t.Errorf("%d results", n)
			}
		})
	}
	all.Wait()
}

func BenchmarkOrdered(b *testing.B) {
	b.ReportAllocs()
	for range Ordered(b.Context(), numbers(b.N), runtime.NumCPU(), func(i int) int { return i }) {
	}
}
