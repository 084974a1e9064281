// Command site learns where an incident is said to have happened, from annotated articles.
//
//	go run ./internal/train/site [-check] [-o pipeline/extract/site/words.tsv] DIR...
//
// Each DIR holds texts/ID.txt, gold/ID.json and manifest.json; articles that are kept for choosing are left out. With -check
// nothing is written: each set (the first letter of the ids) in turn is left out, and how often its places are right by rules, by
// words and by both is printed.
package main

import (
	"github.com/sabt-org/sabt/internal/train/lesson"
	"github.com/sabt-org/sabt/pipeline/extract/weigh"
)

func main() {
	lesson.Trainer{
		Name: "site", Out: "pipeline/extract/site/words.tsv", Card: "model-site.md",
		Check: func(r *lesson.Reader, items []lesson.Item) { crossCheck(casesOf(r, items)) },
		Learn: func(r *lesson.Reader, items []lesson.Item) weigh.Model { return words(casesOf(r, items)) },
	}.Run()
}
