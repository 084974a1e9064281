package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/cli"
	"github.com/sabt-org/sabt/view/contract"
)

const logLong = `log shows the entries of the register's log, the last first: documents that came in, what was read from them, which
accounts were linked, what people decided. Each entry is sealed with a hash over itself and the one before it. With
an id, only what concerns that incident.

` + registerHelp

func newLog(e env) *cobra.Command {
	o := &logOptions{}
	c := &cobra.Command{
		Use:     "log [ID]",
		Short:   "Show what happened to the register, or to an incident",
		Long:    logLong,
		Example: "  sabt log\n  sabt log --decisions\n  sabt log 7k3m9qx2",
		Args:    cobra.MaximumNArgs(1),
		RunE:    func(c *cobra.Command, args []string) error { return showLog(c.Context(), e, o, args) },
	}
	o.registerOptions.register(c.Flags())
	c.Flags().IntVarP(&o.limit, "limit", "n", 50, "entries; 0 for all")
	c.Flags().BoolVar(&o.decisions, "decisions", false, "decisions of people alone")
	c.Flags().StringVar(&o.asOf, "as-of", "", "up to the end of this day (UTC), YYYY-MM-DD")
	o.shown(c.Flags(), "table", "table, json (JSON Lines)")
	return c
}

type logOptions struct {
	registerOptions
	showOptions
	limit     int
	decisions bool
	asOf      string
}

func showLog(ctx context.Context, e env, o *logOptions, args []string) error {
	if err := o.checkFormat("table json"); err != nil {
		return err
	}
	return o.with(ctx, e, func(r *register.Register) error {
		var list []record.Event
		err := r.View(ctx, func(v register.View) (err error) {
			list, err = o.events(v, args)
			return err
		})
		if err != nil {
			return err
		}
		if o.format == "json" {
			return jsonLines(e.stdout, list, contract.EventOf)
		}
		return cli.WriteEvents(e.stdout, list, terminalOptions(e, &o.looks))
	})
}

// events are the entries asked for, the last first.
func (o *logOptions) events(v register.View, args []string) ([]record.Event, error) {
	at, err := asOf(v, o.asOf)
	if err != nil {
		return nil, err
	}
	if len(args) == 1 {
		d, err := dossier(v, args[0], at)
		return o.chosen(reversed(d.History)), err
	}
	var list []record.Event
	err = v.Events(at, func(ev record.Event) bool {
		list = append(list, o.chosen([]record.Event{ev})...)
		return o.limit <= 0 || len(list) < o.limit
	})
	return list, err
}

func reversed(list []record.Event) []record.Event {
	out := make([]record.Event, 0, len(list))
	for i := len(list) - 1; i >= 0; i-- {
		out = append(out, list[i])
	}
	return out
}

func (o *logOptions) chosen(list []record.Event) []record.Event {
	var out []record.Event
	for _, ev := range list {
		if (!o.decisions || ev.Decision != nil) && (o.limit <= 0 || len(out) < o.limit) {
			out = append(out, ev)
		}
	}
	return out
}

const verifyLong = `verify proves that the register is what was written. It walks the chain of hashes, hashes every document anew, reads
every span against its document, makes every claim's id anew, rebuilds every view from the log beside the register
and compares it row by row, and has the database check its file. It prints what it looked at and the head: the
number and the hash of the last entry. Whoever keeps that line can prove later that nothing before it was changed.

What is not in order is named, and the exit code is 3. Nothing is written to the register. The rebuilt views stand in
the folder for temporary files meanwhile (TMPDIR), and need about as much room as the register.

` + registerHelp

func newVerify(e env) *cobra.Command {
	o := &verifyOptions{}
	c := &cobra.Command{
		Use:     "verify",
		Short:   "Prove that nothing in the register was changed",
		Long:    verifyLong,
		Example: "  sabt verify\n  sabt verify --head 9f86d081884c",
		Args:    noArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return verify(c.Context(), e, o) },
	}
	o.registerOptions.register(c.Flags())
	c.Flags().StringVar(&o.head, "head", "", "a hash noted earlier: it must be that of an entry of the log")
	return c
}

type verifyOptions struct {
	registerOptions
	head string
}

func verify(ctx context.Context, e env, o *verifyOptions) error {
	l, err := openLinker()
	if err != nil {
		return err
	}
	t := newTalk(e.stderr)
	s, err := o.store(ctx, e, t, false)
	if err != nil {
		return err
	}
	defer s.Close()
	r := register.New(s, l, e.now) // not Open: that would mend the views first
	return storeFault(o.verify(ctx, e, r, t))
}

func (o *verifyOptions) verify(ctx context.Context, e env, r *register.Register, t *talk) error {
	_, terminal := e.terminal(e.stderr)
	found := o.head == ""
	v, err := r.Verify(ctx, func(seq, of int64, hash register.Hash) {
		found = found || len(o.head) >= 8 && len(o.head) <= 64 && hash.String()[:len(o.head)] == o.head
		if terminal && seq%256 == 0 {
			t.show(fmt.Sprintf("%d of %d entries", seq, of))
		}
	})
	t.clear()
	if err != nil {
		return err
	}
	if !found {
		v.Problems = append(v.Problems, fmt.Sprintf("no entry has the hash %s", o.head))
	}
	return printVerified(e, v)
}

func printVerified(e env, v register.Verified) error {
	for _, p := range v.Problems {
		fmt.Fprintf(e.stdout, "problem: %s\n", p)
	}
	fmt.Fprintf(e.stdout, "%s, %s, %s, %s, %s, %s of views\n", entries(int(v.Head.Seq)), documents(v.Documents),
		counted(v.Claims, "claim"), counted(v.Spans, "span"), counted(v.Decisions, "decision"), counted(v.Rows, "row"))
	if v.Datasets > 0 {
		fmt.Fprintf(e.stdout, "%s of others' data sets\n", counted(v.Datasets, "release"))
	}
	if v.Stale != "" {
		fmt.Fprintf(e.stdout, "the views were made by another version (%s) and were not compared; the next command that uses them makes them anew\n", v.Stale)
	}
	if len(v.Problems) > 0 {
		return errFindings
	}
	_, err := fmt.Fprintf(e.stdout, "all in order\nhead %d %s\n", v.Head.Seq, v.Head.Hash)
	return err
}

func entries(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", n)
}
