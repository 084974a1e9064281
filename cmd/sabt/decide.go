package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/review"
	"github.com/sabt-org/sabt/view/sheet"
)

// decideOptions are the flags of every decision.
type decideOptions struct {
	registerOptions
	by        review.By
	claim     string
	whole     string
	quote     string
	basis     string
	gazetteer string
	kind      string // of values, for which a source is graded
	quotes    []string
	spans     []string
	entire    bool
	seen      int64
}

// act is a kind of decision: how it is called, and what it makes of its arguments.
type act struct {
	use, short, long, example string
	least, most               int // arguments; most 0 is any number
	flags                     func(*cobra.Command, *decideOptions)
	decision                  func(register.View, *decideOptions, []string) (record.Decision, error)
}

const decisionHelp = `A decision is added to the log with its author and its reason, and nothing is overwritten; sabt undo takes it back.
The author is --author, else what SABT_AUTHOR names.

` + registerHelp

func newDecisions(e env) []*cobra.Command {
	var out []*cobra.Command
	for _, a := range acts() {
		out = append(out, newDecision(e, a))
	}
	return out
}

func newDecision(e env, a act) *cobra.Command {
	o := &decideOptions{}
	name, _, _ := strings.Cut(a.use, " ")
	c := &cobra.Command{
		Use: a.use, Short: a.short, Long: a.long + "\n\n" + decisionHelp, Example: a.example,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) < a.least || a.most > 0 && len(args) > a.most {
				return usage("for example: "+strings.TrimSpace(strings.Split(a.example, "\n")[0]), "%s needs: %s", name, strings.TrimPrefix(a.use, name+" "))
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return decide(c.Context(), e, a, o, args) },
	}
	o.registerOptions.register(c.Flags())
	c.Flags().StringVar(&o.by.Author, "author", "", "who decides (default: $SABT_AUTHOR)")
	c.Flags().StringVar(&o.by.Reason, "reason", "", "why")
	c.Flags().Int64Var(&o.seen, "seen", 0, "the entry as of which you saw it: refuse when it was changed since (default: the last one)")
	if a.flags != nil {
		a.flags(c, o)
	}
	return c
}

func decide(ctx context.Context, e env, a act, o *decideOptions, args []string) error {
	if o.by.Author == "" {
		o.by.Author = e.getenv("SABT_AUTHOR")
	}
	return o.with(ctx, e, func(r *register.Register) error {
		var d record.Decision
		var seen register.Head
		err := r.View(ctx, func(v register.View) (err error) {
			if seen, err = v.Head(); err == nil {
				d, err = a.decision(v, o, args)
			}
			return err
		})
		if err != nil {
			return refused(err)
		}
		if err := tellMany(ctx, e, r, d); err != nil {
			return err
		}
		done, err := r.DecideSeen(ctx, d, cmp.Or(o.seen, seen.Seq))
		if err != nil {
			return err
		}
		if err := o.tellElsewhere(ctx, e, r); err != nil {
			return err
		}
		return tellDecided(ctx, e, r, d, done)
	})
}

// refused makes a usage error of what no decision could be.
func refused(err error) error {
	if !errors.Is(err, review.ErrRefused) {
		return err
	}
	hint := ""
	switch {
	case strings.Contains(err.Error(), "author"):
		hint = "add --author NAME, or set SABT_AUTHOR"
	case strings.Contains(err.Error(), "a reason"):
		hint = `add --reason "..."`
	case strings.Contains(err.Error(), "the words that say so"):
		hint = `add --quote "..." with words of one of its documents`
	}
	return usage(hint, "%w", err)
}

// tellDecided prints the entry and the incidents as they are now.
func tellDecided(ctx context.Context, e env, r *register.Register, d record.Decision, done register.Decided) error {
	fmt.Fprintf(e.stdout, "entry %d: %s\n", done.Seq, d.Action)
	if d.Action == record.Code {
		return nil // who codes is not to be told what the machine reads
	}
	if d.Source != "" {
		return tellSource(ctx, e, r, d.Source)
	}
	return r.View(ctx, func(v register.View) error {
		for _, id := range done.Incidents {
			in, err := v.Incident(id, register.Now)
			if err != nil {
				return err
			}
			line := fmt.Sprintf("%s  %s · %s", in.ID, sheet.Heading(in), sheet.Review(in))
			if t, ok := sheet.TollOf(in, record.Killed, record.PolicyRange); ok {
				line += " · killed " + sheet.Ends(t)
			}
			if _, err := fmt.Fprintln(e.stdout, line); err != nil {
				return err
			}
		}
		return nil
	})
}
