package main

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/cli"
	"github.com/sabt-org/sabt/view/contract"
	"github.com/sabt-org/sabt/view/sheet"
)

// statementOptions are the flags of warnings, estimates and aggregates.
type statementOptions struct {
	registerOptions
	showOptions
	actor, asOf, only string
	limit             int
	explain           bool
}

func (o *statementOptions) flags(c *cobra.Command, only string) {
	o.registerOptions.register(c.Flags())
	c.Flags().StringVar(&o.actor, "actor", "", "about this party")
	c.Flags().StringVar(&o.asOf, "as-of", "", "as the register was at the end of this day (UTC), YYYY-MM-DD")
	c.Flags().IntVarP(&o.limit, "limit", "n", 0, "the latest so many; 0 for all")
	if only != "" {
		c.Flags().StringVar(&o.only, "only", "", only)
	}
	o.shown(c.Flags(), "text", "text, json (JSON Lines)")
}

func newWarnings(e env) *cobra.Command {
	o := &statementOptions{}
	c := &cobra.Command{
		Use:   "warnings",
		Short: "List warnings, and what became of them",
		Long: `warnings lists assessments of future acts. met: the party that it names acted, by the register, between the day of
publication and the last day that the warning speaks of, at the place and against the sort of target that it names; the
incidents are named. lapsed: that day is over and nothing of the kind is known. open: it is not over. unknown: the
warning names no party or no time. What the party did in that time and does not meet the warning is named with what does
not fit. A warning that repeats an earlier one says which and why: the same party or source, the same sort of target or
place, and the earlier one's time not over. That one came after the other is all that is said.

` + registerHelp,
		Example: "  sabt warnings --only open\n  sabt warnings --actor ISIS-K",
		Args:    noArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return warnings(c.Context(), e, o) },
	}
	o.flags(c, "open, met, lapsed, unknown")
	return c
}

func warnings(ctx context.Context, e env, o *statementOptions) error {
	if err := oneOf("only", o.only, " open met lapsed unknown"); err != nil {
		return err
	}
	today := record.DayOf(e.now().UTC().Date())
	return o.stated(ctx, e, func(v register.View, q register.StatementQuery) error {
		if o.asOf != "" {
			today, _ = record.ParseDay(o.asOf)
		}
		list, err := v.Watched(q, today)
		if err != nil {
			return err
		}
		list = slices.DeleteFunc(list, func(w record.Watched) bool { return o.only != "" && string(w.Outcome) != o.only })
		if o.format == "json" {
			return jsonLines(e.stdout, list, contract.WatchedOf)
		}
		return cli.WriteWarnings(e.stdout, list, terminalOptions(e, &o.looks))
	})
}

func newEstimates(e env) *cobra.Command {
	o := &statementOptions{}
	c := &cobra.Command{
		Use:     "estimates",
		Short:   "List estimates of how many members or fighters a party has",
		Long:    "estimates lists figures of strength by party, the latest first, each with who gives it and in which words.\n\n" + registerHelp,
		Example: "  sabt estimates --actor ISIS-K",
		Args:    noArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return estimates(c.Context(), e, o) },
	}
	o.flags(c, "")
	return c
}

func estimates(ctx context.Context, e env, o *statementOptions) error {
	return o.stated(ctx, e, func(v register.View, q register.StatementQuery) error {
		q.Variable = record.VarEstimate
		list, err := v.Stated(q)
		if err != nil {
			return err
		}
		slices.SortStableFunc(list, func(a, b record.Statement) int { return strings.Compare(sheet.PartyOf(a), sheet.PartyOf(b)) })
		if o.format == "json" {
			return jsonLines(e.stdout, list, contract.StatementOf)
		}
		return cli.WriteEstimates(e.stdout, list, terminalOptions(e, &o.looks))
	})
}

func newAggregates(e env) *cobra.Command {
	o := &statementOptions{}
	c := &cobra.Command{
		Use:   "aggregates",
		Short: "Recount published totals in the register",
		Long: `aggregates lists the totals that sources publish ("13 attacks between August 2021 and August 2022") beside what the
register counts under the same scope: the period, the parties and places that the sentence names, the tactic ("suicide
bombings"). A period may follow from the words: "since 2014" is up to publication, "in six months" is counted back from
it, a total without a period of its own is that of the days that the text is about. The total of a series is compared
with the sum over its parts.

agrees: the ranges meet. below, above: the register counts less, or more. scope unclear: a person has to say, and the
reason is given. The register's own count is by the policy range. --explain names the incidents: those counted, those
without a figure, those that may be missing because their day is not known, and of those counted the ones that lie
partly outside the period or were told of only after the total was published.

` + registerHelp,
		Example: "  sabt aggregates\n  sabt aggregates --only below --explain",
		Args:    noArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return aggregates(c.Context(), e, o) },
	}
	o.flags(c, "agrees, below, above, unclear")
	c.Flags().BoolVar(&o.explain, "explain", false, "name the incidents behind each count")
	return c
}

func aggregates(ctx context.Context, e env, o *statementOptions) error {
	if err := oneOf("only", o.only, " agrees below above unclear"); err != nil {
		return err
	}
	return o.stated(ctx, e, func(v register.View, q register.StatementQuery) error {
		list, err := v.Recounted(q, o.explain)
		if err != nil {
			return err
		}
		list = slices.DeleteFunc(list, func(r record.Recounted) bool { return o.only != "" && !strings.HasSuffix(string(r.Agreement), o.only) })
		if o.format == "json" {
			return jsonLines(e.stdout, list, contract.RecountedOf)
		}
		return cli.WriteAggregates(e.stdout, list, terminalOptions(e, &o.looks))
	})
}

// stated opens the register and hands the question over.
func (o *statementOptions) stated(ctx context.Context, e env, f func(register.View, register.StatementQuery) error) error {
	if err := o.checkFormat("text json"); err != nil {
		return err
	}
	return o.with(ctx, e, func(r *register.Register) error {
		return r.View(ctx, func(v register.View) error {
			at, err := asOf(v, o.asOf)
			if err != nil {
				return err
			}
			actor, err := actorAs(v, o.actor)
			if err != nil {
				return err
			}
			return f(v, register.StatementQuery{Actor: actor, Limit: o.limit, At: at})
		})
	})
}
