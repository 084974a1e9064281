package actors

import (
	"slices"

	refactors "github.com/sabt-org/sabt/reference/actors"
)

// settle decides which of the parties of one name the text means: one that it names by another name, else the one
// whose state it names most, else the first of the list.
func (s *scan) settle() {
	for _, c := range s.unsettled {
		m := &s.out[c.mention]
		if m.Canonical != c.actors[0].Canonical {
			continue // read as a branch since
		}
		best, most := c.actors[0], -1
		for _, a := range c.actors {
			if n := s.weight(a, c.mention); n > most {
				best, most = a, n
			}
		}
		m.Canonical, m.Kind, m.Country = best.Canonical, best.Kind, best.Country
	}
}

// drop leaves out the weak mentions of parties that the text speaks of nowhere else.
func (s *scan) drop() {
	if len(s.weak) == 0 {
		return
	}
	var unsure []int
	for _, i := range s.weak {
		if s.countries[s.out[i].Country] == 0 && !s.elsewhere(i) {
			unsure = append(unsure, i)
		}
	}
	keep := s.out[:0]
	for i, m := range s.out {
		if len(unsure) > 0 && unsure[0] == i {
			unsure = unsure[1:]
			continue
		}
		keep = append(keep, m)
	}
	s.out = keep
}

// elsewhere reports whether a mention that is not weak names the same party.
func (s *scan) elsewhere(weak int) bool {
	for i := range s.out {
		if s.out[i].Canonical == s.out[weak].Canonical && !slices.Contains(s.weak, i) {
			return true
		}
	}
	return false
}

func (s *scan) weight(a refactors.Actor, except int) int {
	n := s.countries[a.Country]
	if a.Country == "" {
		n = 0
	}
	for i := range s.out {
		if i != except && s.out[i].Canonical == a.Canonical && !s.open(i) {
			n += 100
		}
	}
	return n
}

// open reports whether the mention's party is still to be chosen.
func (s *scan) open(mention int) bool {
	for _, c := range s.unsettled {
		if c.mention == mention {
			return true
		}
	}
	return false
}
