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
	if s.is(n.head, weekday|month) {
		return np{}
	}
	if !n.pronoun && s.inRelative(n.first-1) {
		if o := s.overRelative(n.first - 1); !o.empty() { // "two sources who spoke to this paper said"
			if o.last == n.first { // "those who keep the shrine"
				o.last = n.last
			}
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
		case s.year(j): // "the minister, who in 2010 said"
			j -= 2
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
	return s.tagged(i, record.VERB) && (s.w[i] == nil || s.w[i].verb == nil || s.is(i-1, rel)) // "a man who lives nearby", "who asked anonymity"
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
		if s.is(k, rel) && s.is(k-1, det|pron) { // "those who keep the shrine"
			return np{first: k - 1, last: j + 1, head: k - 1}
		}
	}
	return np{}
}

// overParticiple finds the noun before a participle: "a medic helping the survivors".
func (s *scan) overParticiple(j int) np {
	for k := j; k > s.a && k > j-6 && s.tag[k] != record.PUNCT; k-- {
		if s.tagged(k, record.VERB) && s.nominal(k-1) {
			n := s.phraseLeft(k)
			if !n.empty() && s.w[n.head].is(person|body|plural|docnoun) && s.boundary(n.first-1) {
				return n
			}
			return np{}
		}
	}
	return np{}
}
