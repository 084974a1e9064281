package casualty

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// read reads every word of harm of the sentence, left to right.
func (s *sentence) read() {
	for k := range s.harms {
		h := s.harms[k]
		if s.undone(h) {
			continue
		}
		switch h.Form {
		case lexicon.FormPart, lexicon.FormSoft:
			s.participle(h, k)
		case lexicon.FormFin, lexicon.FormIng:
			s.active(h, k)
		case lexicon.FormIntr:
			s.emit(h, s.subject(h.first), "intransitive")
			s.comitative(h)
		case lexicon.FormOf:
			s.nominal(h)
		case lexicon.FormCount, lexicon.FormAdj:
			if s.splits(h) {
				continue
			}
			if h.last-h.first > 2 && s.phraseAt(h.first) == nil && s.numberAt(h.first-1) == nil {
				s.participle(h, k) // "killed or wounded 50"
				continue
			}
			s.counted(h)
		case lexicon.FormLives:
			s.lives(h)
		case lexicon.FormToll:
			s.toll(h)
		}
	}
	s.parts()
	s.figures()
}

// splits reads "shot a judge dead and wounded two guards" as two words of harm, though "dead and wounded" is one word
// in "12 dead and wounded".
func (s *sentence) splits(h harm) bool {
	if h.last-h.first != 3 || s.numberAt(h.first-1) != nil || s.phraseAt(h.last) == nil && s.numberAt(h.last) == nil {
		return false
	}
	a, _, ok := s.cues.Harm.Match(s.r.Tokens[:h.first+1], h.first)
	b, _, also := s.cues.Harm.Match(s.r.Tokens[:h.last], h.last-1)
	n, noun := s.nounEnding(h.first - 1)
	if !ok || !also || !noun || !n.counted || a.Form != lexicon.FormAdj && a.Form != lexicon.FormCount {
		return false
	}
	a.Form, b.Form = lexicon.FormAdj, lexicon.FormPart
	s.counted(harm{a, h.first, h.first + 1})
	s.emitObjects(harm{b, h.last - 1, h.last}, s.objects(h.last))
	return true
}

// participle tells "three were killed", "killed three" and "the three killed" apart.
func (s *sentence) participle(h harm, k int) {
	if p := s.phraseAt(h.first); p != nil && h.last < p.Last && s.numberAt(h.last) != nil && s.numberAt(h.last).First == h.last {
		s.emit(s.joinedLeft(h, k), s.objects(h.last), "active")
		return
	} else if p != nil {
		s.modifier(h)
		return
	}
	if m := s.numberAt(h.last + 1); m != nil && s.norm(h.last) == ":" {
		s.emit(h, []noun{{first: m.First, last: m.Last, head: -1, count: m.Count, counted: true}}, "list")
		return
	}
	h = s.joined(h, k)
	j := h.first - 1
	for j >= s.first && (s.has("adverb", j) || s.tag(j) == record.ADV) && s.phraseAt(j) == nil {
		j--
	}
	passive := s.has("be", j) || s.has("and", j) && s.participleBefore(j) && s.has("be", j-2)
	if s.has("and", j) && !passive {
		if left := s.harmAt(j - 1); left != nil && left.Form == h.Form && left.last == j && s.has("be", left.first-1) {
			passive = true
		}
	}
	if !passive {
		if objects := s.objects(h.last); len(objects) > 0 && !s.has("be", j) {
			if h.Form == lexicon.FormSoft && objects[0].head < 0 {
				return // "the rebels admitted three"
			}
			s.emitObjects(h, objects)
			return
		}
		if s.has("have", j) && !s.has("be", j) {
			return
		}
	}
	if n, ok := s.nounEnding(j); ok && !passive && n.counted && j == h.first-1 {
		s.emit(h, s.conjunctsLeft(n, s.first), "reduced") // "the 19 people killed", "six soldiers killed, nine hurt"
		return
	}
	s.emit(h, s.subject(h.first), "passive")
	s.comitative(h)
}

