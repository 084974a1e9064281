package actors

import (
	refactors "github.com/sabt-org/sabt/reference/actors"
)

// settle decides which of the parties of one name the text means: one that it names by another name, else the one
// whose state it names most, else the first of the list.
func (s *scan) settle() {
	if len(s.unsettled) == 0 {
		return
	}
	sure := s.sure()
	for _, c := range s.unsettled {
		m := &s.out[c.mention]
		if m.Canonical != c.actors[0].Canonical {
			continue // read as a branch since
		}
		best, most := c.actors[0], -1
		for _, a := range c.actors {
			if n := s.weight(a, sure); n > most {
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
	strong := s.strong()
	for _, i := range s.weak {
		if s.countries[s.out[i].Country] == 0 && !strong[s.out[i].Canonical] {
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

// strong are the parties with a mention that is not weak.
func (s *scan) strong() map[string]bool {
	weak := make([]bool, len(s.out))
	for _, i := range s.weak {
		weak[i] = true
	}
	named := map[string]bool{}
	for i := range s.out {
		if !weak[i] {
			named[s.out[i].Canonical] = true
		}
	}
	return named
}

// weight is how much of the document speaks for a party: mentions that are its alone, and those of its country.
func (s *scan) weight(a refactors.Actor, sure map[string]int) int {
	n := 100 * sure[a.Canonical]
	if a.Country != "" {
		n += s.countries[a.Country]
	}
	return n
}

// sure counts the mentions of each party by names that are its alone.
func (s *scan) sure() map[string]int {
	open := make([]bool, len(s.out))
	for _, c := range s.unsettled {
		open[c.mention] = true
	}
	n := map[string]int{}
	for i := range s.out {
		if !open[i] {
			n[s.out[i].Canonical]++
		}
	}
	return n
}
