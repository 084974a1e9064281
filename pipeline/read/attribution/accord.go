package attribution

import "github.com/sabt-org/sabt/record"

// accord reads "according to X" in front, at the end and in the middle of a sentence.
func (s *scan) accord(i int) {
	at := i + s.n[i]
	if s.tagged(at, record.ADV) {
		at++
	}
	if s.tagged(at, record.VERB) && !s.hyphen(at+1) { // a tagger takes "camp leaders" for a verb after "to"
		s.tag[at] = record.NOUN
	}
	n := s.phraseRight(at)
	if n.empty() {
		return
	}
	n = s.nameAfter(n) // "according to the mayor, Adnan Bayatli"
	f := found{source: n, cue: stretch{i, i + s.n[i]}, open: i, stance: record.StanceSay}
	rest := s.skipTail(n.last)
	switch {
	case s.front(i):
		start := rest
		if s.norm(start) == "," {
			start++
		}
		f.content = stretch{start, s.b}
	case rest < s.b && s.norm(rest) == "," && s.opensClause(i) && !s.endsClause(rest):
		f.content = stretch{rest + 1, s.b}
		if s.norm(i-1) == "," || !s.boundary(i-1) { // "The attack, according to police, killed five"
			f.content.first = s.segmentStart(i)
		}
	default:
		end := i
		if s.norm(end-1) == "," {
			end--
		}
		f.content, f.before, f.closed = stretch{s.segmentStart(i), end}, true, true
		s.accordAfter(&f, rest)
	}
	if !f.content.empty() {
		s.found = append(s.found, f)
	}
}

// skipTail passes over an apposition or a relative clause after the source: "according to Mohammad Waziri, the
// spokesman for the police".
func (s *scan) skipTail(p int) int {
	if s.tagged(p, record.VERB) && !s.front(p) { // "a report released on Monday"
		q := p
		for q < s.b && s.norm(q) != "," {
			q++
		}
		if q < s.b {
			return q
		}
	}
	if s.norm(p) == "," && (s.is(p+1, rel) || s.is(p+1, det) && !s.clauseBeforeComma(p+1) || s.tagged(p+1, record.VERB) && s.tagged(p+2, record.ADP)) {
		q := p + 1
		for q < s.b && s.norm(q) != "," {
			q++
		}
		return q
	}
	return p
}

// clauseBeforeComma reports whether a verb stands between token p and the next comma: it is no apposition.
func (s *scan) clauseBeforeComma(p int) bool {
	for i := p; i < s.b; i++ {
		if s.norm(i) == "," {
			return false
		}
		if s.tagged(i, record.AUX) || s.tagged(i, record.VERB) && !s.modifier(i) {
			return true
		}
	}
	return true
}

// front reports whether token i begins the sentence or a clause that a contrast opens.
func (s *scan) front(i int) bool {
	for j := i - 1; j >= s.a; j-- {
		if s.is(j, contrast) || s.norm(j) == ";" || s.norm(j) == ":" {
			return true
		}
		if s.tag[j] == record.PUNCT || s.is(j, opener|adv|conj) || s.timeWord(j) || s.is(j, adp) && s.timeWord(j+1) {
			continue
		}
		return false
	}
	return true
}

// opensClause: "where, according to a student, 600 pupils had gathered".
func (s *scan) opensClause(i int) bool {
	j := i - 1
	if s.norm(j) == "," {
		j--
	}
	return j < s.a || s.is(j, rel|that|sub|conj) || s.norm(i-1) == ","
}

// endsClause reports whether what follows the comma at p belongs to something else: an apposition, a participle.
func (s *scan) endsClause(p int) bool {
	q := p + 1
	return q >= s.b || s.is(q, cite|contrast) || s.is(q, rel) || s.tagged(q, record.VERB) && s.w[q] != nil && s.w[q].form&gerund != 0 ||
		s.is(q, conj) || !s.clauseAfter(q) && !s.tagged(q, record.VERB, record.AUX)
}

// accordAfter lets a content before the source go on behind it when no other source is near.
func (s *scan) accordAfter(f *found, rest int) {
	if s.norm(rest) == "," && s.is(rest+1, conj) {
		return
	}
}

// citing reads "Tolo News, citing a Security Council report, said" and "..., citing the SITE agency": the cited one
// is the source, who cites it the relay.
func (s *scan) citing(i int) {
	at := i + s.n[i]
	n := s.phraseRight(at)
	if n.empty() {
		return
	}
	s.found = append(s.found, found{source: s.nameAfter(n), cue: stretch{i, at}, open: i, stance: record.StanceSay, relayed: true, content: stretch{}, nested: true})
}

// contrary reads "contrary to the Taliban's claims that only one officer was killed".
func (s *scan) contrary(i int) {
	at := i + s.n[i]
	for p := at; p < s.b && p < at+12; p++ {
		if s.norm(p) == "," {
			return
		}
		if s.is(p, claimnoun) && s.is(p-1, poss) {
			return // the noun rule reads it
		}
	}
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
			s.found = append(s.found, found{source: s.trim(n), cue: stretch{i, i + 1}, content: stretch{i + 1, min(s.quotes[k].close+1, len(s.t))}, open: s.a, closed: true, direct: true, stance: record.StanceSay})
			return
		}
		if (n.last == i || n.last > i-4 && s.anyOf(n, person|title)) && s.sourceNoun(n.head) && !s.quoteOpens(i+1) && (sn.Heading || s.party(n) || s.anyOf(n, person|title)) {
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
