package casualty

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// emit makes a draft of every counted noun.
func (s *sentence) emit(h harm, nouns []noun, rule string) {
	for _, n := range nouns {
		if !n.counted || !s.acceptable(h, n) {
			continue
		}
		d := Draft{
			Effect: h.Effect, Count: n.count, Span: s.quote(h, n), Head: n.head, Cue: h.first, Sentence: s.index, Parent: -1,
			Named: n.named, Definite: n.definite, Pronoun: n.pronoun, Self: n.self, Hit: h.Hit() && !s.besides(n), Again: s.again(n), Rule: string(h.Form) + "/" + rule,
		}
		if n.head >= 0 && !s.generic(n.head) {
			d.Who = s.who(n)
		}
		if n.count.Max == 0 && n.count.Bound == record.Exact && h.Effect == record.Injured {
			d.Effect = record.KilledOrInjured // "no one was hurt"
		}
		d.Outdated = s.outdated(n.first)
		s.add(d)
	}
}

// add keeps a draft, unless the same words were already read with the same effect.
func (s *sentence) add(d Draft) {
	for i := range s.out {
		if s.out[i].Effect == d.Effect && s.out[i].Span.Overlaps(d.Span) && s.out[i].Sentence == d.Sentence {
			if s.out[i].Count == d.Count {
				return
			}
		}
	}
	s.out = append(s.out, d)
}

// acceptable: some words of harm mean it of persons only ("seized 300 kg", "treated 12 streets"), and no word of harm
// is counted of animals, houses or attacks.
func (s *sentence) acceptable(h harm, n noun) bool {
	if n.pronoun && n.last <= h.first && h.Effect != record.Killed {
		return false // "he was wounded" is told of somebody counted before
	}
	if n.head >= n.first && h.Effect == record.Injured && s.harmAt(n.head) != nil && s.harmAt(n.head).Effect == record.Killed {
		return false // "12 bodies with bullet wounds"
	}
	if n.head >= 0 && !n.named && !n.pronoun && !n.self && n.count.Max == 1 && s.has("of_things", h.first) && !s.maybePerson(n.head) {
		return false // "a backhoe was burned", "the peace process was dead"
	}
	if n.count.Max == 0 && n.count.Bound == record.Exact && s.purpose(n.first) {
		return false
	}
	if n.head >= 0 && (s.thing(n.head) || n.count.Max == 1 && s.speaks(n.head)) {
		return false
	}
	if n.head < 0 && h.first >= n.last && (s.has("unit", n.last) || s.isDate(n.last)) {
		return false
	}
	if h.Hit() {
		return s.struck(n)
	}
	if h.Form == lexicon.FormFin && s.has("lose", h.first) && n.head >= 0 && !s.human(n.head) && !n.named {
		return false // "she lost shoes"
	}
	needsHuman := h.Form == lexicon.FormSoft || s.has("loss_of", h.first) || h.Effect == record.Abducted || h.Effect == record.Displaced || h.Effect == record.Missing
	if needsHuman {
		return n.head < 0 && h.Form != lexicon.FormFin && n.count.Bound != record.Vague || n.named && h.Effect == record.Abducted || s.human(n.head)
	}
	return true
}

// maybePerson reports whether a noun stands for persons, or is of a party, or is made as words for persons are: "assailant", "trader".
func (s *sentence) maybePerson(head int) bool {
	if s.human(head) {
		return true
	}
	at := s.r.Tokens[head].Span
	for i := range s.r.Actors {
		if s.r.Actors[i].Overlaps(at) {
			return true
		}
	}
	for _, end := range []string{"er", "or", "ant", "ent", "ist", "man", "ian", "ee"} {
		if hasSuffix(s.norm(head), end) {
			return true
		}
	}
	return false
}

// purpose: "so that no more civilians are killed" tells what is wished.
func (s *sentence) purpose(i int) bool {
	for k := i - 1; k >= s.first && k > i-4; k-- {
		if s.has("purpose", k) {
			return true
		}
	}
	return false
}

// speaks reports whether the person named at token i tells of the harm: "wounding 14, a doctor at the hospital said".
func (s *sentence) speaks(i int) bool {
	at := s.r.Tokens[i].Span
	for k := range s.r.Attributions {
		a := &s.r.Attributions[k]
		if a.Source.Span.Contains(at) && a.Content.End <= a.Source.Span.Start {
			return true
		}
		if gap := a.Source.Span.Start - at.End; gap >= 0 && gap < 3 && a.Content.End <= at.Start {
			return true // ", the mayor, Adnan Bayatli, said"
		}
	}
	return false
}

// thing reports whether the head noun cannot be a casualty: an attack, a weapon, a house, an animal.
func (s *sentence) thing(head int) bool {
	if s.has("inanimate", head) {
		return true
	}
	t, ok := s.cues.Trigger.Get(s.norm(head))
	return ok && (t.Form == 'n' || t.Form == 'w') || s.f.isThing(s.norm(head), s.cues.Language) && !s.has("plural", head)
}

