package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/analysis/mse"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/cli"
	"github.com/sabt-org/sabt/view/contract"
)

const mseLong = `mse estimates how many incidents, or named victims, no source reported: multiple systems estimation, from which sources tell of
which incidents and how much they overlap. With a FILE it reads a table of capture histories instead, a column a list with 1
and 0 and a count, or a row a person, so that anybody can check it against other programs.

Three methods stand side by side: log-linear models of every shape weighed by BIC, Bayesian averaging over decomposable
graphs, and latent classes. They are not averaged; where they part, nobody knows how lists depend on one another.

It refuses, with the reason, where the data do not carry it: fewer than three lists, too few or no overlaps, a list that
holds another, an interval without an end. The exit code is 1 then. The assumptions are printed with every estimate.

Lists are who put the documents out (--lists publisher), who says so (source), or what sort of source says so (kind). The
four with most are taken, unless --list names others; --list "charities=HRW|Amnesty" takes two as one, --list "others=*" all
that are left. A copy of another report is no list of its own. docs/mse.md has the method and its limits.

` + registerHelp

func newMse(e env) *cobra.Command {
	o := &mseOptions{}
	c := &cobra.Command{
		Use:   "mse [FILE]",
		Short: "Estimate how many no source reported",
		Long:  mseLong,
		Example: `  sabt mse --place Afghanistan --from 2023-01-01 --to 2023-12-31
  sabt mse --unit victim --lists source
  sabt mse kosovo.csv
  sabt mse --lists publisher --format csv > histories.csv`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return estimateUnreported(c.Context(), e, o, args) },
	}
	o.registerOptions.register(c.Flags())
	c.Flags().StringVar(&o.unit, "unit", register.OfIncidents, "what is counted: incident, victim (those who are named)")
	c.Flags().StringVar(&o.by, "lists", register.ByPublisher, "what a list is: publisher, source, kind")
	c.Flags().StringArrayVar(&o.wanted, "list", nil, `a list that is taken, or several as one: "charities=HRW|Amnesty", "others=*"; may be given again`)
	c.Flags().IntVar(&o.top, "top", 4, "how many lists are taken when none is named: 3 to 6")
	o.filters.register(c.Flags())
	o.shown(c.Flags(), "text", "text, json, csv (the table of capture histories)")
	return c
}

type mseOptions struct {
	registerOptions
	filters
	showOptions
	unit, by string
	wanted   []string
	top      int
}

func (o *mseOptions) check() error {
	if err := o.checkFormat("text json csv"); err != nil {
		return err
	}
	if err := oneOf("unit", o.unit, "incident victim"); err != nil {
		return err
	}
	if o.top < 3 || o.top > 6 {
		return usage("from 3 to 6", "--top %d", o.top)
	}
	return oneOf("lists", o.by, "publisher source kind")
}

func estimateUnreported(ctx context.Context, e env, o *mseOptions, args []string) error {
	if err := o.check(); err != nil {
		return err
	}
	if len(args) == 1 {
		s, err := o.ofFile(e, args[0])
		if err != nil {
			return err
		}
		return o.estimate(ctx, e, s)
	}
	return o.with(ctx, e, func(r *register.Register) error {
		var s record.Systems
		err := r.View(ctx, func(v register.View) (err error) {
			s, err = o.ofRegister(v)
			return err
		})
		if err != nil {
			return err
		}
		return o.estimate(ctx, e, s)
	})
}

// ofFile reads capture histories.
func (o *mseOptions) ofFile(e env, path string) (record.Systems, error) {
	var s record.Systems
	f, err := os.Open(path)
	if err != nil {
		return s, failed("check the name of the file", err)
	}
	defer f.Close()
	c, other, err := mse.Read(f)
	if err != nil {
		return s, failed(`a column a list with 1 and 0, and one called "count"; or a row a person`, fmt.Errorf("%s: %w", path, err))
	}
	if len(other) > 0 {
		newTalk(e.stderr).printf("sabt: note: columns that are no list: %s\n", strings.Join(other, ", "))
	}
	s.Captures, s.Scope = c, path
	if len(o.wanted) > 0 || len(c.Lists) > 6 {
		s.Captures, s.Left, err = mse.Tabulate(mse.Spread(c), o.wanted, o.top)
		if err != nil {
			return s, usage("--list takes their names", "%w", err)
		}
	}
	return s, nil
}

func (o *mseOptions) ofRegister(v register.View) (record.Systems, error) {
	s := record.Systems{Unit: o.unit, By: o.by, Scope: o.scope()}
	q, err := o.query(v)
	if err != nil {
		return s, err
	}
	head, err := v.Head()
	if err != nil {
		return s, err
	}
	s.AsOf = min(q.At, head.Seq)
	list, err := v.Captures(q, o.unit, o.by)
	if err != nil {
		return s, err
	}
	s.Captures, s.Left, err = mse.Tabulate(list, o.wanted, o.top)
	if err != nil {
		return s, usage("sabt sources and sabt documents show them", "%w", err)
	}
	s.Beyond = len(list) - s.Observed()
	return s, nil
}

// errNotCarried ends a run whose refusal was printed.
var errNotCarried = errors.New("the data do not carry an estimate")

func (o *mseOptions) estimate(ctx context.Context, e env, s record.Systems) error {
	if o.format == "csv" {
		return csvLines(e.stdout, append(s.Lists, "count"), contract.HistoriesOf(s.Captures), func(r []string) [][]string { return [][]string{r} })
	}
	out, err := mse.Estimate(ctx, s.Captures)
	if err != nil {
		return err
	}
	out.Unit, out.By, out.Scope, out.AsOf, out.Left, out.Beyond = s.Unit, s.By, s.Scope, s.AsOf, s.Left, s.Beyond
	mse.Hold(&out)
	if o.format == "json" {
		err = jsonLines(e.stdout, []record.Systems{out}, contract.SystemsOf)
	} else {
		err = cli.WriteSystems(e.stdout, out, terminalOptions(e, &o.looks))
	}
	if err == nil && len(out.Refused) > 0 {
		return failed("the reasons stand above; docs/mse.md says what would help", errNotCarried)
	}
	return err
}
