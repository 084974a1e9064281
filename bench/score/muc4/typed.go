package muc4

import (
	"reflect"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/bench/score"
)

// typed is a template of which only the type and five roles are kept.
type typed struct {
	typ   string
	roles filled
}

// size is the number of fillers, the type being one.
func (t *typed) size() int {
	n := 1
	for _, list := range t.roles {
		n += len(list)
	}
	return n
}

// TypedOf scores the templates of one document by GTT's measure: they are aligned one to one, their types being compatible; an entity is right
// if all its words are among those of one entity of the other side; the type counts as a slot.
func TypedOf(keys []*Key, text string, given []Template) score.Sums {
	gold, pred := goldTyped(keys, text), givenTyped(given)
	all, asked := size(pred), size(gold)
	hit := func(i, j int) (right, found int) { return pred[i].hits(&gold[j]) }
	paired := score.Heaviest(len(pred), len(gold), func(i, j int) float64 {
		right, found := hit(i, j)
		return float64(right)/float64(max(1, all)) + float64(found)/float64(max(1, asked))
	})
	s := score.Sums{Given: float64(all), Asked: float64(asked)}
	for _, m := range paired {
		right, found := hit(m.Row, m.Column)
		s.Right, s.Found = s.Right+float64(right), s.Found+float64(found)
	}
	return s
}

func size(all []typed) int {
	n := 0
	for i := range all {
		n += all[i].size()
	}
	return n
}

// hits counts the fillers that are right, and those of the key that are found; none when the types do not go together.
func (t *typed) hits(g *typed) (right, found int) {
	if t.typ == "" || !strings.Contains(g.typ, t.typ) {
		return 0, 0
	}
	right, found = 1, 1
	for r := range t.roles {
		for _, e := range t.roles[r] {
			if slices.ContainsFunc(g.roles[r], e.amongst) {
				right++
			}
		}
		for _, k := range g.roles[r] {
			if slices.ContainsFunc(t.roles[r], func(e entity) bool { return e.amongst(k) }) {
				found++
			}
		}
	}
	return right, found
}

func goldTyped(keys []*Key, text string) []typed {
	var out []typed
	for _, k := range keys {
		var t typed
		if f := k.first(slotType); f != nil {
			t.typ = strings.ToLower(f.alts[0])
		}
		for r := range role(roles) {
			for _, f := range k.slots[r.slot()] {
				if e := inText(lowered(f.alts), text); len(e) > 0 {
					t.roles[r] = append(t.roles[r], e)
				}
			}
		}
		if !slices.ContainsFunc(out, func(o typed) bool { return reflect.DeepEqual(o, t) }) {
			out = append(out, t)
		}
	}
	return out
}

func givenTyped(given []Template) []typed {
	var out []typed
	for i := range given {
		out = append(out, typed{strings.ToLower(given[i].Type), given[i].roles()})
	}
	return out
}
