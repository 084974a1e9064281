package attribution

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// unclitic returns the tokens with a leading و or ف cut off the words that the grammar knows only without it.
func unclitic(g *grammar, tokens []record.Token) []record.Token {
	out := make([]record.Token, len(tokens))
	copy(out, tokens)
	for i := range out {
		n := out[i].Norm
		if len(n) < 6 || !strings.HasPrefix(n, "و") && !strings.HasPrefix(n, "ف") {
			continue
		}
		if _, _, ok := g.table.Match(out, i); ok {
			continue
		}
		out[i].Norm = n[2:]
		if _, _, ok := g.table.Match(out, i); !ok {
			out[i].Norm = n
		}
	}
	return out
}

// verbSubject finds the cues of Arabic: «قال المتحدث إن ...», «بحسب شهود ...».
func (s *scan) verbSubject(sn record.Sentence) {
	s.colon(sn)
	for i := s.a; i < s.b; i++ {
		w := s.w[i]
		if w == nil || s.inside[i] != 0 {
			continue
		}
		switch {
		case w.is(accord | cite):
			s.accordFirst(i)
			i += s.n[i] - 1
		case w.is(take) && s.claimFirst(i):
		case w.verb != nil:
			s.sayFirst(i)
		}
	}
}

// sayFirst settles source and content of a verb of reporting that precedes both.
func (s *scan) sayFirst(i int) {
	end := i + s.n[i]
	v := s.w[i].verb
	f := found{cue: stretch{i, end}, stance: s.anyFrame(v).stance, open: i}
	p := end
	for p < s.b && s.timeWord(p) {
		p++
	}
	f.source = s.run(p)
	if s.is(p, that) || s.prefixed(p, v) {
		f.source = np{}
	}
	rest := p
	if !f.source.empty() {
		rest = f.source.last
	} else if left := s.subjectBefore(i); !left.empty() {
		f.source, f.open = left, left.first
	} else if !s.inherit(&f) {
		return
	}
	if s.is(i-1, neg) {
		return
	}
	if !s.contentFirst(&f, v, rest) {
		return
	}
	s.found = append(s.found, f)
}

// prefixed: «تحدثت عن», «أشار إلى»: the content follows a preposition.
func (s *scan) prefixed(p int, v *verb) bool {
	_, ok := v.frame(s.norm(p))
	return ok && s.is(p, adp)
}

// subjectBefore: «أما الشبكة فتحدثت عن», «كانت الوزارة قد أعلنت أن».
func (s *scan) subjectBefore(i int) np {
	j := i - 1
	if s.is(j, aux) {
		j--
	}
	p := j
	for p >= s.a && p > i-12 && !s.is(p, aux|that|contrast) && s.tag[p] != record.PUNCT {
		p--
	}
	n := s.run(p + 1)
	if n.empty() || n.last != j+1 || n.first >= i {
		return np{}
	}
	return n
}

// contentFirst finds the clause, the object or the quotation after the source that ends at token p.
func (s *scan) contentFirst(f *found, v *verb, p int) bool {
	for q := p; q < s.b && q < p+30; q++ {
		if s.is(q, that) || s.norm(q) == ":" || s.quoteOpens(q) {
			f.content = stretch{q, s.b}
			return true
		}
		if s.prefixed(q, v) && q < p+6 {
			f.content = stretch{q + 1, s.b}
			return true
		}
		if q > p && s.w[q] != nil && s.w[q].verb != nil && s.tag[q] == record.VERB {
			break
		}
	}
	if _, ok := v.frame(object); ok && p < s.b-1 && s.tag[p] != record.PUNCT {
		f.content = stretch{p, s.b}
		return true
	}
	if s.norm(f.open-1) == "،" {
		f.content, f.closed, f.before = stretch{s.segmentStart(f.open), f.open - 1}, true, true
		return !f.content.empty()
	}
	return false
}

// accordFirst reads «..., بحسب النقيب», «كما قال الملازم», «وبحسب شهود كان».
func (s *scan) accordFirst(i int) {
	at := i + s.n[i]
	for at < s.b && (s.timeWord(at) || s.norm(at) == "به" || s.norm(at) == "ل") {
		at++
	}
	n := s.run(at)
	if n.empty() {
		return
	}
	f := found{source: n, cue: stretch{i, i + s.n[i]}, open: i, stance: record.StanceSay}
	if s.front(i) {
		first := n.last
		if s.norm(first) == "،" {
			first++
		}
		f.content = stretch{first, s.b}
	} else {
		last := i
		if s.norm(i-1) == "،" || s.norm(i-1) == "," {
			last--
		}
		f.content, f.closed, f.before = stretch{s.segmentStart(i), last}, true, true
	}
	if !f.content.empty() {
		s.found = append(s.found, f)
	}
}

// claimFirst reads «تبنى داعش الهجوم», «أعلن التنظيم مسؤوليته عن التفجير».
func (s *scan) claimFirst(i int) bool {
	end := i + s.n[i]
	if s.is(i-1, neg) {
		return s.w[i].verb == nil || s.w[i].verb.frames[0].stance == record.StanceClaim
	}
	for p := end; p < s.b && p < end+9; p++ {
		switch {
		case s.is(p, that):
			return false
		case s.is(p, blame) || s.is(p, act) && s.w[i].verb != nil && s.w[i].verb.frames[0].stance == record.StanceClaim:
			src := np{first: end, last: p, head: end}
			if p == end {
				src = s.subjectBefore(i)
			}
			if src.empty() || s.is(src.first, notol) {
				return true
			}
			s.found = append(s.found, found{source: src, cue: stretch{i, end}, content: stretch{p, s.claimEnd(p)}, open: i, closed: true, stance: record.StanceClaim})
			return true
		}
	}
	return false
}
