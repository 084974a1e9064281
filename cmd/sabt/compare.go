package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/pipeline/link"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/cli"
	"github.com/sabt-org/sabt/view/comparison"
	"github.com/sabt-org/sabt/view/contract"
)

const compareLong = `compare lays the register beside a data set that was imported: what they have and we do not, what we have and they do not, and
where tolls differ, each with our id and theirs. Which event is which incident is found by the same evidence that links
accounts, and every alias says why; sabt alias and sabt unalias put a person's word before it.

Our toll is made by the rule of the data set: lowest for ACLED, low-best-high for UCDP, majority for GTD; --policy takes another.
Attackers are counted there and not here, and a difference that is theirs alone is no contradiction. What a data set could
not have, by its period, its countries or its own rules, is counted apart. No figure of one is added to one of the other.

Of several releases the newer counts where both cover; --release names one. It is of --as-of day what it was then.

` + registerHelp

func newCompare(e env) *cobra.Command {
	o := &compareOptions{}
	c := &cobra.Command{
		Use:   "compare acled|ucdp|gtd",
		Short: "Lay the register beside ACLED, UCDP or GTD",
		Long:  compareLong,
		Example: `  sabt compare ucdp --from 2023-01-01 --to 2023-12-31
  sabt compare acled --place Kabul --only theirs
  sabt compare gtd --effect injured --format csv > beside.csv
  sabt compare ucdp --format html > beside.html`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage("for example: sabt compare ucdp", "compare needs a data set: acled, ucdp, gtd")
			}
			return setArg(args[0])
		},
		RunE: func(c *cobra.Command, args []string) error {
			return compareWith(c.Context(), e, o, record.SetName(args[0]))
		},
	}
	o.registerOptions.register(c.Flags())
	f := c.Flags()
	f.StringVar(&o.from, "from", "", "happened on this day or later, YYYY-MM-DD")
	f.StringVar(&o.to, "to", "", "happened on this day or earlier")
	f.StringVar(&o.place, "place", "", "the place, its province or its country")
	f.StringVar(&o.actor, "actor", "", "who is said to have done it; with them, a party to it")
	f.StringVar(&o.typ, "type", "", "bombing, suicide_bombing, armed_assault, ...; UCDP does not say")
	f.StringVar(&o.asOf, "as-of", "", "as the register was at the end of this day (UTC), YYYY-MM-DD")
	f.StringVar(&o.release, "release", "", "with this release alone, by its name or the beginning of its SHA-256")
	f.StringVar(&o.effect, "effect", "killed", "killed, injured (GTD alone counts them)")
	f.StringVar(&o.policy, "policy", "", "how our toll is made (default: the rule of the data set)")
	f.StringVar(&o.only, "only", "", "both, differ, theirs, ours")
	f.IntVarP(&o.limit, "limit", "n", 50, "rows of each table; 0 for all")
	o.shown(f, "table", "table, json (JSON Lines), csv, html (a page with a map)")
	return c
}

type compareOptions struct {
	registerOptions
	filters
	showOptions
	release, effect, policy, only string
	limit                         int
}

func (o *compareOptions) checked(set record.SetName) error {
	if err := o.checkFormat("table json csv html"); err != nil {
		return err
	}
	if err := oneOf("only", o.only, " both differ theirs ours"); err != nil {
		return err
	}
	if err := oneOf("effect", o.effect, "killed injured"); err != nil {
		return err
	}
	if err := oneOf("policy", o.policy, " range lowest low-best-high majority threshold hierarchy"); err != nil {
		return err
	}
	if o.typ != "" && set == record.UCDP {
		return usage("leave --type out", "UCDP does not say what was done, and so --type finds nothing there")
	}
	if o.policy == "" {
		o.policy = string(map[record.SetName]record.PolicyName{record.ACLED: record.PolicyLowest, record.UCDP: record.PolicyLowBestHigh, record.GTD: record.PolicyMajority}[set])
	}
	o.standing = string(record.Stands)
	return nil
}

func compareWith(ctx context.Context, e env, o *compareOptions, set record.SetName) error {
	if err := o.checked(set); err != nil {
		return err
	}
	m, err := link.Open()
	if err != nil {
		return err
	}
	return o.with(ctx, e, func(r *register.Register) error {
		var c record.Comparison
		err := r.View(ctx, func(v register.View) (err error) {
			c, err = o.comparison(v, m, set)
			return err
		})
		if err != nil {
			return err
		}
		o.narrow(&c)
		return o.print(e, c)
	})
}

// narrow leaves out what --only does not ask for. Tables by month and province are of all.
func (o *compareOptions) narrow(c *record.Comparison) {
	if o.only == "" {
		return
	}
	var both []record.Compared
	for _, p := range c.Both {
		if o.only == "both" || o.only == "differ" && p.Agreement.Differs() {
			both = append(both, p)
		}
	}
	c.Both = both
	if o.only != "theirs" {
		c.Theirs = nil
	}
	if o.only != "ours" {
		c.Ours = nil
	}
}

func (o *compareOptions) print(e env, c record.Comparison) error {
	switch o.format {
	case "json":
		return jsonLines(e.stdout, contract.ComparisonOf(c), func(l any) any { return l })
	case "csv":
		return csvLines(e.stdout, contract.ComparisonColumns(), contract.ComparisonRows(c), func(r []string) [][]string { return [][]string{r} })
	case "html":
		b, err := comparison.Page(c, o.limit)
		if err != nil {
			return err
		}
		_, err = e.stdout.Write(b)
		return err
	}
	return cli.WriteComparison(e.stdout, c, o.limit, o.only, terminalOptions(e, &o.looks))
}
