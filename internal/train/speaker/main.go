// Command speaker learns who stands behind a figure, from annotated articles.
//
//	go run ./internal/train/speaker [-check] [-o pipeline/extract/speaker/words.tsv] DIR...
//
// Each DIR holds texts/ID.txt, gold/ID.json and manifest.json; articles that are kept for choosing are left out. With -check
// nothing is written: each set (the first letter of the ids) in turn is left out, and how often the sources of its figures are
// right by rules and as learned is printed.
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"

	"github.com/sabt-org/sabt/internal/train/lesson"
)

func main() {
	log.SetFlags(0)
	out := flag.String("o", "pipeline/extract/speaker/words.tsv", "file to write")
	check := flag.Bool("check", false, "only measure, each set by weights learned on the others")
	flag.Parse()
	r, err := lesson.Open()
	if err != nil {
		log.Fatal(err)
	}
	items, err := r.Folders(flag.Args())
	if err != nil {
		log.Fatal(err)
	}
	figures := figuresOf(r, items)
	if *check {
		crossCheck(figures)
		return
	}
	if err := os.WriteFile(*out, []byte(header(flag.Args())+words(figures).String()), 0o644); err != nil {
		log.Fatal(err)
	}
}

func header(dirs []string) string {
	s := "# How much each reason counts (log-odds). Written by internal/train/speaker from:\n#"
	for _, d := range dirs {
		s += " " + filepath.Base(d)
	}
	return s + "\n# See docs/model-speaker.md.\n"
}
