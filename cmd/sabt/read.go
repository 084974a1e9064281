package main

import (
	"context"
	"runtime"

	"github.com/spf13/cobra"
)

const readLong = `read prints what each document says about incidents of armed violence: type, stage, place, date, alleged
perpetrator with the basis, and every count of harm with its source and its words; then warnings, estimates of
strength, totals, and what does not fit.

A document is a file (plain text, HTML, PDF, DOCX, EML), every such file of a folder, or "-" for standard input. With
--input jsonl the files are corpora: one JSON object a line with id, text, and optionally url, title, publisher,
published and language. They are streamed, all processors are used, and the order is kept.

A file that cannot be read is named with its reason, the others are read, and the exit code is 1.`

func newRead(e env) *cobra.Command {
	o := &readOptions{}
	c := &cobra.Command{
		Use:   "read FILE|DIR|GLOB|- ...",
		Short: "Read documents and print the incidents they tell of",
		Long:  readLong,
		Example: `  sabt read article.txt
  sabt read --published 2024-05-14 --publisher "Pajhwok" article.html
  sabt read --format json reports/ > incidents.jsonl
  sabt read --format html -o pages reports/*.pdf
  sabt read --format json --input jsonl corpus.jsonl > incidents.jsonl`,
		Args: someFiles,
		RunE: func(c *cobra.Command, args []string) error { return read(c.Context(), e, o, args) },
	}
	o.register(c.Flags())
	return c
}

func someFiles(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usage("for example: "+c.CommandPath()+" article.txt, or - for standard input", "no document named")
	}
	return nil
}

func read(ctx context.Context, e env, o *readOptions, args []string) error {
	if err := o.check(); err != nil {
		return err
	}
	out, err := newOutput(e, o)
	if err != nil {
		return err
	}
	return stream(ctx, e, o, args, out)
}

func workers(n int) int {
	if n > 0 {
		return n
	}
	return runtime.GOMAXPROCS(0)
}
