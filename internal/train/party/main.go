// Command party learns who is told to have done it where rules find nobody by name, from annotated articles.
//
//	go run ./internal/train/party [-check] [-split] [-o pipeline/extract/role/named.tsv] DIR...
//
// Each DIR holds texts/ID.txt, gold/ID.json and manifest.json; articles that are kept for choosing are left out. With -check
// nothing is written: each set (the first letter of the ids) in turn is left out, and how many of the parties that the others teach
// are right is printed. With -split a file is written for each set, learned without it, so that the program can be measured on it.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/sabt-org/sabt/internal/train/fit"
	"github.com/sabt-org/sabt/internal/train/lesson"
	"github.com/sabt-org/sabt/pipeline/extract/weigh"
)

const (
	pull = 12.0 // towards zero: the precision of a normal prior on each weight
	few  = 8    // a reason that holds for fewer accounts is not learned
)

func main() {
	log.SetFlags(0)
	out := flag.String("o", "pipeline/extract/role/named.tsv", "file to write")
	check := flag.Bool("check", false, "only measure, each set by weights learned on the others")
	each := flag.Bool("split", false, "write a file for each set, learned without it")
	flag.Parse()
	r, err := lesson.Open()
	if err != nil {
		log.Fatal(err)
	}
	cs, err := casesOf(r, flag.Args())
	if err != nil {
		log.Fatal(err)
	}
	if *check {
		crossCheck(cs)
		return
	}
	if !*each {
		write(*out, cs)
		return
	}
	for _, set := range setsOf(cs) {
		_, rest := split(cs, set)
		write(*out+set+".tsv", rest)
	}
}

// write writes what is learned from some accounts.
func write(file string, cs []question) {
	if err := os.WriteFile(file, []byte(header(flag.Args())+learn(cs).String()), 0o644); err != nil {
		log.Fatal(err)
	}
}

func header(dirs []string) string {
	s := "# How much each reason counts (log-odds). Written by internal/train/party from:\n#"
	for _, d := range dirs {
		s += " " + filepath.Base(d)
	}
	return s + "\n# See docs/model-party.md.\n"
}

// learn fits the weights so that the right party is likely, or nobody where none is.
func learn(cs []question) weigh.Model {
	var qs []fit.Question
	for _, c := range cs {
		if c.told {
			qs = append(qs, c.Question)
		}
	}
	return fit.Choices(qs, pull, few)
}

// crossCheck prints for several chances how many parties are right, each set by weights learned on the others.
func crossCheck(cs []question) {
	var gs []guess
	for _, set := range setsOf(cs) {
		own, rest := split(cs, set)
		gs = append(gs, guesses(learn(rest), own)...)
	}
	for _, chance := range []float64{0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6} {
		all, fresh := count(gs, chance)
		fmt.Printf("chance %.2f: all sets: %v; sets without a rule: %v\n", chance, all, fresh)
	}
}
