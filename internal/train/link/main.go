// Command link learns how much what two accounts show counts that they tell of one incident.
//
//	SABT_SHARED=... go run ./internal/train/link [-check] [-o pipeline/link/weights.tsv]
//
// What counts between reports it learns from those of the Gun Violence Archive (development part), of which the archive says which tell of one
// incident, and from our own (half d of testdata/pairs), which show what those do not: parties, kinds of acts, tolls that rise. What counts
// between rows of data sets it learns from synthetic events. All move the weights by hand of hand.tsv. With -check nothing is written: each half of the archive's incidents is measured by weights learned on
// the other, and each fifth of our own by weights learned without it.
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/sabt-org/sabt/bench/events"
	score "github.com/sabt-org/sabt/bench/score/link"
	"github.com/sabt-org/sabt/pipeline/link"
)

//go:embed hand.tsv
var handTSV string

func main() {
	log.SetFlags(0)
	out := flag.String("o", "pipeline/link/weights.tsv", "file to write")
	check := flag.Bool("check", false, "only measure, each half by weights learned on the other")
	flag.Parse()
	rs, err := read(filepath.Join(os.Getenv("SABT_SHARED"), "bench/data/gva_incidents/dev/articles.jsonl"))
	if err != nil {
		log.Fatal(err)
	}
	hand, err := link.Parse(handTSV)
	if err != nil {
		log.Fatal(err)
	}
	ours, err := pairs("testdata/pairs")
	if err != nil {
		log.Fatal(err)
	}
	if *check {
		for half := range 2 {
			gauge("by hand", hand, rs, half)
			gauge("learned", taught(hand, rs, 1-half, ours), rs, half)
		}
		gaugeOurs(hand, rs, ours)
		return
	}
	if err := os.WriteFile(*out, []byte(write(handTSV, taught(hand, rs, both, ours))), 0o644); err != nil {
		log.Fatal(err)
	}
}

// taught is the model with weights between reports, learned from a half of the archive and from reports of our own, and between rows, learned
// from synthetic events.
func taught(hand *link.Model, rs []*report, half int, ours []*report) *link.Model {
	lessons := append(lessons(hand, rs, half), repeated(lessons(hand, ours, both))...)
	return hand.With(link.Reports, learn(hand, link.Reports, lessons)).With(link.Rows, learn(hand, link.Rows, made(hand)))
}

// both stands for all reports.
const both = 2

// gauge prints how the reports of a half are gathered, and the synthetic events.
func gauge(name string, m *link.Model, rs []*report, half int) {
	gold, given, read := map[string]string{}, map[string]string{}, map[string]string{}
	var ps []link.Profile
	for _, r := range rs {
		if r.half != half && half != both {
			continue
		}
		gold[r.ID] = r.Incident
		if r.profile != nil {
			ps, read[r.ID] = append(ps, *r.profile), r.Incident
		}
	}
	_, groups := m.Link(ps)
	for i, g := range groups {
		for _, k := range g {
			given[k] = fmt.Sprint(i)
		}
	}
	s := score.Score(gold, given)
	fmt.Printf("half %d, %s: %d reports, %d with an account: LEA %.3f (of those with an account %.3f), pairs P %.3f R %.3f F1 %.3f, B3 %.3f; synthetic F1 %.3f\n",
		half, name, len(gold), len(read), s.LEA.F1(), score.Score(read, given).LEA.F1(), s.Pairs.Precision(), s.Pairs.Recall(), s.Pairs.F1(), s.B3.F1(), synthetic(m))
}

func synthetic(m *link.Model) float64 {
	s := events.Make(10000, 11)
	_, groups := m.Link(s.Profiles)
	right, given := s.Score(groups)
	return 2 * float64(right) / float64(given+len(s.Same))
}
