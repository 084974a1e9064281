package casualty

// lives reads "claimed the lives of 17 students", "cost eight lives", "the loss of 9 lives".
func (s *sentence) lives(h harm) {
	taken := false
	for k := h.first - 1; k >= s.first && k > h.first-7; k-- {
		taken = taken || s.has("take_lives", k)
	}
	if !taken || s.costTheirs(h) {
		return
	}
	if s.has("of", h.last) {
		s.emit(h, s.objects(h.last+1), "lives of")
		return
	}
	if n, ok := s.nounAt(h.first); ok && n.counted {
		n.head = -1
		s.emit(h, []noun{n}, "lives")
	} else if m := s.numberAt(h.first - 1); m != nil {
		s.emit(h, []noun{{first: m.First, last: h.last, head: -1, count: m.Count, counted: true}}, "lives")
	}
}

// costTheirs reads "cost six people their lives".
func (s *sentence) costTheirs(h harm) bool {
	p := s.phraseAt(h.first)
	if p == nil || !s.has("possessive", p.First) || s.norm(h.last-1) != "lives" && s.norm(h.last-1) != "life" {
		return false
	}
	n, ok := s.nounEnding(p.First - 1)
	if !ok || !s.has("cost", n.first-1) && !s.has("cost", n.first-2) && (s.phraseAt(n.first-1) == nil || !s.has("cost", s.phraseAt(n.first-1).Last-1)) {
		return false
	}
	s.emit(h, s.conjunctsLeft(n, n.first), "lives")
	return true
}
