package casualty

import (
	"strconv"

	"github.com/sabt-org/sabt/record"
)

// multiple reads how many the noun of an act harmed: "a double murder", "the triple shooting"; but not the murder of somebody who
// is named, or what follows from it: "a double murder of shopkeepers", "double murder charges".
func (s *sentence) multiple(h harm) bool {
	p := s.phraseAt(h.first)
	if p == nil || p.Head != h.last-1 || s.has("of", h.last) {
		return false
	}
	for n := 2; n < 7; n++ {
		if !s.has("fold_"+strconv.Itoa(n), h.first-1) {
			continue
		}
		c := record.Count{Min: n, Max: n, Bound: record.Exact}
		s.emit(h, []noun{{first: h.first - 1, last: h.last, head: -1, count: c, counted: true, definite: s.has("definite", p.First)}}, "multiple")
		return true
	}
	return false
}
