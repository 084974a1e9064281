package attribution

import "github.com/sabt-org/sabt/record"

// run is the noun phrase that begins at token p, as far as the closed classes let it reach.
func (s *scan) run(p int) np {
	head := p
	i := p
	for i < s.b && s.runs(p, i) {
		if s.is(i, person|body|plural|docnoun|title) || i == p {
			head = i
		}
		i++
	}
	for i > p && (s.is(i-1, conj) || s.is(i-1, adp) && !s.is(i-1, person|body|plural)) {
		i--
	}
	return np{first: p, last: i, head: min(head, max(p, i-1)), pronoun: i-p == 1 && s.is(p, pron)}
}

// runs reports whether token i goes on with the phrase that began at p.
func (s *scan) runs(p, i int) bool {
	w := s.w[i]
	switch {
	case s.inside[i] != s.inside[p], s.tag[i] == record.PUNCT && !s.hyphen(i), s.norm(i) == "را":
		return false
	case w.is(that|rel|contrast|sub|take|blame|accord|neg|poss) && !w.is(det):
		return false
	case w != nil && w.verb != nil && !w.is(person|body|plural|docnoun|title):
		return false
	case s.timeWord(i) && !w.is(person|body|plural):
		return false
	case w.is(adv) && i > p && !s.is(i+1, title|person): // «به ادعای این جبهه نخست ماینی ...»
		return false
	case s.tag[i] == record.NUM && i > p && s.tag[i-1] != record.NUM: // «یوناما در سه انفجار»
		return false
	case w.is(definite) && i > p: // «طالبان این گزارش را رد کردند»
		return false
	case w.is(media) && i > p && s.told(i):
		return false
	case w.is(conj):
		return i > p && s.is(i-1, person|body|plural) && i+1 < s.b && s.is(i+1, person|body|plural)
	case w.is(adp) && !w.is(det|person|body|plural):
		return s.norm(i) == "د" || s.norm(i) == "ل" || w.is(link) && i > p && s.linked(i)
	case w.is(aux) && !w.is(adp|person|body):
		return false
	}
	return s.tag[i] != record.VERB || w.is(person|body|plural|media)
}

// linked: «منبعی در وزارت دفاع»: a noun of sources stands before the preposition.
func (s *scan) linked(i int) bool {
	for j := i - 1; j >= s.a && j > i-4; j-- {
		if s.is(j, person|body|plural) {
			return i+1 < s.b && s.tag[i+1] != record.PUNCT && s.tag[i+1] != record.NUM && !s.timeWord(i+1) && !s.is(i+1, channel|venue|media|docnoun)
		}
	}
	return false
}

// told: a news outlet before «ته» or after «به» is told, and does not tell.
func (s *scan) told(i int) bool {
	return s.norm(i+s.n[i]) == "ته" || s.norm(i-1) == "به"
}

// skipRun passes over a prepositional phrase.
func (s *scan) skipRun(p, limit int) int {
	at := p + s.n[p]
	for at < limit && s.timeWord(at) {
		at++
	}
	n := s.run(at)
	return max(at, min(n.last, limit))
}
