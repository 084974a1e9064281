package main

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/sabt-org/sabt/register"
)

// fill adds reports until the incidents are there, and tells what one document costs on the way.
func fill(ctx context.Context, r *register.Register, g *generator, o options) error {
	fmt.Println("| incidents | documents | added in batches, a CPU-second | a CPU-second of the server | by the clock, a second | one document, ms: p50 | p99 | worst |\n|---|---|---|---|---|---|---|---|")
	for _, mark := range marks(g.incidents, o.incidents) {
		before := g.documents
		many, err := timed(o, func() error { return bulk(ctx, r, g, mark, o.batch) })
		if err != nil {
			return err
		}
		added := float64(g.documents - before)
		took, err := single(ctx, r, g)
		if err != nil {
			return err
		}
		fmt.Printf("| %d | %d | %s | %s | %s | %s | %s | %s |\n", g.incidents, g.documents, rate(added, many.cpu), rate(added, many.server), rate(added, many.clock),
			ms(part(took, 50)), ms(part(took, 99)), ms(part(took, 100)))
	}
	return nil
}

// bulk adds reports many a write.
func bulk(ctx context.Context, r *register.Register, g *generator, incidents, batch int) error {
	for g.incidents < incidents {
		if _, err := r.Add(ctx, g.batch(min(batch, max(1, (incidents-g.incidents)*2/3)))); err != nil {
			return err
		}
	}
	return nil
}

// marks are where single documents are measured: 1,000, 10,000 ... and all.
func marks(from, to int) []int {
	var out []int
	for m := 1000; m < to; m *= 10 {
		if m > from {
			out = append(out, m)
		}
	}
	return append(out, to)
}

// single adds documents one by one, as a person does.
func single(ctx context.Context, r *register.Register, g *generator) ([]time.Duration, error) {
	var took []time.Duration
	for range 300 {
		one := g.batch(1)
		begin := time.Now()
		if _, err := r.Add(ctx, one); err != nil {
			return nil, err
		}
		took = append(took, time.Since(begin))
	}
	slices.Sort(took)
	return took, nil
}

// part is the time within which so many in a hundred are done, of sorted times.
func part(took []time.Duration, percent int) time.Duration {
	return took[max(0, (len(took)*percent+99)/100-1)]
}

// ms writes a time in milliseconds.
func ms(d time.Duration) string {
	f := float64(d) / float64(time.Millisecond)
	if f < 10 {
		return fmt.Sprintf("%.1f", f)
	}
	return fmt.Sprintf("%.0f", f)
}
