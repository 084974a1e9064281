// Command grouping learns how much each reason counts when scenes are joined to incidents, from annotated articles.
//
//	go run ./internal/train/grouping [-check] [-o pipeline/extract/account] DIR...
//
// Each DIR holds texts/ID.txt, gold/ID.json and manifest.json. With -check nothing is written: each DIR in turn is left
// out, and the share of right decisions on it is printed. Articles that are kept for choosing are left out.
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"

	"github.com/sabt-org/sabt/pipeline/extract/account"
)

func main() {
	log.SetFlags(0)
	out := flag.String("o", "pipeline/extract/account", "folder to write join.tsv and main.tsv to")
	check := flag.Bool("check", false, "only measure, each folder by weights learned on the others")
	wrong := flag.Bool("wrong", false, "with -check: print the wrong decisions and their reasons")
	flag.Parse()
	s, err := open()
	if err != nil {
		log.Fatal(err)
	}
	sets := make([][]*article, flag.NArg())
	for i, dir := range flag.Args() {
		if sets[i], err = s.load(dir); err != nil {
			log.Fatal(err)
		}
	}
	if *check {
		crossCheck(flag.Args(), sets, *wrong)
		return
	}
	l := learn(join(sets, -1))
	for name, w := range map[string]*account.Weights{"join.tsv": l.Join, "main.tsv": l.Main} {
		if err := os.WriteFile(filepath.Join(*out, name), []byte(header(flag.Args())+w.String()), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

func header(dirs []string) string {
	s := "# How much each reason counts (log-odds). Written by internal/train/grouping from:\n#"
	for _, d := range dirs {
		s += " " + filepath.Base(d)
	}
	return s + "\n# See docs/model-grouping.md.\n"
}

func join(sets [][]*article, without int) []*article {
	var out []*article
	for i, s := range sets {
		if i != without {
			out = append(out, s...)
		}
	}
	return out
}
