// Command party learns which of the parties that an article names are said to have done it, from annotated articles.
//
//	go run ./internal/train/party [-check] [-o pipeline/extract/party] DIR...
//
// Each DIR holds texts/ID.txt, gold/ID.json and manifest.json; articles that are kept for choosing are left out. With -check
// nothing is written: each set that no rule was written for (the first letter of the ids) in turn is left out, and how
// well its parties are told by rules, by words and by both is printed.
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"

	"github.com/sabt-org/sabt/internal/train/lesson"
	"github.com/sabt-org/sabt/pipeline/extract/weigh"
)

func main() {
	log.SetFlags(0)
	out := flag.String("o", "pipeline/extract/party", "folder to write words.tsv and bases.tsv to")
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
	cases := casesOf(r, items)
	if *check {
		crossCheck(cases)
		return
	}
	m := learn(cases)
	for name, w := range map[string]weigh.Model{"words.tsv": m.Words, "bases.tsv": m.Bases} {
		if err := os.WriteFile(filepath.Join(*out, name), []byte(header(flag.Args())+w.String()), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

func header(dirs []string) string {
	s := "# How much each reason counts (log-odds). Written by internal/train/party from:\n#"
	for _, d := range dirs {
		s += " " + filepath.Base(d)
	}
	return s + "\n# See docs/model-party.md.\n"
}
