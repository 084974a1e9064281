package casualty

import "github.com/sabt-org/sabt/record"

// figures reads the bare number that a source is said to give after a toll: "the army counted 12 dead, while residents
// spoke of at least 30", "but the Taliban acknowledged only 20". It is of the effect that was told of last.
func (s *sentence) figures() {
	as := s.r.Attributions
	text := record.Span{Start: s.r.Tokens[s.first].Start, End: s.r.Tokens[s.last-1].End}
	for k := s.said(text.Start); k < len(as) && as[k].Cue.Start < text.End; k++ {
		a := &as[k]
		if a.Stance != record.StanceSay || a.Content.Start < text.Start || a.Content.Start >= text.End {
			continue
		}
		if n, ok := s.bareFigure(a.Content.Start); ok {
			s.restate(n)
		}
	}
}

// said is the first attribution whose cue begins at byte b or after it.
func (s *sentence) said(b int) int {
	as := s.r.Attributions
	lo, hi := 0, len(as)
	for lo < hi {
		if m := (lo + hi) / 2; as[m].Cue.Start < b {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// bareFigure is the number without a noun that a content beginning at byte b consists of, adverbs aside.
func (s *sentence) bareFigure(b int) (noun, bool) {
	i := s.first
	for i < s.last && s.r.Tokens[i].Start < b {
		i++
	}
	if s.has("group_pronoun", i) && (s.norm(i+1) == "at" || s.norm(i+1) == "as") {
		i += 2 // "put the toll at 30, while the Red Cross put it at 44"
	}
	for s.has("adverb", i) && s.numberAt(i) == nil {
		i++
	}
	m := s.numberAt(i)
	if m == nil || m.First != i || m.Ordinal || s.isDate(i) || s.has("unit", m.Last) {
		return noun{}, false
	}
	if p := s.phraseAt(m.Last - 1); p != nil && p.Last > m.Last || s.phraseAt(m.Last) != nil || s.harmAt(m.Last) != nil {
		return noun{}, false
	}
	if next := s.tag(m.Last); m.Last < s.last && next != record.PUNCT && next != record.CCONJ && next != record.SCONJ {
		return noun{}, false
	}
	return noun{first: m.First, last: m.Last, head: -1, count: m.Count, counted: true}, true
}

// restate makes a draft of a figure that takes the place of the count told of last.
func (s *sentence) restate(n noun) {
	for k := len(s.out) - 1; k >= 0 && s.out[k].Sentence >= s.index-1; k-- {
		d := s.out[k]
		if d.Subset || d.Back || d.Count.Max == 0 || d.Span.Start >= s.r.Tokens[n.first].Start {
			continue
		}
		s.add(Draft{Effect: d.Effect, Count: n.count, Span: s.span(n.first, n.last), Head: -1, Cue: d.Cue, Sentence: s.index, Parent: -1, Toll: true, Rule: "figure"})
		return
	}
}
