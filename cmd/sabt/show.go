package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/cli"
	"github.com/sabt-org/sabt/view/contract"
)

var errEmptyThen = errors.New("the register was empty then")

const showLong = `show prints one incident with all that stands behind it: its accounts, what each of them says with its source and
its words side by side, why they are taken for one incident, what is in doubt, and its history. A letter stands for
each account. Dates, places, parties and figures carry an Admiralty grade, as B3: a letter for how reliable the source is
on such values (A to E, F when that is not known), a digit for how credible the claim is by what others say (1 to 5, 6
when nobody else speaks of it). --grades gives the reasons.

The beginning of an id is enough. The id of an incident that has become part of another leads to that one. An id that begins with "s-" is that of a series: its parts, what is told of all of it, and why they
are taken for one series.

` + registerHelp

func newShow(e env) *cobra.Command {
	o := &showIncidentOptions{}
	c := &cobra.Command{
		Use:   "show ID ...",
		Short: "Show an incident or a series, who says what of it, and why",
		Long:  showLong,
		Example: `  sabt show 7k3m9qx2
  sabt show 7k3m --as-of 2024-06-30
  sabt show s-7k3m9qx2
  sabt show 7k3m --format json | jq .tolls`,
		Args: someIDs,
		RunE: func(c *cobra.Command, args []string) error { return show(c.Context(), e, o, args) },
	}
	o.registerOptions.register(c.Flags())
	c.Flags().StringVar(&o.asOf, "as-of", "", "as the register was at the end of this day (UTC), YYYY-MM-DD")
	c.Flags().BoolVar(&o.detail.Claims, "claims", false, "with the id of each claim, for sabt reject ID --claim and sabt grade ID CLAIM")
	c.Flags().BoolVar(&o.detail.Grades, "grades", false, "why each claim has its grade")
	o.shown(c.Flags(), "text", "text, json (JSON Lines)")
	return c
}

type showIncidentOptions struct {
	registerOptions
	showOptions
	asOf   string
	detail cli.Detail
}

func someIDs(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usage("sabt list shows them", "%s needs the id of an incident", c.CommandPath())
	}
	return nil
}

// shown is an incident or a series.
type shown struct {
	dossier *record.Dossier
	series  *record.Series
}

func (s shown) object() any {
	if s.series != nil {
		return contract.SeriesOf(*s.series)
	}
	return contract.DossierOf(*s.dossier)
}

func show(ctx context.Context, e env, o *showIncidentOptions, ids []string) error {
	if err := o.checkFormat("text json"); err != nil {
		return err
	}
	return o.with(ctx, e, func(r *register.Register) error {
		var list []shown
		err := r.View(ctx, func(v register.View) error {
			at, err := asOf(v, o.asOf)
			for _, id := range ids {
				if err != nil {
					return err
				}
				var one shown
				one, err = lookup(v, id, at)
				list = append(list, one)
			}
			return err
		})
		if err != nil {
			return err
		}
		if o.format == "json" {
			return jsonLines(e.stdout, list, shown.object)
		}
		return printShown(e, o, list)
	})
}

func lookup(v register.View, id string, at int64) (shown, error) {
	if strings.HasPrefix(id, register.SeriesPrefix) {
		full, err := register.LookupSeries(v, id, at)
		if err != nil {
			return shown{}, err
		}
		s, err := v.Series(full, at)
		return shown{series: &s}, err
	}
	d, err := dossier(v, id, at)
	return shown{dossier: &d}, err
}

func dossier(v register.View, id string, at int64) (record.Dossier, error) {
	full, err := register.Lookup(v, id, at)
	if err != nil {
		return record.Dossier{}, err
	}
	return v.Dossier(full, at)
}

func printShown(e env, o *showIncidentOptions, list []shown) error {
	for i, s := range list {
		if i > 0 {
			fmt.Fprintln(e.stdout)
		}
		var err error
		if s.series != nil {
			err = cli.WriteSeries(e.stdout, *s.series, terminalOptions(e, &o.looks))
		} else {
			err = cli.WriteDossier(e.stdout, *s.dossier, o.detail, terminalOptions(e, &o.looks))
		}
		if err != nil {
			return err
		}
	}
	return nil
}
