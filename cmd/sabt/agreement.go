package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/review/agreement"
	"github.com/sabt-org/sabt/view/cli"
)

const agreementLong = `agreement says how far people agree who coded the same accounts without seeing each other's work (sabt code, or the
page Coding of the desk): for each variable Krippendorff's alpha, 1 for agreement in all and 0 for what chance gives.
Types, stages, days, places and parties are nominal; counts are on a ratio scale, where 14 and 15 are nearer to each
other than 1 and 2. Accounts that one person alone has coded do not count.

With --codings it lists who coded what, and when; the values are shown of accounts that two people have coded.

` + registerHelp

func newAgreement(e env) *cobra.Command {
	o := &agreementOptions{}
	c := &cobra.Command{
		Use:     "agreement",
		Short:   "Say how far people agree who coded the same accounts",
		Long:    agreementLong,
		Example: "  sabt agreement\n  sabt agreement --codings --format json",
		Args:    noArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return agree(c.Context(), e, o) },
	}
	o.registerOptions.register(c.Flags())
	c.Flags().BoolVar(&o.codings, "codings", false, "list the codings themselves")
	c.Flags().StringVar(&o.asOf, "as-of", "", "as the register was at the end of this day (UTC), such as 2024-05-31")
	o.shown(c.Flags(), "table", "table, json (JSON Lines)")
	return c
}

type agreementOptions struct {
	registerOptions
	showOptions
	codings bool
	asOf    string
}

func agree(ctx context.Context, e env, o *agreementOptions) error {
	if err := o.checkFormat("table json"); err != nil {
		return err
	}
	return o.with(ctx, e, func(r *register.Register) error {
		var list []record.Coding
		err := r.View(ctx, func(v register.View) error {
			at, err := asOf(v, o.asOf)
			if err != nil {
				return err
			}
			list, err = v.Codings(at)
			return err
		})
		if err != nil {
			return err
		}
		return o.print(e, list)
	})
}

func (o *agreementOptions) print(e env, list []record.Coding) error {
	figures := agreement.Of(list)
	switch {
	case o.codings && o.format == "json":
		return jsonLines(e.stdout, list, func(c record.Coding) record.Coding { return c })
	case o.codings:
		return cli.WriteCodings(e.stdout, list, coded, terminalOptions(e, &o.looks))
	case len(figures) == 0:
		newTalk(e.stderr).printf("sabt: no account is coded by two people; sabt code and the page Coding of the desk do that\n")
	case o.format == "json":
		return jsonLines(e.stdout, figures, func(r record.Reliability) record.Reliability { return r })
	}
	return cli.WriteReliability(e.stdout, figures, terminalOptions(e, &o.looks))
}

// coded are the values of a coding in words: "type bombing, killed 14".
func coded(c record.Coding) []string {
	var out []string
	for _, v := range agreement.Variables() {
		if s := agreement.Value(c, v); s != agreement.NotStated {
			out = append(out, v+" "+s)
		}
	}
	return out
}