// quote covers number, noun and word of harm when they stand close together, else number and noun.
func (s *sentence) quote(h harm, n noun) record.Span {
	span := s.span(n.first, n.last)
	cue := s.span(h.first, h.last)
	if gap := cue.Start - span.End; gap >= 0 && gap < 40 && !s.phraseBetween(n.last, h.first) {
		return span.Cover(cue)
	}
	if gap := span.Start - cue.End; gap >= 0 && gap < 12 && !s.phraseBetween(h.last, n.first) { // "killed a man and a woman" is two
		return span.Cover(cue)
	}
	return span
}

func (s *sentence) phraseBetween(i, j int) bool {
	for ; i < j; i++ {
		if s.phraseAt(i) != nil {
			return true
		}
	}
	return false
}

// who is the noun phrase behind the number.
func (s *sentence) who(n noun) record.Span {
	first := n.first
	for i := n.first; i < n.head; i++ {
		if s.numberAt(i) != nil || s.has("definite", i) || s.has("indefinite", i) || s.norm(i) == "of" || s.norm(i) == "them" || s.has("other", i) || s.has("be", i) {
			first = i + 1
		}
	}
	return s.span(first, n.last)
}

func (s *sentence) outdated(i int) bool {
	for k := i - 1; k >= s.first && k > i-6; k-- {
		if s.has("earlier", k) {
			return true
		}
	}
	return false
}

// undone reports whether the act is only feared, planned, denied or conditional: "could kill thousands".
func (s *sentence) undone(h harm) bool {
	if h.Form == "" || s.byDisaster(h) || s.has("only_of", h.first) && (s.norm(h.first-1) == "non" || s.norm(h.first-2) == "non") {
		return true
	}
	if h.Form == lexicon.FormToll && (s.has("bring", h.first-2) || s.has("bring", h.first-1)) {
		return false // "two more died, which would bring the toll to 12"
	}
	if h.Form == lexicon.FormFin && s.norm(h.first-1) == "to" && s.has("be", h.first-2) {
		return true // "the bomb was to kill a soldier"
	}
	start := s.clauseStart(max(h.first-1, s.first))
	if s.phraseAt(h.first) != nil {
		start = max(start, s.phraseAt(h.first).First-6)
	}
	for i := start; i < h.first; i++ {
		m, n, ok := s.cues.Modal.Match(s.r.Tokens[:s.last], i)
		if !ok || i+n > h.first || s.isDate(i) || m == lexicon.Hypothetical && (s.asideModal(i, h.first) || s.estimated(i)) {
			continue
		}
		if (m == lexicon.Hypothetical || m == lexicon.Attempt && h.first-i-n < 3 || m == lexicon.Threat && h.Form != lexicon.FormCount) && !s.overlapsClaim(i, h.first) {
			return true
		}
		if m == lexicon.Negative && s.norm(i) != "no" && s.norm(i) != "nobody" && s.norm(i) != "none" && s.norm(i) != "without" && h.first-i < 4 && s.numberBetween(i, h.first) == nil && (h.Form == lexicon.FormPart || h.Form == lexicon.FormFin || h.Form == lexicon.FormIntr) && s.norm(i) != "any" {
			return true
		}
	}
	return false
}

// asideModal: in "officers who would not be named had spoken of 12 soldiers killed" the modal is that of an aside.
func (s *sentence) asideModal(i, last int) bool {
	if !s.has("relative", i-1) {
		return false
	}
	verbs := 0
	for k := i + 1; k < last; k++ {
		if s.tag(k) == record.VERB && s.phraseAt(k) == nil {
			verbs++
		}
	}
	return verbs > 1
}

// estimated: "as many as 15 may have been killed" is a figure, not a fear.
func (s *sentence) estimated(i int) bool {
	return s.has("may", i) && s.has("have", i+1) && (s.numberBetween(s.clauseStart(i), i) != nil || s.harmAt(i+2) != nil && s.numberBetween(i+3, i+8) != nil)
}

// byDisaster: "an earthquake killed 2,200 people", "the pandemic, which has killed thousands".
func (s *sentence) byDisaster(h harm) bool {
	for i := h.first - 1; i >= s.first && i > h.first-12; i-- {
		if s.has("disaster", i) {
			return true
		}
		if _, _, ok := s.cues.Trigger.Match(s.r.Tokens[:s.last], i); ok || s.norm(i) == ";" || s.harmAt(i) != nil {
			return false
		}
	}
	return false
}

func (s *sentence) numberBetween(i, j int) *record.NumberMention {
	for ; i < j; i++ {
		if m := s.numberAt(i); m != nil {
			return m
		}
	}
	return nil
}

// overlapsClaim: a number with a finite verb of its own between the modal and the cue belongs to another clause.
func (s *sentence) overlapsClaim(i, j int) bool {
	for k := i; k < j; k++ {
		if s.norm(k) == "," && j-k > 1 && s.numberBetween(k, j) != nil {
			return true
		}
	}
	return false
}
