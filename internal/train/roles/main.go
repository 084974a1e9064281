// Command roles learns who and what fills the roles of an incident from the training part of MUC-4.
//
//	SABT_SHARED=... go run ./internal/train/roles [-check] [-wanted] [-o pipeline/extract/filler/roles.model]
//
// With -check nothing is written: the measures by cross-validation and on the part for choosing are printed. With -wanted only
// bench/score/muc4/data/wanted.tsv is written: which incidents the conference asked for, by what is read of them.
package main

import (
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/sabt-org/sabt/bench/texts"
)

func main() {
	log.SetFlags(0)
	out := flag.String("o", "pipeline/extract/filler/roles.model", "file to write")
	check := flag.Bool("check", false, "only measure")
	wanted := flag.Bool("wanted", false, "learn which incidents the conference asked for")
	flag.Parse()
	if err := run(*out, *check, *wanted); err != nil {
		log.Fatal(err)
	}
}

func run(out string, check, wanted bool) error {
	shared := os.Getenv("SABT_SHARED")
	if shared == "" {
		return errors.New("roles: SABT_SHARED names no folder of corpora")
	}
	folder := filepath.Join(shared, "bench/data/muc4/TASK/CORPORA")
	s, err := open()
	if err != nil {
		return err
	}
	train, err := s.load(folder, texts.MUC4Train)
	if err != nil {
		return err
	}
	conference := len(train)
	for _, f := range []string{"testdata/corpus", "testdata/retold"} {
		list, err := s.reports(f)
		if err != nil {
			return err
		}
		train = append(train, list...)
	}
	if wanted {
		return s.learnWanted(folder, "bench/score/muc4/data/wanted.tsv", train)
	}
	m, folded := learn(train)
	if !check {
		return os.WriteFile(out, m.Bytes(), 0o644)
	}
	met := crossed(train, folded)
	fmt.Println("cross-validation on the training part:")
	report(train[:conference], met[:conference])
	fmt.Println("cross-validation on the reports:")
	report(train[conference:], met[conference:])
	reliability(met[conference:])
	dev, err := s.load(folder, texts.MUC4Dev)
	if err != nil {
		return err
	}
	fmt.Println("tst1 and tst2:")
	unmet := weighed(m, dev)
	report(dev, unmet)
	reliability(unmet)
	return nil
}
