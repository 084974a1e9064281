package main

import (
	"context"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/cli"
	"github.com/sabt-org/sabt/view/contract"
)

const listLong = `list shows the incidents of the register, the latest first. All filters must hold. A place is found by its own name
or by that of its province or country, in any spelling and script that the gazetteer knows, a party likewise, a
source by what the documents call it; letters and case do not matter, nor which form of an Arabic letter is used.

KILLED, INJURED and HARMED (killed or injured, where nobody keeps them apart) are the range of what sources say,
without parties to the conflict: "14–19" they differ, "8+" at least eight, "?" only parties to the conflict give a
figure, empty is silence and not zero. A terminal of less than 110 columns shows less; sabt show tells all.

` + registerHelp

func newList(e env) *cobra.Command {
	o := &listOptions{}
	c := &cobra.Command{
		Use:   "list",
		Short: "List incidents of the register",
		Long:  listLong,
		Example: `  sabt list --place Kunduz --from 2024-05-01 --to 2024-05-31
  sabt list --actor ISIS-K --killed 10 --sort toll
  sabt list --review needs_review --format json
  sabt list --text "minibus"`,
		Args: noArgs,
		RunE: func(c *cobra.Command, _ []string) error { return listIncidents(c.Context(), e, o) },
	}
	o.registerOptions.register(c.Flags())
	o.filters.register(c.Flags())
	o.page.register(c.Flags())
	c.Flags().StringVar(&o.sort, "sort", "date", "order: date (latest first), old (earliest first), toll (most killed first), added (last changed first)")
	o.shown(c.Flags(), "table", "table, json (JSON Lines), csv")
	return c
}

type listOptions struct {
	registerOptions
	filters
	page
	showOptions
	sort string
}

// page are the flags that cut a list.
type page struct{ limit, number int }

func (p *page) register(s *pflag.FlagSet) {
	s.IntVarP(&p.limit, "limit", "n", 50, "rows of a page; 0 for all")
	s.IntVar(&p.number, "page", 1, "which page")
}

func (p *page) offset() int { return max(p.limit, 0) * (max(p.number, 1) - 1) }

func listIncidents(ctx context.Context, e env, o *listOptions) error {
	if err := o.checkFormat("table json csv"); err != nil {
		return err
	}
	if err := oneOf("sort", o.sort, "date old toll added"); err != nil {
		return err
	}
	return o.with(ctx, e, func(r *register.Register) error {
		var list []record.Incident
		err := r.View(ctx, func(v register.View) error {
			q, err := o.query(v)
			if err != nil {
				return err
			}
			q.Sort, q.Offset = register.Sort(o.sort), o.offset()
			if o.limit > 0 {
				q.Limit = o.limit + 1 // one more tells that there are more
			}
			list, err = v.Find(q)
			return err
		})
		if err != nil {
			return err
		}
		more := o.limit > 0 && len(list) > o.limit
		if more {
			list = list[:o.limit]
		}
		if err := o.print(e, list); err != nil {
			return err
		}
		o.tellMore(e, len(list), more)
		return nil
	})
}

// tellMore says on standard error what a reader of the page cannot see.
func (o *listOptions) tellMore(e env, shown int, more bool) {
	t := newTalk(e.stderr)
	switch {
	case shown == 0 && o.number > 1:
		t.printf("sabt: nothing on page %d\n", o.number)
	case shown == 0:
		t.printf("sabt: no incident fits\n")
	case more:
		t.printf("sabt: there are more: --page %d\n", max(o.number, 1)+1)
	}
}

func (o *listOptions) print(e env, list []record.Incident) error {
	switch o.format {
	case "json":
		return jsonLines(e.stdout, list, contract.RegisteredOf)
	case "csv":
		return csvLines(e.stdout, contract.Columns(), list, func(in record.Incident) [][]string { return [][]string{contract.Row(in)} })
	}
	return cli.WriteIncidents(e.stdout, list, terminalOptions(e, &o.looks))
}
