package attribution

import (
	"sort"

	"github.com/sabt-org/sabt/record"
)

// toldOf is the person that the sentences right before a pronoun tell of, where none of them has spoken yet: "Amina Yusuf
// runs a shop. She counted 12 bodies."
func (s *scan) toldOf(n np, want string) (record.Source, bool) {
	if want != "he" && want != "she" {
		return record.Source{}, false
	}
	all := s.r.Sentences
	at := sort.Search(len(all), func(k int) bool { return all[k].Last > n.first })
	defer func(a, b int) { s.a, s.b = a, b }(s.a, s.b)
	for k := at - 1; k >= 0 && k > at-3 && !all[k].Heading; k-- {
		s.a, s.b = all[k].First, all[k].Last
		if m := s.owner(s.firstSubject(s.b)); !m.empty() && !m.pronoun && s.agrees(want, m) {
			return s.source(s.trim(m)), true
		}
	}
	return record.Source{}, false
}

// owner is who a phrase belongs to, where it names him: "the governor's reply was a threat".
func (s *scan) owner(n np) np {
	for i := n.first + 1; i < n.last; i++ {
		if s.is(i, poss) {
			return np{first: n.first, last: i, head: s.headOf(n.first, i)}
		}
	}
	return n
}

// personal reports whether a source is a person: named, or with a noun of persons.
func (s *scan) personal(n np) bool {
	if n.pronoun {
		h := s.t[n.head].Norm
		return h == "he" || h == "she" || h == "who"
	}
	if s.w[n.head].is(person) && !s.w[n.head].is(body) {
		return true
	}
	if s.w[n.head].is(det|number) && s.t[n.head].Norm == "one" || s.t[n.head].Norm == "another" { // "one of its officials"
		return true
	}
	if s.tag[n.head] != record.PROPN || s.w[n.head].is(body|media|docnoun|plural) {
		return false
	}
	return s.t[n.head].Shape&record.AllCaps == 0 && !s.w[n.first].is(det)
}

// agrees reports whether a source can be meant by a pronoun.
func (s *scan) agrees(pronoun string, src np) bool {
	person := s.personal(src)
	switch pronoun {
	case "he", "she":
		return person
	case "it":
		return !person && !s.w[src.head].is(plural)
	case "they":
		return s.w[src.head].is(plural|body) || src.last-src.first > 1 && !person
	case "he or she or it":
		return true
	}
	return false
}
