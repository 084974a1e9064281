package main

import (
	"slices"

	"github.com/sabt-org/sabt/internal/train/fit"
	"github.com/sabt-org/sabt/internal/train/lesson"
	"github.com/sabt-org/sabt/pipeline/extract/weigh"
	"github.com/sabt-org/sabt/record"
)

const (
	pull = 16.0 // towards zero: the precision of a normal prior on each weight
	few  = 4   // a reason that holds in fewer incidents is not learned
)

// incident is an account with the places that may be the one, and which are.
type incident struct {
	*lesson.Item
	question fit.Question
	is       func(*record.PlaceMention) bool // nil: the document does not say
}

func casesOf(r *lesson.Reader, items []lesson.Item) []incident {
	out := make([]incident, len(items))
	for i := range items {
		out[i] = caseOf(r, &items[i])
	}
	return out
}

func caseOf(r *lesson.Reader, it *lesson.Item) incident {
	want := ""
	if it.Gold.Place != nil {
		want = it.Gold.Place.Name
	}
	x := incident{Item: it, is: func(p *record.PlaceMention) bool {
		if p == nil || want == "" {
			return p == nil && want == ""
		}
		return r.SamePlace(want, p.Quote(it.Text))
	}}
	for _, o := range it.Site.Options() {
		x.question.Options = append(x.question.Options, o.Reasons)
		x.question.Right = append(x.question.Right, x.is(o.Mention))
	}
	return x
}

// words fits the weights so that the right place is likely.
func words(cs []incident) weigh.Model {
	qs := make([]fit.Question, len(cs))
	for i := range cs {
		qs[i] = cs[i].question
	}
	return fit.Choices(qs, pull, few)
}

// setsOf are the sets, in order.
func setsOf(cs []incident) []string {
	var out []string
	for i := range cs {
		out = append(out, cs[i].Set())
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// split parts a set from the rest.
func split(cs []incident, set string) (own, rest []incident) {
	for _, c := range cs {
		if c.Set() == set {
			own = append(own, c)
		} else {
			rest = append(rest, c)
		}
	}
	return own, rest
}
