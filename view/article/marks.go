package article

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
)

// marks collects the words of all values, and cuts the article into elements that are properly nested.
type marks struct {
	text    string
	numbers map[mark]int
	pieces  []piece
	claims  []record.Claim
	asked   int // the number of the words that somebody was sent to
}

// mark identifies words: the first of their spans, and how many there are.
type mark struct {
	kind  kind
	first record.Span
	spans int
}

// piece is a stretch to be marked.
type piece struct {
	record.Span
	number int
	kind   kind
}

// Node is a stretch of text, or marked nodes.
type Node struct {
	Text string
	W    int // 0: text alone
	ID   int // the number again, in the first node that carries it
	Kind kind
	Name string // an id that others may link to: "words"
	Kids []Node
}

func newMarks(text string) *marks { return &marks{text: text, numbers: map[mark]int{}} }

// paragraphs cuts the article at blank lines, and marks each paragraph by itself.
func (m *marks) paragraphs() [][]Node {
	slices.SortStableFunc(m.pieces, outerFirst)
	seen := map[int]bool{}
	var out [][]Node
	rest := m.pieces
	for _, p := range split(m.text) {
		var inside []piece
		inside, rest = cut(rest, p.End)
		for len(inside) > 0 && inside[0].End <= p.Start {
			inside = inside[1:]
		}
		out = append(out, m.nodes(p, inside, seen))
	}
	return out
}

// outerFirst orders pieces by their start; of those that start together, the longest comes first and holds the others.
func outerFirst(a, b piece) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.number, b.number))
}

// cut parts pieces at a position: what starts before it, each at most up to it; and the rest, with what crosses the
// position continued there.
func cut(pieces []piece, at int) (before, after []piece) {
	i := 0
	for ; i < len(pieces) && pieces[i].Start < at; i++ {
		p := pieces[i]
		if p.End > at {
			tail := p
			tail.Start, p.End = at, at
			after = append(after, tail)
		}
		before = append(before, p)
	}
	if len(after) == 0 {
		return before, pieces[i:]
	}
	after = append(after, pieces[i:]...)
	slices.SortStableFunc(after, outerFirst)
	return before, after
}

// nodes marks one stretch. Pieces start inside it, the outer ones first; none reaches beyond it.
func (m *marks) nodes(within record.Span, pieces []piece, seen map[int]bool) []Node {
	var out []Node
	at := within.Start
	for len(pieces) > 0 {
		p := pieces[0]
		p.Start = max(p.Start, at)
		var inside []piece
		inside, pieces = cut(pieces[1:], p.End)
		if p.Len() <= 0 {
			continue
		}
		if p.Start > at {
			out = append(out, Node{Text: m.text[at:p.Start]})
		}
		n := Node{W: p.number, Kind: p.kind}
		if !seen[p.number] {
			n.ID, seen[p.number] = p.number, true
			if p.number == m.asked {
				n.Name = "words"
			}
		}
		n.Kids = m.nodes(p.Span, inside, seen)
		out = append(out, n)
		at = p.End
	}
	if at < within.End {
		out = append(out, Node{Text: m.text[at:within.End]})
	}
	return out
}

// split finds the paragraphs: stretches between blank lines.
func split(text string) []record.Span {
	var out []record.Span
	start, end, at := -1, 0, 0
	for line := range strings.Lines(text) {
		blank := strings.TrimSpace(line) == ""
		switch {
		case blank && start >= 0:
			out = append(out, record.Span{Start: start, End: end})
			start = -1
		case !blank && start < 0:
			start = at
		}
		at += len(line)
		if !blank {
			end = at
		}
	}
	if start >= 0 {
		out = append(out, record.Span{Start: start, End: end})
	}
	return shortened(text, out)
}

// longest is how long a paragraph may be. A browser lays a line of ten megabytes out without end.
const longest = 20000

// shortened parts longer paragraphs, at a blank where there is one near.
func shortened(text string, list []record.Span) []record.Span {
	var out []record.Span
	for _, s := range list {
		for s.Len() > longest {
			at := s.Start + longest
			if i := strings.LastIndexAny(text[s.Start:at], " \n\t"); i > longest/2 {
				at = s.Start + i + 1
			}
			for at < s.End && !utf8.RuneStart(text[at]) {
				at++
			}
			out = append(out, record.Span{Start: s.Start, End: at})
			s.Start = at
		}
		out = append(out, s)
	}
	return out
}
