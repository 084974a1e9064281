package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/pipeline/collect"
	"github.com/sabt-org/sabt/pipeline/work"
	"github.com/sabt-org/sabt/record"
)

// output prints results. render is called by several goroutines at once; write is called in the order of the input,
// and close when all is written.
type output interface {
	render(r record.Result) ([]byte, error)
	write(doc *record.Document, page []byte) error
	close() error
}

// done is a document that has been through the pipeline, or why it has not.
type done struct {
	doc  *record.Document
	page []byte
	err  error
}

// stream reads every document of the arguments and prints the results in order. A document that cannot be read is
// reported, and the rest goes on. When ctx ends, no document is begun any more, and what is under way is finished.
func stream(ctx context.Context, e env, o *readOptions, args []string, out output) error {
	talk := newTalk(e.stderr)
	src, err := newSource(ctx, e, o, args, talk.notice)
	if err != nil {
		return err
	}
	if o.format == "html" && o.outDir == "" && !src.single() {
		return usage("add -o DIR to write one page a document", "--format html prints one document at a time")
	}
	p, err := newPipeline(o)
	if err != nil {
		return err
	}
	t := &tally{talk: talk, out: out, progress: newProgress(e, o, src, talk)}
	read := func(in collect.Input) done { return process(p, src, in, out) }
	for d := range work.Ordered(context.WithoutCancel(ctx), src.inputs(ctx), workers(o.workers), read) {
		if err = t.take(ctx, d); err != nil {
			break
		}
	}
	t.progress.finish()
	if err == nil {
		err = out.close()
	}
	return t.verdict(ctx, err)
}

func newPipeline(o *readOptions) (*pipeline.Pipeline, error) {
	g, err := openGazetteer(o.gazetteer)
	if err != nil {
		return nil, err
	}
	return pipeline.New(pipeline.Options{Gazetteer: g})
}

// process reads one document. A panic is a mistake of ours in that document, and must not cost the others.
func process(p *pipeline.Pipeline, src *source, in collect.Input, out output) (d done) {
	defer func() {
		if r := recover(); r != nil {
			d = done{err: failed("this is a mistake in sabt: please report it with the document", fmt.Errorf("%s: internal error: %v", name(in), r))}
		}
	}()
	doc, err := src.load(in)
	if err != nil {
		return done{err: err}
	}
	if s, ok := out.(skipper); ok {
		if skip, err := s.skip(doc); skip || err != nil {
			return done{doc, nil, err}
		}
	}
	page, err := out.render(p.Run(doc))
	return done{doc, page, err}
}

// skipper is an output that need not read every document; one that is skipped is written without having been rendered.
type skipper interface {
	skip(*record.Document) (bool, error)
}

// verber is an output that says what it does with documents; others print them.
type verber interface{ verb() string }

// name says where a document is: the file, with the line of a corpus.
func name(in collect.Input) string {
	if in.Line.Number == 0 {
		return in.Path
	}
	return fmt.Sprintf("%s:%d", in.Path, in.Line.Number)
}

// tally prints what was read, and counts it and what could not be.
type tally struct {
	talk     *talk
	out      output
	progress *progress
	read     int
	failed   int
}

func (t *tally) take(ctx context.Context, d done) error {
	switch {
	case d.err != nil && errors.Is(d.err, context.Canceled) && ctx.Err() != nil:
		return nil // standard input was closed to stop
	case d.err != nil:
		t.failed++
		t.talk.say(d.err, hintFor(d.err))
		return nil
	}
	t.read++
	if err := t.out.write(d.doc, d.page); err != nil {
		return err
	}
	t.progress.step()
	return nil
}

// verdict says how the run ended.
func (t *tally) verdict(ctx context.Context, err error) error {
	switch {
	case ctx.Err() != nil:
		verb := "read and printed"
		if v, ok := t.out.(verber); ok {
			verb = v.verb()
		}
		t.talk.printf("sabt: stopped: %s %s, the rest was not\n", documents(t.read), verb)
		return context.Canceled
	case t.failed == 0:
		return err
	case t.read+t.failed > 1:
		t.talk.printf("sabt: %d of %s could not be read\n", t.failed, documents(t.read+t.failed))
	}
	return errReported
}

func documents(n int) string {
	if n == 1 {
		return "1 document"
	}
	return fmt.Sprintf("%d documents", n)
}
