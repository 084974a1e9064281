// Command carry learns which day told elsewhere in a document is that of an incident which names none, from annotated articles.
//
//	go run ./internal/train/carry [-check] [-o pipeline/extract/account/carry.tsv] DIR...
//
// Each DIR holds texts/ID.txt, gold/ID.json and manifest.json; articles that are kept for choosing are left out. With -check
// nothing is written: each set of articles (the first letter of their ids) in turn is left out, and how many days are
// right and wrong on it is printed.
package main

import (
	"fmt"
	"slices"

	"github.com/sabt-org/sabt/internal/train/fit"
	"github.com/sabt-org/sabt/internal/train/lesson"
	"github.com/sabt-org/sabt/pipeline/extract/weigh"
)

const (
	pull = 2.0 // towards zero: the precision of a normal prior on each weight
	few  = 4   // a reason that holds less often is not learned
)

// undated is an incident that names no day.
type undated struct {
	set string
	fit.Question
	dated bool // the annotation gives it a day
}

func main() {
	lesson.Trainer{
		Name: "carry", Out: "pipeline/extract/account/carry.tsv", Card: "model-grouping.md",
		Check: func(r *lesson.Reader, items []lesson.Item) { crossCheck(questions(r, items)) },
		Learn: func(r *lesson.Reader, items []lesson.Item) weigh.Model { return learn(questions(r, items)) },
	}.Run()
}

// questions are those that the items of undated incidents ask.
func questions(r *lesson.Reader, items []lesson.Item) []undated {
	var out []undated
	for i := range items {
		if len(items[i].Carries) > 0 {
			out = append(out, question(r, &items[i]))
		}
	}
	return out
}

// question asks for the day. Where the annotation gives one that is not among the options, none is right: what the
// document says it does not say there.
func question(r *lesson.Reader, it *lesson.Item) undated {
	u := undated{set: it.Set(), dated: it.Gold.Date != nil || len(it.Gold.DateAlt) > 0}
	found := false
	for _, o := range it.Carries {
		right := o.Day != nil && u.dated && r.DateOK(it.Gold, o.Day.Date.From.String(), o.Day.Date.To.String())
		found = found || right
		u.Options, u.Right = append(u.Options, o.Reasons), append(u.Right, right)
	}
	u.Right[0] = !found
	return u
}

func learn(all []undated) weigh.Model {
	qs := make([]fit.Question, len(all))
	for i := range all {
		qs[i] = all[i].Question
	}
	return fit.Choices(qs, pull, few)
}

func crossCheck(all []undated) {
	sets := map[string]bool{}
	for _, u := range all {
		sets[u.set] = true
	}
	right, wrong, dated, n := 0, 0, 0, 0
	for set := range sets {
		w := learn(slices.DeleteFunc(slices.Clone(all), func(u undated) bool { return u.set == set }))
		for _, u := range all {
			if u.set != set {
				continue
			}
			n++
			if !u.Right[0] {
				dated++
			}
			switch k := choice(w, u.Options); {
			case k == 0:
			case u.Right[k]:
				right++
			default:
				wrong++
			}
		}
	}
	fmt.Printf("of %d incidents that name no day %d share one told elsewhere: %d given right, %d wrong\n", n, dated, right, wrong)
}

func choice(w weigh.Model, options [][]weigh.Reason) int {
	best, top := 0, float32(0)
	for k, o := range options {
		if x := w.Sum(o); k == 0 || x > top {
			best, top = k, x
		}
	}
	return best
}
