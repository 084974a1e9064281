package score

import (
	"slices"
	"strings"

	"github.com/sabt-org/sabt/view/contract"
)

// Lists scores what an article names beside its incidents: the targets, the victims by name, the weapons, each once an article and
// whatever the incident, so that it shows what the reading finds and not how it parts incidents. Words are the same thing when they
// end alike or when all words of one are among those of the other: annotators cut phrases in many ways.
func Lists(gold Annotation, o contract.Object) (map[string]Sums, []Difference) {
	sums, ds := map[string]Sums{}, []Difference(nil)
	asked, given := listed(gold.Incidents), listedIn(o)
	for _, name := range []string{"targets", "victims_named", "weapons"} {
		g, p := asked[name], given[name]
		sums[name] = Sums{float64(shared(p, g)), float64(len(p)), float64(shared(g, p)), float64(len(g))}
		for _, w := range g {
			if !among(w, p) {
				ds = append(ds, Difference{Kind: name + "-missed", Gold: w, At: -1})
			}
		}
		for _, w := range p {
			if !among(w, g) {
				ds = append(ds, Difference{Kind: name + "-false", Read: w, At: -1})
			}
		}
	}
	return sums, ds
}

func listed(all []Incident) map[string][]string {
	out := map[string][]string{}
	for _, i := range all {
		put(out, "targets", i.Targets)
		put(out, "victims_named", i.NamedVictims)
		put(out, "weapons", i.Weapons)
	}
	return out
}

func listedIn(o contract.Object) map[string][]string {
	out := map[string][]string{}
	for _, i := range o.Incidents {
		for _, t := range i.Targets {
			put(out, "targets", []string{t.Text})
		}
		for _, v := range i.Victims {
			if v.Name != nil {
				put(out, "victims_named", []string{*v.Name})
			}
		}
		for _, w := range i.Weapons {
			put(out, "weapons", []string{w.Text})
		}
	}
	return out
}

// put adds words for things that are not listed yet.
func put(into map[string][]string, name string, all []string) {
	for _, w := range all {
		if !among(w, into[name]) {
			into[name] = append(into[name], w)
		}
	}
}

func among(w string, all []string) bool {
	return slices.ContainsFunc(all, func(o string) bool { return SameThing(w, o) })
}

// shared is how many of some words are for a thing among others.
func shared(of, others []string) int {
	n := 0
	for _, w := range of {
		if among(w, others) {
			n++
		}
	}
	return n
}

// SameThing reports whether two stretches are words for one thing.
func SameThing(a, b string) bool {
	x, y := thing(a), thing(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	return x[len(x)-1] == y[len(y)-1] || within(x, y) || within(y, x)
}

func within(x, y []string) bool {
	return !slices.ContainsFunc(x, func(w string) bool { return !slices.Contains(y, w) })
}

// thing are the words of a stretch without articles and pronouns.
func thing(s string) []string {
	list := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !(r == '\'' || r == '-' || r == '_' || 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || r > 127)
	})
	return slices.DeleteFunc(list, func(w string) bool {
		return slices.Contains([]string{"the", "a", "an", "of", "his", "her", "their"}, w)
	})
}
