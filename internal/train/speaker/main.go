// Command speaker learns who stands behind a figure, from annotated articles.
//
//	go run ./internal/train/speaker [-check] [-o pipeline/extract/speaker/words.tsv] DIR...
//
// Each DIR holds texts/ID.txt, gold/ID.json and manifest.json; articles that are kept for choosing are left out. With -check
// nothing is written: each set (the first letter of the ids) in turn is left out, and how often the sources of its figures are
// right by rules and as learned is printed.
package main

import (
	"github.com/sabt-org/sabt/internal/train/lesson"
	"github.com/sabt-org/sabt/pipeline/extract/weigh"
)

func main() {
	lesson.Trainer{
		Name: "speaker", Out: "pipeline/extract/speaker/words.tsv", Card: "model-speaker.md",
		Check: func(r *lesson.Reader, items []lesson.Item) { crossCheck(figuresOf(r, items)) },
		Learn: func(r *lesson.Reader, items []lesson.Item) weigh.Model { return words(figuresOf(r, items)) },
	}.Run()
}
