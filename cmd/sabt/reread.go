package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/pipeline/work"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/cli"
)

const rereadLong = `reread reads the documents of the register again with the program as it is now, and puts what it finds in the place
of the reading before, as a further generation. What was claimed before stays in the log; accounts keep their ids,
and decisions stand. Only documents that another version read are read again, unless --all.

With --diff nothing is written, and every claim that would go (-) or come (+) is shown.

` + registerHelp

func newReread(e env) *cobra.Command {
	o := &rereadOptions{}
	c := &cobra.Command{
		Use:     "reread [DOCUMENT ...]",
		Short:   "Read the register's documents again with the program as it is now",
		Long:    rereadLong,
		Example: "  sabt reread --diff\n  sabt reread --all\n  sabt reread 42b823c26491",
		RunE:    func(c *cobra.Command, args []string) error { return reread(c.Context(), e, o, args) },
	}
	o.registerOptions.register(c.Flags())
	c.Flags().BoolVar(&o.diff, "diff", false, "show what would change, and write nothing")
	c.Flags().BoolVar(&o.all, "all", false, "also those that this version has read")
	c.Flags().BoolVarP(&o.quiet, "quiet", "q", false, "print the sum alone")
	c.Flags().IntVar(&o.looks.workers, "workers", 0, "documents read at the same time (default: one for each processor)")
	c.Flags().StringVar(&o.looks.gazetteer, "gazetteer", "", "a CSV file of your own places")
	o.looks.looks(c.Flags())
	return c
}

type rereadOptions struct {
	registerOptions
	looks            readOptions
	diff, all, quiet bool
}

// notedTogether is of how many documents one entry says that they were read again.
const notedTogether = 1000

// again is a document that was read anew.
type again struct {
	doc      *record.Document
	prepared register.Prepared
	err      error
}

func reread(ctx context.Context, e env, o *rereadOptions, args []string) error {
	p, err := newPipeline(&o.looks)
	if err != nil {
		return err
	}
	return o.with(ctx, e, func(r *register.Register) error {
		shas, err := o.chosen(ctx, r, args)
		if err != nil {
			return err
		}
		changed, done := 0, 0
		var same []string // not noted yet
		read := func(sha string) again { return readAgain(ctx, r, p, sha) }
		for a := range work.Ordered(context.WithoutCancel(ctx), slices.Values(shas), workers(o.looks.workers), read) {
			if ctx.Err() != nil {
				break
			}
			if a.err != nil {
				return a.err
			}
			c, err := r.Reread(context.WithoutCancel(ctx), a.prepared, o.diff)
			if err != nil {
				return err
			}
			if done++; !c.Changed() {
				if same, err = o.note(ctx, r, append(same, a.doc.SHA256), notedTogether); err != nil {
					return err
				}
				continue
			}
			changed++
			if err := o.tell(e, c); err != nil {
				return err
			}
		}
		if _, err := o.note(ctx, r, same, 1); err != nil {
			return err
		}
		verb := map[bool]string{true: "would change", false: "changed"}[o.diff]
		newTalk(e.stderr).printf("sabt: %s read again, %d %s\n", documents(done), changed, verb)
		return ctx.Err()
	})
}

// note writes down that documents were read and nothing changed, once there are enough of them. It returns those that are still to be noted.
func (o *rereadOptions) note(ctx context.Context, r *register.Register, same []string, enough int) ([]string, error) {
	if len(same) < enough || o.diff {
		return same, nil
	}
	return nil, r.Unchanged(context.WithoutCancel(ctx), engine(), same)
}

func (o *rereadOptions) tell(e env, c record.Change) error {
	if o.quiet {
		return nil
	}
	return cli.WriteChange(e.stdout, c, terminalOptions(e, &o.looks))
}

// chosen are the documents to read again: those named by the beginning of their SHA-256, else those of another version.
func (o *rereadOptions) chosen(ctx context.Context, r *register.Register, args []string) ([]string, error) {
	var out []string
	err := r.View(ctx, func(v register.View) error {
		if len(args) == 0 {
			args = []string{""}
		} else {
			o.all = true
		}
		for _, begin := range args {
			docs, err := v.Reader.Documents(register.DocumentQuery{Begins: begin})
			if err != nil {
				return err
			}
			if begin != "" && len(docs) != 1 {
				return failed("sabt documents shows them", fmt.Errorf("document %s: %d documents begin so", begin, len(docs)))
			}
			for _, d := range docs {
				if o.all || d.Engine != engine() {
					out = append(out, d.SHA256)
				}
			}
		}
		return nil
	})
	slices.Reverse(out) // the oldest first
	return out, err
}

// engine names the program that reads.
func engine() string { return "sabt " + version() }

func readAgain(ctx context.Context, r *register.Register, p *pipeline.Pipeline, sha string) (a again) {
	a.err = r.View(ctx, func(v register.View) error {
		d, err := v.Reader.Document(sha) // as it came in, with what is hidden of it
		if err != nil {
			return err
		}
		b, err := v.Blob(sha)
		a.doc = &d.Document
		a.doc.Text, a.doc.Bytes = b.Text, b.Bytes
		return err
	})
	if a.err == nil {
		a.prepared, a.err = register.Prepare(p.Run(a.doc), engine())
	}
	return a
}
