package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/record"
)

// output prints results. render is called by several goroutines at once; write is called in the order of the input.
type output interface {
	render(r record.Result) ([]byte, error)
	write(doc *record.Document, page []byte) error
}

// done is a document that has been through the pipeline, or why it has not.
type done struct {
	name  string
	doc   *record.Document
	page  []byte
	fault error
}

// stream reads every document of the arguments and prints the results in order. A document that cannot be read is
// reported, and the rest goes on.
func stream(ctx context.Context, e env, o *readOptions, args []string, out output) error {
	p, err := newPipeline(o)
	if err != nil {
		return err
	}
	src, err := newSource(e, o, args)
	if err != nil {
		return err
	}
	t := &tally{env: e, progress: newProgress(e, o, src)}
	do := func(in input) done { return process(p, in, out) }
	err = ordered(ctx, workers(o.workers), src.inputs(), do, func(d done) error { return t.take(d, out) })
	t.progress.clear()
	return t.verdict(ctx, err)
}

func newPipeline(*readOptions) (*pipeline.Pipeline, error) { return pipeline.New() }

func process(p *pipeline.Pipeline, in input, out output) done {
	d := done{name: in.name}
	d.doc, d.fault = in.load()
	if d.fault != nil {
		return d
	}
	d.page, d.fault = out.render(p.Run(d.doc))
	return d
}

// tally counts what was read and what could not be.
type tally struct {
	env      env
	progress *progress
	read     int
	failed   int
	multiple bool
}

func (t *tally) take(d done, out output) error {
	if d.fault != nil {
		t.failed++
		t.progress.clear()
		say(t.env.stderr, fmt.Errorf("%s: %w", d.name, d.fault), hintFor(d.fault))
		return nil
	}
	t.read++
	t.progress.step()
	return out.write(d.doc, d.page)
}

// verdict says how the run ended.
func (t *tally) verdict(ctx context.Context, err error) error {
	switch {
	case ctx.Err() != nil:
		fmt.Fprintf(t.env.stderr, "sabt: stopped: %d documents were read and printed, the rest was not\n", t.read)
		return context.Canceled
	case err != nil:
		return err
	case t.failed == 0:
		return nil
	}
	if total := t.read + t.failed; total > 1 {
		fmt.Fprintf(t.env.stderr, "sabt: %d of %d documents could not be read\n", t.failed, total)
	}
	return errReported
}

func hintFor(err error) string {
	var f *fault
	if errors.As(err, &f) {
		return f.hint
	}
	return ""
}
