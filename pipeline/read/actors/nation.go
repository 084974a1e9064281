package actors

import (
	"github.com/sabt-org/sabt/record"
	refactors "github.com/sabt-org/sabt/reference/actors"
)

// nation adds a state or a people where it stands for its forces: "Israeli army", "Russian drone strikes",
// "Israel bombed", "accused Russia". "The Russian embassy" and "in Israel" name no party.
func (s *scan) nation(i int, m refactors.Match) int {
	a := m.Actor()
	s.count(a.Country)
	last := i + m.Tokens
	if next := s.region(i); next > i+1 { // "the Afghan affiliate of the Islamic State"
		return next
	}
	if out, ok := s.forces(i, last, a); ok {
		return s.add(out)
	}
	out := s.mention(i, last, a)
	out.Start += m.Cut
	out.Nation, out.Kind = true, record.ActorStateForces
	switch {
	case s.strikeAfter(last), s.strikeBefore(i, a), s.glued(last) && s.at(last+1) == "led":
		out.Adjective = true
	case s.glued(i-1) || s.glued(last): // "pro-Iranian", "US-backed"
		return last
	case s.class(i-1)&blame != 0, s.at(i-1) == "the" && s.class(i-2)&blame != 0, s.class(i-1)&place == 0 && s.acts(last):
	default:
		return last
	}
	return s.add(out)
}

func (s *scan) count(country string) {
	if s.countries == nil {
		s.countries = map[string]int{}
	}
	s.countries[country]++
}

// forces reads "Israeli army", "Kenya's security forces", "ejército ruso": a state's own forces, police, government.
func (s *scan) forces(first, last int, a refactors.Actor) (record.ActorMention, bool) {
	j := last
	if s.at(j) == "'s" {
		j++
	}
	for n := 0; n < 2 && s.class(j)&modifier != 0 && s.class(j+1)&(force|police|strike|modifier) != 0; n++ {
		j++
	}
	if c := s.class(j) & (force | police | government | intelligence); c != 0 && (s.class(j)&foreign == 0 || c&force == 0) {
		return s.forceMention(first, j+1, c, a), true
	}
	if a.Role == refactors.Demonym {
		if c := s.class(first-1) & (force | police | government); c != 0 && s.class(first-1)&foreign != 0 {
			return s.forceMention(first-1, last, c, a), true
		}
	}
	return record.ActorMention{}, false
}

func (s *scan) forceMention(first, last int, c class, a refactors.Actor) record.ActorMention {
	out := s.mention(first, last, a)
	switch {
	case c&force != 0:
		out.Kind = record.ActorStateForces
	case c&police != 0:
		out.Kind, out.Canonical = record.ActorPolice, a.Adjective+" police"
	case c&intelligence != 0:
		out.Kind, out.Canonical = record.ActorStateForces, a.Adjective+" intelligence"
	default:
		out.Kind, out.Canonical = record.ActorGovernment, a.Adjective+" government"
	}
	out.Adjective = s.adjective(out)
	return out
}

// strikeAfter: "Israeli strikes", "Russian drone and missile attacks", "Israel's offensive".
func (s *scan) strikeAfter(j int) bool {
	if s.at(j) == "'s" {
		j++
	}
	for n := 0; n < 4; n++ {
		c := s.class(j)
		if c&strike != 0 && c&foreign == 0 || c&strike != 0 && c&act == 0 {
			return true
		}
		if c&modifier == 0 && s.at(j) != "and" && !hyphen(s.at(j)) {
			return false
		}
		j++
	}
	return false
}

// strikeBefore: "الغارات الإسرائيلية", "bombardeos rusos", "حمله اسرائیل": languages that put the people behind.
func (s *scan) strikeBefore(i int, a refactors.Actor) bool {
	for n := 1; n <= 2; n++ {
		c := s.class(i - n)
		if c&strike != 0 && c&foreign != 0 {
			return a.Role == refactors.Demonym || n == 1 && persian(s.tokens[i].Norm)
		}
	}
	return false
}

func persian(w string) bool { return len(w) > 1 && w[0] >= 0xD8 && w[0] <= 0xDB }

// acts: "Israel bombed", "Russia has launched".
func (s *scan) acts(j int) bool {
	for n := 0; n < 2 && s.class(j)&aux != 0; n++ {
		j++
	}
	return s.class(j)&act != 0
}
