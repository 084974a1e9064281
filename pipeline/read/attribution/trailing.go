package attribution

import "github.com/sabt-org/sabt/record"

// inverted reads "..., said Khalid Zadran, a spokesman": the source follows the cue.
func (s *scan) inverted(i, end int) bool {
	v := s.w[i].verb
	if _, ok := v.frame(quotation); !ok {
		if fr, ok := v.frame(clause); !ok || fr.stance != record.StanceSay {
			return false
		}
	}
	before := i - 1
	if before < s.a || s.norm(before) != "," && s.norm(before) != "as" && s.quoteEnding(before) < 0 && !s.dash(before) {
		return false
	}
	if src := s.subject(i); !src.empty() && s.opensSentence(src.begin()) && !s.predicated(src.last, before) { // "X, a war monitor, said five fighters, ..."
		return false
	}
	if s.quoteEnding(before) < 0 && s.quoteEnding(before-1) < 0 && !s.clauseIn(s.segmentStart(i), before) {
		return s.midway(i, end)
	}
	n := s.phraseRight(end)
	if n.empty() || s.is(end, that) && !s.is(end, det) || !s.sourceNoun(n.head) && !n.pronoun {
		return false
	}
	after := s.adverbials(n.last)
	if !s.closesInversion(after) {
		return false
	}
	if m := s.nameAfter(n); m.first >= n.last { // "said the mayor, Adnan Bayatli, who"
		n, after = m, m.last
	} else {
		n = m
	}
	f := found{source: n, cue: stretch{i, end}, open: i, stance: s.anyFrame(v).stance}
	s.circumstances(after, &f)
	if !s.contentBefore(&f, i) {
		return false
	}
	s.extendAfter(&f, s.skipAsides(after))
	s.found = append(s.found, f)
	return true
}

// midway reads "Not at all, say the rebels: 12 guards died", "In the north, said the mayor, nine people died".
func (s *scan) midway(i, end int) bool {
	n := s.phraseRight(end)
	if n.empty() || n.pronoun || !s.sourceNoun(n.head) || s.norm(n.last) != ":" && !(s.norm(n.last) == "," && s.clauseAfter(n.last+1) && !s.is(n.last+1, rel|det)) {
		return false
	}
	return s.keep(found{source: s.trim(n), cue: stretch{i, end}, content: stretch{n.last + 1, s.b}, open: i, stance: s.anyFrame(s.w[i].verb).stance})
}

// predicated reports whether what stands between a phrase and the mark before the cue is a predicate and no aside:
// "Captain Bello, the police chief, was among the dead, said ...".
func (s *scan) predicated(first, last int) bool {
	for i := first; i+1 < last; i++ {
		if s.norm(i) == "," && s.inside[i] == 0 && s.tagged(i+1, record.AUX) {
			return true
		}
	}
	return false
}

// opensSentence reports whether nothing but openers and dates stands before token i.
func (s *scan) opensSentence(i int) bool {
	for j := i - 1; j >= s.a; j-- {
		if !(s.tag[j] == record.PUNCT && s.quoteEnding(j) < 0 || s.is(j, opener|adv|conj|adp) || s.timeWord(j)) {
			return false
		}
	}
	return true
}

func (s *scan) closesInversion(p int) bool {
	return p >= s.b || s.tag[p] == record.PUNCT || s.is(p, rel|adp|conj) || s.tagged(p, record.ADP)
}

// trailing reads "Five people died, the police chief said": the content stands before the source.
func (s *scan) trailing(f *found, i int, c complement) bool {
	v := s.w[i].verb
	if _, ok := v.frame(clause); !ok {
		_, tells := v.frame(addressee)
		if _, ok = v.frame(quotation); !ok && !tells {
			return false
		}
	}
	f.stance = s.anyFrame(v).stance
	if f.source.shared || f.stance == record.StanceDeny || f.stance == record.StanceAccuse { // "..., toll disputed"
		return false
	}
	if c.rest == f.cue.last && s.tagged(c.rest, record.VERB) { // "as the valley went on burning"
		return false
	}
	if !s.contentBefore(f, f.source.begin()) {
		return false
	}
	s.extendAfter(f, max(c.rest, f.cue.last))
	return true
}

