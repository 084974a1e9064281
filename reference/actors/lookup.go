package actors

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// Lookup returns the party that a whole name stands for, in any of its spellings. Capitals do not count here: a name
// handed in alone is a name.
func (l *List) Lookup(name string) (Actor, bool) {
	var buf [12]string
	words := split(buf[:0], fold.String(name))
	f := l.find(words)
	if f == 0 && len(words) > 1 && words[0] == "the" {
		words = words[1:]
		f = l.find(words)
	}
	if f == 0 {
		f = l.find(withoutArticles(words))
	}
	return l.actors[l.table.forms[f].actor], f != 0
}

// byName is Lookup while the list is being read.
func (l *List) byName(canonical string) (Actor, bool) { return l.Lookup(canonical) }

func (l *List) find(words []string) int32 {
	if len(words) == 0 {
		return 0
	}
	k := noKey
	for _, w := range words {
		k = k.add(w)
	}
	return l.table.at(k).form
}

// Canonical returns the canonical name for a spelling; "" when the list lacks it.
func (l *List) Canonical(words string) string {
	a, _ := l.Lookup(words)
	return a.Canonical
}

// Kind returns the kind of the party with that name, in any spelling; "" when the list lacks it.
func (l *List) Kind(name string) record.ActorKind {
	a, _ := l.Lookup(name)
	return a.Kind
}

// SameParty reports whether two names stand for one party: two spellings, or a state and its own forces ("Israel",
// "IDF"). A branch is a party of its own: ISIS-K is not the Islamic State; see [List.BranchOf].
func (l *List) SameParty(a, b string) bool {
	x, okX := l.Lookup(a)
	y, okY := l.Lookup(b)
	if !okX || !okY {
		return fold.String(a) == fold.String(b)
	}
	return x.Canonical == y.Canonical || forceOf(x, y) || forceOf(y, x)
}

func forceOf(x, y Actor) bool {
	return x.Of == y.Canonical && (x.Kind == record.ActorStateForces || x.Kind == record.ActorPolice)
}

// BranchOf reports whether the first party is a branch, a force or a part of the second.
func (l *List) BranchOf(branch, whole string) bool {
	x, okX := l.Lookup(branch)
	y, okY := l.Lookup(whole)
	return okX && okY && x.Of == y.Canonical
}

// Actors calls yield for each line of the list in its order until yield returns false.
func (l *List) Actors(yield func(Actor) bool) {
	for _, a := range l.actors[1:] {
		if !yield(a) {
			return
		}
	}
}
