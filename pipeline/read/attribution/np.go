package attribution

import "github.com/sabt-org/sabt/record"

// np is a noun phrase that may be a source: its tokens, and the token of its head noun.
type np struct {
	first, last int
	head        int
	start       int // 1 + first token with the description before the name; 0 when there is none
	pronoun     bool
	relative    stretch // the pronoun that stood beside the cue: "a doctor WHO said"
	shared      bool    // taken over from another verb of the sentence: "X came out, SAYING"
}

func (n np) empty() bool { return n.last <= n.first }

// nominal reports whether the token can stand inside a noun phrase.
func (s *scan) nominal(i int) bool {
	if i < s.a || i >= s.b {
		return false
	}
	switch s.tag[i] {
	case record.NOUN, record.PROPN, record.ADJ, record.NUM, record.X, record.SYM:
		return true
	case record.DET:
		return !s.is(i, that) || s.is(i, det)
	case record.VERB:
		return s.modifier(i)
	case record.PUNCT:
		return s.hyphen(i)
	case record.PART:
		return s.is(i, poss)
	case record.PRON:
		return s.is(i, det) && !s.is(i, pron) && s.tagged(i+1, record.NOUN, record.ADJ, record.PROPN)
	}
	return false
}

// modifier reports whether a participle stands before a noun: "the Taliban-appointed police chief".
func (s *scan) modifier(i int) bool {
	w := s.w[i]
	if w != nil && w.verb != nil && w.form&participle == 0 {
		return false
	}
	before := i > s.a && (s.tag[i-1] == record.DET || s.tag[i-1] == record.ADJ || s.hyphen(i-1))
	return before && s.tagged(i+1, record.NOUN, record.PROPN, record.ADJ)
}

// hyphen reports whether a mark ties two words into one: "Taliban-appointed", "RFE/RL", "J&K".
func (s *scan) hyphen(i int) bool {
	return i > s.a && i+1 < s.b && (s.t[i].Norm == "-" || s.t[i].Norm == "‑" || s.t[i].Norm == "/" || s.t[i].Norm == "&") && !s.t[i].Shape.Has(record.SpaceBefore) && !s.t[i+1].Shape.Has(record.SpaceBefore)
}

// timeWord reports whether the token belongs to a time expression.
func (s *scan) timeWord(i int) bool { return s.is(i, weekday|month|timenoun) }

// baseLeft returns the first token of the base noun phrase that ends with token j: the determiner, the modifiers.
func (s *scan) baseLeft(j int) int {
	i := j
	for i > s.a && s.joins(i-1, i) {
		i--
	}
	for i < j && (s.is(i, poss) || s.hyphen(i)) {
		i++
	}
	return i
}

// joins reports whether token i and the next belong to one base noun phrase.
func (s *scan) joins(i, next int) bool {
	switch {
	case !s.nominal(i) || s.inside[i] != s.inside[next]:
		return false
	case s.is(i, poss) || s.is(next, poss) || s.hyphen(i) || s.hyphen(next):
		return true
	case s.tagged(next, record.DET) && !s.is(next, poss):
		return s.norm(i) == "all" || s.norm(i) == "both"
	case s.timeWord(i) && !s.is(i, person|body|plural) && !s.tagged(i, record.ADJ):
		return s.timeWord(next) && s.is(i, timenoun) && !s.is(i, weekday)
	case s.timeWord(i-1) && s.t[i].Shape.Has(record.HasDigit):
		return false
	case s.year(i):
		return false
	}
	return true
}

// year: "in 2016 the group" must not become one phrase.
func (s *scan) year(i int) bool {
	n := s.norm(i)
	return len(n) == 4 && s.t[i].Shape.Has(record.HasDigit) && s.tagged(i-1, record.ADP) && (n[:2] == "19" || n[:2] == "20")
}

// baseRight returns the end of the base noun phrase that begins at token i, i itself when there is none.
func (s *scan) baseRight(i int) int {
	if s.is(i, pron|objpron) && !s.acronym(i) && !s.counted(i) || s.tagged(i, record.PRON) && !s.nominal(i) {
		return i + 1
	}
	if !s.nominal(i) {
		return i
	}
	j := i + 1
	for j < s.b && s.nominal(j) && s.joinsRight(j-1, j) {
		j++
	}
	for j > i+1 && s.hyphen(j-1) {
		j--
	}
	return j
}

// counted: "one witness", "one senior source" begin with no pronoun.
func (s *scan) counted(i int) bool {
	return s.is(i, number|det) && s.nominal(i) && s.nominal(i+1) && !s.timeWord(i+1)
}

func (s *scan) joinsRight(i, next int) bool {
	if s.timeWord(next) && !s.is(i, poss) && !s.tagged(i, record.DET) && !s.timeWord(i) {
		return false
	}
	return s.joins(i, next)
}

// headFirst is the first noun that can head a source, else the first noun: "un responsable local".
func (s *scan) headFirst(first, last int) int {
	head := -1
	for i := first; i < last; i++ {
		if s.is(i, person|body|plural|media|docnoun) && s.tag[i] != record.ADP {
			return i
		}
		if head < 0 && s.tagged(i, record.NOUN, record.PROPN, record.PRON) {
			head = i
		}
	}
	return max(first, head)
}

// headOf is the head noun of a base phrase: its last noun, or its first where modifiers follow.
func (s *scan) headOf(first, last int) int {
	if s.g.headFirst {
		return s.headFirst(first, last)
	}
	for i := last - 1; i >= first; i-- {
		if s.tagged(i, record.NOUN, record.PROPN, record.PRON) {
			return i
		}
	}
	return max(first, last-1)
}

func (s *scan) isPronoun(first, last int) bool {
	return last-first == 1 && (s.is(first, pron|objpron) || s.tagged(first, record.PRON)) && !s.acronym(first)
}

// acronym reports whether the word is an abbreviation in capitals: "IT", "US".
func (s *scan) acronym(i int) bool { return s.t[i].Shape.Has(record.AllCaps) && !s.heading }

// sourceNoun reports whether the token can head the name of a source.
func (s *scan) sourceNoun(i int) bool {
	return s.properNoun(i) && !s.timeWord(i) || s.is(i, person|body|plural|docnoun|media|title) || s.is(i, pron)
}

// properNoun reports whether the token is a name, by its tag or by its capital amid a sentence: "said Okonjo".
func (s *scan) properNoun(i int) bool {
	return s.tagged(i, record.PROPN) || s.nominal(i) && i > s.a && i < s.b && !s.heading && s.t[i].Shape.Has(record.Capital) && s.tag[i-1] != record.PUNCT
}

// boundary reports whether a clause can begin after token i: at marks, conjunctions and words that open clauses.
func (s *scan) boundary(i int) bool {
	if s.is(i, sub) && s.is(i, adp) && s.tagged(i, record.ADP) { // "counts after the assault"
		return false
	}
	return i < s.a || s.tag[i] == record.PUNCT && !s.hyphen(i) || s.is(i, conj|that|sub|contrast|rel) || s.tagged(i, record.SCONJ, record.CCONJ)
}
