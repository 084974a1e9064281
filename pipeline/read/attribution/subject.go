package attribution

import "github.com/sabt-org/sabt/record"

// subject is the source that stands before the cue at token v, empty when none does.
func (s *scan) subject(v int) np {
	j := s.skipLeft(v - 1)
	if j < s.a {
		return np{}
	}
	if s.is(j, rel) && j > s.a { // "a doctor, who said"
		return s.antecedent(j)
	}
	if s.norm(j) == "," || s.dash(j) {
		return s.beforeApposition(j)
	}
	n := s.phraseLeft(j + 1)
	if !n.empty() && s.is(n.head, venue|channel) && s.is(n.first-1, adp) && !s.is(n.first-1, that) { // "ISIS in a statement on Telegram put"
		if j = s.skipLeft(n.first - 2); j >= s.a {
			if s.norm(j) == "," {
				return s.beforeApposition(j)
			}
			n = s.phraseLeft(j + 1)
		}
	}
	if n.empty() || s.is(n.head, objpron) {
		return s.overRelative(j)
	}
	if !n.pronoun && s.inRelative(n.first-1) {
		if o := s.overRelative(n.first - 1); !o.empty() { // "two sources who spoke to this paper said"
			return o
		}
		if o := s.overParticiple(n.first - 1); !o.empty() { // "a medic helping the survivors said"
			return s.named(o)
		}
	}
	return s.named(n)
}

// skipLeft passes over what may stand between a subject and its verb: "has also", "on Sunday", "(pictured)".
func (s *scan) skipLeft(j int) int {
	for j >= s.a {
		switch {
		case s.is(j, aux|neg|modal) && s.tag[j] != record.PROPN, s.tagged(j, record.ADV, record.PART, record.AUX) && !s.is(j, poss|pron):
			j--
		case s.is(j, adv) && !s.nominal(j):
			j--
		case s.norm(j) == ")":
			j = s.backTo(j, "(")
		case s.phraseOf(adv, j) < j:
			j = s.phraseOf(adv, j) - 1
		case s.timeWord(j) && !s.is(j, person|body|plural):
			k := s.timeLeft(j)
			if k < s.a || s.norm(k) == "'s" {
				return j
			}
			j = k
		case s.t[j].Shape.Has(record.HasDigit) && s.timeWord(j-1):
			j--
		default:
			return j
		}
	}
	return j
}

// phraseOf is the first token of the phrase of class c that ends with token j, j+1 when none does: "for its part".
func (s *scan) phraseOf(c class, j int) int {
	for k := j - 1; k >= s.a && k > j-4; k-- {
		if s.is(k, c) && k+s.n[k] == j+1 {
			return k
		}
	}
	return j + 1
}

// timeLeft passes over a time expression: "on Sunday", "late on Friday evening", "last week".
func (s *scan) timeLeft(j int) int {
	for j >= s.a && (s.timeWord(j) || s.t[j].Shape.Has(record.HasDigit) && s.timeWord(j-1)) {
		j--
	}
	if s.is(j, adp) || s.is(j, det) {
		j--
	}
	return j
}

// inRelative reports whether the word before a phrase makes it the object of something, not a subject.
func (s *scan) inRelative(i int) bool {
	if s.is(i, adp) || s.tagged(i, record.ADP) {
		return !s.is(i, that|sub)
	}
	return s.tagged(i, record.VERB) && (s.w[i] == nil || s.w[i].verb == nil)
}

func (s *scan) backTo(j int, mark string) int {
	for k := j - 1; k >= s.a && k > j-30; k-- {
		if s.norm(k) == mark {
			return k - 1
		}
	}
	return j - 1
}

func (s *scan) dash(i int) bool {
	n := s.norm(i)
	return n == "–" || n == "—" || n == "--" || n == "-" && s.t[i].Shape.Has(record.SpaceBefore)
}

// antecedent is the noun phrase before a relative pronoun.
func (s *scan) antecedent(j int) np {
	k := j - 1
	if s.norm(k) == "," || s.dash(k) {
		k--
	}
	n := s.phraseLeft(k + 1)
	if n.empty() {
		return np{}
	}
	n = s.named(n)
	n.relative = stretch{j, j + 1}
	return n
}

// overRelative finds the noun before a relative clause that ends at token j: "a man who lives nearby said".
func (s *scan) overRelative(j int) np {
	for k := j; k > s.a && k > j-16; k-- {
		if n := s.norm(k); n == "," || n == ";" || n == ":" || s.inside[k] != 0 {
			return np{}
		}
		if s.is(k, rel) && s.nominal(k-1) {
			return s.named(s.phraseLeft(k))
		}
	}
	return np{}
}

// overParticiple finds the noun before a participle: "a medic helping the survivors".
func (s *scan) overParticiple(j int) np {
	for k := j; k > s.a && k > j-6 && s.tag[k] != record.PUNCT; k-- {
		if s.tagged(k, record.VERB) && s.nominal(k-1) {
			n := s.phraseLeft(k)
			if !n.empty() && s.w[n.head].is(person|body|plural) && s.boundary(n.first-1) {
				return n
			}
			return np{}
		}
	}
	return np{}
}

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
		if !n.empty() && s.aside(k+1) && (s.sourceNoun(n.head) || s.boundary(n.first-1)) && !s.timeWord(n.head) {
			if n.last-n.first == 1 && (s.is(n.head, pron|number) || s.tagged(n.head, record.NUM)) && s.is(k+1, det) { // "One, a French officer, said"
				if m := s.phraseRight(k + 1); !m.empty() {
					m.start = n.first
					return m
				}
			}
			if m := s.baseName(k+1, j); !m.empty() && s.described(n) {
				m.start = n.first
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
		return min(n.start, n.first)
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
	if s.is(i, conj) {
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
				return np{first: i, last: end, head: end - 1, start: n.begin(), relative: n.relative, shared: n.shared}
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
