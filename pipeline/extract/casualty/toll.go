package casualty

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// toll reads the number that a word for the toll takes: "the toll rose to 35", "put the number of dead at four",
// "the number of people killed is 253 and not 359", "a death toll of 23".
func (s *sentence) toll(h harm) {
	if s.broughtTo(h) {
		return
	}
	general := s.has("general_toll", h.first) && h.last == h.first+1
	if general && !s.definiteNoun(h.first) {
		return // "the insurgents number between 300 and 400"
	}
	if general && s.norm(h.first) == "number" && s.harmWithin(h.last, 5) {
		// "put the number of police killed at 34" says itself what is counted
	} else if general && (len(s.out) == 0 || s.out[len(s.out)-1].Sentence < s.index-2) {
		return // "the number" means the dead only where they were just told of
	}
	for i := h.last; i < s.last && i < h.last+26; i++ {
		if k := s.length("estimate", i); k > 0 {
			i += k - 1 // "the dead may number as many as 40" is one
			continue
		}
		if s.norm(i) == ";" || s.has("unknown", i) || s.has("hedge", i) || s.has("the_harmed", h.first) && i > h.last+5 {
			return // "the toll could rise to 40" is no figure
		}
		m := s.numberAt(i)
		if m == nil {
			if o := s.harmAt(i); general && o != nil && i > h.last {
				if o.Form != lexicon.FormPart || i-h.last > 5 || s.norm(h.first) != "number" {
					return // "a count of the dead": the other word of harm reads it
				}
				h.Effect, o.Form, general = o.Effect, "", false // "the number of police killed at 34"
			}
			continue
		}
		if m.First != i {
			continue
		}
		if m.Ordinal || s.isDate(i) || !s.introduced(i) {
			if i-h.last > 12 {
				return
			}
			continue
		}
		n := noun{first: m.First, last: m.Last, head: -1, count: m.Count, counted: true}
		if p := s.phraseAt(i); p != nil && p.Head >= m.Last {
			n.head, n.last = p.Head, p.Last
		}
		if s.has("fallen", h.first) && n.head >= 0 && !s.generic(n.head) {
			return // "the dead were two policemen and a child": fallen reads them
		}
		if general && (n.head >= 0 && !s.human(n.head) || s.harmAt(n.last) != nil || s.has("unit", n.last)) {
			return
		}
		if s.harmAt(n.last-1) != nil || s.harmAt(n.last) != nil && s.harmAt(n.last).first == n.last {
			return // "a toll of 23 dead": counted itself
		}
		if s.norm(i-1) == "from" && m.Min < m.Max && m.Max != record.Unbounded && m.Last-m.First == 3 {
			s.risen(h, m)
			return
		}
		s.emitToll(h, n)
		if s.norm(i-1) == "from" && s.has("toll_to", n.last) {
			s.out[len(s.out)-1].Outdated = true
			continue
		}
		return
	}
}

// risen reads "rose from 17 to 21", which the grammar of numbers takes for a range: the first is an earlier figure.
func (s *sentence) risen(h harm, m *record.NumberMention) {
	for k, n := range [2]int{m.Min, m.Max} {
		at := m.First
		if k == 1 {
			at = m.Last - 1
		}
		before := len(s.out)
		s.emitToll(h, noun{first: at, last: at + 1, head: -1, count: record.Count{Min: n, Max: n, Bound: record.Exact}, counted: true})
		for ; before < len(s.out); before++ {
			s.out[before].Outdated = k == 0
		}
	}
}

// broughtTo reads the number that stands before its word: "which brings to 212 the number of villagers killed", "and to
// more than 1,070 the toll since January".
func (s *sentence) broughtTo(h harm) bool {
	the := h.first - 1
	m := s.numberAt(the - 1)
	if m == nil || !s.has("definite", the) || s.norm(m.First-1) != "to" || !s.has("bring", m.First-2) && !s.has("and", m.First-2) {
		return false
	}
	for i := h.last; i < s.last && i < h.last+5; i++ {
		if o := s.harmAt(i); o != nil && i > h.last && o.Form == lexicon.FormPart {
			h.Effect, o.Form = o.Effect, ""
		}
	}
	s.emitToll(h, noun{first: m.First, last: m.Last, head: -1, count: m.Count, counted: true})
	return true
}

// harmWithin reports whether a participle of harm stands in the n tokens from token i on.
func (s *sentence) harmWithin(i, n int) bool {
	for k := i; k < i+n; k++ {
		if o := s.harmAt(k); o != nil && o.Form == lexicon.FormPart {
			return true
		}
	}
	return false
}

// definiteNoun reports whether the word heads a noun phrase with a modifier: "the number", "a later count".
func (s *sentence) definiteNoun(i int) bool {
	p := s.phraseAt(i)
	return p != nil && p.Head == i && p.First < i || i == s.first || s.norm(i) == "toll"
}

func (s *sentence) emitToll(h harm, n noun) {
	before := len(s.out)
	s.emit(h, []noun{n}, "toll")
	for k := before; k < len(s.out); k++ {
		s.out[k].Toll = true
		s.out[k].Span = record.Span{Start: s.r.Tokens[max(n.first-1, s.first)].Start, End: s.r.Tokens[n.last-1].End}
		if !s.has("toll_to", n.first-1) || s.phraseAt(n.first-1) != nil {
			s.out[k].Span.Start = s.r.Tokens[n.first].Start
		}
	}
}

// introduced: the number of a toll follows "at", "to", "of", "is", "reached", "as" or a colon.
func (s *sentence) introduced(i int) bool {
	j := i - 1
	if n := s.adverbEnding(j); n > 1 {
		j -= n // "the toll was in fact 13"
	}
	for j >= s.first && (s.norm(j) == "\"" || s.norm(j) == "“" || s.has("adverb", j) || s.tag(j) == record.ADV) && s.phraseAt(j) == nil {
		j--
	}
	return s.has("toll_to", j) || s.norm(j) == "," && s.has("comparative", j-1) // "put the toll higher, at least 20"
}
