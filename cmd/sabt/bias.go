package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/cli"
)

const biasLong = `bias compares the figures of each kind of source with those of the others for the same incidents: 1.20 is a fifth
more. Only incidents count of which both name one figure; of several others, the first in the hierarchy of policies
speaks. The ratio is the geometric mean over the incidents, with a 95 % interval; with fewer than ten incidents
there is none, and nothing is said.

A difference is no proof of bad faith: a hospital counts those who were brought to it.

` + registerHelp

func newBias(e env) *cobra.Command {
	o := &biasOptions{}
	c := &cobra.Command{
		Use:     "bias",
		Short:   "Compare the figures of sources with those of others",
		Long:    biasLong,
		Example: "  sabt bias --place Afghanistan\n  sabt bias --by source --effect injured",
		Args:    noArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return bias(c.Context(), e, o) },
	}
	o.registerOptions.register(c.Flags())
	c.Flags().StringVar(&o.effect, "effect", "killed", "killed, injured, killed_or_injured")
	c.Flags().StringVar(&o.by, "by", "kind", "kind, source")
	o.filters.register(c.Flags())
	o.shown(c.Flags(), "table", "table, json (JSON Lines)")
	return c
}

type biasOptions struct {
	registerOptions
	filters
	showOptions
	effect, by string
}

func bias(ctx context.Context, e env, o *biasOptions) error {
	if err := o.checkFormat("table json"); err != nil {
		return err
	}
	if err := o.check(); err != nil {
		return err
	}
	return o.with(ctx, e, func(r *register.Register) error {
		var list []record.Bias
		err := r.View(ctx, func(v register.View) error {
			q, err := o.query(v)
			if err != nil {
				return err
			}
			list, err = v.Bias(q, record.Effect(o.effect), o.by == "source")
			return err
		})
		switch {
		case err != nil:
			return err
		case len(list) == 0:
			newTalk(e.stderr).printf("sabt: no incident in this scope has figures of two sources\n")
		case o.format == "json":
			return jsonLines(e.stdout, list, func(b record.Bias) record.Bias { return b })
		}
		return cli.WriteBias(e.stdout, map[string]string{"kind": "KIND OF SOURCE", "source": "SOURCE"}[o.by], list, terminalOptions(e, &o.looks))
	})
}
