// Command link learns how much what two accounts show counts that they tell of one incident.
//
//	SABT_SHARED=... go run ./internal/train/link [-check] [-o pipeline/link/weights.tsv]
//
// What counts between reports it learns from those of the Gun Violence Archive (development part), of which the archive says which tell of one
// incident; from our own (half d of testdata/pairs); and from the annotated articles of gold with the second reports of what they tell (half g), as they
// are read and as they are annotated. The last two show what the archive does not: parties, kinds of acts, tolls that rise. What counts
// between rows of data sets it learns from synthetic events. All move the weights by hand of hand.tsv. With -check nothing is written: every report is judged by
// weights learned without its incident, an eighth of ours at a time and a half of the archive's.
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/sabt-org/sabt/bench/events"
	"github.com/sabt-org/sabt/bench/measure"
	"github.com/sabt-org/sabt/pipeline/link"
)

//go:embed hand.tsv
var handTSV string

func main() {
	log.SetFlags(0)
	out := flag.String("o", "pipeline/link/weights.tsv", "file to write")
	check := flag.Bool("check", false, "only measure, each part by weights learned without it")
	flag.Parse()
	t, err := open(measure.Roots{Ours: ".", Shared: os.Getenv("SABT_SHARED")})
	if err != nil {
		log.Fatal(err)
	}
	if *check {
		t.check()
		return
	}
	if err := os.WriteFile(*out, []byte(write(handTSV, t.learned(none, none, none))), 0o644); err != nil {
		log.Fatal(err)
	}
}

// teacher has what weights are learned from.
type teacher struct {
	hand                 *link.Model
	archive, ours, shelf set
	made                 map[string]float32
}

func open(roots measure.Roots) (*teacher, error) {
	hand, err := link.Parse(handTSV)
	if err != nil {
		return nil, err
	}
	t := &teacher{hand: hand, made: learn(hand, link.Rows, made(hand))}
	if t.archive, err = archive(filepath.Join(roots.Shared, "bench/data/gva_incidents/dev")); err != nil {
		return nil, err
	}
	if t.ours, err = ours(filepath.Join(roots.Ours, "testdata/pairs")); err != nil {
		return nil, err
	}
	t.shelf, err = shelf(roots)
	return t, err
}

// none leaves out no part.
const none = -1

// How often a lesson of our own reports, of the articles and of the articles as annotated is repeated: they are few beside the archive's, and the only ones of war.
const timesOurs, timesShelf, timesRight = 10, 10, 5

// learned is the model with weights between reports, learned without a part of the archive, of our own reports and of the articles, and between rows,
// learned from synthetic events.
func (t *teacher) learned(archive, ours, shelf int) *link.Model {
	ls := lessons{}
	ls.from(t.hand, t.archive, archive, 1, read)
	ls.from(t.hand, t.ours, ours, timesOurs, read)
	ls.from(t.hand, t.shelf, shelf, timesShelf, read)
	ls.from(t.hand, t.shelf, shelf, timesRight, right)
	return t.hand.With(link.Reports, learn(t.hand, link.Reports, ls, settled()...)).With(link.Rows, t.made)
}

func (t *teacher) check() {
	by := map[int]*link.Model{}
	for f := range folds {
		by[f] = t.learned(none, f, f)
	}
	own := func(f int) *link.Model { return by[f] }
	show("our own reports", gauge(t.ours, read, folds, own))
	show("articles and second reports", gauge(t.shelf, read, folds, own))
	show("the same, values as annotated", gauge(t.shelf, right, folds, own))
	show("archive", gauge(t.archive, read, 2, func(h int) *link.Model { return t.learned(h, none, none) }))
	fmt.Printf("synthetic F1 %.3f\n", synthetic(by[0]))
}

func synthetic(m *link.Model) float64 {
	s := events.Make(10000, 11)
	_, groups := m.Link(s.Profiles)
	right, given := s.Score(groups)
	return 2 * float64(right) / float64(given+len(s.Same))
}
