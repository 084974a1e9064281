package attribution

import "github.com/sabt-org/sabt/record"

// continued reads a sentence that only splits or goes on with the count of the one before, which begins at token before:
// "The UN said that 70 had died. Ten women were among them. Another 16 were hurt."
func (s *scan) continued(before int) {
	if len(s.found) == 0 || s.found[len(s.found)-1].cue.first < before {
		return
	}
	last := s.found[len(s.found)-1]
	if last.stance != record.StanceSay || last.nested || last.source.empty() || s.quoteAt(last.content.first) >= 0 || s.inside[last.content.first] != 0 {
		return
	}
	cue := s.partOfCount()
	if cue.empty() {
		cue = s.furtherCount()
	}
	if !cue.empty() && !s.rumoured() {
		s.found = append(s.found, found{source: last.source, cue: cue, content: stretch{s.a, s.b}, open: s.a, closed: true, stance: record.StanceSay, via: last.via})
	}
}

// rumoured: "Nine others were reported hurt" is told by somebody else.
func (s *scan) rumoured() bool {
	for i := s.a + 1; i < s.b && i < s.a+9; i++ {
		if s.is(i, passive) && s.is(i-1, be) {
			return true
		}
	}
	return false
}

// partOfCount: "Ten women were among them".
func (s *scan) partOfCount() stretch {
	for i := s.a; i < s.b; i++ {
		if s.is(i, among) && (i < s.a+3 || s.is(i-1, be)) && s.inside[i] == 0 {
			return stretch{i, i + s.n[i]}
		}
	}
	return stretch{}
}

// furtherCount: "Another six soldiers were wounded", "At least two others were hurt", "Three more died": counted on top of
// what was said before.
func (s *scan) furtherCount() stretch {
	counted := false
	for i := s.a; i < s.b && i < s.a+5 && s.inside[i] == 0; i++ {
		if s.tag[i] == record.PUNCT || s.tagged(i, record.VERB) {
			break
		}
		counted = counted || s.tag[i] == record.NUM || s.is(i, number)
		if !s.is(i, further) || s.is(i+1, act|thing) || s.is(i+2, act|thing) {
			continue
		}
		if counted || s.tagged(i+1, record.NUM, record.VERB) || s.is(i+1, number) {
			return stretch{i, i + 1}
		}
	}
	return stretch{}
}
