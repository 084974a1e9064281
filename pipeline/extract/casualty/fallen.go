package casualty

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// included reads a part that stands before its word: "11 people, four guards and an inspector of police included,".
func (s *sentence) included(i int) {
	n, ok := s.nounEnding(i - 1)
	for ok && s.has("of", n.first-1) {
		n, ok = s.nounEnding(n.first - 2)
	}
	if !ok || !n.counted {
		return
	}
	parent := s.wholeBefore(n.first)
	if parent < 0 {
		return
	}
	for _, m := range s.conjunctsLeft(n, s.first) {
		if m.count.Min < s.out[parent].Count.Min {
			s.addPart(m, parent, "included")
		}
	}
}

// ofTheDead reads "three of the four dead were women", "two of the victims were children": the whole was told before.
func (s *sentence) ofTheDead(i int) {
	m, p := s.numberAt(i-1), s.phraseAt(i+1)
	if m == nil || m.Last != i || p == nil || s.harmAt(p.Head) == nil && !s.has("generic", p.Head) {
		return
	}
	j := p.Last
	for j < s.last && s.harmAt(j) != nil && s.phraseAt(j) == nil {
		j++
	}
	if j = s.inverted(j); !s.has("be", j) { // "nine of the 14 people killed in the bombing were children"
		return
	}
	q := s.phraseAt(s.skipAuxiliariesRight(j))
	if q == nil || s.harmAt(q.Head) != nil {
		return
	}
	parent := s.drop(p)
	if parent >= 0 && s.numberIn(p) != nil && s.latestWholeBefore(s.out[parent].Effect, s.r.Tokens[s.first].Start) < 0 {
		s.out[parent].Back = false // the only words that count them
	}
	if k := s.wholeBefore(m.First); k >= 0 && parent < 0 {
		parent = k
	}
	if parent < 0 {
		return
	}
	s.addPart(noun{first: m.First, last: q.Last, head: q.Head, count: m.Count, counted: true}, parent, "of the dead")
}

// fallen reads who the dead were: "The dead were two policemen and three civilians", "Among the wounded were a nurse
// and six patients". They are parts of a whole told of before, else counts of their own.
func (s *sentence) fallen(i int) {
	j := i + s.length("fallen", i)
	if s.has("among", i-1) {
		j = s.inverted(j) // "Among those killed in Monday's blast was a journalist"
	}
	k := s.skipAuxiliariesRight(j)
	list := s.objects(k)
	if k == j || len(list) == 0 || list[0].head < 0 || s.harmAt(list[0].head) != nil || list[0].head >= 0 && s.thing(list[0].head) {
		return
	}
	h := s.harmOf(i)
	if h == nil {
		h = &harm{lexicon.Harm{Effect: record.Killed, Form: lexicon.FormCount}, i, j}
	}
	parent := s.latestWhole(h.Effect)
	if k := s.latestHit(); k > parent && s.harmOf(i) == nil {
		parent = k // "five teenagers were shot ... the victims are two girls and three boys"
	}
	for _, n := range list {
		if parent >= 0 && n.count.Min <= s.out[parent].Count.Min {
			s.addPart(n, parent, "fallen")
		} else {
			s.emit(*h, []noun{n}, "fallen")
		}
	}
}

// inverted passes over what tells of the act between "among those killed" and the verb; i itself when no verb comes.
func (s *sentence) inverted(i int) int {
	for k := i; k < s.last && k < i+12 && s.tag(k) != record.PUNCT; k++ {
		if s.has("be", k) && s.phraseAt(k) == nil {
			return k
		}
	}
	return i
}

// latestWhole is the last whole of an effect told of in this sentence or the twenty before; -1 when there is none.
func (s *sentence) latestWhole(e record.Effect) int {
	for k := len(s.out) - 1; k >= 0 && s.out[k].Sentence > s.index-20; k-- {
		if d := s.out[k]; d.Effect == e && !d.Subset && d.Count.Min > 1 {
			return k
		}
	}
	return -1
}

// latestWholeBefore is the last whole of an effect told of before byte b; -1 when there is none.
func (s *sentence) latestWholeBefore(e record.Effect, b int) int {
	for k := len(s.out) - 1; k >= 0; k-- {
		if d := s.out[k]; d.Effect == e && !d.Subset && d.Count.Min > 1 && d.Span.Start < b {
			return k
		}
	}
	return -1
}

// ofWhole reads "Of the 14 killed in the attack, nine were children": the part follows the whole and a comma.
func (s *sentence) ofWhole(i int) {
	p := s.phraseAt(i + 1)
	if p == nil || s.numberIn(p) == nil || s.norm(i-1) == "of" || s.phraseAt(i-1) != nil || s.numberAt(i-1) != nil {
		return
	}
	parent := -1
	for k := range s.out {
		if s.out[k].Sentence == s.index && s.out[k].Span.Overlaps(p.Span) {
			parent = k
		}
	}
	for j := p.Last; parent >= 0 && j < s.last && j < p.Last+14; j++ {
		m := s.numberAt(j)
		if m == nil || m.First != j || s.norm(j-1) != "," || !s.has("be", m.Last) {
			continue
		}
		if q := s.phraseAt(s.skipAuxiliariesRight(m.Last)); q != nil && s.harmAt(q.Head) == nil && s.human(q.Head) {
			s.addPart(noun{first: m.First, last: q.Last, head: q.Head, count: m.Count, counted: true}, parent, "of the whole")
		}
		return
	}
}

// drop marks a whole that only points back ("the four dead") as read; it returns its position, -1 when there is none.
func (s *sentence) drop(p *record.Phrase) int {
	for k := range s.out {
		if s.out[k].Sentence == s.index && s.out[k].Span.Overlaps(p.Span) {
			s.out[k].Back = true
			return k
		}
	}
	return -1
}

// latestHit is the last count of persons shot, of whom no fate is told; -1 when there is none.
func (s *sentence) latestHit() int {
	for k := len(s.out) - 1; k >= 0 && s.out[k].Sentence > s.index-20; k-- {
		if d := s.out[k]; d.Hit && !d.Subset && d.Count.Min > 1 {
			return k
		}
	}
	return -1
}
