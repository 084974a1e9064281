package casualty

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// struck reports whether a noun can be who was shot: persons, but neither the attacker ("the bomber was shot before he
// could reach the gate") nor what else is shot ("shot a video", "fired a shot").
func (s *sentence) struck(n noun) bool {
	switch {
	case n.self, n.count.Bound == record.Vague && n.head < 0:
		return false
	case s.harmIn(n.first, n.last):
		return false // "57 of the injured, most of them women who had been shot"
	case n.head < 0:
		return n.count.Max != 1 || n.first == s.first || n.pronoun
	case s.has("attacker", n.head), n.definite && s.has("relative", n.last):
		return false // "the journalist who was shot in April" was told of before
	}
	return n.named || s.human(n.head)
}

// shotAt: "two soldiers shot at the crowd", "guards shot at a car"; but "four women shot at a vigil".
func (s *sentence) shotAt(i int) bool {
	p := s.phraseAt(i + 1)
	return s.norm(i) == "at" && p != nil && (s.human(p.Head) || s.has("vehicle", p.Head) || s.has("pronoun", p.Head))
}

func (s *sentence) harmIn(i, j int) bool {
	for ; i < j; i++ {
		if h := s.harmAt(i); h != nil && !h.Hit() {
			return true
		}
	}
	return false
}

// lies reports whether a participle behind a noun says what was done to it: "five men shot outside a bar", "a girl shot in the
// face"; but not "Smith shot into the crowd".
func (s *sentence) lies(n noun, h harm) bool {
	return n.count.Min > 1 || s.r.Sentences[s.index].Heading || s.norm(h.last) == "in" && (s.has("definite", h.last+1) || s.has("possessive", h.last+1))
}

// besides reports whether those shot are told of beside the dead: "killing a clerk; five others were shot", "one dead, three shot".
func (s *sentence) besides(n noun) bool {
	for i := n.first; i < n.last; i++ {
		if s.has("other", i) {
			return true
		}
	}
	for k := len(s.out) - 1; k >= 0 && s.out[k].Sentence == s.index; k-- {
		if d := &s.out[k]; d.Effect == record.Killed && !d.Subset && d.Span.End <= s.r.Tokens[n.first].Start {
			return true
		}
	}
	return false
}

// again reports whether a noun points back to one person: "the boy", "the 16-year-old", "the victim".
func (s *sentence) again(n noun) bool {
	if !n.definite || n.named || n.head < 0 || !s.has("definite", n.first) {
		return false
	}
	return s.aYearOld(n.head) || s.has("somebody", n.head) && (n.head == n.first+1 || s.aYearOld(n.head-1))
}

// fatally reads what a number leaves out: "sixteen people were shot, one fatally".
func (s *sentence) fatally(i int) {
	m := s.numberAt(i - 1)
	if m == nil || m.Ordinal || s.harmAt(i) != nil || s.phraseAt(i+1) == nil && s.harmAt(i+1) != nil {
		return
	}
	s.emit(harm{lexicon.Harm{Effect: record.Killed, Form: lexicon.FormCount}, i, i + 1}, []noun{{first: m.First, last: m.Last, head: -1, count: m.Count, counted: true}}, "fatally")
}

// striking tells "the shooting of two clerks" and "shooting two clerks", "opened fire, striking two clerks" apart.
func (s *sentence) striking(h harm, k int) {
	if s.phraseAt(h.first) == nil && !s.has("of", h.last) && !s.has("not_hit", h.first) {
		s.active(h, k)
		return
	}
	if m := s.numberAt(h.last); m != nil && m.First == h.last && !m.Ordinal && s.startsNoun(h.first) {
		s.emitObjects(h, s.objects(h.last)) // "arrested for shooting four people"
		return
	}
	s.nominal(h)
}
