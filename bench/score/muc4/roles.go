package muc4

import (
	"slices"
	"strings"

	"github.com/sabt-org/sabt/bench/score"
)

// role is one of the five roles that later work kept of the 24 slots.
type role int

const (
	individual role = iota
	org
	physical
	victim
	instrument
	roles int = iota
)

func (r role) String() string {
	return [...]string{"individual", "organization", "target", "victim", "weapon"}[r]
}

func (r role) slot() slot {
	return [...]slot{slotIndividual, slotOrg, slotPhysical, slotName, slotInstrument}[r]
}

// entity is a thing with all the words for it.
type entity []string

// filled are the fillers of the five roles.
type filled [roles][]entity

// roles are the fillers of a template that was given.
func (t *Template) roles() filled {
	var out filled
	add := func(r role, e []string) {
		if e = slices.DeleteFunc(slices.Clone(e), func(m string) bool { return strings.TrimSpace(m) == "" }); len(e) > 0 {
			out[r] = append(out[r], e)
		}
	}
	for r, list := range map[role][][]string{individual: t.Individuals, org: t.Orgs} {
		for _, e := range list {
			add(r, e)
		}
	}
	for _, x := range t.Instruments {
		add(instrument, x.ID)
	}
	for _, x := range t.Targets {
		add(physical, x.ID)
	}
	for _, x := range t.Victims {
		add(victim, x.Name)
	}
	return out
}

// RolesOf scores the role fillers of one document (CEAF-REE as GRIT defines it): an entity is right if all its words are among those of one
// entity of the key. text is the message as GRIT keeps it: words that are not in it are not asked for.
func RolesOf(keys []*Key, text string, given []Template) (micro score.Sums, byRole map[string]score.Sums, differences []score.Difference) {
	gold, pred := goldRoles(keys, text), mergedRoles(given)
	byRole = map[string]score.Sums{}
	for r := range role(roles) {
		g, p := gold[r], pred[r]
		paired := score.Heaviest(len(g), len(p), func(i, j int) float64 {
			if p[j].amongst(g[i]) {
				return 1
			}
			return 0
		})
		s := score.Hits(float64(len(paired)), len(p), len(g))
		byRole[r.String()], micro = s, micro.Plus(s)
		differences = append(differences, unpaired(r, g, p, paired)...)
	}
	return micro, byRole, differences
}

func unpaired(r role, g, p []entity, paired []score.Pair) []score.Difference {
	var out []score.Difference
	for i, e := range g {
		if !slices.ContainsFunc(paired, func(m score.Pair) bool { return m.Row == i }) {
			out = append(out, score.Difference{Kind: r.String() + "-missed", Gold: strings.Join(e, " / "), At: -1})
		}
	}
	for j, e := range p {
		if !slices.ContainsFunc(paired, func(m score.Pair) bool { return m.Column == j }) {
			out = append(out, score.Difference{Kind: r.String() + "-false", Read: strings.Join(e, " / "), At: -1})
		}
	}
	return out
}

// amongst: all words for e are among those for g.
func (e entity) amongst(g entity) bool {
	words := g.plain()
	return !slices.ContainsFunc(e.plain(), func(m string) bool { return !slices.Contains(words, m) })
}

func (e entity) plain() entity {
	out := make(entity, len(e))
	for i, m := range e {
		out[i] = plain(m)
	}
	return out
}

// goldRoles are the entities of all templates of a document, each once.
func goldRoles(keys []*Key, text string) filled {
	var out filled
	for r := range role(roles) {
		var all []entity
		for _, k := range keys {
			for _, f := range k.slots[r.slot()] {
				all = merge(all, lowered(f.alts))
			}
		}
		for _, e := range all {
			if e = inText(e, text); len(e) > 0 {
				out[r] = append(out[r], e)
			}
		}
	}
	return out
}

// mergedRoles are the entities of all templates given, merged as those of the key are.
func mergedRoles(given []Template) filled {
	var out filled
	for i := range given {
		for r, list := range given[i].roles() {
			for _, e := range list {
				if !slices.ContainsFunc(out[r], func(o entity) bool { return same(e.plain(), o.plain()) }) {
					out[r] = append(out[r], e)
				}
			}
		}
	}
	return out
}

// merge adds an entity unless its words are among those of one had before, or the other way round.
func merge(all []entity, e entity) []entity {
	if len(e) == 0 || slices.ContainsFunc(all, func(o entity) bool { return same(e, o) }) {
		return all
	}
	return append(all, e)
}

func same(a, b entity) bool { return subset(a, b) || subset(b, a) }

func lowered(words []string) entity {
	out := make(entity, len(words))
	for i, w := range words {
		out[i] = strings.ToLower(w)
	}
	return out
}

func inText(e entity, text string) entity {
	return slices.DeleteFunc(slices.Clone(e), func(m string) bool { return text != "" && !strings.Contains(text, m) })
}