// contentBefore takes what stands before token u in the sentence, after the last contrast of an earlier source.
func (s *scan) contentBefore(f *found, u int) bool {
	if u-1 < s.a {
		return false
	}
	end := u
	mark := s.norm(u - 1)
	switch {
	case mark == "," || s.dash(u-1):
		end = u - 1
	case s.quoteEnding(u-1) >= 0:
	case mark == "as" || mark == "which" || mark == "what" || mark == "so" && s.norm(u-2) == "or":
		end = u - 1
		if s.norm(end-1) == "," {
			end--
		}
	default:
		return false
	}
	start := s.segmentStart(u)
	if q := s.quoteEnding(end - 1); q >= 0 && s.quotes[q].open < s.a { // the quotation began in an earlier sentence
		start = s.quotes[q].open
	}
	if end <= start {
		return false
	}
	f.before, f.content, f.closed = true, stretch{start, end}, true
	return true
}

// segmentStart is where the content before token u begins: after the last contrast that follows another source, else
// at the start of the sentence.
func (s *scan) segmentStart(u int) int {
	start := s.a
	for k := len(s.found) - 1; k >= 0 && s.found[k].open >= s.a; k-- {
		f := s.found[k]
		if f.nested || f.open >= u || f.source.empty() {
			continue
		}
		for i := u - 1; i > f.cue.last; i-- {
			if s.inside[i] == 0 && (s.norm(i) == ";" || s.is(i, contrast)) {
				return i + s.n[i]
			}
			if s.inside[i] == 0 && s.norm(i) == "," && s.is(i+1, conj) {
				return i + 2
			}
		}
	}
	return start
}

// extendAfter lets the content go on after the source: "The attack, police said, killed five people."
func (s *scan) extendAfter(f *found, p int) {
	if s.norm(p) != "," && s.norm(p) != ";" && !s.dash(p) {
		return
	}
	q := p + 1
	if s.norm(p) == "," && s.is(q, cite) {
		return
	}
	if s.quoteOpens(q) {
		k := s.quoteAt(q)
		f.content.last = s.quotes[k].end()
		return
	}
	if q >= s.b || s.is(q, cite) || s.tagged(q, record.VERB) && s.w[q] != nil && s.w[q].verb != nil && s.w[q].form&gerund != 0 || s.is(q, rel) && !f.source.pronoun { // "said Bello, who", but "he said, which"
		return
	}
	f.content.last, f.closed = s.b, false
}

// skipAsides passes over an apposition after a name: "said Khalid Zadran, a spokesman for the police, adding".
func (s *scan) skipAsides(p int) int {
	for s.norm(p) == "," && p+1 < s.b && !s.quoteOpens(p+1) {
		if !(s.is(p+1, rel) || s.is(p+1, det) || s.is(p+1, adp) || s.tagged(p+1, record.PROPN, record.NOUN, record.ADJ, record.NUM)) {
			return p
		}
		q := p + 1
		for q < s.b && s.norm(q) != "," {
			q++
		}
		p = q
	}
	return p
}

// nameAfter is the name that follows a description in apposition, else the phrase without its title.
func (s *scan) nameAfter(n np) np {
	n = s.trim(n)
	if s.norm(n.last) == "," && s.described(n) {
		if m := s.baseName(n.last+1, s.nextMark(n.last+1)); !m.empty() {
			return m
		}
	}
	return n
}

// nextMark is the next comma or end of a clause from token p on.
func (s *scan) nextMark(p int) int {
	for p < s.b && (s.tag[p] != record.PUNCT || s.hyphen(p)) {
		p++
	}
	return p
}
