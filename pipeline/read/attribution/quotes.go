package attribution

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// quote is a quotation: the tokens of its marks. close is len(tokens) of its paragraph when it is never closed.
type quote struct {
	open, close int
	owner       int // 1 + index into scan.found; 0 when nobody was found to say it
	unclosed    bool
}

// end is the position after a quotation with its marks.
func (q quote) end() int {
	if q.unclosed {
		return q.close
	}
	return q.close + 1
}

// findQuotes pairs the quotation marks paragraph by paragraph. A paragraph that opens with a mark goes on with the
// quotation that the paragraph before left open.
func (s *scan) findQuotes() {
	for i := 0; i < len(s.r.Sentences); {
		p := s.r.Sentences[i].Paragraph
		first := s.r.Sentences[i].First
		for i < len(s.r.Sentences) && s.r.Sentences[i].Paragraph == p {
			i++
		}
		s.pairQuotes(first, s.r.Sentences[i-1].Last)
	}
	for k, q := range s.quotes {
		for j := q.open + 1; j < q.close; j++ {
			s.inside[j] = k + 1
		}
	}
}

func (s *scan) pairQuotes(first, last int) {
	open := -1
	var closer string
	for i := first; i < last; i++ {
		mark := s.mark(i)
		if mark == "" {
			continue
		}
		if open < 0 {
			if closer = s.opens(i, mark); closer != "" {
				open = i
			}
			if mark == "''" && s.t[i].Norm == "'" {
				i++
			}
			continue
		}
		if strings.Contains(closer, mark) && !(mark == "’" && !s.closesSingle(i, last)) {
			if mark == "''" && s.t[i].Norm == "'" {
				i++
			}
			s.quotes = append(s.quotes, quote{open: open, close: i})
			open = -1
		}
	}
	if open >= 0 && closer != "’" && last-open > 2 {
		s.quotes = append(s.quotes, quote{open: open, close: last, unclosed: true})
	}
}

// mark is the quotation mark at i as written, "" when there is none.
func (s *scan) mark(i int) string {
	t := s.t[i]
	if t.Len() > 3 || !t.Shape.Has(record.Punct) {
		return ""
	}
	if t.Norm == "'" && i+1 < len(s.t) && s.t[i+1].Norm == "'" && s.t[i+1].Start == t.End { // typewriter marks: ''
		return "''"
	}
	switch m := t.Span.Quote(s.r.Document.Text); m {
	case "\"", "“", "”", "„", "«", "»", "‘", "’", "''", "``", "‟":
		return m
	}
	return ""
}

// opens returns the marks that close a quotation opened by mark at i, "" when it opens none.
func (s *scan) opens(i int, mark string) string {
	glued := i+1 < len(s.t) && !s.t[i+1].Shape.Has(record.SpaceBefore)
	switch mark {
	case "“", "„", "‟":
		return "”“\""
	case "«":
		return "»"
	case "``":
		return "''"
	case "''":
		if i+2 < len(s.t) && !s.t[i+2].Shape.Has(record.SpaceBefore) && s.t[i].Shape.Has(record.SpaceBefore) {
			return "''"
		}
	case "\"":
		if glued && (i == 0 || s.t[i].Shape.Has(record.SpaceBefore) || s.t[i-1].Shape.Has(record.Punct)) {
			return "\"”"
		}
	case "‘":
		if glued && s.t[i].Shape.Has(record.SpaceBefore) && s.singleCloses(i) {
			return "’"
		}
	}
	return ""
}

// singleCloses looks for the ’ that ends a quotation opened by ‘, within forty tokens.
func (s *scan) singleCloses(i int) bool {
	for j := i + 1; j < len(s.t) && j < i+40; j++ {
		if s.mark(j) == "’" && s.closesSingle(j, len(s.t)) {
			return true
		}
	}
	return false
}

func (s *scan) closesSingle(i, last int) bool {
	return i+1 >= last || s.t[i+1].Shape&(record.SpaceBefore|record.Punct) != 0
}

