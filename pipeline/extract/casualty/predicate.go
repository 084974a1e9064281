package casualty

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// read reads every word of harm of the sentence, left to right.
func (s *sentence) read() {
	s.ofTheHarmed()
	s.bareParts()
	for k := range s.harms {
		h := s.harms[k]
		if s.undone(h) {
			continue
		}
		switch h.Form {
		case lexicon.FormPart, lexicon.FormSoft, lexicon.FormHit:
			s.participle(h, k)
		case lexicon.FormFin, lexicon.FormIng:
			s.active(h, k)
		case lexicon.FormIntr, lexicon.FormHitIntr:
			s.emit(h, s.subject(h.first), "intransitive")
			s.comitative(h)
		case lexicon.FormHitOf:
			s.striking(h, k)
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

// participle tells "three were killed", "killed three" and "the three killed" apart.
func (s *sentence) participle(h harm, k int) {
	if p := s.phraseAt(h.first); p != nil && h.last < p.Last && s.numberAt(h.last) != nil && s.numberAt(h.last).First == h.last {
		s.emit(s.joinedLeft(h, k), s.objects(h.last), "active")
		return
	} else if p != nil {
		s.modifier(h)
		return
	}
	if m := s.numberAt(h.last + 1); m != nil && s.norm(h.last) == ":" && !s.has("be", h.first-1) {
		s.emit(h, []noun{{first: m.First, last: m.Last, head: -1, count: m.Count, counted: true}}, "list")
		return
	}
	if s.leftBehind(h) {
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
	if h.Form == lexicon.FormHit && (s.has("not_hit", h.first) || !passive && s.shotAt(h.last)) {
		return
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
	n, ok := s.nounEnding(j)
	if ok && !passive && s.has("whom", n.first-1) {
		if whole, found := s.nounEnding(n.first - 2); found && whole.counted {
			s.emit(h, []noun{whole}, "relative") // "11 people whom a bomber killed"
		}
		return
	}
	if h.Hit() && !passive && !(ok && s.lies(n, h)) {
		return
	}
	if ok && !passive && n.counted && j == h.first-1 {
		s.emit(h, s.conjunctsLeft(n, s.first), "reduced") // "the 19 people killed", "six soldiers killed, nine hurt"
		return
	}
	s.emit(h, s.subject(h.first), "passive")
	s.comitative(h)
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
	} else if s.headline(&n) && s.numberIn(p) == nil {
		return // "Toll rises as injured woman dies"
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
	if s.multiple(h) {
		return
	}
	if (s.has("loss_of", h.first) || s.has("only_of", h.first) || h.Form == lexicon.FormHitOf) && !s.has("of", h.last) || s.none(h) {
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
	if s.norm(h.first) == "remains" && s.tag(h.first) == record.VERB {
		return
	}
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
	if s.leftBehind(h) {
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

// human reports whether the head noun stands for persons.
func (s *sentence) human(head int) bool {
	return head >= 0 && (s.aYearOld(head) || s.has("generic", head) || s.has("person", head) || s.has("plural", head) || s.f.isHuman(s.norm(head), s.cues.Language))
}

// aYearOld: in "a 17-year-old was shot", "two 16-year-olds" the age stands for the person.
func (s *sentence) aYearOld(head int) bool {
	for k := head - 2; k < head; k++ {
		if n := s.length("age_noun", k); n > 0 && k+n == head+1 {
			return true
		}
	}
	return false
}
