package attribution

import "github.com/sabt-org/sabt/record"

// phraseRight is baseRight with the prepositional phrases that tie on: "health officials in the province",
// "an Italian-funded hospital in Kabul", "a newsletter released by ISIS".
func (s *scan) phraseRight(i int) np {
	last := s.baseRight(i)
	n := np{first: i, last: last, head: s.headOf(i, last), pronoun: s.isPronoun(i, last)}
	if last == i || n.pronoun && !(s.is(i, det|number) && s.norm(last) == "of") { // "said one of the elders"
		return n
	}
	n.pronoun = false
	if s.is(last, conj) && s.tagged(last-1, record.ADJ) && s.nominal(last+1) { // "military and tribal sources"
		n.last = s.baseRight(last + 1)
		n.head = s.headOf(i, n.last)
	}
	for k := 0; k < 5; k++ {
		more := s.tieRight(n.last)
		if more == n.last {
			break
		}
		n.last = more
	}
	return n
}

// tieRight returns the end of what ties on to a noun phrase at token i: a prepositional phrase, "released by X",
// a second name after "and".
func (s *scan) tieRight(i int) int {
	if by := s.authoredBy(i); by > i {
		i = by
	} else if s.norm(i) == "by" && s.is(i-1, docnoun|ownnoun) { // "a count by the press agency"
		return max(i, s.baseRight(i+1))
	} else if end := s.authorAfter(i); end > i {
		return end
	} else if s.is(i, conj) && s.tagged(i+1, record.PROPN, record.NOUN, record.DET) && s.tagged(i-1, record.PROPN, record.NOUN) {
		if end := s.baseRight(i + 1); s.sourceNoun(end-1) || s.tag[end-1] == record.PROPN && s.tag[i-1] == record.PROPN {
			return end
		}
		return i
	} else if !s.is(i, link) || !s.tagged(i, record.ADP) && !s.is(i, adp) {
		return i
	}
	at := i + s.n[i]
	if at >= s.b || s.timeWord(at) || s.is(at, det) && s.timeWord(at+1) || s.year(at) {
		return i
	}
	end := s.baseRight(at)
	if end == at {
		return i
	}
	return end
}

// authoredBy is the "by" of a participle at token i: "a newsletter released BY ISIS", "a statement put out on Wednesday BY".
func (s *scan) authoredBy(i int) int {
	if !s.tagged(i, record.VERB) {
		return i
	}
	for j := i + 1; j < s.b && j < i+5; j++ {
		switch {
		case s.norm(j) == "by":
			return j
		case j > i+1 && !s.is(i-1, docnoun|ownnoun|toll):
			return i
		case !s.timeWord(j) && !s.is(j, adp|adv) && !s.tagged(j, record.ADP, record.ADV, record.NUM):
			return i
		}
	}
	return i
}

// authorAfter is the end of a clause that says whose a document is: "a letter THE MINISTRY SENT to the press".
func (s *scan) authorAfter(i int) int {
	if !s.is(i-1, docnoun) || !s.is(i, det) {
		return i
	}
	end := s.baseRight(i)
	if end > i+1 && s.is(s.headOf(i, end), person|body|plural) && s.tagged(end, record.VERB) && (s.w[end] == nil || s.w[end].verb == nil || s.w[end].form&participle != 0) {
		return end + 1
	}
	return i
}

// phraseLeft is the noun phrase that ends before token end, with its prepositional phrases, back to where its clause
// begins: "Health officials in the province | said".
func (s *scan) phraseLeft(end int) np {
	if s.norm(end-1) == ")" { // "the Kurdistan Freedom Hawks (TAK)"
		end = s.backTo(end-1, "(") + 1
	}
	j := end - 1
	if j < s.a {
		return np{}
	}
	if s.is(j, objpron) && s.norm(j-1) == "of" && s.is(j-2, pron|det|number) { // "one of them"
		return np{first: j - 2, last: end, head: j - 2}
	}
	if s.is(j, pron|rel) && !s.acronym(j) || s.tagged(j, record.PRON) && !s.nominal(j) {
		return np{first: j, last: end, head: j, pronoun: true}
	}
	if !s.nominal(j) || s.is(j, objpron|article) && !s.acronym(j) {
		return np{}
	}
	first := s.baseLeft(j)
	n := np{first: first, last: end, head: s.headOf(first, end)}
	for k := 0; k < 5 && !s.boundary(n.first-1); k++ {
		left := s.tieLeft(n)
		if left.empty() {
			break
		}
		n = left
	}
	if c := s.coordLeft(n); !c.empty() {
		n = c
	}
	return n
}

// opensAt reports whether a clause can begin with token i, an adverb before it aside: "First counts".
func (s *scan) opensAt(i int) bool {
	return s.boundary(i-1) || s.tagged(i-1, record.ADV) && s.boundary(i-2)
}

// tieLeft widens n over a preposition and the phrase before it.
func (s *scan) tieLeft(n np) np {
	p := n.first - 1
	for p > s.a && !s.is(p-1, person|body|plural) && s.n[p-1] > 1 && p-1+s.n[p-1] > p { // inside a preposition of two words; "the Ministry of Health" is none
		p--
	}
	loose := !(s.is(p, link) || s.norm(p) == "by" && s.tagged(p-1, record.VERB))
	if loose && !s.is(p, adp) {
		return np{}
	}
	q := p
	if s.norm(p) == "by" {
		q = p - 1
	}
	if s.norm(q-1) == ")" { // "envoys of the League (LOC) in the town"
		q = s.backTo(q-1, "(") + 1
	}
	if q-1 < s.a || !s.nominal(q-1) {
		return np{}
	}
	first := s.baseLeft(q - 1)
	head := s.headOf(first, q)
	if s.timeWord(head) || loose && !s.opensAt(first) || !s.opensAt(first) && !s.sourceNoun(head) && s.norm(p) != "of" && !s.is(first-1, link) {
		return np{}
	}
	return np{first: first, last: n.last, head: head}
}

// coordLeft widens "medics" to "police and medics" when the whole opens its clause.
func (s *scan) coordLeft(n np) np {
	p := n.first - 1
	if !s.is(p, conj) || p-1 < s.a || !s.nominal(p-1) {
		return np{}
	}
	first := s.baseLeft(p - 1)
	head := s.headOf(first, p)
	if !s.sourceNoun(head) || !s.sourceNoun(n.head) || s.timeWord(head) || !s.boundary(first-1) {
		return np{}
	}
	return np{first: first, last: n.last, head: head}
}
