package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/sabt-org/sabt/pipeline/read/tag"
	"github.com/sabt-org/sabt/pipeline/read/tag/perceptron"
	"github.com/sabt-org/sabt/record"
)

func main() {
	var o options
	flag.StringVar(&o.train, "train", "", "treebank to learn from (CoNLL-U)")
	flag.StringVar(&o.extra, "extra", "", "tagged phrases to learn from as well (see data/reporting.en.txt)")
	flag.IntVar(&o.copies, "copies", 6, "times each of them is written, with other fillings")
	flag.StringVar(&o.dev, "dev", "", "treebank to measure on")
	flag.StringVar(&o.embedded, "embedded", "", "train nothing; measure the embedded tagger of this language on -dev")
	flag.StringVar(&o.out, "out", "", "model file to write")
	flag.IntVar(&o.buckets, "buckets", 22000, "buckets of the weight table, 64 bytes each")
	flag.IntVar(&o.room, "room", 80000, "features to keep")
	flag.IntVar(&o.epochs, "epochs", 10, "passes over the data")
	flag.IntVar(&o.rare, "rare", 2, "times a feature is seen to be learnt")
	flag.Float64Var(&o.margin, "margin", 5, "by how much the true tag must be ahead of the others in training")
	flag.IntVar(&o.errors, "errors", 0, "print this many of the most frequent errors")
	flag.IntVar(&o.known, "known", 2, "times a word is seen to be known")
	flag.IntVar(&o.sure, "sure", 5, "... to be certain when of a closed class")
	flag.IntVar(&o.open, "open", 20, "... to be certain when of an open class")
	flag.IntVar(&o.closed, "closed", 50, "... to take no tag that it was never seen with")
	flag.Float64Var(&o.share, "share", 0.005, "tags rarer than this share are taken for errors")
	flag.Parse()
	if err := o.run(); err != nil {
		fmt.Fprintln(os.Stderr, "tagger: error:", err)
		os.Exit(1)
	}
}

type options struct {
	train, extra, dev, out, embedded            string
	copies, buckets, room, epochs, errors, rare int
	margin                                      float64
	limits
}

func (o options) run() error {
	if o.embedded != "" {
		return o.reportEmbedded()
	}
	trees, err := readTreebank(o.train)
	if err != nil {
		return err
	}
	samples := projectAll(trees)
	if o.extra != "" {
		book, err := readPhraseBook(o.extra)
		if err != nil {
			return err
		}
		extra, err := book.samples(o.copies)
		if err != nil {
			return fmt.Errorf("%s: %w", o.extra, err)
		}
		samples = append(samples, extra...)
	}
	slots := dictionary(samples, o.limits)
	data, err := train(samples, slots, o)
	if err != nil {
		return err
	}
	if o.out != "" {
		if err := os.WriteFile(o.out, data, 0o644); err != nil {
			return err
		}
	}
	fmt.Printf("%d sentences, %d dictionary slots, %d bytes\n", len(samples), len(slots), len(data))
	if o.dev == "" {
		return nil
	}
	m, err := perceptron.Open(string(data))
	if err != nil {
		return err
	}
	return o.report(m.Tag)
}

func (o options) say(format string, args ...any) { fmt.Printf(format+"\n", args...) }

// report measures on the treebank of -dev.
func (o options) report(tag func([]record.Token)) error {
	trees, err := readTreebank(o.dev)
	if err != nil {
		return err
	}
	dev := projectAll(trees)
	measure(os.Stdout, o.dev, tag, dev)
	if o.errors > 0 {
		confusions(os.Stdout, tag, dev, o.errors)
	}
	return nil
}

// reportEmbedded measures what the program ships for a language, model or list.
func (o options) reportEmbedded() error {
	tagger, err := tag.New()
	if err != nil {
		return err
	}
	return o.report(func(tokens []record.Token) {
		tagger.Tag(tokens, []record.Sentence{{Last: len(tokens)}}, o.embedded)
	})
}
