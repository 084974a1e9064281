package actors

import (
	"github.com/sabt-org/sabt/record"
	refactors "github.com/sabt-org/sabt/reference/actors"
)

// party adds a listed party: with the word for its sort, as its branch, or as an adjective.
func (s *scan) party(i int, m refactors.Match) int {
	a := m.Actor()
	out := s.mention(i, i+m.Tokens, a)
	out.Start += m.Cut
	if m.Weak() && s.at(i-1) != "the" && s.class(out.Last)&(member|generic) == 0 {
		s.weak = append(s.weak, len(s.out))
	}
	if m.Ambiguous() {
		s.unsettled = append(s.unsettled, choice{len(s.out), m.Actors()})
	}
	if b, last := s.branchAfter(a, out.Last); last > 0 {
		out = s.mention(i, last, b)
	}
	return s.close(out, a.Plain())
}

// close adds a mention of a party with what belongs to its name behind it, and steps over its people: in "Taliban
// fighters" the fighters are no second party.
func (s *scan) close(out record.ActorMention, plain bool) int {
	if c := s.class(out.Last); c&generic != 0 && !s.tokens[out.Last].Shape.Has(record.Capital) && !plain {
		out.Last++
		out.End = s.tokens[out.Last-1].End
	}
	out.Adjective = s.adjective(out)
	next := s.add(out)
	if c := s.class(next); c&member != 0 && c&foreign == 0 {
		next++
	}
	return next
}

// adjective reports whether the mention qualifies the noun after it: "the Taliban governor", "Taliban-appointed",
// and "anti-Taliban"; not "Taliban fighters", who are the party.
func (s *scan) adjective(m record.ActorMention) bool {
	if s.glued(m.First-1) && s.class(m.First-2)&against != 0 || s.class(m.First-1)&against != 0 {
		return true
	}
	if m.Outlet {
		return false // "its Amaq outlet" is Amaq
	}
	if s.glued(m.Last) {
		return s.class(m.Last+1)&joined != 0
	}
	if !s.english || m.Last >= s.last() || s.tokens[m.Last].Shape.Has(record.Punct) || s.tokens[m.First].Norm[0] >= 0xD0 {
		return false
	}
	t := s.tokens[m.Last]
	if c := s.class(m.Last); c&lower != 0 || c&member != 0 && (m.Last+1 >= len(s.tokens) || s.tokens[m.Last+1].Tag != record.NOUN) {
		return false
	}
	switch t.Tag {
	case record.TagNone:
		return false
	case record.NOUN:
		return true
	case record.ADJ, record.PROPN:
		return m.Last+1 < len(s.tokens) && s.tokens[m.Last+1].Tag == record.NOUN
	}
	return false
}

// branchAfter reads "'s Khorasan branch", "-Khorasan" and "Khorasan Province" after a party's name. It returns the
// branch and the token behind it, 0 when there is none.
func (s *scan) branchAfter(whole refactors.Actor, i int) (refactors.Actor, int) {
	joined := s.glued(i)
	if joined || s.at(i) == "'s" {
		i++
	}
	if i >= len(s.tokens) {
		return whole, 0
	}
	regions, n, ok := s.words.branches.Match(s.tokens, i)
	if !ok {
		return whole, 0
	}
	i += n
	named := s.class(i)&branch != 0
	if b, ok := s.branch(whole, regions); ok && (named || joined) {
		if named {
			i++
		}
		return b, i
	}
	return whole, 0
}

func (s *scan) branch(whole refactors.Actor, regions []region) (refactors.Actor, bool) {
	if whole.Role != refactors.Party {
		return whole, false
	}
	for _, r := range regions {
		if r.whole == whole.Canonical {
			return s.list.Lookup(r.branch)
		}
	}
	return whole, false
}

// region reads "the Khorasan branch of ISIS", which begins with the region. It returns the token to go on with.
func (s *scan) region(i int) int {
	regions, n, ok := s.words.branches.Match(s.tokens, i)
	if !ok {
		return i + 1
	}
	j := i + n
	if s.class(j)&branch == 0 || s.at(j+1) != "of" {
		return i + 1
	}
	j += 2
	if s.at(j) == "the" {
		j++
	}
	if j >= len(s.tokens) {
		return i + 1
	}
	m, ok := s.list.Match(s.text, s.tokens, j, s.cased)
	if !ok {
		return i + 1
	}
	b, ok := s.branch(m.Actor(), regions)
	if !ok {
		return i + 1
	}
	end := j + m.Tokens
	if a, ok := s.list.Lookup(s.at(end + 1)); s.at(end) == "(" && s.at(end+2) == ")" && ok {
		if b, ok := s.branch(a, regions); ok { // "(ISIS)" spells the larger party's name, which is not the branch
			return s.add(s.mention(i, end, b)) + 3
		}
	}
	return s.add(s.mention(i, end, b))
}
