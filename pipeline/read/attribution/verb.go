package attribution

import "github.com/sabt-org/sabt/record"

// verb reads a verb of reporting at token i: its subject, and where its content stands.
func (s *scan) verb(i int) {
	w := s.w[i]
	end := i + s.n[i]
	left := s.skipLeft(i - 1)
	switch {
	case s.norm(i-1) == "to": // "declined to say": no statement
		return
	case s.norm(i-1) == "not" && w.form&participle != 0 && s.nominal(i-2): // "on a day not named"
		return
	case w.form&finite == 0 && w.form&gerund != 0:
		s.participle(i)
		return
	case w.form&participle != 0 && s.passiveAt(i):
		s.passiveVerb(i)
		return
	case w.form&participle != 0 && s.norm(end) == "by" && s.nominal(left) && !s.is(end+1, channel|venue): // no "said by telephone"
		if !s.claimedBy(i) { // "attacks claimed by ISIS"
			s.givenBy(i, end)
		}
		return
	}
	if s.fromWhom(i, end) || s.responsibility(i) || s.is(i, take) && s.costLives(end) {
		return
	}
	if s.inverted(i, end) {
		return
	}
	src := s.subject(i)
	if src.empty() && !s.adjectival(i) {
		src = s.sharedSubject(i)
	}
	if src.empty() {
		return
	}
	if s.quotesAs(end, src) || s.is(i, relays) && s.quotesWho(i, end, src) {
		return
	}
	s.say(i, end, src)
}

// adjectival: "a week after alleged rebels killed four soldiers" alleges nothing of the subject of the sentence.
func (s *scan) adjectival(i int) bool {
	return s.w[i].form&participle != 0 && (s.is(i-1, adp|sub|det) || s.tagged(i-1, record.ADP, record.DET, record.ADJ, record.NUM)) && s.nominal(i+s.n[i])
}

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
	if c.kind == clausal && !s.canSay(src, c.frame) {
		return
	}
	if c.kind != none && s.trails(src, c) {
		c.kind, c.rest = none, c.start
	} else if c.kind == clausal && s.parenthesis(src, c) {
		c.kind, c.rest = none, c.start-1
	}
	switch {
	case c.kind == none && s.norm(src.begin()-1) == "as" && s.front(src.begin()-1) && s.norm(c.rest) == ",": // "As the mayor said, nine people died"
		f.content = stretch{c.rest + 1, s.b}
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
	if s.quoteOpens(c.start) && s.quoteEnding(src.begin()-1) >= 0 && s.is(c.start-1, adp|poss) { // "...," he said on the BBC's "Today"
		return true
	}
	if src.shared || !src.relative.empty() || src.begin() <= s.a || s.is(c.start, that) && !s.is(c.start, sub) || s.norm(src.begin()-1) != "," && s.quoteEnding(src.begin()-1) < 0 || s.quoteOpens(c.start) {
		return false
	}
	if s.saidBefore(src.begin()-1) || s.tagged(src.begin()-1, record.PUNCT) && s.saidBefore(src.begin()-2) {
		return true
	}
	return (s.is(c.start, sub) || s.tagged(c.start, record.ADP, record.SCONJ)) && s.clauseIn(s.segmentStart(src.begin()), src.begin())
}

// saidBefore reports whether a quotation of what was said ends at token i, and no name: "in the programme "Hard Talk," he
// said that".
func (s *scan) saidBefore(i int) bool {
	k := s.quoteEnding(i)
	return k >= 0 && (s.full(s.quotes[k]) || s.quotes[k].open <= s.a || s.boundary(s.quotes[k].open-1))
}

// parenthesis: "Five people died, police said, when a bomb went off".
func (s *scan) parenthesis(src np, c complement) bool {
	return !src.shared && s.norm(c.start-1) == "," && s.norm(src.begin()-1) == "," && !s.quoteOpens(c.start) && s.clauseIn(s.segmentStart(src.begin()), src.begin())
}

// clauseIn reports whether a main clause with a finite verb stands in [first, last).
func (s *scan) clauseIn(first, last int) bool {
	if s.is(first, sub|adp) && !s.is(first, det) && !s.timeWord(first+1) { // "In the raid, which killed five", but not "On Monday five people died in Bama, Borno"
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