// words counts the words of a quotation; a full one is more than a quoted phrase.
func (s *scan) full(q quote) bool {
	n := 0
	for j := q.open + 1; j < q.close; j++ {
		if s.t[j].Shape.Has(record.HasLetter) {
			n++
		}
	}
	return n >= 4
}

// quoteAt returns the index of the quotation opened by token i, -1 when there is none.
func (s *scan) quoteAt(i int) int {
	for k, q := range s.quotes {
		if q.open == i {
			return k
		}
	}
	return -1
}

// quoteEnding returns the index of the quotation closed by token i, -1 when there is none.
func (s *scan) quoteEnding(i int) int {
	for k, q := range s.quotes {
		if q.close == i {
			return k
		}
	}
	return -1
}

// quotations gives each quotation that stands alone to the speaker of the one before it: "..." X said. "..."
func (s *scan) quotations() {
	s.own()
	for k := range s.quotes {
		q, prev := &s.quotes[k], s.quotes[max(k-1, 0)]
		if q.owner != 0 || !s.full(*q) {
			continue
		}
		if prev.owner == 0 {
			s.lastSpeaker(q)
			continue
		}
		f := &s.found[prev.owner-1]
		if !s.alone(*q) || !s.goesOn(f, *q) {
			s.lastSpeaker(q)
			continue
		}
		f.content.last = max(f.content.last, q.end())
		f.direct = true
		q.owner = prev.owner
	}
}

// goesOn reports whether a quotation goes on with what a source was quoted with before: little stands between, or it
// opens the sentence right after the one that names the speaker, however long that describes him.
func (s *scan) goesOn(f *found, q quote) bool {
	for k, sn := range s.r.Sentences {
		if sn.First == q.open && k > 0 {
			if p := s.r.Sentences[k-1]; p.Paragraph == sn.Paragraph && p.First <= f.cue.first && f.cue.first < p.Last && f.direct {
				return true
			}
		}
	}
	return q.open-f.content.last <= 12 && !s.speechBetween(max(f.content.last, f.cue.last), q.open)
}

// lastSpeaker gives a quotation of whole sentences to who spoke in the sentence before it: the colonel told a
// reporter. "They left behind one body."
func (s *scan) lastSpeaker(q *quote) {
	if !s.alone(*q) {
		return
	}
	from := -1
	for k, sn := range s.r.Sentences {
		if sn.First == q.open && k > 0 && s.r.Sentences[k-1].Paragraph == sn.Paragraph {
			from = s.r.Sentences[k-1].First
		}
	}
	for k := len(s.found) - 1; k >= 0 && from >= 0; k-- {
		f := s.found[k]
		if f.cue.first < q.open && f.cue.first >= from && f.stance == record.StanceSay && !f.nested && !f.source.empty() {
			s.found = append(s.found, found{source: f.source, cue: f.cue, content: stretch{q.open, q.end()}, open: q.open, closed: true, direct: true, stance: record.StanceSay})
			q.owner = len(s.found)
			return
		}
	}
}

// alone reports whether a quotation begins a sentence.
func (s *scan) alone(q quote) bool {
	for _, sn := range s.r.Sentences {
		if sn.First == q.open {
			return true
		}
		if sn.First > q.open {
			return false
		}
	}
	return false
}

// speechBetween reports whether a sentence lies between two positions that belongs to neither.
func (s *scan) speechBetween(a, b int) bool {
	n := 0
	for i := a; i < b; i++ {
		if s.t[i].Shape.Has(record.HasLetter) {
			n++
		}
	}
	return n > 8
}

// own marks the quotations that lie in a content.
func (s *scan) own() {
	for k := range s.quotes {
		q := &s.quotes[k]
		for i := range s.found {
			c := s.found[i].content
			if c.first <= q.open && q.open < c.last && s.found[i].stance != record.StanceView {
				q.owner = i + 1
				s.found[i].direct = s.found[i].direct || s.full(*q)
			}
		}
	}
}
