package casualty

import "github.com/sabt-org/sabt/record"

// objects returns the nouns that follow token i-1 as a list: "killing at least six people, two policemen and a child".
func (s *sentence) objects(i int) []noun {
	i = s.skipAdverbs(i)
	if s.has("quote", i) { // killed "five mercenaries", "gunned down" several rioters
		i = s.skipAdverbs(i + 1)
	}
	n, ok := s.nounStarting(i)
	if !ok {
		return nil
	}
	s.pronounVictim(&n)
	list := []noun{n}
	for {
		m, ok := s.nextConjunct(s.skipApposition(list[len(list)-1]))
		if !ok {
			return list
		}
		list = append(list, m)
	}
}

func (s *sentence) skipAdverbs(i int) int {
	for i < s.last && !s.has("clause", i) && s.phraseAt(i) == nil && s.numberAt(i) == nil && (s.has("adverb", i) || s.tag(i) == record.ADV) {
		i++
	}
	return i
}

// nounStarting reads a noun that begins at token i and is no date.
func (s *sentence) nounStarting(i int) (noun, bool) {
	if i >= s.last || s.isDate(i) {
		return noun{}, false
	}
	n, ok := s.nounAt(i)
	if !ok || n.first < i-2 {
		return noun{}, false
	}
	return n, true
}

// nextConjunct reads the next member of a list after token i-1. A member that is the subject of a clause of its own
// ("killed six people and three others were wounded") is none; a part in between ("two of them children,") is passed.
func (s *sentence) nextConjunct(i int) (noun, bool) {
	if s.has("quote", i) && s.phraseAt(i+1) != nil && s.has("quote", s.phraseAt(i+1).Last) {
		i = s.phraseAt(i+1).Last + 1 // three civilian "labourers" and seven militants
	}
	i = s.skipModifier(i)
	j := i
	for j < s.last && (s.norm(j) == "," || s.norm(j) == "،" || s.has("and", j)) {
		j += max(1, s.length("and", j)) // "together with" is one word
	}
	if j == i {
		return noun{}, false
	}
	if s.has("zero", j) || s.has("subset", j) || s.has("leave", j) {
		return noun{}, false
	}
	j = s.skipAdverbs(j)
	n, ok := s.nounStarting(j)
	if ok && s.has("reflexive", j) {
		s.pronounVictim(&n) // "killed two clerks and then himself"
	}
	s.shareArticle(&n, i)
	if !ok || !n.counted || n.head >= 0 && s.harmAt(n.head) != nil || s.predicateFollows(n.last) || s.partFollows(n.last) {
		return noun{}, false
	}
	if n.head < 0 && s.harmAt(n.last) != nil { // "killing six and 14 wounded"
		return noun{}, false
	}
	return n, true
}

// skipApposition steps over the second noun of "the village head, Musa Bello, together with 17 others" to where a list
// may go on; it returns the end of the noun when there is none.
func (s *sentence) skipApposition(n noun) int {
	i := n.last
	if s.norm(i) != "," || !n.counted || n.count.Min != 1 || n.count.Max != 1 {
		return i
	}
	m, ok := s.nounStarting(i + 1)
	if !ok {
		return i
	}
	if !s.apposed(i, m) && !s.namedAfter(n, m) {
		return i
	}
	if p := s.phraseAt(m.last + 1); s.has("of", m.last) && p != nil && s.norm(p.Last) == "," {
		return p.Last // "Colonel Musa Bello, the commander of the base, and three guards"
	}
	return m.last
}

// namedAfter: in "a district chief, Musa Bello, and his driver" the second noun is the name of the first.
func (s *sentence) namedAfter(n, m noun) bool {
	described := n.definite || s.has("indefinite", n.first)
	return described && m.named && !m.definite && m.last-m.first < 6 && (s.norm(m.last) == "," || m.last >= s.last-1)
}

// apposed: in "the death of Abdul Haq Omar, the security commander" the second noun says who the first is.
func (s *sentence) apposed(comma int, n noun) bool {
	if comma < 1 || s.norm(comma) != "," {
		return false
	}
	first, ok := s.nounEnding(comma - 1)
	return ok && first.count.Max == 1 && first.count.Min == 1 && (first.named || first.definite) && n.count.Max == 1 && (n.definite || s.has("of", n.last) || s.has("indefinite", n.first))
}

// skipModifier walks over one prepositional phrase after a list member, when the list goes on after it.
func (s *sentence) skipModifier(i int) int {
	if !s.has("preposition", i) || s.isDate(i) {
		return i
	}
	if p := s.phraseAt(i + 1); p != nil && s.has("and", p.Last) {
		if n, ok := s.nounStarting(p.Last + 1); ok && n.counted && (n.count.Max != 1 || n.head < 0) {
			return p.Last
		}
	}
	return i
}

// predicateFollows reports whether the noun before token i is the subject of a verb.
func (s *sentence) predicateFollows(i int) bool {
	for k := i; k < s.last && k < i+8; k++ {
		switch {
		case s.has("clause", k):
			return false
		case s.has("be", k), s.has("have", k), s.tag(k) == record.AUX && s.phraseAt(k) == nil:
			return true
		case s.harmAt(k) != nil && s.harmAt(k).Form != "count" && s.phraseAt(k) == nil:
			return true
		case s.tag(k) == record.VERB && s.phraseAt(k) == nil:
			return !hasSuffix(s.norm(k), "ing") && k == i
		case s.has("preposition", k), s.phraseAt(k) != nil && k > i, s.has("other", k), s.has("adverb", k), s.tag(k) == record.ADV:
			continue
		default:
			return false
		}
	}
	return false
}

// partFollows: "two of them children" after a whole is a part, not a further member.
func (s *sentence) partFollows(i int) bool {
	return s.has("of", i) && (s.has("them", i+1) || s.has("relative", i+1))
}

func hasSuffix(w, suffix string) bool {
	return len(w) > len(suffix) && w[len(w)-len(suffix):] == suffix
}
