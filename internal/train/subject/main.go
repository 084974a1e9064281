// Command subject learns what tells a document about armed violence from one that borrows its words.
//
//	go run ./internal/train/subject [-check] [-o pipeline/extract/subject/weights.tsv] DIR|SET.jsonl...
//
// A DIR holds texts/ID.txt, gold/ID.json and manifest.json, a SET is one of testdata/sets; a DIR with incidents.jsonl
// holds local reports of shootings, and assessments.jsonl accounts of air strikes, of which every thirtieth and tenth is taken. With -check nothing is written:
// each argument in turn is left out, and it is printed how many of its documents a model of the others would lose, and
// how many without an incident it would see through. Articles that are kept for choosing are left out.
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/internal/train/fit"
	"github.com/sabt-org/sabt/pipeline/extract/subject"
	"github.com/sabt-org/sabt/pipeline/read"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

func main() {
	log.SetFlags(0)
	out := flag.String("o", "pipeline/extract/subject/weights.tsv", "file to write")
	check := flag.Bool("check", false, "only measure, each argument by weights learned on the others")
	flag.Parse()
	sets, err := load(flag.Args())
	if err != nil {
		log.Fatal(err)
	}
	if *check {
		for i, name := range flag.Args() {
			measure(filepath.Base(name), learn(sets, i), sets[i])
		}
		return
	}
	if err := os.WriteFile(*out, []byte(header(flag.Args())+learn(sets, -1).String()), 0o644); err != nil {
		log.Fatal(err)
	}
}

func header(args []string) string {
	s := "# How much each reason counts for a document to be about armed violence (log-odds). Written by internal/train/subject from:\n#"
	for _, a := range args {
		s += " " + strings.TrimSuffix(filepath.Base(a), ".jsonl")
	}
	return s + "\n# See docs/model-subject.md.\n"
}

// document is what is known of one document.
type document struct {
	id      string
	reasons subject.Reasons
	about   bool
}

// load reads every argument.
func load(args []string) ([][]document, error) {
	reader, err := read.New(read.Options{})
	if err != nil {
		return nil, err
	}
	cues, err := lexicon.OpenCues()
	if err != nil {
		return nil, err
	}
	out := make([][]document, len(args))
	for i, arg := range args {
		err := each(arg, func(a texts.Article, about bool) {
			if a.Language == "en" && !texts.Kept(a.ID) {
				r := reader.Read(&record.Document{Text: a.Text, Language: a.Language})
				out[i] = append(out[i], document{a.ID, subject.Read(r, cues[a.Language]), about})
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// each visits the documents of an argument, and whether any tells of an incident.
func each(arg string, visit func(texts.Article, bool)) error {
	if filepath.Base(arg) == "assessments.jsonl" {
		reports, err := texts.Airwars(arg)
		some(reports, 10, visit)
		return err
	}
	if strings.HasSuffix(arg, ".jsonl") {
		cases, err := texts.Set(arg)
		for _, c := range cases {
			visit(c.Article, len(c.Expect.Incidents)+len(c.Expect.Allow) > 0)
		}
		return err
	}
	if _, err := os.Stat(filepath.Join(arg, "incidents.jsonl")); err == nil {
		reports, err := texts.GVA(arg)
		some(reports, 30, visit)
		return err
	}
	articles, err := texts.Annotated(arg)
	for _, a := range articles {
		visit(a, len(a.Gold.Incidents) > 0)
	}
	return err
}

// some visits every so many of the reports, each of one incident.
func some(reports []texts.Counted, step int, visit func(texts.Article, bool)) {
	for i := 0; i < len(reports); i += step {
		visit(reports[i].Article, true)
	}
}

const pull = 3 // of the prior on each weight, of reasons that vary by one

// learn fits a model to all sets but one. Both kinds of documents count the same, however many there are of each.
func learn(sets [][]document, without int) *subject.Model {
	var all []document
	for i, s := range sets {
		if i != without {
			all = append(all, s...)
		}
	}
	scale := spread(all)
	w := make([]float32, len(scale)+1)
	weight := balance(all)
	fit.Descend(w, len(all), pull, func(g []float64) {
		for i := range all {
			d := &all[i]
			x := float64(w[len(scale)])
			for k, v := range d.reasons {
				x += float64(w[k] * v / scale[k])
			}
			miss := weight[d.about] * (truth(d.about) - fit.Chance(x))
			for k, v := range d.reasons {
				g[k] += miss * float64(v/scale[k])
			}
			g[len(scale)] += miss
		}
	})
	m := &subject.Model{Bias: w[len(scale)]}
	for k := range m.Of {
		m.Of[k] = w[k] / scale[k]
	}
	return m
}
