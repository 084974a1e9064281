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

A long list is best read with --after: a page ends with where the next begins, and so does each line of --format json
("cursor"). The list is that of its first page, whatever is added meanwhile, and the thousandth page comes as
quickly as the first. --page counts from the beginning of the list as it is now.

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
	c.Flags().StringVar(&o.after, "after", "", "go on where a page before ended, as it said")
	c.Flags().StringVar(&o.sort, "sort", "date", "order: date (latest first), old (earliest first), toll (most killed first), added (last changed first)")
	o.shown(c.Flags(), "table", "table, json (JSON Lines), csv")
	return c
}

type listOptions struct {
	registerOptions
	filters
	page
	showOptions
	sort  string
	after string
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
		var p register.Page
		err := r.View(ctx, func(v register.View) (err error) {
			p, err = o.find(v)
			return err
		})
		if err != nil {
			return err
		}
		if err := o.print(e, p); err != nil {
			return err
		}
		o.tellMore(e, p)
		return nil
	})
}

func (o *listOptions) find(v register.View) (p register.Page, err error) {
	q, err := o.query(v)
	if err != nil {
		return p, err
	}
	q.Sort, q.Limit, q.Offset = register.Sort(o.sort), max(o.limit, 0), o.offset()
	from := register.Cursor{}
	if o.after != "" {
		if from, err = o.cursor(q); err != nil {
			return p, err
		}
	}
	return v.Page(q, from)
}

// cursor is what --after says.
func (o *listOptions) cursor(q register.Query) (register.Cursor, error) {
	c, err := register.ParseCursor(o.after)
	switch {
	case err != nil:
		return c, usage("write it as the page before printed it", "--after %q is no place in a list", o.after)
	case o.number > 1:
		return c, usage("leave one of them out", "--after and --page together")
	case q.At != register.Now && q.At != c.At:
		return c, usage("leave --as-of out: a list that goes on is as of its first page", "--after is of another day than --as-of")
	}
	return c, nil
}

// tellMore says on standard error what a reader of the page cannot see.
func (o *listOptions) tellMore(e env, p register.Page) {
	t := newTalk(e.stderr)
	switch {
	case len(p.Incidents) == 0 && o.number > 1:
		t.printf("sabt: nothing on page %d\n", o.number)
	case len(p.Incidents) == 0 && o.after != "":
		t.printf("sabt: nothing after that\n")
	case len(p.Incidents) == 0:
		t.printf("sabt: no incident fits\n")
	case p.Next != register.Cursor{}:
		t.printf("sabt: there are more: --after %s\n", p.Next)
	}
}

func (o *listOptions) print(e env, p register.Page) error {
	switch o.format {
	case "json":
		return jsonLines(e.stdout, p.Incidents, func(in record.Incident) contract.InList {
			return contract.InList{Registered: contract.RegisteredOf(in), Cursor: p.Cursor(in.ID).String()}
		})
	case "csv":
		return csvLines(e.stdout, contract.Columns(), p.Incidents, func(in record.Incident) [][]string { return [][]string{contract.Row(in)} })
	}
	return cli.WriteIncidents(e.stdout, p.Incidents, terminalOptions(e, &o.looks))
}
