// Command score learns how likely values are right, from annotated articles.
//
//	go run ./internal/train/score [-o pipeline/extract/score/weights.tsv] DIR...
//
// Each DIR holds texts/ID.txt, gold/ID.json and manifest.json. Articles that are kept for choosing are left out.
package main

import (
	"flag"
	"fmt"
	"github.com/sabt-org/sabt/internal/train/fit"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/sabt-org/sabt/pipeline/extract/score"
)

func main() {
	log.SetFlags(0)
	out := flag.String("o", "pipeline/extract/score/weights.tsv", "file to write")
	flag.Parse()
	r, err := newReader()
	if err != nil {
		log.Fatal(err)
	}
	all := map[score.Kind][]fit.Answer{}
	for _, dir := range flag.Args() {
		if err := r.folder(dir, all); err != nil {
			log.Fatal(err)
		}
	}
	var b strings.Builder
	b.WriteString("# How much each reason counts for a value to be right (log-odds). Written by internal/train/score from:\n#")
	for _, d := range flag.Args() {
		b.WriteString(" " + filepath.Base(d))
	}
	b.WriteString("\n# See docs/model-score.md.\n")
	for _, k := range score.Kinds() {
		w := learn(all[k])
		for _, reason := range w.Reasons() {
			fmt.Fprintf(&b, "%s\t%s\t%s\t%.2f\n", k, reason.What, reason.Which, w[reason])
		}
	}
	if err := os.WriteFile(*out, []byte(b.String()), 0o644); err != nil {
		log.Fatal(err)
	}
}
