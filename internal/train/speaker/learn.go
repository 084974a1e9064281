package main

import (
	"slices"

	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/internal/train/fit"
	"github.com/sabt-org/sabt/internal/train/lesson"
	"github.com/sabt-org/sabt/pipeline/extract/account"
	"github.com/sabt-org/sabt/pipeline/extract/speaker"
	"github.com/sabt-org/sabt/pipeline/extract/weigh"
	"github.com/sabt-org/sabt/record"
)

const (
	pull = 8.0 // towards zero: the precision of a normal prior on each weight
	few  = 4   // a reason that holds for fewer figures is not learned
)

// figure is a count of harm that the annotation has too, with who may stand behind it, and who does.
type figure struct {
	*lesson.Item
	view     *speaker.View
	question fit.Question
	is       func(at int) bool
}

func figuresOf(r *lesson.Reader, items []lesson.Item) []figure {
	var out []figure
	for i := range items {
		it := &items[i]
		for k := range it.Heard {
			by := slices.Compact(r.Sources(it.Gold, counted(&it.Heard[k])))
			if len(by) == 1 { // which of several sources gives a figure where is not annotated
				out = append(out, figureOf(r, it, &it.Heard[k].View, by))
			}
		}
	}
	return out
}

// counted is a figure as annotations have it.
func counted(h *account.Heard) *score.Casualty {
	c := &score.Casualty{Effect: string(h.Figure.Effect), Min: end(h.Figure.Count.Min), Max: end(h.Figure.Count.Max)}
	if c.Min == nil {
		c.Min = new(int)
	}
	return c
}

func end(n int) *int {
	if n == record.Unbounded {
		return nil
	}
	return &n
}

func figureOf(r *lesson.Reader, it *lesson.Item, v *speaker.View, by []string) figure {
	f := figure{Item: it, view: v}
	f.is = func(at int) bool {
		name, words := "", ""
		if at != speaker.Own {
			a := &v.Reading.Attributions[at]
			name, words = a.Source.Name, a.Anaphor.Quote(it.Text)
		}
		return slices.ContainsFunc(by, func(b string) bool {
			return r.SameSource(b, name) || words != "" && r.SameSource(b, words)
		})
	}
	for _, o := range v.Options() {
		f.question.Options = append(f.question.Options, o.Reasons)
		f.question.Right = append(f.question.Right, f.is(o.At))
	}
	return f
}

// words fits the weights so that the right source is likely.
func words(fs []figure) weigh.Model {
	qs := make([]fit.Question, len(fs))
	for i := range fs {
		qs[i] = fs[i].question
	}
	return fit.Choices(qs, pull, few)
}

// setsOf are the sets, in order.
func setsOf(fs []figure) []string {
	var out []string
	for i := range fs {
		out = append(out, fs[i].Set())
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// split parts a set from the rest.
func split(fs []figure, set string) (own, rest []figure) {
	for _, f := range fs {
		if f.Set() == set {
			own = append(own, f)
		} else {
			rest = append(rest, f)
		}
	}
	return own, rest
}
