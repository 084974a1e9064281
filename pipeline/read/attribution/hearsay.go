package attribution

import "github.com/sabt-org/sabt/record"

// citing reads "Tolo News, citing a Security Council report, said" and "..., citing the SITE agency": the cited one
// is the source, who cites it the relay.
func (s *scan) citing(i int) {
	at := i + s.n[i]
	n := s.phraseRight(at)
	if n.empty() || !n.pronoun && !s.sourceNoun(n.head) { // "said he would resign, citing the lack of support"
		return
	}
	s.found = append(s.found, found{source: s.nameAfter(n), cue: stretch{i, at}, open: i, stance: record.StanceSay, relayed: true, content: stretch{}, nested: true})
}

// hedge reads "reportedly killed", "allegedly".
func (s *scan) hedge(i int) {
	first, last := i, s.b
	for first > s.a && s.norm(first-1) != "," && s.norm(first-1) != ";" && !s.is(first-1, contrast|that|rel) {
		first--
	}
	for p := i; p < s.b; p++ {
		if s.norm(p) == "," || s.norm(p) == ";" || s.is(p, contrast) {
			last = p
			break
		}
	}
	s.found = append(s.found, found{cue: stretch{i, i + 1}, content: stretch{first, last}, open: i, closed: true, nested: true, hedged: true, stance: record.StanceSay})
}

// colon reads headlines: "Police: five dead in blast", "Five dead in blast: police".
func (s *scan) colon(sn record.Sentence) {
	for i := s.a + 1; i < s.b-1 && i < s.a+9; i++ {
		if s.norm(i) != ":" {
			continue
		}
		n := s.phraseRight(s.a)
		if i+1 < s.b && s.quoteOpens(i+1) && !n.empty() && n.last > i-4 && (s.anyOf(n, person|body|plural|title) || s.party(n)) {
			k := s.quoteAt(i + 1)
			s.found = append(s.found, found{source: s.trim(n), cue: stretch{i, i + 1}, content: stretch{i + 1, s.quotes[k].end()}, open: s.a, closed: true, direct: true, stance: record.StanceSay})
			return
		}
		if (n.last == i || n.last > i-4 && s.anyOf(n, person|title)) && s.sourceNoun(n.head) && !s.place(n.head) && !s.quoteOpens(i+1) && (sn.Heading || s.party(n) || s.anyOf(n, person|title)) {
			s.found = append(s.found, found{source: n, cue: stretch{i, i + 1}, content: stretch{i + 1, s.b}, open: s.a, stance: record.StanceSay})
		}
		return
	}
	for i := s.b - 2; sn.Heading && i > s.a+1 && i > s.b-7; i-- {
		if s.norm(i) == ":" {
			if n := s.phraseRight(i + 1); n.last == s.b && s.is(n.head, person|body|plural) {
				s.found = append(s.found, found{source: n, cue: stretch{i, i + 1}, content: stretch{s.a, i}, open: i, closed: true, before: true, stance: record.StanceSay})
			}
			return
		}
	}
}

// party reports whether a phrase at the start of a sentence is a party that speaks, not a dateline: "Police: fire is out."
func (s *scan) party(n np) bool {
	if s.is(n.head, person|plural|media) {
		return true
	}
	sp := s.span(stretch{n.first, n.last})
	for _, a := range s.r.Actors {
		if a.Start >= sp.End {
			break
		}
		if sp.Contains(a.Span) && !a.Adjective && !a.Nation {
			return true
		}
	}
	return false
}

// anyOf reports whether a word of the phrase is of the class.
func (s *scan) anyOf(n np, c class) bool {
	for i := n.first; i < n.last; i++ {
		if s.is(i, c) {
			return true
		}
	}
	return false
}
