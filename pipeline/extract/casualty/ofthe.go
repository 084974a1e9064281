package casualty

import (
	"github.com/sabt-org/sabt/record"
)

// reachOfWhole is how many tokens behind "of the" the word of harm may stand: "of the 85 people wounded".
const reachOfWhole = 4

// ofTheHarmed reads a clause that opens with a whole and goes on with its parts: "Of the 85 wounded at least 55 are children", "Of the
// injured three are soldiers and four are civilians".
func (s *sentence) ofTheHarmed() {
	i := s.first
	for s.has("quote", i) {
		i++
	}
	if !s.has("of", i) || !s.has("definite", i+1) && !s.has("these", i+1) {
		return
	}
	k := s.wholeNamed(i + 2)
	if k < 0 {
		return
	}
	h := s.harms[k]
	parent := -1
	if m := s.numberBetween(i+2, h.first); m != nil && !m.Ordinal {
		parent = len(s.out)
		count := m.Count
		if m.First == i+2 { // "at least" stands behind, and is of the part
			count = record.Count{Min: m.Min, Max: m.Min, Bound: record.Exact}
		}
		s.emit(h, []noun{{first: m.First, last: h.last, head: -1, count: count, counted: true, definite: true}}, "of the")
	}
	if parent < 0 || parent == len(s.out) {
		parent = s.latestWhole(h.Effect)
	}
	s.harms[k].Form = "" // read
	if parent < 0 {
		return
	}
	for j := h.last; j < s.last; {
		n, next, ok := s.isPart(j)
		if !ok {
			return
		}
		s.addPart(n, parent, "of the")
		j = next
	}
}

// bareParts reads a sentence that breaks down the whole of the one before: "Air raids killed 30 people. Thirteen were children and three were women."
func (s *sentence) bareParts() {
	i := s.first
	if m := s.numberAt(i); m == nil || m.First != i {
		return
	}
	parent := s.wholeBefore(i)
	if parent < 0 || s.out[parent].Hit {
		return
	}
	for j := i; j < s.last; {
		n, next, ok := s.isPart(j)
		if !ok || n.count.Min < 2 || n.count.Min >= s.out[parent].Count.Min {
			return
		}
		s.addPart(n, parent, "of the")
		j = next
	}
}

// wholeNamed is the word of harm that names a whole at token i: "the 85 wounded", "the officers slain"; -1 for none.
func (s *sentence) wholeNamed(i int) int {
	for k := range s.harms {
		if h := &s.harms[k]; h.first >= i-1 && h.first < i+reachOfWhole && (h.Effect == record.Killed || h.Effect == record.Injured || h.Effect == record.Abducted) {
			for j := i; j < h.first; j++ {
				if s.tag(j) == record.VERB || s.norm(j) == "," {
					return -1
				}
			}
			return k
		}
	}
	return -1
}

// isPart reads "three are soldiers", "at least 55 were women" at token j, with the joint before it.
func (s *sentence) isPart(j int) (n noun, next int, ok bool) {
	for j < s.last && (s.norm(j) == "," || s.has("and", j) || s.has("adverb", j) && s.numberAt(j) == nil) {
		j++
	}
	m := s.numberAt(j)
	if m == nil || m.First != j || m.Ordinal {
		return n, j, false
	}
	n = noun{first: m.First, last: m.Last, head: -1, count: m.Count, counted: true}
	v := s.skipAuxiliariesRight(m.Last)
	if v == m.Last {
		return n, j, false
	}
	p := s.phraseAt(v)
	if p == nil || p.First != v || !s.human(p.Head) {
		return n, j, false
	}
	n.head, n.last = p.Head, p.Last
	return n, p.Last, true
}
