package attribution

import "github.com/sabt-org/sabt/record"

// quotesAs reads "the agency quoted a doctor as saying that": the doctor says it, by way of the agency.
func (s *scan) quotesAs(end int, by np) bool {
	who := s.phraseRight(end)
	if who.empty() {
		return false
	}
	for p := who.last; p+1 < s.b && p < who.last+8; p++ {
		if s.norm(p) != "as" || s.w[p+1] == nil || s.w[p+1].verb == nil || s.w[p+1].form&gerund == 0 {
			continue
		}
		f := found{source: s.trim(who), via: []np{by}, cue: stretch{p, p + 2}, open: by.begin(), stance: record.StanceSay}
		c := s.complement(s.w[p+1].verb, p+2, &f)
		if c.kind == none { // "..., the agency quoted a spokesman as saying"
			if !s.contentBefore(&f, by.begin()) {
				return false
			}
			s.extendAfter(&f, max(c.rest, f.cue.last))
			return s.keep(f)
		}
		f.content, f.stance = stretch{c.start, s.b}, c.frame.stance
		return s.keep(f)
	}
	return false
}

// quotesWho reads "the agency quoted a doctor who gave another figure: 12 dead".
func (s *scan) quotesWho(i, end int, by np) bool {
	who := s.phraseRight(end)
	if who.empty() || !s.is(who.head, person|body|plural) || who.last >= s.b || !s.is(who.last, rel) || s.w[who.last+1] != nil && s.w[who.last+1].verb != nil && s.w[who.last+1].verb.reports() { // "quoted officials who said" has its own cue
		return false
	}
	return s.keep(found{source: s.trim(who), via: []np{by}, cue: stretch{i, end}, content: stretch{who.last, s.b}, open: by.begin(), stance: record.StanceSay})
}

// costLives: "the violence claimed 86 lives" reports nothing.
func (s *scan) costLives(p int) bool {
	for i := p; i < s.b && i < p+6; i++ {
		if s.is(i, lives) {
			return true
		}
	}
	return false
}

// fromWhom reads "our reporter learnt from residents that nine died" and "nine died, it was learnt from residents".
func (s *scan) fromWhom(i, end int) bool {
	fr, ok := s.w[i].verb.frame(informant)
	p := s.adverbials(end)
	if !ok || s.norm(p) != "from" {
		return false
	}
	n := s.phraseRight(p + 1)
	if n.empty() || !s.sourceNoun(n.head) {
		return false
	}
	f := found{source: s.trim(n), cue: stretch{i, p + 1}, open: i, stance: fr.stance}
	if subj := s.subject(i); !subj.empty() {
		f.open = subj.begin()
		if s.mediaName(subj) {
			f.via = append(f.via, subj)
		}
	}
	if s.is(n.last, that) && s.clauseAfter(n.last+1) {
		f.content = stretch{n.last, s.b}
		return s.keep(f)
	}
	return s.contentBefore(&f, f.open) && s.keep(f)
}
