package main

import (
	"bytes"
	"io"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/cli"
	"github.com/sabt-org/sabt/view/contract"
)

func newOutput(e env, o *readOptions) (output, error) {
	switch o.format {
	case "json":
		return jsonOutput{printer{e.stdout}, contract.Options{Mentions: o.mentions}}, nil
	case "html":
		return newHTMLOutput(e, o)
	}
	return textOutput{printer{e.stdout}, terminalOptions(e, o)}, nil
}

// printer prints pages one after the other.
type printer struct{ w io.Writer }

func (p printer) write(_ *record.Document, page []byte) error {
	_, err := p.w.Write(page)
	return err
}

func (printer) close() error { return nil }

// jsonOutput prints JSON Lines.
type jsonOutput struct {
	printer
	o contract.Options
}

func (j jsonOutput) render(r record.Result) ([]byte, error) { return contract.Line(r, j.o) }

// textOutput prints tables.
type textOutput struct {
	printer
	o cli.Options
}

func (t textOutput) render(r record.Result) ([]byte, error) {
	var b bytes.Buffer
	err := cli.Write(&b, r, t.o)
	return b.Bytes(), err
}

// terminalOptions follows the terminal, unless the flags or NO_COLOR (see no-color.org) say otherwise.
func terminalOptions(e env, o *readOptions) cli.Options {
	width, isTerminal := e.terminal(e.stdout)
	if o.width > 0 {
		width = o.width
	}
	color := isTerminal && e.getenv("NO_COLOR") == "" && e.getenv("TERM") != "dumb"
	switch o.color {
	case "always":
		color = true
	case "never":
		color = false
	}
	return cli.Options{Width: width, Color: color, Isolate: isTerminal}
}
