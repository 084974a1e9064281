package casualty

// opensClause reports whether the conjunction at i joins clauses: between it and j stands a subject of its own, and
// what stands before it is no member of the same list.
func (s *sentence) opensClause(i, j int) bool {
	p, ok := s.firstNoun(i+1, j)
	if !ok {
		return false
	}
	if p.first > i+2 || s.has("preposition", i+1) {
		return true
	}
	left := s.phraseAt(i - 1)
	if left == nil && s.norm(i-1) == "," && s.commaList(i-1) {
		return false
	}
	if left == nil && s.numberAt(i-1) == nil {
		return true
	}
	// "a policeman and his wife": a list, unless a verb governs the left member ("killed a policeman and his wife was hurt")
	k := i - 1
	if left != nil {
		k = left.First
	}
	before := k - 1
	if s.has("subset", before) {
		return false // "a family including women and children have been killed"
	}
	if s.has("say", before) {
		return false // "said nine rebels and one soldier had been killed"
	}
	return s.verbal(before) || s.has("preposition", before) && !s.has("of", before) && s.phraseAt(before-1) != nil || s.harmAt(before) != nil
}

// commaList reports whether the comma before "and" closes a list of nouns that opens the sentence: "A clerk, Amina
// Sule, and a porter were killed".
func (s *sentence) commaList(comma int) bool {
	n := 0
	for i := comma; i > s.first && s.norm(i) == ","; n++ {
		p := s.phraseAt(i - 1)
		if p == nil {
			return false
		}
		i = p.First - 1
		if i < s.first || s.has("clause", i) || s.has("quote", i) {
			return n > 0
		}
	}
	return false
}

// conjunctsLeft adds the members of a list that stand before n: "three civilians and two policemen were killed".
func (s *sentence) conjunctsLeft(n noun, start int) []noun {
	list := []noun{n}
	i := n.first - 1
	for i > start {
		j := i
		for j > start && (s.has("and", j) || s.norm(j) == "," || s.norm(j) == "،") {
			j--
		}
		if j == i {
			break
		}
		m, ok := s.nounEnding(j)
		if q, yes := s.nounEnding(m.first - 2); ok && yes && s.norm(m.first-1) == "," && q.counted && q.count.Min == 1 && q.count.Max == 1 && s.namedAfter(q, m) {
			m = q // "an engineer, Musa Bello, and a clerk were killed"
		}
		for ok && s.has("of", m.first-1) && !m.counted {
			m, ok = s.nounEnding(m.first - 2) // "ten members of the Guard, an officer and a driver"
		}
		if k := s.skipParenthesis(j + 1); (!ok || s.objectOfVerb(m) && !s.has("leave", m.first-1)) && s.norm(j+1) == "," && k < j {
			m, ok = s.nounEnding(k) // "one official, who was with him, and three civilians were killed"
		}
		if ok && m.head >= 0 && s.harmAt(m.head) != nil {
			break // "nine bodies and 15 wounded": each its own harm
		}
		if ok && len(list) == 1 && m.last == j+1 {
			s.shareArticle(&list[0], m.last)
		}
		if !ok || m.first < start || s.governed(m) && (!m.counted || m.count.Max == 1) || s.objectOfVerb(m) && !s.has("leave", m.first-1) || !m.counted && !m.named {
			break
		}
		list = append([]noun{m}, list...)
		i = m.first - 1
	}
	return list
}

// nounEnding reads the noun whose last token is j.
func (s *sentence) nounEnding(j int) (noun, bool) {
	n, ok := s.nounAt(j)
	if !ok || n.last-1 != j {
		return noun{}, false
	}
	return n, true
}

// shareArticle counts a noun that shares the article of the one before it, which ends before token i: "a mother and son", "his wife
// and daughter".
func (s *sentence) shareArticle(n *noun, i int) {
	if n.counted || n.head < 0 || n.last != n.first+1 || !s.human(n.head) || s.plural(n.head) || s.has("pronoun", n.head) {
		return
	}
	p := s.phraseAt(i - 1)
	if p != nil && s.has("and", i) && (s.has("indefinite", p.First) || s.has("definite", p.First) || s.has("possessive", p.First)) && !s.plural(p.Head) {
		n.setOne(false)
	}
}