// comitative reads who shared the fate: "was shot dead with his two guards", "died along with six passengers".
func (s *sentence) comitative(h harm) {
	n := s.length("together", h.last)
	if n == 0 && s.norm(h.last) == "with" && s.has("possessive", h.last+1) {
		n = 1
	}
	if n > 0 {
		s.emit(h, s.objects(h.last+n), "comitative")
	}
}

// joinedLeft merges "killed or" with the word of harm that follows it inside the noun phrase.
func (s *sentence) joinedLeft(h harm, k int) harm {
	if k > 0 && s.harms[k-1].last == h.first-1 && s.has("and", h.first-1) && casualtyPair(h.Effect, s.harms[k-1].Effect) {
		h.Effect, h.first = record.KilledOrInjured, s.harms[k-1].first
	}
	return h
}

// joined merges "killed or wounded" into one effect.
func (s *sentence) joined(h harm, k int) harm {
	if k+1 >= len(s.harms) {
		return h
	}
	next := s.harms[k+1]
	if next.first == h.last+1 && s.has("and", h.last) && casualtyPair(h.Effect, next.Effect) && next.Form == h.Form {
		h.Effect, h.last = record.KilledOrInjured, next.last
		s.harms[k+1].Form = "" // read
	}
	return h
}

func casualtyPair(a, b record.Effect) bool {
	return a == record.Killed && b == record.Injured || a == record.Injured && b == record.Killed
}

// active reads the objects of "killing three", "kills 8"; "being" and "were" before it make it a passive.
func (s *sentence) active(h harm, k int) {
	if p := s.phraseAt(h.first); p != nil && p.Last > h.last {
		if h.Form == lexicon.FormIng {
			s.nominal(h)
		}
		return
	}
	if h.Form == lexicon.FormIng && s.has("of", h.last) {
		s.nominal(h)
		return
	}
	h = s.joined(h, k)
	s.emitObjects(h, s.objects(h.last))
}

// emitObjects makes drafts of the objects of a verb, but in "stabbed a guard to death" what follows says what became
// of them.
func (s *sentence) emitObjects(h harm, objects []noun) {
	if len(objects) > 0 && h.Effect == record.Injured {
		end := s.skipAdverbs(objects[len(objects)-1].last)
		if o := s.harmAt(end); o != nil && o.first == end && o.Form == lexicon.FormAdj && o.Effect == record.Killed {
			return
		}
	}
	s.emit(h, objects, "active")
}

// modifier reads a participle inside a noun phrase: "four wounded people", "the 11 people killed", "Six killed".
func (s *sentence) modifier(h harm) {
	n, ok := s.nounAt(h.first)
	p := s.phraseAt(h.first)
	if !ok || !n.counted || n.named || n.head == h.first && s.numberIn(p) == nil && s.has("definite", p.First) || s.ofDefinite(n.first, h.first) {
		return // "the slain", "two of the killed soldiers"
	}
	if n.head >= 0 && n.head != h.first && !s.human(n.head) && !s.generic(n.head) {
		return
	}
	if o := s.harmAt(n.first - 2); o != nil && s.has("of", n.first-1) && o.Effect == record.Killed && h.Effect != record.Killed {
		return // "the body of a missing trader"
	}
	if n.head == h.first {
		n.head = -1
	}
	s.emit(h, []noun{n}, "modifier")
}

// ofDefinite reports whether "of the" stands between a number and the word of harm.
func (s *sentence) ofDefinite(i, j int) bool {
	for ; i < j; i++ {
		if s.has("of", i) && (s.has("definite", i+1) || s.has("possessive", i+1)) {
			return true
		}
	}
	return false
}

// nominal reads "the deaths of three people", "the minister's murder".
func (s *sentence) nominal(h harm) {
	if s.has("loss_of", h.first) && !s.has("of", h.last) || s.none(h) {
		return
	}
	if s.has("of", h.last) {
		s.emit(h, s.objects(h.last+1), "nominal")
		return
	}
	p := s.phraseAt(h.first)
	if p == nil || p.Head != h.last-1 {
		return
	}
	if m := s.numberIn(p); m != nil {
		s.counted(harm{lexicon.Harm{Effect: h.Effect, Form: lexicon.FormCount}, h.first, h.last})
		return
	}
	for i := p.First + 1; i < h.first; i++ {
		if s.has("possessive_mark", i) {
			s.emit(h, s.possessor(p.First, i), "possessive")
			return
		}
	}
}

