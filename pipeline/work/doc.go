// Package work runs a function over a stream of values on several cores and gives the results in the order of the
// values, holding only a few of them at a time.
//
//	for result := range work.Ordered(ctx, inputs, runtime.NumCPU(), read) {
//		print(result)
//	}
//
// It runs inside one process and knows nothing of what it runs. Read next: [Ordered].
package work
