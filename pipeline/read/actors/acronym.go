package actors

import (
	"github.com/sabt-org/sabt/record"
	refactors "github.com/sabt-org/sabt/reference/actors"
)

// acronym is a short form that the text itself defines: "Front for Hill Unity (FHU)".
type acronym struct {
	norm  string
	party record.ActorMention
}

// define binds the acronym in brackets behind a mention, or between commas: "the United Hill Front, or UHF, said".
func (s *scan) define(m record.ActorMention) {
	i := m.Last
	if !m.Named || m.Nation {
		return
	}
	if s.at(i) == "," && s.at(i+1) == "or" && s.at(i+3) == "," && s.cased && s.short(i+2, i+3) {
		s.bind(m, i+2)
	}
	if s.at(i) != "(" && s.at(i) != "[" {
		return
	}
	end := i + 1
	for end < len(s.tokens) && end < i+5 && s.at(end) != ")" && s.at(end) != "]" {
		end++
	}
	if end == len(s.tokens) || !s.short(i+1, end) {
		return
	}
	s.bind(m, i+1)
}

// bind makes token i the acronym of a party, unless the list knows both.
func (s *scan) bind(m record.ActorMention, i int) {
	if _, known := s.list.Lookup(s.at(i)); known && m.Canonical != "" {
		return
	}
	s.acronyms = append(s.acronyms, acronym{norm: s.at(i), party: m})
}

// short reports whether tokens [i, end) are an acronym: one word of capitals; in a text without capitals, one word of
// two to six letters.
func (s *scan) short(i, end int) bool {
	if end != i+1 {
		return false
	}
	t := s.tokens[i]
	if !s.cased {
		return len(t.Norm) >= 2 && len(t.Norm) <= 6
	}
	return t.Shape.Has(record.AllCaps)
}

// defined returns the acronym of the text at token i, nil when there is none.
func (s *scan) defined(i int) *acronym {
	for k := range s.acronyms {
		a := &s.acronyms[k]
		if a.norm == s.at(i) && (!s.cased || s.tokens[i].Shape.Has(record.AllCaps)) {
			return a
		}
	}
	return nil
}

// acronym adds a mention of a party by the acronym that the text gave it.
func (s *scan) acronym(i int, a *acronym) int {
	out := a.party
	out.Mention = record.Mention{Span: s.tokens[i].Span, First: i, Last: i + 1}
	out.Outlet, out.LongForm = false, record.Span{}
	if out.Canonical == "" {
		out.LongForm = a.party.Span
	}
	return s.close(out, refactors.Actor{Kind: out.Kind}.Plain())
}
