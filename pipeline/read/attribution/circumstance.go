package attribution

import "github.com/sabt-org/sabt/record"

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
		if s.is(n.head, terms) { // "said on condition that his name be kept back"
			p = s.nextMark(n.last)
			continue
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
