package role

import (
	"slices"
	"strings"

	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/pipeline/extract/weigh"
	"github.com/sabt-org/sabt/record"
)

// nearBy is how many sentences from an account's own a party is looked for.
const nearBy = 3

// Option is a party that a document names in an account's sentences or near them, with what speaks for and against its being
// told as the one that did it.
type Option struct {
	Party   *record.ActorMention // as it is named where it is seen first
	Reasons []weigh.Reason
	seen    []sighting
}

// table is what options are looked for in: the accounts of a document, and what rules have found for each.
type table struct {
	views  []*View
	scenes []*scene.Scene
	owner  map[*scene.Scene]*View
	found  [][]record.Responsibility
}

// Options are, for each account, the parties that may be told to have done it. found is what rules have.
func Options(views []*View, scenes []*scene.Scene, found [][]record.Responsibility) [][]Option {
	t := tabled(views, scenes, found)
	out := make([][]Option, len(views))
	for i := range views {
		out[i] = t.options(i)
	}
	return out
}

func tabled(views []*View, scenes []*scene.Scene, found [][]record.Responsibility) *table {
	t := &table{views, scenes, map[*scene.Scene]*View{}, found}
	for _, v := range views {
		for _, s := range v.Scenes {
			t.owner[s] = v
		}
	}
	return t
}

// Open reports whether nobody is named as who did it.
func Open(found []record.Responsibility) bool { return !slices.ContainsFunc(found, names) }

// names reports whether somebody is named as who did it.
func names(p record.Responsibility) bool { return p.Named && p.Basis != record.Denied }

func (t *table) options(i int) []Option {
	v := t.views[i]
	var out []Option
	for _, s := range t.scenes {
		where := t.where(v, s)
		if where == "" || t.spoken(i, s) {
			continue
		}
		for _, x := range v.sightings(s) {
			x.where = where
			if x.tie = v.tie(&x); x.tie == "" || where == "title" && !t.titled(i, &x) {
				continue
			}
			k := slices.IndexFunc(out, func(o Option) bool { return v.key(o.Party) == v.key(x.party) })
			if k < 0 {
				k = len(out)
				out = append(out, Option{Party: x.party})
			}
			out[k].seen = append(out[k].seen, x)
		}
	}
	out = v.distinct(out)
	for k := range out {
		out[k].Reasons = t.reasons(i, &out[k])
	}
	return out
}

// titled reports whether a title may tell of account i: it tells of several acts, or rules have found its party for no other account.
func (t *table) titled(i int, x *sighting) bool {
	several := slices.ContainsFunc(x.scene.Acts, func(a act.Act) bool { return a.Plural })
	return several || t.elsewhere(i, x.party) == "none"
}

// spoken reports whether rules gave what a scene says of a party to another account.
func (t *table) spoken(i int, s *scene.Scene) bool {
	if t.owner[s] == t.views[i] || s.Heading {
		return false
	}
	for k := range t.found {
		if k != i && slices.ContainsFunc(t.found[k], func(p record.Responsibility) bool { return s.Span.Contains(p.Span) }) {
			return true
		}
	}
	return false
}

// key tells parties apart.
func (v *View) key(m *record.ActorMention) string {
	switch {
	case m.Kind == record.ActorStateForces && m.Country != "":
		return "state " + m.Country
	case m.Canonical != "":
		return m.Canonical
	}
	return strings.ToLower(v.quote(m.Span))
}

// distinct leaves out parties that are seen only as a part of the name of one that the list knows: "Taliban fighters".
func (v *View) distinct(os []Option) []Option {
	listed := slices.Clone(os)
	return slices.DeleteFunc(os, func(o Option) bool {
		return o.Party.Canonical == "" && slices.ContainsFunc(listed, func(l Option) bool { return l.Party.Canonical != "" && o.within(&l) })
	})
}

// within reports whether every name of a party overlaps one of another.
func (o *Option) within(l *Option) bool {
	for _, x := range o.seen {
		if x.named() && !slices.ContainsFunc(l.seen, func(y sighting) bool { return y.at.Overlaps(x.at.Span) }) {
			return false
		}
	}
	return true
}
