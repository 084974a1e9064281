package main

import (
	"context"

	"github.com/spf13/pflag"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/web"
)

// fewEntries is up to which length of the log a page waits for what reads all claims of a scope.
const fewEntries = 5000

// Bias is what sabt bias prints.
func (d *desk) Bias(ctx context.Context, f web.Filter) (web.Bias, error) {
	var o biasOptions
	wait := waits(f)
	if err := pageFault(flagged(f, o.chosen)); err != nil {
		return web.Bias{}, err
	}
	if o.by == "" {
		o.by = "kind"
	}
	if err := pageFault(o.check()); err != nil {
		return web.Bias{}, err
	}
	var head register.Head
	err := d.view(ctx, func(v register.View) (err error) {
		head, err = v.Head()
		return err
	})
	if err != nil || head.Seq == 0 {
		return web.Bias{Known: true}, err
	}
	out, done, err := soon(ctx, d, &d.biases, wait || head.Seq < fewEntries, head.Seq, "bias "+asked(f), func(v register.View) (web.Bias, error) {
		q, err := o.query(v)
		if err != nil {
			return web.Bias{}, err
		}
		list, err := v.Bias(q, record.Effect(o.effect), o.by == "source")
		return web.Bias{List: list, Known: true}, err
	})
	if err != nil || !done {
		return web.Bias{}, err
	}
	return out, nil
}

// chosen are the flags that the page takes.
func (o *biasOptions) chosen(s *pflag.FlagSet) {
	o.filters.register(s)
	s.StringVar(&o.effect, "effect", "killed", "")
	s.StringVar(&o.by, "by", "kind", "")
}

func (o *biasOptions) check() error {
	if err := oneOf("effect", o.effect, "killed injured killed_or_injured"); err != nil {
		return err
	}
	return oneOf("by", o.by, "kind source")
}
