package attribution

import "github.com/sabt-org/sabt/record"

// kinds of complements.
const (
	none = iota
	clausal
	quoted
)

type complement struct {
	kind   int
	frame  frame
	start  int
	end    int // quoted
	cueEnd int // the cue takes in a preposition
	rest   int // none: the token after the adverbials
}

// complement finds the content after a cue that ends before token p.
func (s *scan) complement(v *verb, p int, f *found) complement {
	start := p
	p = s.adverbials(p)
	if fr, ok := v.frame(addressee); ok && !s.quoteOpens(p) {
		if c := s.addressed(v, fr, p, f); c.kind != none || c.rest > p {
			return c
		}
	}
	if fr, ok := s.prepositionFrame(v, p); ok {
		return complement{kind: clausal, frame: fr, start: s.afterPreposition(p), cueEnd: p + 1}
	}
	if q, fr := s.prepositionAhead(v, p); q > p {
		return complement{kind: clausal, frame: fr, start: s.afterPreposition(q), cueEnd: q + 1}
	}
	p = s.circumstances(p, f)
	if s.is(p, sub|adp) && !s.is(p, that) { // "said on Sunday after visiting the place that 100 people were dead"
		if q := s.thatAhead(p); q > p {
			p = q
		}
	}
	if s.norm(p) == "," && s.is(p+1, that) && !s.is(p+1, pron|rel) {
		p++
	}
	if s.norm(p) == "," && p > start {
		if q := s.adverbials(p + 1); s.is(q, that) || s.quoteOpens(q) {
			p = q
		}
	}
	return s.open(v, p)
}

// thatAhead is the next "that" before a mark, when a clause follows it.
func (s *scan) thatAhead(p int) int {
	for q := p; q < s.b && q < p+14; q++ {
		if s.tag[q] == record.PUNCT && !s.hyphen(q) || s.is(q, accord) {
			return p
		}
		if s.is(q, that) && !s.is(q, sub) && s.tagged(q, record.SCONJ) && s.clauseAfter(q+1) {
			return q
		}
	}
	return p
}

// open decides what begins at token p: a quotation, a clause, an object, or nothing.
func (s *scan) open(v *verb, p int) complement {
	_, speaks := v.frame(quotation)
	_, tells := v.frame(addressee)
	speaks = speaks || tells
	if speaks && (s.norm(p) == ":" || s.norm(p) == ",") && p+1 < s.b && s.quoteOpens(p+1) {
		p++
	}
	if p < s.b && s.quoteOpens(p) {
		q := s.quotes[s.quoteAt(p)]
		fr, ok := v.frame(quotation)
		if !ok {
			fr = s.anyFrame(v)
		}
		if speaks && (s.full(q) || s.t[p-1].Norm == ":") && s.sentenceEnds(q.close) {
			return complement{kind: quoted, frame: fr, start: p, end: q.end(), cueEnd: p}
		}
		return complement{kind: clausal, frame: fr, start: p, cueEnd: p}
	}
	if s.norm(p) == ":" {
		if p+1 < s.b {
			return complement{kind: clausal, frame: s.anyFrame(v), start: p + 1, cueEnd: p}
		}
		if p+1 < len(s.t) && s.quoteAt(p+1) >= 0 {
			q := s.quotes[s.quoteAt(p+1)]
			return complement{kind: quoted, frame: s.anyFrame(v), start: p + 1, end: q.end(), cueEnd: p + 1}
		}
	}
	if p >= s.b || s.tag[p] == record.PUNCT && !s.nominal(p) || s.is(p, conj) && !s.is(p, det) {
		return complement{rest: p}
	}
	return s.words(v, p)
}

// words picks the frame by the words that begin the content.
func (s *scan) words(v *verb, p int) complement {
	fr, isClause := v.frame(clause)
	if tf, ok := v.frame(tolled); ok && s.tollAhead(p) {
		return complement{kind: clausal, frame: tf, start: p, cueEnd: p}
	}
	if ff, ok := v.figureFrame(); ok && !s.is(p, that) && s.figureAhead(p) && !s.is(p, pron) {
		return complement{kind: clausal, frame: ff, start: p, cueEnd: p}
	}
	switch {
	case isClause && s.is(p, that) && !(s.is(p, det) && s.nominal(p) && !s.clauseAfter(p)):
	case s.norm(p) == "to" && s.tagged(p+1, record.VERB, record.AUX, record.ADV, record.NOUN):
		var ok bool
		if fr, ok = v.frame(infinitive); !ok {
			return complement{rest: p}
		}
	case isClause && s.clauseAfter(p) && !(v.sayOnly() && s.tagged(p, record.VERB)): // no "two were found shot"
	default:
		var ok bool
		if fr, ok = v.frame(object); ok && !s.bareAdjective(p) && (s.nominal(p) || s.is(p, pron|objpron|rel|that) || s.tagged(p, record.PRON, record.VERB)) {
			break
		}
		if fr, ok = v.frame(clause); ok && v.reports() && (s.nominal(p) || s.is(p, sub) || s.tagged(p, record.ADP, record.SCONJ, record.PRON, record.VERB, record.ADV)) {
			break
		}
		return complement{rest: p}
	}
	return complement{kind: clausal, frame: fr, start: p, cueEnd: p}
}

