package main

import (
	"bytes"
	"context"
	"fmt"
	"sync"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/cli"
	"github.com/sabt-org/sabt/view/contract"
)

const addLong = `add reads documents as read does, keeps them as they came with every claim that they make, and finds out which of
their incidents the register knows already. It prints for each document what is new (+), what joins which incident
and why (=), and where it is unsure (?).

An address (https://...) is fetched, from public servers alone; the register keeps where it was found and when.

What was added is never overwritten: a second figure stands beside the first. Adding the same document again changes
nothing, so a run that was stopped is taken up by running it again.

` + registerHelp

func newAdd(e env) *cobra.Command {
	o := &addOptions{}
	c := &cobra.Command{
		Use:   "add FILE|DIR|GLOB|URL|- ...",
		Short: "Read documents into the register",
		Long:  addLong,
		Example: `  sabt add reports/
  sabt add --publisher "Pajhwok" --published 2024-05-14 article.html
  sabt add https://news.example/2024/05/bridge
  sabt add --quiet --input jsonl corpus.jsonl`,
		Args: someFiles,
		RunE: func(c *cobra.Command, args []string) error { return add(c.Context(), e, o, args) },
	}
	o.registerOptions.register(c.Flags())
	o.known(c.Flags())
	c.Flags().BoolVarP(&o.quiet, "quiet", "q", false, "print the sum alone")
	c.Flags().StringVarP(&o.format, "format", "f", "text", "how to print: text, json (JSON Lines, one object a document)")
	o.looks(c.Flags())
	return c
}

type addOptions struct {
	registerOptions
	readOptions
	quiet bool
}

func add(ctx context.Context, e env, o *addOptions, args []string) (err error) {
	if err := o.check(); err != nil {
		return err
	}
	t := newTalk(e.stderr)
	r, err := o.open(ctx, e, t, true)
	if err != nil {
		return err
	}
	defer func() {
		if closed := r.Close(); err == nil {
			err = closed
		}
	}()
	out := &addOutput{printer: printer{e.stdout}, ctx: context.WithoutCancel(ctx), register: r, o: terminalOptions(e, &o.readOptions),
		json: o.format == "json", quiet: o.quiet, engine: engine()}
	err = stream(ctx, e, &o.readOptions, args, out)
	if err == nil || out.documents > 0 {
		t.printf("sabt: %s\n", out.sum())
	}
	return storeFault(err)
}

// addOutput puts what was read into the register, some documents at a time: each write waits for the disk.
type addOutput struct {
	printer
	ctx      context.Context
	register *register.Register
	o        cli.Options
	json     bool
	quiet    bool
	engine   string
	ready    sync.Map // *record.Document -> register.Prepared
	batch    []register.Prepared

	documents, known, incidents, joined, doubts int
}

const batchSize = 128

func (a *addOutput) verb() string { return "added" }

// skip spares reading a document that the register has.
func (a *addOutput) skip(doc *record.Document) (bool, error) {
	return a.register.Has(a.ctx, doc.SHA256)
}

// render prepares a document; several at once.
func (a *addOutput) render(r record.Result) ([]byte, error) {
	p, err := register.Prepare(r, a.engine)
	a.ready.Store(r.Document, p)
	return nil, err
}

func (a *addOutput) write(doc *record.Document, _ []byte) error {
	p, ok := a.ready.LoadAndDelete(doc)
	if !ok {
		if err := a.flush(); err != nil {
			return err
		}
		return a.tell(record.Addition{Document: *doc, Known: true})
	}
	if a.batch = append(a.batch, p.(register.Prepared)); len(a.batch) < batchSize {
		return nil
	}
	return a.flush()
}

func (a *addOutput) close() error { return a.flush() }

// flush adds what waits. Only what is there for good is told.
func (a *addOutput) flush() error {
	if len(a.batch) == 0 {
		return nil
	}
	list, err := a.register.Add(a.ctx, a.batch)
	a.batch = a.batch[:0]
	if err != nil {
		return err
	}
	for _, one := range list {
		if err := a.tell(one); err != nil {
			return err
		}
	}
	return nil
}

func (a *addOutput) tell(one record.Addition) error {
	a.count(one)
	switch {
	case a.quiet:
		return nil
	case a.json:
		return jsonLines(a.printer.w, []record.Addition{one}, contract.AdditionOf)
	}
	var b bytes.Buffer
	if err := cli.WriteAddition(&b, one, a.o); err != nil {
		return err
	}
	return a.printer.write(nil, b.Bytes())
}

func (a *addOutput) count(one record.Addition) {
	a.documents++
	if one.Known {
		a.known++
	}
	for _, p := range one.Placed {
		if p.New {
			a.incidents++
		} else {
			a.joined++
		}
		if len(p.Doubts) > 0 {
			a.doubts++
		}
	}
}

func (a *addOutput) sum() string {
	s := fmt.Sprintf("%s added", documents(a.documents-a.known))
	if a.known > 0 {
		s += fmt.Sprintf(", %d there already", a.known)
	}
	s += fmt.Sprintf("; %s new, %s joined", counted(a.incidents, "incident"), counted(a.joined, "account"))
	if a.doubts > 0 {
		s += fmt.Sprintf(", %d in doubt", a.doubts)
	}
	return s
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
