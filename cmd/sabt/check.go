package main

import (
	"bytes"
	"context"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/cli"
	"github.com/sabt-org/sabt/view/contract"
)

const checkLong = `check prints only what does not fit: a weekday that is not the date's, a sum that does not add up, a part larger
than its whole, a period that contradicts itself, one name spelt two ways. Each finding stands on a line of its own with
the place in the document's text (line:column, in characters) and the words. For formats that are not plain text, the
place counts in the text as extracted.

The exit code is 3 when something was found, 0 when nothing was, and 1 when a document could not be read.`

func newCheck(e env) *cobra.Command {
	o := &readOptions{}
	c := &cobra.Command{
		Use:     "check FILE|DIR|GLOB|- ...",
		Short:   "Print only what does not fit in a document",
		Long:    checkLong,
		Example: "  sabt check draft.txt\n  sabt check --format json reports/ > findings.jsonl",
		Args:    someFiles,
		RunE:    func(c *cobra.Command, args []string) error { return check(c.Context(), e, o, args) },
	}
	o.known(c.Flags())
	c.Flags().StringVarP(&o.format, "format", "f", "text", "how to print: text, json (JSON Lines, one object a document)")
	c.Flags().StringVar(&o.color, "color", "auto", "colours: auto (on a terminal, unless NO_COLOR is set), always, never")
	return c
}

func check(ctx context.Context, e env, o *readOptions, args []string) error {
	if err := o.check(); err != nil {
		return err
	}
	if o.format == "html" {
		return usage("use one of: text, json", "--format %q is not known", o.format)
	}
	out := &checkOutput{printer: printer{e.stdout}, json: o.format == "json", o: terminalOptions(e, o)}
	return stream(ctx, e, o, args, out)
}

// checkOutput prints findings, and ends with errFindings when there were any.
type checkOutput struct {
	printer
	json  bool
	o     cli.Options
	found bool
}

// render marks a page that has findings with a leading 1, so that write, which is called in order, can count.
func (c *checkOutput) render(r record.Result) ([]byte, error) {
	b := bytes.NewBuffer([]byte{byte(min(len(r.Findings), 1))})
	if c.json {
		line, err := contract.CheckedLine(r)
		b.Write(line)
		return b.Bytes(), err
	}
	err := cli.WriteFindings(b, r, c.o)
	return b.Bytes(), err
}

func (c *checkOutput) write(doc *record.Document, page []byte) error {
	c.found = c.found || page[0] == 1
	return c.printer.write(doc, page[1:])
}

func (c *checkOutput) close() error {
	if c.found {
		return errFindings
	}
	return nil
}
