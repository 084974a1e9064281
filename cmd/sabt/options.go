package main

import (
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"github.com/sabt-org/sabt/record"
)

// readOptions are the flags of read; check knows some of them.
type readOptions struct {
	format    string
	mentions  bool
	published string
	publisher string
	url       string
	language  string
	input     string
	workers   int
	gazetteer string
	color     string
	width     int
	outDir    string
	progress  bool
	day       record.Day // published, parsed
}

func (o *readOptions) register(f *pflag.FlagSet) {
	o.known(f)
	f.StringVarP(&o.format, "format", "f", "text", "how to print: text, json (JSON Lines), html (one page a document)")
	f.BoolVar(&o.mentions, "mentions", false, "with json, also every date, place, count, party and attribution found")
	f.StringVarP(&o.outDir, "output", "o", "", "with html, the folder to write one page a document to")
	o.looks(f)
}

// looks are the flags of what is printed for people.
func (o *readOptions) looks(f *pflag.FlagSet) {
	f.StringVar(&o.color, "color", "auto", "colours: auto (on a terminal, unless NO_COLOR is set), always, never")
	f.IntVar(&o.width, "width", 0, "columns of the table (default: those of the terminal)")
}

// known are the flags that say what is known about the documents, and how to read them.
func (o *readOptions) known(f *pflag.FlagSet) {
	f.StringVar(&o.published, "published", "", "day of publication, YYYY-MM-DD (default: found in the document)")
	f.StringVar(&o.publisher, "publisher", "", "who put the document out (default: found in the document)")
	f.StringVar(&o.url, "url", "", "address of the document")
	f.StringVar(&o.language, "language", "", "language: en, fa, ps, ar, ru, es, fr (default: recognised)")
	f.StringVar(&o.input, "input", "auto", "what the files are: auto, or jsonl (one JSON object a line)")
	f.IntVar(&o.workers, "workers", 0, "documents read at the same time (default: one for each processor)")
	f.StringVar(&o.gazetteer, "gazetteer", "", "a CSV file of your own places: name, latitude, longitude, ...")
	f.BoolVar(&o.progress, "progress", false, "show progress even when standard error is not a terminal")
}

// check refuses values that no run could use, before any file is opened.
func (o *readOptions) check() error {
	for _, c := range []struct{ flag, value, allowed string }{
		{"format", o.format, "text json html"},
		{"color", o.color, "auto always never"},
		{"input", o.input, "auto jsonl"},
		{"language", o.language, " en fa ps ar ru es fr"},
	} {
		allowed := strings.Split(c.allowed, " ")
		if !slices.Contains(allowed, c.value) {
			return usage("use one of: "+strings.Join(strings.Fields(c.allowed), ", "), "--%s %q is not known", c.flag, c.value)
		}
	}
	return o.checkValues()
}

func (o *readOptions) checkValues() error {
	switch {
	case o.mentions && o.format != "json":
		return usage("add --format json", "--mentions needs --format json")
	case o.outDir != "" && o.format != "html":
		return usage("to keep the output in a file: sabt read ... > FILE", "--output needs --format html")
	case o.workers < 0:
		return usage("leave it out to use every processor", "--workers %d is less than one", o.workers)
	case o.width < 0:
		return usage("leave it out to use the terminal's", "--width %d is less than one", o.width)
	case o.published == "":
		return nil
	}
	day, err := record.ParseDay(o.published)
	if err != nil {
		return usage("write it as 2024-05-14", "--published %q is not a day", o.published)
	}
	o.day = day
	return nil
}
