package lesson

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/sabt-org/sabt/pipeline/extract/weigh"
)

// Trainer is a command that learns the weights of one decision from annotated articles.
type Trainer struct {
	Name  string // of its folder under internal/train
	Out   string // the file that it writes
	Card  string // the page of docs that says what was learned
	Check func(*Reader, []Item)
	Learn func(*Reader, []Item) weigh.Model
}

// Run reads the articles of the folders that are named on the command line. With -check it measures, else it writes what it learns.
func (t Trainer) Run() {
	log.SetFlags(0)
	out := flag.String("o", t.Out, "file to write")
	check := flag.Bool("check", false, "only measure, each set by weights learned on the others")
	flag.Parse()
	r, err := Open()
	if err != nil {
		log.Fatal(err)
	}
	items, err := r.Folders(flag.Args())
	if err != nil {
		log.Fatal(err)
	}
	if *check {
		t.Check(r, items)
		return
	}
	if err := os.WriteFile(*out, []byte(t.header(flag.Args())+t.Learn(r, items).String()), 0o644); err != nil {
		log.Fatal(err)
	}
}

func (t Trainer) header(dirs []string) string {
	s := fmt.Sprintf("# How much each reason counts (log-odds). Written by internal/train/%s from:\n#", t.Name)
	for _, d := range dirs {
		s += " " + filepath.Base(d)
	}
	return s + "\n# See docs/" + t.Card + ".\n"
}
