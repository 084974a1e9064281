package main

import (
	"encoding/csv"
	"encoding/json"
	"io"

	"github.com/spf13/pflag"
)

// showOptions say how to print.
type showOptions struct {
	format string
	looks  readOptions
}

func (o *showOptions) shown(s *pflag.FlagSet, def, words string) {
	s.StringVarP(&o.format, "format", "f", def, "how to print: "+words)
	o.looks.looks(s)
}

func (o *showOptions) checkFormat(allowed string) error {
	if err := oneOf("color", o.looks.color, "auto always never"); err != nil {
		return err
	}
	return oneOf("format", o.format, allowed)
}

func jsonLines[T, O any](w io.Writer, list []T, object func(T) O) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, v := range list {
		if err := enc.Encode(object(v)); err != nil {
			return err
		}
	}
	return nil
}

func csvLines[T any](w io.Writer, head []string, list []T, rows func(T) [][]string) error {
	c := csv.NewWriter(w)
	if err := c.Write(head); err != nil {
		return err
	}
	for _, v := range list {
		if err := c.WriteAll(rows(v)); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}
