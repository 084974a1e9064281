package casualty

import "github.com/sabt-org/sabt/record"

// noun is a noun phrase as a bearer of a count.
type noun struct {
	first, last int // tokens, qualifier included
	head        int // token of the head noun; -1 for a bare number
	count       record.Count
	counted     bool // it says how many
	named       bool
	definite    bool
	pronoun     bool // "him"
	self        bool // the attacker: "killed himself"
}

// nounAt reads the phrase or bare number at token i.
func (s *sentence) nounAt(i int) (noun, bool) {
	m := s.numberAt(i)
	p := s.phraseAt(i)
	switch {
	case p == nil && m == nil, p != nil && m == nil && (s.has("aged", p.First) || s.tag(p.First) == record.NUM && p.Last == p.First+1):
		return noun{}, false
	case p == nil:
		return noun{first: m.First, last: m.Last, head: -1, count: m.Count, counted: !m.Ordinal}, true
	}
	n := noun{first: p.First, last: p.Last, head: p.Head}
	if n.first < n.head && s.norm(n.first) == "that" && s.has("clause", n.first) {
		n.first++
	}
	if i > n.first && m != nil && m.First == i { // "wounded 30": the tagger took the verb for an adjective
		n.first = i
	}
	if s.has("zero", n.first-1) && s.phraseAt(n.first-1) == nil { // "no one"
		n.first--
	}
	n.definite = s.has("definite", p.First) || s.has("possessive", p.First)
	if s.has("zero", n.first) && n.last-n.first <= 2 {
		s.singular(&n)
		return n, true
	}
	if m = s.numberIn(p); m != nil {
		if n.first > p.First {
			n.first = m.First
		}
		n.first, n.count, n.counted = min(n.first, m.First), m.Count, true
		if s.isDate(n.first) && !s.isDate(m.First) {
			n.first = m.First // "in January six members of one family were murdered"
		}
		if n.head < m.Last && n.head >= m.First {
			n.head = -1
		}
		return n, true
	}
	if s.oneMore(p) {
		n.head = -1
		n.setOne(false)
		return n, true
	}
	if m = s.groupOf(p); m != nil {
		n.last, n.count, n.counted, n.head = m.Last, m.Count, true, -1
		return n, true
	}
	s.singular(&n)
	return n, true
}

// headline reports whether a noun has lost its article to a headline: "Teen killed in shooting", "Boy, 3, dies".
func (s *sentence) headline(n *noun) bool {
	return s.r.Sentences[s.index].Heading && !n.definite && s.human(n.head) && !s.has("title", n.head)
}

// oneMore: in "two were killed and a third was wounded" the rank is that of one person more.
func (s *sentence) oneMore(p *record.Phrase) bool {
	if p.Last != p.First+2 || s.has("of", p.Last) || !s.has("indefinite", p.First) && !s.has("definite", p.First) {
		return false
	}
	return s.has("one_more", p.Last-1)
}

// groupOf returns the number of "a family of six".
func (s *sentence) groupOf(p *record.Phrase) *record.NumberMention {
	if !s.has("group_of", p.Head) || !s.has("of", p.Last) {
		return nil
	}
	m := s.numberAt(p.Last + 1)
	if m == nil || s.phraseAt(m.Last) != nil || s.phraseAt(p.Last+1) != nil && s.phraseAt(p.Last+1).Last > m.Last {
		return nil
	}
	return m
}

// numberIn returns the number that counts the phrase: one inside it, or a qualified one that runs into it.
func (s *sentence) numberIn(p *record.Phrase) *record.NumberMention {
	for i := p.First; i < p.Last; i++ {
		if m := s.numberAt(i); m != nil && !m.Ordinal {
			return m
		}
	}
	// "a total of 14 worshippers", "dozens of civilians": the number stands before the phrase.
	if s.norm(p.First-1) == "of" || s.has("of", p.First-1) {
		if m := s.numberAt(p.First - 2); m != nil {
			return m
		}
	}
	return nil
}

// singular gives a count of one to "a policeman", "the governor", "his wife", "Dawood Muzamel"; zero to "no one".
func (s *sentence) singular(n *noun) {
	first, head := s.norm(n.first), s.r.Tokens[n.head]
	switch {
	case s.has("zero", n.first):
		n.counted = true
		n.count = record.Count{Bound: record.Exact}
	case s.has("pronoun", n.head) || s.isDate(n.head) || n.definite && s.harmAt(n.head) != nil && !s.has("body", n.head): // "the wounded"
	case s.has("indefinite", n.first) || first == "another":
		n.setOne(!s.has("person", n.head) && s.plural(n.head))
	case s.headline(n):
		n.setOne(s.plural(n.head))
	case s.placeOrParty(n.head):
	case (head.Tag == record.PROPN || s.capitalName(n)) && !(s.human(n.head) && s.plural(n.head)):
		n.named = true
		n.setOne(s.plural(n.head) && s.has("definite", n.first))
	case n.definite:
		n.named = s.has("title", n.head)
		n.setOne(s.plural(n.head))
	}
}

// pronounVictim gives a count of one to a pronoun that stands for who was harmed: "shooting him dead", "killed himself
// and two others".
func (s *sentence) pronounVictim(n *noun) {
	if n.counted || n.last != n.first+1 {
		return
	}
	if n.self = s.has("reflexive", n.first); n.self || s.has("victim_pronoun", n.first) {
		n.setOne(s.norm(n.first) == "themselves")
		n.pronoun = !n.self
	}
}

// placeOrParty: "lost Kunar", "Hamas was hurt" are no persons.
func (s *sentence) placeOrParty(head int) bool {
	at := s.r.Tokens[head].Span
	for i := range s.r.Places {
		if p := &s.r.Places[i]; p.Overlaps(at) && !s.has("title", head) {
			return true
		} else if p.Start > at.End {
			break
		}
	}
	for i := range s.r.Actors {
		if a := &s.r.Actors[i]; a.Overlaps(at) && a.Named {
			return true
		} else if a.Start > at.End {
			break
		}
	}
	return false
}

func (n *noun) setOne(plural bool) {
	if !plural {
		n.counted, n.count = true, record.Count{Min: 1, Max: 1, Bound: record.Exact}
	}
}

// plural guesses whether a noun stands for many.
func (s *sentence) plural(i int) bool {
	w := s.norm(i)
	if s.has("plural", i) {
		return true
	}
	if s.has("person", i) {
		return false
	}
	if s.aYearOld(i) {
		return w == "olds"
	}
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's'
}

// capitalName reports whether a phrase without article is written like a name.
func (s *sentence) capitalName(n *noun) bool {
	if n.first == s.first || s.has("definite", n.first) {
		return n.last-n.first > 1 && s.r.Tokens[n.head].Shape.Has(record.Capital) && !s.has("definite", n.first) && !s.r.Tokens[n.head].Shape.Has(record.AllCaps)
	}
	return s.r.Tokens[n.head].Shape.Has(record.Capital)
}

// generic reports whether the head says no more than "persons".
func (s *sentence) generic(head int) bool { return head < 0 || s.has("generic", head) }
