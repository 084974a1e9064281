package main

import (
	"cmp"
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
		p, err := d.printed(v, head.Seq, o.publisher)
		out.Documents, out.Printed = p.all, p.printed
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

// papers are documents by month, of all publishers and of each of those with most.
type papers struct {
	all     []record.Name
	printed []web.Printed
}

// printed is published, which is the same for all filters but the publisher.
func (d *desk) printed(v register.View, head int64, publisher string) (papers, error) {
	if had, ok := d.papers.get(head, publisher); ok {
		return had, nil
	}
	all, by, err := published(v, register.DocumentQuery{Publisher: publisher})
	out := papers{all, by}
	if err == nil {
		d.papers.put(head, publisher, out)
	}
	return out, err
}

// mostPrinted publishers are told apart.
const mostPrinted = 6

// published says how many documents came out in each month, of all publishers and of each of those with most; nil when there are too many.
func published(v register.View, q register.DocumentQuery) ([]record.Name, []web.Printed, error) {
	q.Limit = mostCounted + 1
	list, err := v.Documents(q)
	if err != nil || len(list) > mostCounted {
		return nil, nil, err
	}
	all, by := map[string]int{}, map[string]map[string]int{}
	size := map[string]int{}
	for _, d := range list {
		if !d.Published.Known() {
			continue
		}
		month := d.Published.String()[:len("2006-01")]
		all[month]++
		if by[d.Publisher] == nil {
			by[d.Publisher] = map[string]int{}
		}
		by[d.Publisher][month]++
		size[d.Publisher]++
	}
	names := slices.SortedFunc(maps.Keys(by), func(a, b string) int { return cmp.Or(size[b]-size[a], cmp.Compare(a, b)) })
	var printed []web.Printed
	for _, name := range names[:min(len(names), mostPrinted)] {
		printed = append(printed, web.Printed{Publisher: name, Months: monthsOf(by[name])})
	}
	return monthsOf(all), printed, nil
}

func monthsOf(count map[string]int) []record.Name {
	out := []record.Name{}
	for _, m := range slices.Sorted(maps.Keys(count)) {
		out = append(out, record.Name{Name: m, Incidents: count[m]})
	}
	return out
}
