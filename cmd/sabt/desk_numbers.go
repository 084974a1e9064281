package main

import (
	"context"
	"maps"
	"slices"

	"github.com/spf13/pflag"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/web"
)

// Totals are what sabt toll prints, under every policy.
func (d *desk) Totals(ctx context.Context, f web.Filter) (web.Totals, error) {
	var o tollOptions
	wait := waits(f)
	if err := pageFault(flagged(f, o.chosen)); err != nil {
		return web.Totals{}, err
	}
	o.format, o.looks.color = "table", "auto"
	if err := pageFault(o.check()); err != nil {
		return web.Totals{}, err
	}
	var head register.Head
	err := d.view(ctx, func(v register.View) (err error) {
		head, err = v.Head()
		return err
	})
	if err != nil || head.Seq == 0 {
		return web.Totals{}, err
	}
	out, known, err := soon(ctx, d, &d.totals, true, head.Seq, asked(f), func(v register.View) (out web.Totals, err error) {
		if out.List, err = o.totals(v); err != nil || o.by != "month" {
			return out, err
		}
		out.Documents, err = d.printed(v, head.Seq, o.publisher)
		return out, err
	})
	if err != nil || !known {
		return out, err
	}
	o.compare = true // the same by all policies, which the command line has no room for
	out.Others, out.Compared, err = soon(ctx, d, &d.others, wait, head.Seq, asked(f), o.totals)
	return out, err
}

// chosen are the flags that a page of numbers takes.
func (o *tollOptions) chosen(s *pflag.FlagSet) {
	o.filters.register(s)
	s.StringVar(&o.policy, "policy", string(record.PolicyRange), "")
	s.StringVar(&o.effect, "effect", string(record.Killed), "")
	s.StringVar(&o.status, "status", "", "")
	s.StringVar(&o.by, "by", "month", "")
}

// mostCounted is how many documents are counted by month: a page must not read a million of them.
const mostCounted = 5000

// printed is published, which is the same for all filters but the publisher.
func (d *desk) printed(v register.View, head int64, publisher string) ([]record.Name, error) {
	if had, ok := d.papers.get(head, publisher); ok {
		return had, nil
	}
	list, err := published(v, register.DocumentQuery{Publisher: publisher})
	if err == nil {
		d.papers.put(head, publisher, list)
	}
	return list, err
}

// published says how many documents came out in each month; nil when there are too many.
func published(v register.View, q register.DocumentQuery) ([]record.Name, error) {
	q.Limit = mostCounted + 1
	list, err := v.Documents(q)
	if err != nil || len(list) > mostCounted {
		return nil, err
	}
	count := map[string]int{}
	for _, d := range list {
		if d.Published.Known() {
			count[d.Published.String()[:len("2006-01")]]++
		}
	}
	out := []record.Name{}
	for _, m := range slices.Sorted(maps.Keys(count)) {
		out = append(out, record.Name{Name: m, Incidents: count[m]})
	}
	return out, nil
}
