package main

import (
	"sync"

	"github.com/sabt-org/sabt/pipeline/extract/filler"
)

const (
	folds = 4
	often = 3 // how often a word must be a head to be known

	about = "Learned by internal/train/roles from the training part of MUC-4 (DEV-MUC3-0001 to 1300). CC BY-SA 4.0; see docs/model-roles.md."
)

// judged are the entities of each role of a message, the likeliest first, with what the key says.
type judged [filler.Roles][]verdict

// learn fits all models: the forests on the chances that tables learned without a message give it. It returns what those
// chances and the key say of each message, by its position.
func learn(all []*message) (*filler.Model, []judged) {
	seen := make([]judged, len(all))
	for f := range folds {
		m := tables(without(all, f))
		for i, msg := range all {
			if i%folds == f {
				seen[i] = msg.judge(m)
			}
		}
	}
	m := tables(all)
	forests(m, all, seen, -1)
	return m, seen
}

func without(all []*message, fold int) []*message {
	var out []*message
	for i, m := range all {
		if i%folds != fold {
			out = append(out, m)
		}
	}
	return out
}

// forests fits those of m on all messages but those of a fold: of a role for which none of a kind were asked, on the others.
func forests(m *filler.Model, all []*message, seen []judged, fold int) {
	for r := range filler.Roles {
		var vs [2][]verdict
		for i := range seen {
			if all[i].doc != nil && i%folds != fold {
				k := all[i].doc.Kind()
				vs[k] = append(vs[k], seen[i][r]...)
			}
		}
		for k := range vs {
			if len(vs[k]) == 0 {
				vs[k] = vs[1-k]
			}
			m.Forests[k][r] = learnForest(vs[k])
		}
	}
}

// tables fits the linear models.
func tables(all []*message) *filler.Model {
	x := examples{words: map[uint32]int{}}
	for _, m := range all {
		if m.doc != nil {
			m.examples(&x)
		}
	}
	m := &filler.Model{About: about, Words: filler.NewWords(x.words, often)}
	var wait sync.WaitGroup
	wait.Go(func() { m.Own = learnTable(18, 4, x.own) })
	wait.Go(func() {
		m.Bag = learnTable(18, 4, x.bag)
		m.Cut = learnTable(15, 10, x.cut)
		m.Presence = learnTable(14, 4, x.presence)
	})
	wait.Wait()
	return m
}

// judge weighs a message and holds it against its key.
func (m *message) judge(model *filler.Model) judged {
	var out judged
	if m.doc == nil {
		return out
	}
	for r, es := range model.Weigh(m.doc) {
		out[r] = m.verdicts(r, es)
	}
	return out
}