// possessor reads the noun before a possessive mark as a person.
func (s *sentence) possessor(first, mark int) []noun {
	n := noun{first: first, last: mark, head: mark - 1}
	if s.has("pronoun", first) || s.has("possessive", first) && mark == first+1 {
		return nil
	}
	if s.r.Tokens[n.head].Shape.Has(record.Capital) {
		n.named = true
	}
	if !n.named && !s.human(n.head) {
		return nil
	}
	n.setOne(s.plural(n.head))
	return []noun{n}
}

// counted reads harm that is itself counted or predicated: "five deaths", "50 dead", "left three people dead",
// "100 people were dead", "no casualties".
func (s *sentence) counted(h harm) {
	if s.costTheirs(h) || s.none(h) || s.has("victims", h.first) && s.has("definite", h.first-1) && s.has("of", h.first-2) {
		return // "nine of the victims died": the other word of harm reads it
	}
	if p := s.phraseAt(h.first); p != nil {
		if m := s.numberIn(p); m != nil && m.First < h.last {
			n := noun{first: min(p.First, m.First), last: h.last, head: -1, count: m.Count, counted: true, definite: s.has("definite", p.First)}
			if m.Ordinal {
				return
			}
			s.emit(h, []noun{n}, "counted")
			return
		}
	}
	if m := s.numberAt(h.first - 1); m != nil && !m.Ordinal {
		s.emit(h, []noun{{first: m.First, last: h.last, head: -1, count: m.Count, counted: true}}, "counted")
		return
	}
	if n, ok := s.nounEnding(s.skipParenthesis(s.skipAdverbsLeft(h.first - 1))); ok && s.phraseAt(h.first) == nil {
		if s.pronounVictim(&n); n.counted {
			if !s.has("doomed", n.first-1) {
				s.emit(h, s.conjunctsLeft(n, s.first), "left dead")
			}
			return
		}
	}
	if s.predicative(h) {
		before := len(s.out)
		s.emit(h, s.subject(h.first), "predicate")
		s.graver(h, before)
		return
	}
	if s.has("of", h.last) && h.Form == lexicon.FormCount || s.norm(h.last) == "to" && h.Effect == record.Injured {
		s.emit(h, s.objects(h.last+1), "bodies of") // "the bodies of four traders", "injuries to two pedestrians"
	}
}

func (s *sentence) skipAdverbsLeft(j int) int {
	for j >= s.first && s.phraseAt(j) == nil && (s.has("adverb", j) || s.tag(j) == record.ADV) {
		j--
	}
	return j
}

// graver: "six of the wounded are in a critical condition" is a part of the wounded told of before.
func (s *sentence) graver(h harm, from int) {
	if !s.has("critical", h.first) {
		return
	}
	for k := from; k < len(s.out); k++ {
		for p := 0; p < from; p++ {
			if o := s.out[p]; o.Effect == record.Injured && !o.Subset && o.Sentence >= s.index-3 {
				s.out[k].Subset, s.out[k].Parent = true, p
			}
		}
	}
}

// predicative: "100 people were dead".
func (s *sentence) predicative(h harm) bool {
	j := s.skipAdverbsLeft(h.first - 1)
	return s.has("be", j) && !s.has("there", j-1)
}

// none reads "no casualties", "without casualties", "no deaths"; "no reports of casualties" says nothing.
func (s *sentence) none(h harm) bool {
	j := h.first - 1
	if p := s.phraseAt(h.first); p != nil {
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

// human reports whether the head noun stands for persons.
func (s *sentence) human(head int) bool {
	return head >= 0 && (s.has("generic", head) || s.has("person", head) || s.has("plural", head) || s.f.isHuman(s.norm(head), s.cues.Language))
}
