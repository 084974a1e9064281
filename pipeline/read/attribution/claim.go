package attribution

import "github.com/sabt-org/sabt/record"

// responsibility reads "claimed responsibility for the attack", "has claimed the bombing". The claim covers the act;
// the toll told beside it is the document's own.
func (s *scan) responsibility(i int) bool {
	if !s.is(i, take) {
		return false
	}
	end := i + s.n[i]
	p := end
	for p < s.b && p < end+4 && !s.is(p, blame) && (s.nominal(p) || s.tagged(p, record.ADV)) {
		p++
	}
	f := found{stance: record.StanceClaim, open: i}
	switch {
	case s.is(p, blame):
		f.cue = stretch{i, p + 1}
		f.content = stretch{p + 1, s.b}
		if s.norm(p+1) == "for" {
			f.content.first++
		}
	case s.claimsAct(i, end):
		f.cue, f.content = stretch{i, end}, stretch{end, s.b}
	default:
		return false
	}
	src := s.subject(i)
	if src.empty() {
		src = s.sharedSubject(i)
	}
	if src.empty() || s.negated(i, src) || s.is(src.first, notol) {
		return !src.empty()
	}
	f.source, f.nested = src, !src.relative.empty()
	if !src.shared {
		f.open = min(i, src.begin())
	}
	f.content.last = s.claimEnd(f.content.first)
	f.closed = true
	if f.content.empty() { // "took responsibility and said"
		f.content = stretch{p, p + 1}
	}
	if !f.content.empty() {
		s.found = append(s.found, f)
	}
	return true
}

// claimsAct: "claimed the attack", but not "claimed the attack killed 20".
func (s *scan) claimsAct(i, end int) bool {
	if !s.is(i, claims) { // "acknowledged an attack" owns up to nothing
		return false
	}
	n := s.phraseRight(end)
	if n.empty() {
		return false
	}
	base := s.baseEnd(n)
	if !s.is(s.headOf(n.first, base), act) {
		return false
	}
	return !s.tagged(n.last, record.VERB, record.AUX) || s.norm(n.last+1) == "by" || s.tagged(n.last+1, record.ADP)
}

// claimEnd is the end of what is claimed: a comma, a relative clause, the end.
func (s *scan) claimEnd(p int) int {
	for i := p; i < s.b; i++ {
		switch {
		case s.norm(i) == ",", s.norm(i) == ";", s.norm(i) == ".", s.is(i, contrast), s.dash(i):
			return i
		case s.is(i, conj) && s.tagged(i+1, record.VERB):
			return i
		}
	}
	return s.b
}

// claimedBy reads "attacks claimed by ISIS" and "responsibility was claimed by ISIS".
func (s *scan) claimedBy(i int) bool {
	end := i + s.n[i]
	if !s.is(i, take) || s.norm(end) != "by" {
		return false
	}
	src := s.phraseRight(end + 1)
	what := s.phraseLeft(s.skipLeft(i-1) + 1)
	if src.empty() || what.empty() {
		return false
	}
	return s.keep(found{source: s.trim(src), cue: stretch{i, end}, content: stretch{what.first, what.last}, open: i, closed: true, nested: true, stance: record.StanceClaim})
}

// givenBy reads "six dead is the count given by nurses".
func (s *scan) givenBy(i, end int) {
	src := s.phraseRight(end + 1)
	what := s.phraseLeft(s.skipLeft(i-1) + 1)
	if src.empty() || what.empty() || !s.is(what.head, toll|ownnoun) || !s.is(what.first-1, be) {
		return
	}
	s.keep(found{source: s.trim(src), cue: stretch{i, end}, content: stretch{s.a, what.last}, open: i, closed: true, before: true, stance: record.StanceSay})
}

// selfClaim turns "said it was behind the attack", "announced that it was responsible" into claims.
func (s *scan) selfClaim(f *found) {
	p := f.content.first
	for p < s.b && (s.is(p, that) && !s.is(p, pron)) {
		p++
	}
	n := s.norm(p)
	own := n == "it" || n == "they" || n == "he" || n == "we" || n == "its" || n == "their" || n == "his"
	if !own || f.stance != record.StanceSay {
		return
	}
	for i := p + 1; i < s.b && i < p+6; i++ {
		if s.is(i, neg) || s.norm(i) == "no" {
			return
		}
		if s.is(i, owns) || s.is(i, deed) && s.ownsAct(i+s.n[i]) {
			f.stance = record.StanceClaim
			return
		}
	}
}

// ownsAct: "had carried out the attack" owns up to it, "had carried out nine bodies" does not.
func (s *scan) ownsAct(p int) bool {
	n := s.phraseRight(p)
	return n.empty() || n.pronoun || s.is(s.headOf(n.first, s.baseEnd(n)), act) || s.is(p, adp)
}
