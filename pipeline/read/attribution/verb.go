package attribution

import "github.com/sabt-org/sabt/record"

// verb reads a verb of reporting at token i: its subject, and where its content stands.
func (s *scan) verb(i int) {
	w := s.w[i]
	end := i + s.n[i]
	left := s.skipLeft(i - 1)
	switch {
	case s.norm(i-1) == "to" && !s.goOn(i-1):
		s.toInfinitive(i)
		return
	case w.form&finite == 0 && w.form&gerund != 0:
		s.participle(i)
		return
	case w.form&participle != 0 && s.passiveAt(i):
		s.passiveVerb(i)
		return
	case w.form&participle != 0 && s.norm(end) == "by" && s.nominal(left):
		s.claimedBy(i) // "attacks claimed by ISIS"
		return
	}
	if s.responsibility(i) || s.is(i, take) && s.costLives(end) {
		return
	}
	if s.inverted(i, end) {
		return
	}
	src := s.subject(i)
	if src.empty() {
		src = s.sharedSubject(i)
	}
	if src.empty() {
		return
	}
	s.say(i, end, src)
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

// goOn: "went on to say" is one cue; the infinitive of other verbs is none.
func (s *scan) goOn(int) bool { return false }

// say settles the content of a cue whose source is known.
func (s *scan) say(i, end int, src np) {
	f := found{source: src, cue: stretch{s.cueStart(i, src), end}, open: min(src.begin(), i), stance: record.StanceSay}
	if src.shared || src.first > i {
		f.open = i
	}
	f.nested = !src.relative.empty()
	if src.pronoun {
		f.local = s.sentenceSubject(src.first)
	}
	c := s.complement(s.w[i].verb, end, &f)
	if c.kind == clausal && s.trails(src, c) {
		c.kind, c.rest = none, c.start
	}
	switch {
	case c.kind == none:
		if !s.trailing(&f, i, c) {
			return
		}
	default:
		f.content = stretch{c.start, s.b}
		f.closed = c.kind == quoted
		if c.kind == quoted {
			f.content.last = c.end
		}
		f.cue.last = max(f.cue.last, min(c.cueEnd, c.start))
		f.stance = c.frame.stance
		s.selfClaim(&f)
		if s.negated(i, src) {
			f.stance = record.StanceView
		}
	}
	if f.content.empty() {
		return
	}
	s.found = append(s.found, f)
}

// trails reports whether what follows the cue is only its circumstance, the content having stood before: "..., the
// president said on Sunday after visiting the place".
func (s *scan) trails(src np, c complement) bool {
	if src.shared || src.begin() <= s.a || s.is(c.start, that) || s.norm(src.begin()-1) != "," && s.quoteEnding(src.begin()-1) < 0 || s.quoteOpens(c.start) {
		return false
	}
	if s.quoteEnding(src.begin()-1) >= 0 || s.quoteEnding(src.begin()-2) >= 0 {
		return true
	}
	return (s.is(c.start, sub) || s.tagged(c.start, record.ADP, record.SCONJ)) && s.clauseIn(s.segmentStart(src.begin()), src.begin())
}

// clauseIn reports whether a main clause with a finite verb stands in [first, last).
func (s *scan) clauseIn(first, last int) bool {
	if s.is(first, sub|adp) && !s.is(first, det) { // "On Monday, five people died"
		comma := first
		for comma < last && s.norm(comma) != "," {
			comma++
		}
		if comma < last {
			first = comma
		}
	}
	for i := first; i < last; i++ {
		if s.tagged(i, record.AUX) || s.tagged(i, record.VERB) && !s.modifier(i) {
			return true
		}
	}
	return false
}

// cueStart takes the auxiliaries and adverbs before the verb into the cue.
func (s *scan) cueStart(i int, src np) int {
	j := i
	for j-1 >= s.a && j-1 >= src.last && (s.is(j-1, aux|neg|modal|adv) || s.tagged(j-1, record.ADV, record.AUX, record.PART)) {
		j--
	}
	return j
}

// negated: "has not said", "nobody said", "did not mention" vouch for nothing.
func (s *scan) negated(i int, src np) bool {
	if s.is(src.first, notol) {
		return true
	}
	for j := i - 1; j >= s.a && j > i-4; j-- {
		if s.is(j, neg) {
			return true
		}
		if !s.is(j, aux|adv) {
			return false
		}
	}
	return false
}

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
		return complement{kind: clausal, frame: fr, start: p + 1, cueEnd: p + 1}
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
	if speaks && (s.norm(p) == ":" || s.norm(p) == ",") && s.quoteOpens(p+1) {
		p++
	}
	if p < s.b && s.quoteOpens(p) {
		q := s.quotes[s.quoteAt(p)]
		fr, ok := v.frame(quotation)
		if !ok {
			fr = s.anyFrame(v)
		}
		if speaks && (s.full(q) || s.t[p-1].Norm == ":") && s.sentenceEnds(q.close) {
			return complement{kind: quoted, frame: fr, start: p, end: min(q.close+1, len(s.t)), cueEnd: p}
		}
		return complement{kind: clausal, frame: fr, start: p, cueEnd: p}
	}
	if s.norm(p) == ":" {
		if p+1 < s.b {
			return complement{kind: clausal, frame: s.anyFrame(v), start: p + 1, cueEnd: p}
		}
		if p+1 < len(s.t) && s.quoteAt(p+1) >= 0 {
			q := s.quotes[s.quoteAt(p+1)]
			return complement{kind: quoted, frame: s.anyFrame(v), start: p + 1, end: min(q.close+1, len(s.t)), cueEnd: p + 1}
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
	if ff, ok := v.frame(figure); ok && !s.is(p, that) && s.figureAhead(p) && !s.is(p, pron) {
		return complement{kind: clausal, frame: ff, start: p, cueEnd: p}
	}
	switch {
	case isClause && s.is(p, that) && !(s.is(p, det) && s.nominal(p) && !s.clauseAfter(p)):
	case s.norm(p) == "to" && s.tagged(p+1, record.VERB, record.AUX, record.ADV, record.NOUN):
		var ok bool
		if fr, ok = v.frame(infinitive); !ok {
			return complement{rest: p}
		}
	case isClause && s.clauseAfter(p):
	default:
		var ok bool
		if fr, ok = v.frame(object); ok && (s.nominal(p) || s.is(p, pron|objpron|rel|that) || s.tagged(p, record.PRON, record.VERB)) {
			break
		}
		if fr, ok = v.frame(clause); ok && (s.nominal(p) || s.is(p, sub) || s.tagged(p, record.ADP, record.SCONJ, record.PRON, record.VERB, record.ADV)) {
			break
		}
		return complement{rest: p}
	}
	return complement{kind: clausal, frame: fr, start: p, cueEnd: p}
}

// figureAhead: "counted 19 dead", "put the toll at 14", "recorded more than 100 deaths".
func (s *scan) figureAhead(p int) bool {
	for i := p; i < s.b && i < p+12; i++ {
		if s.tag[i] == record.NUM || s.is(i, number) || s.t[i].Shape.Has(record.HasDigit) {
			return true
		}
		if s.tag[i] == record.PUNCT && !s.hyphen(i) && s.mark(i) == "" {
			return false
		}
	}
	return false
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

// adverbials passes over adverbs and dates: "said on Sunday that", "said late Friday that".
func (s *scan) adverbials(p int) int {
	for p < s.b {
		switch {
		case s.timeWord(p) && !s.is(p, person|body|plural) && !s.is(p+1, poss):
			p = s.timeRight(p)
		case s.is(p, adp) && s.n[p] == 1 && (s.is(p+1, weekday|month) || s.timeWord(p+1) || s.is(p+1, det) && s.timeWord(p+2) || s.t[min(p+1, s.b-1)].Shape.Has(record.HasDigit) && s.timeWord(p+2)):
			p = s.timeRight(p + 1)
		case s.norm(p) == "(":
			q := p
			for q < s.b && s.norm(q) != ")" {
				q++
			}
			p = q + 1
		case (s.is(p, adv) || s.tagged(p, record.ADV)) && !s.is(p, that|det) && !s.nominal(p) && (s.timeWord(p+1) || s.is(p+1, that|adp) || s.quoteOpens(p+1) || s.tagged(p+1, record.ADP, record.PUNCT)):
			p++
		default:
			return p
		}
	}
	return p
}

// timeRight passes over a date: "Sunday, March 12th", "March 9, 2023", "the same day".
func (s *scan) timeRight(p int) int {
	for p < s.b {
		switch {
		case s.is(p+1, poss): // "condemned Tuesday's blast"
			return p
		case s.timeWord(p), s.is(p, det) && s.timeWord(p+1), s.t[p].Shape.Has(record.HasDigit) && (s.timeWord(p-1) || s.timeWord(p+1) || s.norm(p-1) == ","):
			p++
		case s.norm(p) == "," && p+1 < s.b && (s.is(p+1, month|weekday) || s.t[p+1].Shape.Has(record.HasDigit) && len(s.norm(p+1)) == 4):
			p++
		default:
			return p
		}
	}
	return p
}

// bounds reports whether a preposition only bounds a number: "saw at least 12 bodies", "reported over 30 dead".
func (s *scan) bounds(p int) bool {
	if s.year(p+1) || s.timeWord(p+2) {
		return false
	}
	for i := p + 1; i < s.b && i < p+3; i++ {
		if s.tag[i] == record.NUM || s.is(i, number) {
			return i > p+1 || !s.is(p, link) || s.norm(p) == "around"
		}
		if s.tag[i] == record.DET || s.tag[i] == record.NOUN {
			return false
		}
	}
	return false
}

// circumstances passes over where and how it was said: "in a statement", "on Telegram", "before the Senate", "to
// Reuters", when a clause, a quotation or the end follows.
func (s *scan) circumstances(p int, f *found) int {
	for tries := 0; tries < 4 && p < s.b; tries++ {
		if !s.is(p, adp) && !s.tagged(p, record.ADP) || s.is(p, that) && !s.is(p, adp) || s.bounds(p) {
			return p
		}
		at := p + s.n[p]
		n := s.phraseRight(at)
		if n.empty() {
			return p
		}
		next := s.adverbials(n.last)
		how := s.is(n.head, venue|channel|media) || s.mediaName(n) || s.timeWord(n.head) || s.year(at)
		if !how && !s.is(next, that) && !s.quoteOpens(next) && s.norm(next) != "," && s.norm(next) != "." && !s.is(next, adp) {
			return p
		}
		if !how && s.norm(next) == "," && s.clauseAfter(next+1) && s.clauseAfter(p) {
			return p
		}
		if s.mediaName(n) || s.is(n.head, channel) || s.outlet(n) {
			f.via = append(f.via, s.relayName(n))
		}
		p = next
	}
	return p
}
