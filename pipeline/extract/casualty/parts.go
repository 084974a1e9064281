package casualty

import "github.com/sabt-org/sabt/record"

// parts reads what is named beside a whole: "including three children", "among them four women", "two of them
// children", "of whom six later died", "(six men and three women)", "three hunters among them".
func (s *sentence) parts() {
	for i := s.first; i < s.last; i++ {
		switch {
		case s.has("subset", i):
			s.including(i)
		case s.has("of", i) && (s.has("them", i+1) || s.has("whom", i+1)):
			s.ofThem(i)
		case s.has("fatally", i):
			s.fatally(i)
		case s.has("fallen", i):
			s.fallen(i)
		case s.has("of", i) && s.has("definite", i+1):
			s.ofTheDead(i)
			s.ofWhole(i)
		case s.has("among", i):
			s.among(i)
		case s.norm(i) == "," || s.norm(i) == "(" || s.norm(i) == ":" || s.norm(i) == "—" || s.norm(i) == "–":
			s.breakdown(i)
		}
	}
}

// including reads the list after "including", "among them", "mostly".
func (s *sentence) including(i int) {
	t := s.cues.Grammar["subset"]
	_, n, _ := t.Match(s.r.Tokens[:s.last], i)
	if s.has("among", i) && len(s.objects(i+n)) == 0 {
		s.among(i) // "ten women were among them"
		return
	}
	if i > s.first && s.tag(i-1) == record.DET {
		return // "in the mostly Shiite area"
	}
	if n == 1 && !s.has("be", i-1) && s.tag(i+1) == record.PUNCT {
		s.included(i)
		return
	}
	parent := s.wholeBefore(i)
	if parent < 0 {
		parent = s.wholeOfSubject(i)
	}
	if parent < 0 {
		return
	}
	for _, m := range s.objects(i + n) {
		s.addPart(m, parent, "including")
	}
}

// wholeOfSubject finds the whole that "the victims", "the slain" before token i point to.
func (s *sentence) wholeOfSubject(i int) int {
	p := s.phraseAt(i - 1)
	if p == nil || !s.has("definite", p.First) {
		return -1
	}
	for k := p.First; k < p.Last; k++ {
		if s.harmAt(k) != nil {
			return s.wholeOf(k)
		}
	}
	if !s.has("victims", p.Head) {
		return -1
	}
	return s.latestWhole(record.Killed)
}

// ofThem reads "two of them children", "five of whom were Spanish citizens", "of whom six later died".
func (s *sentence) ofThem(i int) {
	at := i
	if m := s.numberAt(i - 1); m != nil {
		at = m.First
	}
	parent := s.wholeBefore(at)
	if parent < 0 {
		return
	}
	if m := s.numberAt(i - 1); m != nil && m.Last == i {
		if w := &s.out[parent]; w.Sentence != s.index && w.Count.Max != record.Unbounded && m.Min > w.Count.Max {
			return // "about three of the bandits were killed. ... They came back, over 200 of them on motorbikes"
		}
		n := noun{first: m.First, last: m.Last, head: -1, count: m.Count, counted: true}
		j := s.skipAuxiliariesRight(i + 2)
		if p := s.phraseAt(j); p != nil && p.First == j && s.harmAt(j) == nil {
			if s.norm(i+1) == "which" && !s.human(p.Head) {
				return // "two conflicts, one of which is the insurgency"
			}
			n.head, n.last = p.Head, p.Last
		} else if m.Min == 1 || m.Min == 2 && m.Max == 2 && s.has("whom", i+1) && s.harmAt(j) == nil {
			return // "one of them", "both of whom came from": told of, not counted
		} else if h := s.harmAt(j); h != nil && casualtyPair(h.Effect, s.out[parent].Effect) {
			return // "six of whom died": read as harm of its own
		}
		s.addPart(n, parent, "of them")
		return
	}
	if n, ok := s.nounStarting(i + 2); ok && n.counted {
		s.addPart(n, parent, "of whom")
	}
}

func (s *sentence) skipAuxiliariesRight(i int) int {
	for i < s.last && (s.has("be", i) || s.has("adverb", i)) && s.numberAt(i) == nil {
		i++
	}
	return i
}