// sayOnly reports whether the verb takes no quotation: found, confirmed.
func (v *verb) sayOnly() bool {
	_, speaks := v.frame(quotation)
	return !speaks
}

// reports: a verb that is said of things as well is one of reporting only before a clause: "found that nine had died",
// but not "found the body of a trader".
func (v *verb) reports() bool {
	fr, _ := v.frame(clause)
	_, speaks := v.frame(quotation)
	_, names := v.frame(object)
	return fr.stance != record.StanceSay || speaks || names
}

// bareAdjective: "seven farmers found dead" finds nothing.
func (s *scan) bareAdjective(p int) bool {
	return s.tagged(p, record.ADJ) && s.tagged(p+1, record.PUNCT, record.CCONJ, record.ADP)
}

// clauseAfter reports whether a finite verb follows in the same stretch: what was said is a sentence, not a thing.
func (s *scan) clauseAfter(p int) bool {
	for i := p; i < s.b && i < p+25; i++ {
		switch {
		case s.inside[i] == 0 && (s.norm(i) == ";" || s.norm(i) == ":" || s.norm(i) == "."):
			return false
		case s.tagged(i, record.AUX):
			return true
		case s.is(i, rel) && !s.is(i, det) || s.norm(i) == "to":
			return false
		case s.tagged(i, record.VERB) && !s.modifier(i) && i > p:
			return true
		}
	}
	return false
}

func (s *scan) anyFrame(v *verb) frame {
	for _, shape := range []string{clause, quotation, object, addressee} {
		if f, ok := v.frame(shape); ok {
			return f
		}
	}
	return frame{record.StanceView, object}
}

func (s *scan) quoteOpens(p int) bool { return p >= 0 && p < len(s.t) && s.quoteAt(p) >= 0 }

// sentenceEnds reports whether the token at i ends its sentence, or lies beyond the current one.
func (s *scan) sentenceEnds(i int) bool { return i+1 >= s.b }

// prepositionFrame: "spoke OF more than 100 dead", "called FOR an inquiry".
func (s *scan) prepositionFrame(v *verb, p int) (frame, bool) {
	if p >= s.b || !(s.tagged(p, record.ADP, record.PART, record.SCONJ, record.ADV) || s.is(p, adp)) && s.norm(p) != "to" {
		return frame{}, false
	}
	if s.norm(p) == "to" && s.tagged(p+1, record.VERB, record.AUX) {
		return frame{}, false
	}
	return v.frame(s.norm(p))
}

// prepositionAhead finds the preposition of a verb behind what it was said at or in: "had spoken on the radio OF 40 dead".
func (s *scan) prepositionAhead(v *verb, p int) (int, frame) {
	if !s.is(p, adp) && !s.tagged(p, record.ADP, record.ADV) {
		return p, frame{}
	}
	for q := p + 1; q < s.b && q < p+7; q++ {
		if s.tag[q] == record.PUNCT && !s.hyphen(q) || s.tagged(q, record.VERB, record.AUX) || s.is(q, that) && !s.is(q, det) {
			break
		}
		if fr, ok := s.prepositionFrame(v, q); ok && fr.stance == record.StanceSay && s.figureAhead(q+1) {
			return q, fr
		}
	}
	return p, frame{}
}

// afterPreposition is where the content begins behind a preposition, which in "spoke about six dead" is part of it.
func (s *scan) afterPreposition(p int) int {
	if s.bounds(p) {
		return p
	}
	return p + 1
}

// addressed reads the person who is told: "told AFP that", "accused the army of", "urged leaders to".
func (s *scan) addressed(v *verb, fr frame, p int, f *found) complement {
	n := s.phraseRight(p)
	if n.empty() || s.is(p, that) && (s.norm(p) == "that" || s.norm(p) == "que") && s.clauseAfter(p+1) {
		if s.is(p, that) && s.clauseAfter(p+1) { // "told that"
			return complement{kind: clausal, frame: fr, start: p, cueEnd: p}
		}
		return complement{rest: p}
	}
	if s.mediaName(n) {
		f.via = append(f.via, n)
	}
	at := s.circumstances(s.adverbials(n.last), f)
	c := s.addresseeContent(v, fr, n, at)
	if c.kind != none {
		return c
	}
	return complement{rest: at}
}

// addresseeContent finds what the addressee was told, from token at on.
func (s *scan) addresseeContent(v *verb, fr frame, n np, at int) complement {
	switch {
	case fr.stance == record.StanceView && (s.norm(at) == "to" || s.norm(at) == "not"):
		return complement{kind: clausal, frame: fr, start: n.first, cueEnd: n.first}
	case fr.stance == record.StanceAccuse && s.tagged(at, record.ADP):
		return complement{kind: clausal, frame: fr, start: n.first, cueEnd: n.first}
	case s.norm(at) == "of" || s.norm(at) == "about":
		return complement{kind: clausal, frame: fr, start: at + 1, cueEnd: n.first}
	case s.norm(at) == "," && !s.quoteOpens(at+1) || s.norm(at) == "." || at >= s.b:
		return complement{rest: at}
	}
	c := s.open(&verb{frames: []frame{{fr.stance, clause}, {fr.stance, quotation}, {fr.stance, infinitive}, {fr.stance, object}}}, at)
	if c.kind == clausal {
		c.cueEnd = n.first
	}
	return c
}
