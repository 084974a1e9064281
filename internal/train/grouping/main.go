// Command grouping learns how much each reason counts when scenes are joined to incidents, from annotated articles.
//
//	go run ./internal/train/grouping [-check] [-o pipeline/extract/account/weights.tsv] DIR...
//
// Each DIR holds texts/ID.txt, gold/ID.json and manifest.json. With -check nothing is written: each DIR in turn is left
// out, and the share of right decisions on it is printed. Articles whose id begins with h are kept for choosing, and left out.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/sabt-org/sabt/pipeline/extract/account"
)

func main() {
	log.SetFlags(0)
	out := flag.String("o", "pipeline/extract/account/weights.tsv", "file to write")
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
	w := learn(join(sets, -1))
	if err := os.WriteFile(*out, []byte(header(flag.Args())+w.String()), 0o644); err != nil {
		log.Fatal(err)
	}
}

func header(dirs []string) string {
	s := "# How much each reason counts for a scene to join a group (log-odds). Written by internal/train/grouping from:\n#"
	for _, d := range dirs {
		s += " " + filepath.Base(d)
	}
	return s + "\n# See docs/model-grouping.md.\n"
}

func crossCheck(dirs []string, sets [][]*article, wrong bool) {
	var right, all int
	for i, dir := range dirs {
		w := learn(join(sets, i))
		if wrong {
			mistakes(sets[i], w)
		}
		r, n := measure(sets[i], w)
		fmt.Printf("%-30s %4d of %4d decisions right, %.3f\n", filepath.Base(dir), r, n, float64(r)/float64(n))
		right, all = right+r, all+n
	}
	fmt.Printf("%-30s %4d of %4d decisions right, %.3f\n", "all", right, all, float64(right)/float64(all))
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

// measure counts the decisions that the weights make right where scenes go where they belong.
func measure(as []*article, w *account.Weights) (right, all int) {
	for _, a := range as {
		for _, d := range a.decisions(w, true) {
			all++
			if isRight(d, w) {
				right++
			}
		}
	}
	return right, all
}

// isRight reports whether the weights choose what is right; of some scenes only is known that they open nothing.
func isRight(d account.Decision, w *account.Weights) bool {
	c := d.Choice(w)
	return c == d.Right || c >= 0 && d.Right == account.NotNew
}

// mistakes prints the decisions that the weights make wrong, with the reasons that weighed most.
func mistakes(as []*article, w *account.Weights) {
	for _, a := range as {
		for _, d := range a.decisions(w, true) {
			if c := d.Choice(w); !isRight(d, w) {
				fmt.Printf("%s: %s\n", a.id, a.quote(d.Scene))
				fmt.Printf("   chose %s\n   right %s\n", a.show(d, c, w), a.show(d, d.Right, w))
			}
		}
	}
}
