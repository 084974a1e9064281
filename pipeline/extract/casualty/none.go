package casualty

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// none reads "no casualties", "without casualties", "no deaths"; "no reports of casualties" says nothing.
func (s *sentence) none(h harm) bool {
	if s.has("about_harm", h.last) {
		return true // "did not have any casualty information", "no casualty figures"
	}
	j := h.first - 1
	if p := s.phraseAt(h.first); p != nil {
		if p.Head >= h.last {
			return false // "no homicide charges"
		}
		j = p.First
	}
	for k := j; k >= s.first && k > j-4; k-- {
		switch {
		case s.has("unknown", k) && (s.has("zero", k-1) || s.has("zero", k-2)):
			return true // "no immediate reports of casualties"
		case s.norm(k) == "any" && s.negated(k):
			s.zero(h, k)
			return true
		case s.has("zero", k) && (s.phraseAt(k) == s.phraseAt(h.first) || k+s.length("zero", k) == h.first || s.has("cause", k+1)):
			if s.has("unknown", k+1) || s.has("unknown", k+2) || s.unknownAfter(h.last) {
				return true
			}
			s.zero(h, k)
			return true
		}
	}
	return false
}

// zero makes a draft of "no casualties"; "no injuries" says that nobody was harmed.
func (s *sentence) zero(h harm, from int) {
	d := Draft{Effect: h.Effect, Count: record.Count{Bound: record.Exact}, Span: s.span(from, h.last), Head: -1, Cue: h.first, Sentence: s.index, Parent: -1, Rule: "zero"}
	if h.Effect == record.Injured {
		d.Effect = record.KilledOrInjured
	}
	s.out = append(s.out, d)
}

func (s *sentence) negated(k int) bool {
	for j := k - 1; j >= s.first && j > k-6; j-- {
		if m, _, ok := s.cues.Modal.Match(s.r.Tokens[:s.last], j); ok && m == lexicon.Negative {
			return true
		}
	}
	return false
}

func (s *sentence) unknownAfter(i int) bool {
	return s.has("unknown", i) || s.has("immediately", i) || s.has("immediately", i+2)
}
