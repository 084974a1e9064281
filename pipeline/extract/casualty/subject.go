package casualty

import "github.com/sabt-org/sabt/record"

// subject returns the nouns of which the predicate at token i is said, the last first conjunct first.
func (s *sentence) subject(i int) []noun {
	j := s.skipAuxiliaries(i - 1)
	j = s.skipParenthesis(j)
	if j < s.first {
		return nil
	}
	if k := s.relative(j); k >= s.first {
		if n, ok := s.nounEnding(k); ok && n.counted && n.count.Max == 1 && s.human(n.head) && s.has("singular_verb", j+1) {
			return []noun{n} // "three men were charged over a girl who was shot dead"
		}
		j = k
	}
	if n, ok := s.pronounSubject(j); ok {
		return []noun{n}
	}
	start := s.clauseStart(j)
	for k := start + 1; k < j; k++ {
		if s.has("subset", k) && s.phraseAt(k) == nil { // "eight members of a family including children have been killed"
			j = k - 1
			break
		}
	}
	best, found := s.bestSubject(start, j)
	if !found {
		return nil
	}
	return s.conjunctsLeft(best, start)
}

// pronounSubject: in "she was taken to hospital, where she died" the pronoun stands for one person told of before.
func (s *sentence) pronounSubject(j int) (noun, bool) {
	if !s.has("victim_subject", j) {
		return noun{}, false
	}
	n := noun{first: j, last: j + 1, head: -1, pronoun: true}
	n.setOne(false)
	return n, true
}

// skipAuxiliaries walks left over "were", "have been", "also", "reportedly", and a coordinated participle
// ("were shot and" killed).
func (s *sentence) skipAuxiliaries(j int) int {
	for j >= s.first {
		switch {
		case s.phraseAt(j) != nil && !s.has("adverb", j) && !s.has("be", j):
			return j
		case s.adverbEnding(j) > 1:
			j -= s.adverbEnding(j)
		case s.has("be", j), s.has("have", j), s.has("adverb", j), s.tag(j) == record.AUX, s.tag(j) == record.ADV:
			j--
		case s.has("and", j) && s.participleBefore(j):
			j -= 2
		default:
			return j
		}
	}
	return j
}

// adverbEnding is the number of tokens of the adverb that ends with token j: "are said to have" been killed.
func (s *sentence) adverbEnding(j int) int {
	for k := j - 3; k < j; k++ {
		if k >= s.first && s.length("adverb", k) == j-k+1 {
			return j - k + 1
		}
	}
	return 0
}

// participleBefore reports whether a verb stands before the conjunction at j: "were shot and killed".
func (s *sentence) participleBefore(j int) bool {
	return j-1 > s.first && s.phraseAt(j-1) == nil && (s.harmAt(j-1) != nil || s.tag(j-1) == record.VERB) && s.numberAt(j-1) == nil &&
		(s.has("be", j-2) || s.has("have", j-2) || s.has("adverb", j-2))
}

// skipParenthesis walks left over what stands between commas, dashes or brackets before the predicate:
// "three people, including the head of the department, were killed".
func (s *sentence) skipParenthesis(j int) int {
	for n := 0; n < 2 && j > s.first; n++ {
		open, close := "", s.norm(j)
		switch close {
		case ",", "،":
			open = close
		case ")":
			open = "("
		case "-", "–", "—", "--":
			open = close
		default:
			return j
		}
		k := j - 1
		for k > s.first && s.norm(k) != open {
			k--
		}
		if k <= s.first || s.phraseAt(k-1) == nil && s.numberAt(k-1) == nil {
			return j - 1
		}
		j = k - 1
	}
	return j
}

// relative steps over "who", "which", "that" right before the predicate to its antecedent.
func (s *sentence) relative(j int) int {
	if !s.has("relative", j) {
		return -1
	}
	j--
	if s.norm(j) == "," {
		j--
	}
	return j
}

// clauseStart finds where the clause of token j begins.
func (s *sentence) clauseStart(j int) int {
	for i := j; i > s.first; i-- {
		switch {
		case s.has("clause", i) && (s.phraseAt(i) == nil || s.phraseAt(i).First == i && (s.numberIn(s.phraseAt(i)) != nil || s.phraseAt(i).Last == i+1 && s.startsNoun(i+1))):
			return i + 1 // a phrase may seem to begin with "that": "claims that only one officer was killed"
		case s.has("and", i) && s.opensClause(i, j):
			return i + 1
		}
	}
	return s.first
}

// startsNoun reports whether a noun phrase begins at token i.
func (s *sentence) startsNoun(i int) bool {
	p := s.phraseAt(i)
	return p != nil && p.First == i
}

func (s *sentence) verbal(i int) bool {
	if i < s.first || s.phraseAt(i) != nil {
		return false
	}
	return s.tag(i) == record.VERB || s.tag(i) == record.AUX || s.has("be", i) || s.harmAt(i) != nil && s.harmAt(i).Form != "count"
}

func (s *sentence) firstNoun(i, j int) (noun, bool) {
	for ; i <= j; i++ {
		if n, ok := s.nounAt(i); ok {
			return n, true
		}
	}
	return noun{}, false
}

// bestSubject picks the subject among the phrases of tokens [start, j]: not governed by a preposition, counted
// rather than not, near rather than far.
func (s *sentence) bestSubject(start, j int) (noun, bool) {
	var best noun
	top := -1
	for i := start; i <= j; {
		n, ok := s.nounAt(i)
		if !ok || n.first < start && n.last <= i {
			i++
			continue
		}
		if v := s.subjectScore(n, j); v >= top && v >= 0 {
			best, top = n, v
		}
		i = max(n.last, i+1)
	}
	return best, top >= 0
}

func (s *sentence) subjectScore(n noun, j int) int {
	if s.isDate(n.first) || s.isDate(n.last-1) && n.head < 0 || s.has("unit", n.last) && n.head < 0 || n.head >= 0 && s.thing(n.head) {
		return -1
	}
	if n.head < 0 && s.age(n) || n.counted && n.count.Max == 0 && n.last-1 != j && !s.has("of", n.last) {
		return -1
	}
	if s.has("of", n.first-1) && s.numberAt(n.first-2) != nil && n.definite {
		return -1 // "one of its four cooks"
	}
	v := 0
	switch {
	case s.governed(n) && n.counted && n.count.Max != 1:
		v = 25 // "resulted in 40 people being injured"
	case s.governed(n):
		v = 0
	case n.counted && n.count.Max != 1:
		v = 40
	case n.counted:
		v = 30
	default:
		v = 20
	}
	if s.governed(n) && n.last-1 != j {
		return -1
	}
	if s.objectOfVerb(n) {
		v -= 15
	}
	if n.last-1 == j {
		v += 12
	}
	return v
}

// age: "a woman of 85 died".
func (s *sentence) age(n noun) bool {
	if n.count.Min > 110 || !s.has("of", n.first-1) {
		return false
	}
	p := s.phraseAt(n.first - 2)
	return p != nil && s.numberIn(p) == nil && s.human(p.Head)
}

// governed reports whether a preposition stands before the noun. "of" after a quantity does not govern.
func (s *sentence) governed(n noun) bool {
	i := n.first - 1
	if !s.has("preposition", i) || s.phraseAt(i) != nil {
		return false
	}
	return true
}

// objectOfVerb: in "opened fire on a bus, six people were killed" the word "fire" is no subject.
func (s *sentence) objectOfVerb(n noun) bool {
	i := n.first - 1
	return i >= s.first && s.phraseAt(i) == nil && (s.tag(i) == record.VERB || s.harmAt(i) != nil) && !s.has("say", i)
}
