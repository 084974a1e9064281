package main

import (
	"context"

	"github.com/spf13/pflag"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/web"
)

// mostStated of each sort are on a page.
const mostStated = 200

// Statements are what sabt warnings, estimates and aggregates list.
func (d *desk) Statements(ctx context.Context, f web.Filter) (web.Statements, error) {
	var o statementOptions
	err := pageFault(flagged(f, func(s *pflag.FlagSet) {
		s.StringVar(&o.actor, "actor", "", "")
		s.StringVar(&o.asOf, "as-of", "", "")
	}))
	if err != nil {
		return web.Statements{}, err
	}
	var out web.Statements
	err = d.view(ctx, func(v register.View) error {
		q := register.StatementQuery{Limit: mostStated}
		if q.At, err = asOf(v, o.asOf); err != nil {
			return err
		}
		if q.Actor, err = actorAs(v, o.actor); err != nil {
			return err
		}
		today := record.DayOf(d.now().UTC().Date())
		if o.asOf != "" {
			today, _ = record.ParseDay(o.asOf) // asOf has read it
		}
		if out.Warnings, err = v.Watched(q, today); err != nil {
			return err
		}
		if out.Aggregates, err = v.Recounted(q, false); err != nil {
			return err
		}
		q.Variable = record.VarEstimate
		out.Estimates, err = v.Stated(q)
		return err
	})
	return out, err
}
