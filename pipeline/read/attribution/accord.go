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
		if s.norm(rest) == ":" { // "It was a raid, according to the ministry: five had died"
			s.found = append(s.found, found{source: f.source, cue: f.cue, content: stretch{rest + 1, s.b}, open: i, stance: f.stance})
		}
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
		for q < s.b && s.norm(q) != "," && s.norm(q) != ":" {
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
