package main

import (
	"context"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/cli"
	"github.com/sabt-org/sabt/view/contract"
)

func newImportList(e env) *cobra.Command {
	o := &importListOptions{}
	c := &cobra.Command{
		Use:   "list",
		Short: "List the releases that are kept for comparison",
		Long: `list shows the releases of other data sets that the register keeps, the first that was imported first: the entry of the
log, how many events were taken of how many rows, and what they cover. --format json tells the findings, too.

` + registerHelp,
		Example: "  sabt import list\n  sabt import list --as-of 2024-06-30 --format json",
		Args:    noArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return importList(c.Context(), e, o) },
	}
	o.registerOptions.register(c.Flags())
	c.Flags().StringVar(&o.asOf, "as-of", "", "as the register was at the end of this day (UTC), YYYY-MM-DD")
	o.shown(c.Flags(), "table", "table, json (JSON Lines)")
	return c
}

type importListOptions struct {
	registerOptions
	showOptions
	asOf string
}

func importList(ctx context.Context, e env, o *importListOptions) error {
	if err := o.checkFormat("table json"); err != nil {
		return err
	}
	return o.with(ctx, e, func(r *register.Register) error {
		var list []record.Kept
		err := r.View(ctx, func(v register.View) error {
			at, err := asOf(v, o.asOf)
			if err != nil {
				return err
			}
			all, err := v.Imported(at)
			for _, d := range all {
				list = append(list, record.Kept{Dataset: d.Dataset, Entry: d.Seq, At: d.At})
			}
			return err
		})
		switch {
		case err != nil:
			return err
		case o.format == "json":
			return jsonLines(e.stdout, list, contract.KeptOf)
		case len(list) == 0:
			newTalk(e.stderr).printf("sabt: nothing was imported\n")
		}
		return cli.WriteKept(e.stdout, list, terminalOptions(e, &o.looks))
	})
}

func newImportDrop(e env) *cobra.Command {
	o := &decideOptions{}
	c := &cobra.Command{
		Use:   "drop ENTRY",
		Short: "Remove the file of a release",
		Long: `drop takes the file of a release out of the register, and what was read of it: a licence may ask for it. The log still says
that it was here, with its SHA-256, who removed it and why; what people decided about its events stays. It cannot be
undone but by importing the file again. sabt import list shows the entries.

A copy of the register that was made before still has the file.

` + registerHelp,
		Example: `  sabt import drop 118 --author Anna --reason "our access to ACLED has ended"`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage("sabt import list shows them", "drop needs the number of an entry")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return importDrop(c.Context(), e, o, args[0]) },
	}
	o.registerOptions.register(c.Flags())
	c.Flags().StringVar(&o.by.Author, "author", "", "who decides (default: $SABT_AUTHOR)")
	c.Flags().StringVar(&o.by.Reason, "reason", "", "why")
	return c
}

func importDrop(ctx context.Context, e env, o *decideOptions, arg string) error {
	seq, err := strconv.ParseInt(arg, 10, 64)
	if err != nil || seq < 1 {
		return usage("sabt import list shows them", "%q is not the number of an entry", arg)
	}
	if o.by.Author == "" {
		o.by.Author = e.getenv("SABT_AUTHOR")
	}
	if o.by.Author == "" {
		return usage("add --author NAME, or set SABT_AUTHOR", "drop needs an author")
	}
	if o.by.Reason == "" {
		return usage(`add --reason "..."`, "drop needs a reason")
	}
	return o.with(ctx, e, func(r *register.Register) error {
		d, err := r.Drop(ctx, seq, o.by.Author, o.by.Reason)
		if err != nil {
			return err
		}
		return cli.WriteDropped(e.stdout, d.Dataset, d.Seq)
	})
}
