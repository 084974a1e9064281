package main

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/sabt-org/sabt/register"
)

// question is one of the mix that is measured.
type question struct {
	name string
	ask  func(register.View) error
}

// ask puts every question many times, in turns, and tells how long each took and the mix as a whole.
func ask(ctx context.Context, r *register.Register, g *generator) error {
	list, err := questions(ctx, r, g)
	if err != nil {
		return err
	}
	took := make([][]time.Duration, len(list))
	for range 40 {
		for i, q := range list {
			begin := time.Now()
			if err := r.View(ctx, q.ask); err != nil {
				return fmt.Errorf("%s: %w", q.name, err)
			}
			took[i] = append(took[i], time.Since(begin))
		}
	}
	fmt.Println("| question | p50 | p99 |\n|---|---|---|")
	var all []time.Duration
	for i, q := range list {
		slices.Sort(took[i])
		fmt.Printf("| %s | %s | %s |\n", q.name, ms(part(took[i], 50)), ms(part(took[i], 99)))
		all = append(all, took[i]...)
	}
	slices.Sort(all)
	fmt.Printf("| the mix | %s | %s |\n", ms(part(all, 50)), ms(part(all, 99)))
	return nil
}

func find(name string, q register.Query) question {
	return question{name, func(v register.View) error { _, err := v.Page(q, register.Cursor{}); return err }}
}

func sum(name string, q register.SumQuery) question {
	return question{name, func(v register.View) error { _, err := v.Sums(q); return err }}
}

// deep is the page after so many incidents, by the cursor that the page before gave.
func deep(ctx context.Context, r *register.Register, name string, q register.Query, depth int) (question, error) {
	var at register.Cursor
	err := r.View(ctx, func(v register.View) error {
		before := q
		before.Offset = depth - q.Limit
		p, err := v.Page(before, register.Cursor{})
		at = p.Next
		return err
	})
	return question{name, func(v register.View) error { _, err := v.Page(q, at); return err }}, err
}
