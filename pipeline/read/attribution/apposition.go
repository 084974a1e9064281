package attribution

import "github.com/sabt-org/sabt/record"

// beforeApposition finds the name before an aside that ends with the comma or dash at j:
// "Khalid Zadran, a spokesman for the police, said".
func (s *scan) beforeApposition(j int) np {
	mark := s.norm(j)
	k := j
	for tries := 0; tries < 4; tries++ {
		for k--; k > s.a && s.norm(k) != mark; k-- {
			if s.norm(k) == ";" || s.norm(k) == ":" || s.inside[k] != 0 || k < j-45 {
				return np{}
			}
		}
		if k <= s.a {
			return np{}
		}
		n := s.phraseLeft(k)
		if n.last-n.first == 1 && s.t[n.head].Shape.Has(record.HasDigit) { // an age: "Ali Modu, 45, who lost a son, said"
			continue
		}
		if !n.empty() && s.aside(k+1) && (s.sourceNoun(n.head) || s.boundary(n.first-1)) && !s.timeWord(n.head) {
			if n.last-n.first == 1 && (s.is(n.head, pron|number) || s.tagged(n.head, record.NUM)) && s.is(k+1, det) { // "One, a French officer, said"
				if m := s.phraseRight(k + 1); !m.empty() {
					m.start = n.first + 1
					return m
				}
			}
			if m := s.baseName(k+1, j); !m.empty() && s.described(n) {
				m.start = n.first + 1
				return m
			}
			return s.named(n)
		}
	}
	return np{}
}

// baseName is the person or body that the aside [first, last) consists of: "the police chief, Khalid Zadran, said".
func (s *scan) baseName(first, last int) np {
	for first < last && s.is(first, title) && s.t[first].Shape.Has(record.Capital) && first+1 < last {
		first++
	}
	for i := first; i < last; i++ {
		if !s.t[i].Shape.Has(record.Capital) && !s.hyphen(i) && len(s.norm(i)) > 3 || s.is(i, det|adp|weekday|month) || s.tag[i] == record.PUNCT && !s.hyphen(i) {
			return np{}
		}
	}
	if last <= first || last-first > 5 || !s.t[first].Shape.Has(record.Capital) {
		return np{}
	}
	return np{first: first, last: last, head: last - 1}
}

// begin is the first token of the source with its description.
func (n np) begin() int {
	if n.start > 0 {
		return min(n.start-1, n.first)
	}
	return n.first
}

// described reports whether a phrase only describes: its head is a common noun.
func (s *scan) described(n np) bool {
	return s.is(n.head, person|body|title) && (s.is(n.first, det) || s.is(n.head+1, link) || !s.t[n.head].Shape.Has(record.Capital))
}

// aside reports whether token i can open an aside after a name: "a spokesman", "who", "45", "of the ministry",
// "speaking on".
func (s *scan) aside(i int) bool {
	if s.is(i, conj) { // "the Pakistani Taliban, or TTP, said"
		return i+2 < s.b && s.t[i+1].Shape.Has(record.AllCaps) && s.norm(i+2) == ","
	}
	if s.tagged(i, record.CCONJ) { // "..., but the losses are graver, said"
		return false
	}
	return s.nominal(i) || s.is(i, rel|adp|sub|that|adv) || s.tagged(i, record.VERB, record.ADP, record.ADV, record.SCONJ)
}

// named prefers the name where a description stands in apposition to it: "Jules Ngongo, a military spokesman | said",
// "the police chief, Khalid Zadran | said".
func (s *scan) named(n np) np {
	if n.empty() || n.pronoun {
		return n
	}
	p := n.first - 1
	if s.norm(p) != "," || p-1 < s.a || !s.nominal(p-1) {
		return n
	}
	m := s.phraseLeft(p)
	if m.empty() || m.pronoun || !s.boundary(m.first-1) || s.timeWord(m.head) || m.first > s.a && s.norm(m.first-1) == "," {
		return n
	}
	if s.tagged(m.head, record.PROPN) && (s.is(n.first, det) || s.is(n.head, person|body|plural)) && !s.tagged(n.head, record.PROPN) {
		return m
	}
	return n
}

// trim cuts a title or a description off a person's name: "police spokesman Khalid Zadran", "President Biden".
func (s *scan) trim(n np) np {
	if n.pronoun || n.empty() {
		return n
	}
	end := s.baseEnd(n)
	for i := end - 1; i > n.first; i-- {
		if s.is(i, poss) {
			return n
		}
		if s.is(i-1, person|title) && s.t[i].Shape.Has(record.Capital) && !s.is(i, person|title|body) && s.properRun(i, end) && i-1 >= n.first {
			if end-i >= 2 || s.is(i-1, title) && s.t[i-1].Shape.Has(record.Capital) || !s.t[i-1].Shape.Has(record.Capital) {
				return np{first: i, last: end, head: end - 1, start: n.begin() + 1, relative: n.relative, shared: n.shared}
			}
		}
	}
	return n
}

func (s *scan) properRun(i, end int) bool {
	for ; i < end; i++ {
		if s.tag[i] != record.PROPN && !s.hyphen(i) && !s.t[i].Shape.Has(record.Capital) && len(s.t[i].Norm) > 3 {
			return false
		}
	}
	return true
}

// baseEnd is the end of the base phrase that n begins with, before its prepositional phrases.
func (s *scan) baseEnd(n np) int {
	for i := n.first; i < n.last; i++ {
		if !s.nominal(i) {
			return i
		}
	}
	return n.last
}
