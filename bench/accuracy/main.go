package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/sabt-org/sabt/bench/measure"
)

func main() {
	roots := measure.Roots{Ours: ".", Shared: os.Getenv("SABT_SHARED")}
	if err := run(os.Args[1:], roots, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "accuracy:", err)
		os.Exit(1)
	}
}

func run(arguments []string, roots measure.Roots, out io.Writer) error {
	switch {
	case len(arguments) == 0:
		return table(roots, out)
	case arguments[0] == "errors":
		return listing(arguments[1:], roots, out)
	}
	return errors.New(`run it without arguments, or with "errors --corpus NAME --kind KIND"`)
}

// table prints all figures; what was lost against the committed ones is an error.
func table(roots measure.Roots, out io.Writer) error {
	r, err := measure.NewReader()
	if err != nil {
		return err
	}
	committed, err := measure.Load("testdata/accuracy.json")
	if err != nil {
		return fmt.Errorf("run it in the folder of the repository: %w", err)
	}
	now, err := measure.Run(r, roots)
	if err != nil {
		return err
	}
	fmt.Fprint(out, now.Text(committed))
	var lost []error
	for _, l := range now.Lost(committed) {
		lost = append(lost, errors.New(l))
	}
	return errors.Join(lost...)
}

func listing(arguments []string, roots measure.Roots, out io.Writer) error {
	var q query
	f := flag.NewFlagSet("errors", flag.ContinueOnError)
	f.StringVar(&q.corpus, "corpus", "corpus", "one of "+names())
	f.StringVar(&q.group, "group", "", `only the texts of a group ("gold fa")`)
	f.StringVar(&q.kind, "kind", "", "only this kind, in full; without it, how many there are of each")
	if err := f.Parse(arguments); err != nil {
		return err
	}
	r, err := measure.NewReader()
	if err != nil {
		return err
	}
	return q.print(r, roots, out)
}
