package attribution

import "github.com/sabt-org/sabt/record"

// participle reads "..., adding that", "with some residents claiming that".
func (s *scan) participle(i int) {
	if s.norm(i-1) == "as" || s.is(i-1, article) { // "quoted a doctor as saying", "the continuing protests"
		return
	}
	if s.responsibility(i) {
		return
	}
	end := i + s.n[i]
	var src np
	if left := s.skipLeft(i - 1); left >= s.a && s.nominal(left) && s.tag[i-1] != record.PUNCT {
		src = s.named(s.phraseLeft(left + 1))
		if !src.empty() && s.tagged(src.first-1, record.VERB) {
			src = np{}
		}
	}
	if s.is(s.skipLeft(i-1), be) || s.is(i-1, be) { // "is saying"
		src = s.subject(i)
	}
	if src.empty() {
		src = s.sharedSubject(i)
	}
	if src.empty() {
		s.leading(i, end)
		return
	}
	s.say(i, end, src)
}

// leading reads "Claiming that nine had died, the rebels called for a truce": the subject comes behind the clause.
func (s *scan) leading(i, end int) {
	if !s.front(i) && !(s.is(i-1, sub|adp) && s.front(i-1)) {
		return
	}
	f := found{cue: stretch{i, end}, open: i, closed: true, stance: record.StanceSay}
	c := s.complement(s.w[i].verb, end, &f)
	if c.kind != clausal {
		return
	}
	for q := c.start; q < s.b; q++ {
		if s.norm(q) != "," || s.inside[q] != 0 {
			continue
		}
		if n := s.phraseRight(q + 1); !n.empty() && (n.pronoun || s.sourceNoun(n.head)) && s.tagged(n.last, record.VERB, record.AUX) {
			f.source, f.content, f.stance = s.trim(n), stretch{c.start, q}, c.frame.stance
			s.found = append(s.found, f)
			return
		}
	}
}

// sharedSubject is the subject of an earlier verb of the sentence: "The minister came out and said", "..., adding".
func (s *scan) sharedSubject(i int) np {
	for k := len(s.found) - 1; k >= 0 && s.found[k].open >= s.a; k-- {
		if src := s.found[k].source; !src.empty() && !s.found[k].nested {
			src.shared, src.relative = true, stretch{}
			return src
		}
	}
	n := s.firstSubject(i)
	n.shared, n.relative = !n.empty(), stretch{}
	return n
}

// firstSubject is the phrase before the first finite verb of the sentence, when that stands before token i.
func (s *scan) firstSubject(i int) np {
	for k := s.a; k < i; k++ {
		if s.inside[k] == 0 && s.tagged(k, record.VERB, record.AUX) && !s.modifier(k) && !s.hyphen(k-1) {
			return s.subject(k)
		}
	}
	return np{}
}

// sentenceSubject is what a pronoun at token i may stand for within its sentence: "The group posted a statement in
// which IT said".
func (s *scan) sentenceSubject(i int) np {
	n := s.firstSubject(i)
	if n.empty() || n.pronoun || n.last >= i || !s.sourceNoun(n.head) || s.is(n.head, docnoun) {
		return np{}
	}
	return n
}

// passiveAt reports whether a form of to be stands before the participle.
func (s *scan) passiveAt(i int) bool {
	for j := i - 1; j >= s.a && j > i-5; j-- {
		if s.is(j, be) && s.tag[j] != record.PROPN {
			return true
		}
		if !s.is(j, adv|neg|aux) && !s.tagged(j, record.ADV) {
			return false
		}
	}
	return false
}

// passiveVerb reads "was quoted as saying", "is believed to", "it was reported that", "was claimed by".
func (s *scan) passiveVerb(i int) {
	end := i + s.n[i]
	if s.quotedAs(i, end) || s.claimedBy(i) || s.fromWhom(i, end) {
		return
	}
	w := s.w[i]
	fr := s.anyFrame(w.verb)
	f := found{cue: stretch{s.cueStart(i, np{}), end}, open: i, stance: fr.stance, hedged: true, nested: true}
	next := s.adverbials(end)
	if s.norm(next) == "by" {
		s.passiveBy(f, i, next+1)
		return
	}
	if !w.is(passive) && fr.stance != record.StanceAccuse {
		return
	}
	if f.stance == record.StanceView { // "is believed to have come": a report, if nobody's
		f.stance = record.StanceSay
	}
	s.unsourced(&f, i, next)
}

// passiveBy settles "was confirmed by the mayor", whose name begins at token p.
func (s *scan) passiveBy(f found, i, p int) {
	n, subj, v := s.phraseRight(p), s.subject(i), s.w[i].verb
	if n.empty() || subj.empty() {
		return
	}
	f.source, f.hedged = s.trim(n), false
	if _, ok := v.figureFrame(); ok && s.figureAhead(subj.first) { // "a toll of nine was given by the mayor"
		f.stance = record.StanceSay
	}
	if _, tells := v.frame(addressee); tells && f.stance == record.StanceSay && s.contentBefore(&f, subj.first) { // "..., AFP was told by an official"
		f.via = append(f.via, subj)
		s.found = append(s.found, f)
		return
	}
	f.content, f.closed = stretch{subj.first, i}, true
	if next := s.adverbials(n.last); s.norm(next) == "of" || s.norm(next) == "to" || s.is(next, that) { // "was accused by police of seizing nine nurses"
		s.found = append(s.found, found{source: f.source, cue: f.cue, content: stretch{next, s.b}, open: i, nested: true, stance: record.StanceSay})
	}
	s.found = append(s.found, f)
}

// unsourced settles the content of a report by nobody in particular: "he is believed to have", "it is said that".
func (s *scan) unsourced(f *found, i, next int) {
	subj := s.subject(i)
	switch {
	case s.is(next, that) || s.norm(next) == "to" || s.norm(next) == "of" || s.norm(next) == "for":
		f.content = stretch{next, s.b}
		if !subj.empty() && s.norm(subj.first) != "it" {
			f.content.first = subj.first
		}
	case !subj.empty() && subj.pronoun && s.clauseAfter(next):
		f.content = stretch{next, s.b}
	default:
		return
	}
	s.found = append(s.found, *f)
}

// quotedAs reads "X was quoted by AFP as saying that".
func (s *scan) quotedAs(i, end int) bool {
	for p := end; p < s.b && p < end+14; p++ {
		if s.norm(p) != "as" || !s.tagged(p+1, record.VERB) || s.w[p+1] == nil || s.w[p+1].verb == nil {
			continue
		}
		src := s.subject(i)
		if src.empty() {
			return false
		}
		f := found{source: src, cue: stretch{s.cueStart(i, src), p + 2}, open: src.first}
		if s.norm(end) == "by" {
			f.via = append(f.via, s.phraseRight(end+1))
		}
		c := s.complement(s.w[p+1].verb, p+2, &f)
		if c.kind == none {
			return s.trailing(&f, p+1, c) && s.keep(f)
		}
		f.content, f.stance = stretch{c.start, s.b}, c.frame.stance
		return s.keep(f)
	}
	return false
}

func (s *scan) keep(f found) bool {
	s.found = append(s.found, f)
	return true
}
