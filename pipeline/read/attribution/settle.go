package attribution

import (
	"sort"

	"github.com/sabt-org/sabt/record"
)

// settle ends the open contents of one sentence: at the next source, at a contrast, at the end; and passes cited
// sources to those who cite them.
func (s *scan) settle(found []found) {
	for i := range found {
		f := &found[i]
		if f.closed || f.content.empty() {
			continue
		}
		f.content.last = min(f.content.last, s.contentEnd(f, found))
	}
	s.relays(found)
	s.kin(found)
	s.counters(found)
}

// counters: of "a tally by the Observatory had put the dead at 40", read by its noun and by its verb, the latter
// stays.
func (s *scan) counters(found []found) {
	for i := range found {
		f := &found[i]
		if f.source.empty() || !s.is(f.cue.first, ownnoun) {
			continue
		}
		for j := range found {
			g := &found[j]
			if j != i && g.source.first <= f.cue.first && f.source.last <= g.source.last && f.content.first <= g.content.first {
				f.content = stretch{}
			}
		}
	}
}

// kin: in "a priest said his colleagues had seen 35 bodies" the priest vouches for the figure.
func (s *scan) kin(found []found) {
	for i := range found {
		f := &found[i]
		if f.source.empty() || !s.is(f.source.first, own) {
			continue
		}
		for j := range found {
			if g := &found[j]; j != i && g.content.first <= f.open && f.content.last <= g.content.last && !g.source.empty() && g.stance != record.StanceView {
				f.stance = record.StanceView
			}
		}
	}
}

// contentEnd is the first token that no longer belongs to the content of f.
func (s *scan) contentEnd(f *found, found []found) int {
	end := s.b
	for i := range found {
		g := &found[i]
		if g.open <= f.content.first || g.open >= end || g.nested && g.cue.first != g.open && !s.is(g.open, cite) || g.cue == f.cue {
			continue
		}
		if cut := s.cutBefore(g, f.content.first); cut > f.content.first {
			end = cut
		}
	}
	for i := f.content.first + 1; i < end; i++ {
		if s.inside[i] == 0 && s.hardContrast(i) {
			return s.withoutMarks(i)
		}
	}
	return s.withoutMarks(end)
}

// cutBefore is the boundary that stands before what announces g; 0 when g lies within the content.
func (s *scan) cutBefore(g *found, first int) int {
	i := g.open - 1
	if s.is(g.open, cite) && s.norm(i) == "," {
		return i
	}
	if g.nested {
		return 0
	}
	for i > first && (s.is(i, opener|adv) || s.timeWord(i) || s.is(i, adp) && s.timeWord(i+1)) && !s.is(i, contrast|conj) {
		i--
	}
	switch {
	case s.is(i, contrast):
		if s.norm(i-1) == "," {
			i--
		}
		return i
	case s.norm(i) == "," || s.norm(i) == ";" || s.dash(i):
		return i
	case s.is(i, conj):
		if s.norm(i-1) == "," {
			i--
		}
		return i
	}
	return 0
}

// hardContrast: "30 people were killed, however, the hospital reported", "..., contrary to the Taliban's claims".
func (s *scan) hardContrast(i int) bool {
	if !s.is(i, contrast) || s.norm(i-1) != "," && s.norm(i-1) != ";" {
		return false
	}
	switch s.norm(i) {
	case "however", "contrary", "nevertheless", "nonetheless":
		return true
	}
	return false
}

func (s *scan) withoutMarks(end int) int {
	for end > 0 && end-1 < len(s.t) && (s.t[end-1].Norm == "," || s.t[end-1].Norm == "." || s.t[end-1].Norm == ";") {
		end--
	}
	return end
}

// relays makes the cited party the source of what the citing one says.
func (s *scan) relays(found []found) {
	for i := range found {
		c := &found[i]
		if !c.relayed || !c.content.empty() {
			continue
		}
		best := -1
		for j := range found {
			f := &found[j]
			if j == i || f.relayed || f.source.empty() {
				continue
			}
			if best < 0 || abs(f.cue.first-c.cue.first) < abs(found[best].cue.first-c.cue.first) {
				best = j
			}
		}
		if best >= 0 {
			f := &found[best]
			f.via = append(f.via, f.source)
			f.source = c.source
			f.relayed = true
			continue
		}
		c.content = stretch{s.a, c.open}
		c.relayed = false
	}
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// attributions turns what was found into records, in text order.
func (s *scan) attributions() []record.Attribution {
	s.a, s.b = 0, len(s.t)
	out := make([]record.Attribution, 0, len(s.found))
	for i := range s.found {
		f := &s.found[i]
		c := s.content(f.content)
		if c.empty() {
			continue
		}
		a := record.Attribution{Cue: s.span(f.cue), Content: s.span(c), Stance: f.stance, Hedged: f.hedged, Direct: f.direct, Anaphor: f.anaphor}
		a.Source = f.name
		for _, v := range f.via {
			if !v.empty() {
				a.Source.Via = append(a.Source.Via, s.relay(v))
			}
		}
		out = append(out, a)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Cue.Start < out[j].Cue.Start })
	return out
}

// content trims marks off the ends of a content.
func (s *scan) content(c stretch) stretch {
	c.last = min(c.last, len(s.t))
	for !c.empty() && (s.t[c.first].Norm == "," || s.t[c.first].Norm == ":" || s.t[c.first].Norm == ";") {
		c.first++
	}
	for !c.empty() && (s.t[c.last-1].Norm == "," || s.t[c.last-1].Norm == "." || s.t[c.last-1].Norm == ";") {
		c.last--
	}
	return c
}
