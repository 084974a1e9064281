package filler

import (
	"slices"
	"sort"

	"github.com/sabt-org/sabt/record"
)

// Entity is a thing that may fill a role, with all its mentions in the document.
type Entity struct {
	Role     Role
	Span     record.Span // the words that stand for it
	Mentions []Mention   // in text order
	Chance   float32     // that it fills the role
	Traits   Traits

	best    *mention
	members []*mention
	top     float32 // the highest chance of its mentions
}

// Mention is one place where an entity is named.
type Mention struct {
	Span     record.Span
	Sentence int
	Chance   float32
}

// memory is how many mentions back a thing is known again: the cost stays linear in the length of the document.
const memory = 200

// entities puts the mentions that may fill a role together, the likeliest entity first.
func (d *Document) entities(all []mention, r Role) []*Entity {
	var ms []*mention
	for k := range all {
		if all[k].chance(r) >= faint {
			ms = append(ms, &all[k])
		}
	}
	root := d.joined(ms, r)
	byRoot := map[int]*Entity{}
	var out []*Entity
	for i, m := range ms {
		e := byRoot[root(i)]
		if e == nil {
			e = &Entity{Role: r}
			byRoot[root(i)] = e
			out = append(out, e)
		}
		e.members = append(e.members, m)
		e.top = max(e.top, m.chance(r))
	}
	for _, e := range out {
		d.name(e)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].top > out[j].top })
	return out
}

// joined finds for each mention the first one of the same thing.
func (d *Document) joined(ms []*mention, r Role) func(int) int {
	parent := make([]int, len(ms))
	for i := range parent {
		parent[i] = i
	}
	root := func(i int) int {
		for parent[i] != i {
			i = parent[i]
		}
		return i
	}
	for i := range ms {
		for j := max(0, i-memory); j < i; j++ {
			if a, b := root(i), root(j); a != b && d.same(ms[j], ms[i], r) {
				parent[max(a, b)] = min(a, b)
			}
		}
	}
	return root
}

// name chooses the words that stand for an entity: of a person the longest name, else those of the likeliest mention.
func (d *Document) name(e *Entity) {
	r := e.Role
	for _, m := range e.members {
		if e.best == nil || d.worth(e, m) > d.worth(e, e.best) {
			e.best = m
		}
		e.Mentions = append(e.Mentions, Mention{Span: d.chosen(m, r), Sentence: m.sentence, Chance: m.chance(r)})
	}
	e.Span = d.chosen(e.best, r)
}

// worth is how well a mention stands for its entity.
func (d *Document) worth(e *Entity, m *mention) float32 {
	r := e.Role
	if r != Person {
		return m.chance(r) * (0.2 + m.fit[r])
	}
	w := m.fit[r]
	v := m.variants[m.cut[r]]
	for i := v.first; i < v.last; i++ {
		if d.human(i) == 0 {
			w++ // a word of the name, and no title
		}
	}
	if m.chance(r) < 0.3*e.top {
		w -= 100
	}
	return w
}

// chosen is the span of the variant that fits a role best.
func (d *Document) chosen(m *mention, r Role) record.Span {
	v := m.variants[m.cut[r]]
	return d.span(v.first, v.last)
}

// same reports whether two mentions, a before b, are of one thing: the same words; one's words among the other's with
// the same head; the same party; a short form in brackets; two names that end alike.
func (d *Document) same(a, b *mention, r Role) bool {
	va, vb := a.variants[a.cut[r]], b.variants[b.cut[r]]
	if x, y := d.words[a.token].actor, d.words[b.token].actor; x != nil && y != nil && x.Canonical != "" && x.Canonical == y.Canonical && r == Organization {
		return true
	}
	if d.brackets(va, vb) && r == Organization {
		return true
	}
	if d.lemmas[a.token] != d.lemmas[b.token] {
		return r == Person && d.partOfName(va, vb)
	}
	if r == Person || r == Organization {
		return true
	}
	return d.amongst(va, vb) || d.amongst(vb, va)
}

// brackets reports whether b stands in brackets right behind a.
func (d *Document) brackets(a, b variant) bool {
	return b.first == a.last+1 && (d.norm(a.last) == "(" || d.norm(a.last) == "[")
}

// partOfName reports whether the words of one name are among those of the other: "Meneses" of "Luis Meneses Benavides".
func (d *Document) partOfName(a, b variant) bool {
	if a.last-a.first > b.last-b.first {
		a, b = b, a
	}
	n := b.last - b.first
	return a.last-a.first < n && n < 7 && d.tag(a.first) == record.PROPN && d.amongst(a, b)
}

// amongst reports whether all words of a are words of b.
func (d *Document) amongst(a, b variant) bool {
	for i := a.first; i < a.last; i++ {
		if !d.article(i) && !slices.Contains(d.lemmas[b.first:b.last], d.lemmas[i]) {
			return false
		}
	}
	return true
}