// among reads "three hunters among them", "a woman and a girl were among the 11 people killed".
func (s *sentence) among(i int) {
	if s.norm(i+1) == "those" && s.harmOf(i+1) == nil && s.tag(i+2) != record.PUNCT {
		return // "was among those saying the prayers"
	}
	j := s.skipParenthesis(s.skipAuxiliaries(i - 1))
	n, ok := s.nounEnding(j)
	if !ok || !n.counted {
		return
	}
	parent := -1
	if s.has("them", i+1) || s.has("definite", i+1) {
		parent = s.wholeBefore(n.first)
		if parent < 0 {
			parent = s.wholeAfter(i)
		}
	}
	if parent < 0 {
		parent = s.wholeOf(i + 1)
	}
	for _, m := range s.conjunctsLeft(n, s.first) {
		if parent >= 0 {
			s.addPart(m, parent, "among")
		} else if h := s.harmOf(i + 1); h != nil {
			s.emit(*h, []noun{m}, "among")
		}
	}
}

// harmOf returns the harm of "the dead", "those killed" at token i.
func (s *sentence) harmOf(i int) *harm {
	for k := i; k < i+3; k++ {
		if h := s.harmAt(k); h != nil {
			return h
		}
	}
	return nil
}

// wholeOf finds the whole that "the dead" at token i points to, some sentences back.
func (s *sentence) wholeOf(i int) int {
	h := s.harmOf(i)
	if h == nil {
		return -1
	}
	return s.latestWhole(h.Effect)
}

// breakdown reads a list that adds up to the whole before it: "nine people (six men and three women)".
func (s *sentence) breakdown(i int) {
	parent := s.wholeBefore(i)
	if parent < 0 || s.out[parent].Sentence != s.index || s.norm(i) == "," && s.out[parent].Hit {
		return
	}
	list := s.objects(i + 1)
	sum := 0
	for _, n := range list {
		if n.head < 0 || !n.counted {
			return
		}
		sum += n.count.Min
	}
	if len(list) < 2 || sum != s.out[parent].Count.Min {
		return
	}
	for _, n := range list {
		s.addPart(n, parent, "breakdown")
	}
}

// wholeBefore finds the latest whole before token i, in this sentence or the one before.
func (s *sentence) wholeBefore(i int) int {
	at := s.r.Tokens[i].Start
	for k := len(s.out) - 1; k >= 0; k-- {
		d := s.out[k]
		if d.Sentence < s.index-1 {
			break
		}
		if !d.Subset && d.Span.Start < at && (d.Count.Min > 1 || d.Count.Max != 1) && d.Count.Max != 0 {
			return k
		}
	}
	return -1
}

// wholeAfter finds a whole of this sentence after token i: "were among the 19 people killed".
func (s *sentence) wholeAfter(i int) int {
	at := s.r.Tokens[i].Start
	for k := range s.out {
		if d := s.out[k]; d.Sentence == s.index && d.Span.Start > at && !d.Subset {
			return k
		}
	}
	return -1
}

// addPart makes a subset draft, replacing a reading of the same words as a count of its own.
func (s *sentence) addPart(n noun, parent int, rule string) {
	if !n.counted || n.named || n.head >= 0 && s.thing(n.head) {
		return
	}
	whole := s.out[parent]
	d := Draft{
		Effect: whole.Effect, Count: n.count, Span: s.span(n.first, n.last), Head: n.head, Cue: whole.Cue, Sentence: s.index,
		Subset: true, Parent: parent, Rule: "part/" + rule,
	}
	if n.head >= 0 && !s.generic(n.head) {
		d.Who = s.who(n)
	}
	if h := s.harmAt(n.last); h != nil && h.Effect != d.Effect && n.head < 0 {
		return
	}
	if d.Span.Overlaps(whole.Span) && d.Count == whole.Count {
		return // "15 civilians, a health worker among them": the whole is no part of itself
	}
	for k := range s.out {
		if o := &s.out[k]; o.Sentence == s.index && k != parent && o.Span.Overlaps(d.Span) && o.Count == d.Count {
			o.Subset, o.Parent = true, parent
			if o.Who == (record.Span{}) {
				o.Who = d.Who
			}
			return
		}
	}
	s.out = append(s.out, d)
}
