package attribution

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// resolve names every source: the words of the phrase itself, or those of the source it points back to.
func (s *scan) resolve() {
	s.a, s.b = 0, len(s.t)
	for i := range s.found {
		f := &s.found[i]
		if f.source.empty() {
			continue
		}
		if s.nobody(f.source) { // "first counts had spoken of 20 deaths"
			f.source, f.hedged = np{}, true
			continue
		}
		n := s.trim(f.source)
		if a, ok := s.antecedentOf(n, i); ok {
			f.anaphor = s.span(stretch{n.first, n.last})
			f.name = a
			continue
		}
		if !n.relative.empty() {
			f.anaphor = s.span(n.relative)
		}
		f.name = s.source(n)
	}
	s.hearsay()
}

// nobody reports whether a source is a count that no one is said to have made: "first counts", but not "an AFP tally",
// "a count by the ministry".
func (s *scan) nobody(n np) bool {
	if !s.w[n.head].is(bare) || n.pronoun {
		return false
	}
	by := false
	for i := n.first; i < n.last; i++ {
		by = by || i > n.head && (s.t[i].Norm == "by" || s.t[i].Norm == "from")
		owner := s.w[i].is(person|body|plural|media) && s.tag[i] != record.VERB || s.tag[i] == record.PROPN && !s.w[i].is(weekday|month|timenoun)
		if owner && i != n.head && (i < n.head || by) {
			return false
		}
	}
	return true
}

func (s *scan) source(n np) record.Source {
	sp := s.span(stretch{n.first, n.last})
	return record.Source{Name: sp.Quote(s.r.Document.Text), Span: sp, Kind: s.kind(n)}
}

// hearsay marks who passed a statement on: within "according to TASS, Sidrov has stated that" TASS is the relay.
func (s *scan) hearsay() {
	for i := range s.found {
		f := &s.found[i]
		if f.source.empty() {
			continue
		}
		for k := range s.found {
			g := &s.found[k]
			if k != i && g.name.Kind == record.SourceMedia && g.content.first <= f.open && f.content.last <= g.content.last && g.cue != f.cue &&
				!strings.EqualFold(g.name.Name, f.name.Name) {
				f.via = append(f.via, g.source)
			}
		}
	}
}
