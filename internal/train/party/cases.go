package main

import (
	"github.com/sabt-org/sabt/internal/train/lesson"
	"github.com/sabt-org/sabt/pipeline/extract/party"
	"github.com/sabt-org/sabt/record"
)

// incident is an account with the parties that may be said to have done it, and which are.
type incident struct {
	*lesson.Item
	options []party.Option
	right   []bool
	bases   [][]record.Basis // that the annotation gives each
	rule    []bool           // rules name it
	missed  int              // annotated parties that no option is
}

func casesOf(r *lesson.Reader, items []lesson.Item) []incident {
	out := make([]incident, len(items))
	for i := range items {
		out[i] = caseOf(r, &items[i])
	}
	return out
}

func caseOf(r *lesson.Reader, it *lesson.Item) incident {
	x := incident{Item: it, options: it.Party.Options()}
	told := make([]bool, len(it.Gold.Perpetrators))
	for i := range x.options {
		o := &x.options[i]
		var bases []record.Basis
		for k, p := range it.Gold.Perpetrators {
			if is(r, it, o, p.Name) || is(r, it, o, p.Canonical) {
				told[k] = true
				bases = append(bases, record.Basis(p.Basis))
			}
		}
		x.right = append(x.right, len(bases) > 0)
		x.bases = append(x.bases, bases)
		x.rule = append(x.rule, it.Party.Ruled(o))
	}
	for _, t := range told {
		if !t {
			x.missed++
		}
	}
	return x
}

// is reports whether a party goes by a name.
func is(r *lesson.Reader, it *lesson.Item, o *party.Option, name string) bool {
	for _, m := range o.Mentions {
		if r.SameActor(name, m.Canonical) || r.SameActor(name, m.Quote(it.Text)) {
			return true
		}
	}
	return false
}
