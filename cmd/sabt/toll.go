package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/policy"
	"github.com/sabt-org/sabt/view/cli"
	"github.com/sabt-org/sabt/view/contract"
)

const tollLong = `toll adds up how many were harmed in the incidents that the filters choose, under a named policy: the rule by which
a figure is taken from what several sources say of one incident. Nothing is averaged, and figures of different
sources are never added to each other.

  range          from the lowest to the highest that sources say (Iraq Body Count, Airwars); the default
  lowest         the lowest figure (ACLED)
  low-best-high  lowest, best and highest figure as said, open ends closed (UCDP)
  majority       the figure that most reports give, else the lowest (GTD)
  threshold      only incidents of which three kinds of sources speak; a floor (OHCHR, UNAMA)
  hierarchy      what the most trusted source says: by its letter (sabt grade source), then by its kind: hospitals, authorities, the
                 UN, NGOs, ... (Every Casualty)

Each line says how many incidents stand in the scope, and how many of them have a figure. For the others nobody
gives one, which is not zero; the policy's bar is not met (pending); or only parties to the conflict do (parties).
The most is open as soon as one of the figures is. Attackers' own dead are left out. --by month counts
an incident whose days lie in two months under no month.

` + registerHelp

func newToll(e env) *cobra.Command {
	o := &tollOptions{}
	c := &cobra.Command{
		Use:   "toll",
		Short: "Add up the harm, under a named policy",
		Long:  tollLong,
		Example: `  sabt toll --place Afghanistan --from 2023-01-01 --to 2023-12-31 --by month
  sabt toll --effect injured --policy lowest --by province
  sabt toll --actor ISIS-K --compare`,
		Args: noArgs,
		RunE: func(c *cobra.Command, _ []string) error { return toll(c.Context(), e, o) },
	}
	o.registerOptions.register(c.Flags())
	c.Flags().StringVar(&o.policy, "policy", "range", "range, lowest, low-best-high, majority, threshold, hierarchy")
	c.Flags().BoolVar(&o.compare, "compare", false, "the same scope under every policy")
	c.Flags().StringVar(&o.effect, "effect", "killed", "killed, injured, killed_or_injured, missing, abducted, displaced")
	c.Flags().StringVar(&o.status, "status", "", "of these victims alone: civilian, security_force, fighter, perpetrator")
	c.Flags().StringVar(&o.by, "by", "", "month, year, province, country, type, actor, status")
	o.filters.register(c.Flags())
	o.shown(c.Flags(), "table", "table, json, csv")
	return c
}

type tollOptions struct {
	registerOptions
	filters
	showOptions
	policy, effect, status, by string
	compare                    bool
}

func (o *tollOptions) check() error {
	if err := o.checkFormat("table json csv"); err != nil {
		return err
	}
	for _, c := range []struct{ flag, value, allowed string }{
		{"policy", o.policy, "range lowest low-best-high majority threshold hierarchy"},
		{"effect", o.effect, "killed injured killed_or_injured missing abducted displaced"},
		{"status", o.status, " civilian security_force fighter perpetrator"},
		{"by", o.by, " month year province country type actor status"},
	} {
		if err := oneOf(c.flag, c.value, c.allowed); err != nil {
			return err
		}
	}
	if o.compare && o.by != "" {
		return usage("leave one of them out", "--compare and --by together")
	}
	return nil
}

func toll(ctx context.Context, e env, o *tollOptions) error {
	if err := o.check(); err != nil {
		return err
	}
	return o.with(ctx, e, func(r *register.Register) error {
		var list []record.Total
		err := r.View(ctx, func(v register.View) (err error) {
			list, err = o.totals(v)
			return err
		})
		switch {
		case err != nil:
			return err
		case o.format == "json":
			return jsonLines(e.stdout, list, contract.TotalOf)
		case o.format == "csv":
			return csvLines(e.stdout, contract.TotalColumns(), list, contract.TotalRow)
		}
		return cli.WriteTotals(e.stdout, list, terminalOptions(e, &o.looks))
	})
}

// totals asks for each policy that is wanted.
func (o *tollOptions) totals(v register.View) ([]record.Total, error) {
	q, err := o.query(v)
	if err != nil {
		return nil, err
	}
	head, err := v.Head()
	if err != nil {
		return nil, err
	}
	names := []record.PolicyName{record.PolicyName(o.policy)}
	if o.compare {
		names = policy.Names()
	}
	wholes, err := wholes(v, q)
	if err != nil {
		return nil, err
	}
	var out []record.Total
	for _, name := range names {
		t := record.Total{Policy: name, Effect: record.Effect(o.effect), Status: record.VictimStatus(o.status), By: o.by, Scope: o.scope(),
			Wholes: wholes, AsOf: min(q.At, head.Seq)}
		t.Sums, err = v.Sums(register.SumQuery{Query: q, Effect: t.Effect, Status: t.Status, Policy: name, By: register.By(o.by)})
		if err != nil {
			return nil, err
		}
		if t.AsOf > 0 { // else it is empty
			e, err := v.Entry(t.AsOf)
			if err != nil {
				return nil, err
			}
			t.At = e.At
		}
		out = append(out, t)
	}
	return out, nil
}

// wholes is how many series are told as a whole in a scope, which totals leave out.
func wholes(v register.View, q register.Query) (int, error) {
	if q.Standing != record.Stands {
		return 0, nil
	}
	q.Standing = register.ByItsParts
	sums, err := v.Sums(register.SumQuery{Query: q, Effect: record.Killed, Policy: record.PolicyRange})
	if err != nil || len(sums) == 0 {
		return 0, err
	}
	return sums[0].Incidents, nil
}

// scope says in words which incidents are counted.
func (f *filters) scope() string {
	var out []string
	for _, c := range []struct{ name, value string }{
		{"from", f.from}, {"to", f.to}, {"place", f.place}, {"by", f.actor}, {"type", f.typ}, {"source", f.source}, {"source kind", f.kind},
		{"publisher", f.publisher}, {"review", f.review}, {"grade", f.grade}, {"series", f.series}, {"words", f.text},
	} {
		if c.value != "" {
			out = append(out, c.name+" "+c.value)
		}
	}
	if f.killed > 0 {
		out = append(out, fmt.Sprintf("killed %d or more", f.killed))
	}
	if f.injured > 0 {
		out = append(out, fmt.Sprintf("injured %d or more", f.injured))
	}
	if f.main {
		out = append(out, "without background")
	}
	if f.standing != string(record.Stands) {
		out = append(out, f.standing)
	}
	if len(out) == 0 {
		return "all incidents"
	}
	return strings.Join(out, ", ")
}
