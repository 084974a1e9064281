package attribution

import "github.com/sabt-org/sabt/record"

// noun reads nouns of reporting: "the Taliban's claims that", "by the group's count", "a tally by AFP".
func (s *scan) noun(i int) {
	switch {
	case s.is(i, claimnoun) && s.is(i+1, that) && (s.clauseAfter(i+2) || s.norm(i+1) == "that"):
		s.claimThat(i)
	case s.is(i, ownnoun) && s.norm(i+1) == "of" && s.is(i-1, poss) && s.figureAhead(i+2):
		s.ownFigure(i, i+2)
	case s.is(i, ownnoun) && s.is(i+1, aux) && !s.is(i+1, be|modal) && (s.tag[i+2] == record.NUM || s.is(i+2, number)):
		s.countHad(i)
	case s.is(i, toll) && s.norm(i+1) == ":":
		s.otherFigures(i)
	case s.is(i, ownnoun) && s.norm(i+1) == "by":
		s.tallyBy(i)
	case s.is(i, ownnoun) && s.is(i-1, poss) && s.byCount(i):
	case s.is(i, ownnoun) && s.is(i-1, own) && s.is(i-2, adp) && s.front(i-2):
		s.ownAccount(i)
	}
}

// claimThat: "contrary to the Taliban's claims that only one officer was killed".
func (s *scan) claimThat(i int) {
	f := found{cue: stretch{i, i + 1}, content: stretch{i + 1, s.b}, open: i, stance: record.StanceSay, nested: true}
	f.source = s.possessor(i)
	if f.source.empty() {
		if !s.is(i-1, det) { // "reports that", of nobody
			return
		}
		f.hedged = true
		return
	}
	if s.norm(i) == "denial" || s.norm(i) == "denials" {
		f.stance = record.StanceDeny
	}
	if s.is(f.source.first-1, contra) || s.norm(f.source.first-1) == "to" {
		f.open, f.nested = f.source.first, false
	}
	s.found = append(s.found, f)
}

// possessor is the noun phrase before 's and the noun at i: "the Taliban's own claims".
func (s *scan) possessor(i int) np {
	for j := i - 1; j >= s.a && j > i-4; j-- {
		if s.is(j, poss) {
			n := s.phraseLeft(j)
			if n.empty() {
				return n
			}
			return s.trim(n)
		}
		if !s.nominal(j) || s.is(j, det) {
			break
		}
	}
	return np{}
}

// ownFigure: "the hospital's count of 12 dead".
func (s *scan) ownFigure(i, start int) {
	src := s.possessor(i)
	if src.empty() {
		return
	}
	s.found = append(s.found, found{source: src, cue: stretch{i, i + 1}, content: stretch{start, s.b}, open: src.first, nested: true, stance: record.StanceSay})
}

// tallyBy: "an earlier count by the ministry had spoken of 20 deaths", "a tally by AFP shows".
func (s *scan) tallyBy(i int) {
	n := s.phraseRight(i + 2)
	if n.empty() {
		return
	}
	s.figureOf(i, s.trim(n), n.last)
}

// countHad: "a first hospital count had 31 dead".
func (s *scan) countHad(i int) {
	if src := s.phraseLeft(i + 1); !src.empty() {
		s.found = append(s.found, found{source: src, cue: stretch{i + 1, i + 2}, content: stretch{i + 2, s.b}, open: src.first, stance: record.StanceSay})
	}
}

// otherFigures: "the clinic had other figures: six dead".
func (s *scan) otherFigures(i int) {
	j := s.baseLeft(i) - 1
	if !s.is(j, aux) || s.is(j, be|modal) || !s.figureAhead(i+2) {
		return
	}
	if src := s.subject(j); !src.empty() {
		s.found = append(s.found, found{source: s.trim(src), cue: stretch{j, i + 1}, content: stretch{i + 2, s.b}, open: src.begin(), stance: record.StanceSay})
	}
}

// figureOf gives the figures after a count to its author: "..., published by a local group, came to at least 115".
func (s *scan) figureOf(i int, src np, p int) {
	p = s.skipTail(p)
	if s.norm(p) == "," {
		p++
	}
	if !s.figureAhead(p) {
		return
	}
	s.found = append(s.found, found{source: src, cue: stretch{i, i + 1}, content: stretch{p, s.b}, open: i, stance: record.StanceSay})
}

// ownAccount: "The congress disputed this. In its account 20 people were killed."
func (s *scan) ownAccount(i int) {
	start := i + 1
	if s.norm(start) == "," {
		start++
	}
	src := np{first: i - 1, last: i, head: i - 1, pronoun: true}
	s.found = append(s.found, found{source: src, cue: stretch{i - 2, i + 1}, content: stretch{start, s.b}, open: i - 2, stance: record.StanceSay})
}

// byCount: "by the group's count, 19 people died", "the ministry's toll rose to 19".
func (s *scan) byCount(i int) bool {
	src := s.possessor(i)
	if src.empty() {
		return false
	}
	if s.norm(i+1) == "," && s.is(src.first-1, adp) { // "by the ministry's count, 19 people died"
		s.found = append(s.found, found{source: src, cue: stretch{i, i + 1}, content: stretch{i + 2, s.b}, open: src.first - 1, stance: record.StanceSay})
		return true
	}
	if f := (found{source: src, cue: stretch{i, i + 1}, open: src.first - 1, stance: record.StanceSay}); s.is(src.first-1, adp) && i+1 >= s.b-1 && s.contentBefore(&f, src.first-1) { // "nine died, by the army's account"
		return s.keep(f)
	}
	if !s.figureAhead(i + 1) {
		return false
	}
	return s.keep(found{source: src, cue: stretch{i, i + 1}, content: stretch{i + 1, s.b}, open: src.first, stance: record.StanceSay})
}
