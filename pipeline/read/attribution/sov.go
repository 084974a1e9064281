package attribution

import "github.com/sabt-org/sabt/record"

// verbLast finds the cues of Persian and Pashto: «پولیس گفت که ...», «به گفتهٔ شاهدان، ...», «د شاهدانو په وینا ...».
func (s *scan) verbLast(sn record.Sentence) {
	s.colon(sn)
	for i := s.a; i < s.b; i++ {
		w := s.w[i]
		if w == nil || s.inside[i] != 0 {
			continue
		}
		switch {
		case w.is(accord) && s.g.postposed:
			s.accordPost(i)
			i += s.n[i] - 1
		case w.is(accord):
			s.accordRun(i)
			i += s.n[i] - 1
		case w.is(blame):
			s.responsibilityLast(i)
		case w.is(hedge):
			s.hedge(i)
		case w.verb != nil:
			s.sayLast(i)
			i += s.n[i] - 1
		}
	}
}

// clauseStart walks back from token i to where its clause begins.
func (s *scan) clauseStart(i int) int {
	for j := i - 1; j >= s.a; j-- {
		if n := s.norm(j); n == ";" || n == "؛" || n == ":" || s.is(j, that) || s.is(j, contrast) && s.n[j] == 1 {
			return j + 1
		}
		if s.is(j, contrast) && j+s.n[j] <= i {
			return j + s.n[j]
		}
		if s.is(j, conj) && j+1 < i && s.is(j-1, aux) { // «یاد شده و جبهه می‌گوید»
			return j + 1
		}
	}
	return s.a
}

// subjectLast is the source of a verb that stands last: the first phrase of the clause.
func (s *scan) subjectLast(i int) np {
	p := s.clauseStart(i)
	for p < i {
		switch {
		case s.is(p, opener|conj|adv|timenoun|weekday|month) && !s.is(p, person|body|plural), s.tag[p] == record.PUNCT, s.tag[p] == record.NUM && s.timeWord(p-1), s.norm(p) == "را":
			p += max(1, s.n[p])
		case s.is(p, accord) && !s.g.postposed: // «به گزارش رویترز، مقامات گفتند»
			p = max(p+s.n[p], min(s.run(p+s.n[p]).last, i))
		case s.is(p, adp) && !s.is(p, person|body|plural) && s.norm(p) != "د":
			p = s.skipRun(p, i)
		case (s.norm(p) == "این" || s.norm(p) == "دا") && (s.norm(p+1) == "را" || s.norm(p+1) == "،"):
			p += 2
		default:
			n := s.run(p)
			if n.last > i {
				n.last = i
			}
			if n.empty() || n.last <= n.first {
				return np{}
			}
			return n
		}
	}
	return np{}
}

// sayLast settles the content of a verb of reporting that follows its source.
func (s *scan) sayLast(i int) {
	end := i + s.n[i]
	for end < s.b && s.is(end, aux) && !s.is(end, that) {
		end++
	}
	v := s.w[i].verb
	f := found{cue: stretch{i, end}, stance: s.anyFrame(v).stance, open: i}
	f.source = s.subjectLast(i)
	if !f.source.empty() {
		f.open = f.source.first
	}
	s.viaLast(&f, i)
	switch {
	case s.is(end, that) || s.norm(end) == ":" || s.quoteOpens(end) || (s.norm(end) == "،" || s.norm(end) == ",") && (s.is(end+1, that) || s.quoteOpens(end+1)):
		f.content = stretch{end, s.b}
	case s.contentFrom(&f, v, i):
	case end < s.b-2 && s.norm(end) != "،" && s.norm(end) != "؛" && !s.is(end, conj):
		f.content = stretch{end, s.b}
	case s.contentAhead(&f, i):
	default:
		return
	}
	if f.source.empty() && !s.inherit(&f) {
		return
	}
	if s.negatedLast(f.source, i) {
		f.stance = record.StanceView
	}
	if !f.content.empty() {
		s.found = append(s.found, f)
	}
}

// contentFrom: «از ۶ کشته خبر داد», «این خبر را رد کرد»: the content stands between source and verb.
func (s *scan) contentFrom(f *found, v *verb, i int) bool {
	from := max(f.source.last, s.clauseStart(i))
	for p := from; p < i; p++ {
		if _, ok := v.frame(s.norm(p)); ok && s.norm(p) != "را" {
			f.content, f.closed = stretch{p + 1, i}, true
			return true
		}
	}
	if _, ok := v.frame(object); ok && i-from >= 2 && !f.source.empty() {
		f.content, f.closed = stretch{from, i}, true
		return true
	}
	return false
}

// contentAhead: «سه نفر کشته شدند؛ این را پولیس می‌گوید», «سه نفر کشته شدند، پولیس گفت».
func (s *scan) contentAhead(f *found, i int) bool {
	start := s.clauseStart(i)
	if start > s.a && s.tag[start-1] == record.PUNCT {
		f.content, f.closed, f.before = stretch{s.a, start - 1}, true, true
		return true
	}
	for j := i - 1; j > s.a+2; j-- {
		if s.norm(j) == "،" || s.norm(j) == "," {
			n := s.run(j + 1)
			if n.empty() || n.last < i-4 {
				return false
			}
			f.source, f.open = n, n.first
			f.content, f.closed, f.before = stretch{s.a, j}, true, true
			return true
		}
	}
	return false
}

// inherit gives a cue without a subject to the last source: «افزود که ...».
func (s *scan) inherit(f *found) bool {
	for k := len(s.found) - 1; k >= 0; k-- {
		if src := s.found[k].source; !src.empty() {
			f.source = src
			f.source.shared = true
			f.source.relative = f.cue
			return true
		}
	}
	return false
}

// viaLast: «به خبرگزاری رویترز گفت», «فرانسې خبري اژانس ته وویل».
func (s *scan) viaLast(f *found, i int) {
	for p := i - 1; p >= s.a && p > i-8; p-- {
		if s.is(p, media) && s.told(p) || s.is(p, media|channel) && s.is(p-1, adp) {
			f.via = append(f.via, np{first: p, last: min(p+s.n[p], i), head: p})
			return
		}
	}
}

func (s *scan) negatedLast(src np, i int) bool {
	return !src.empty() && s.is(src.first, notol) || s.is(i-1, neg)
}

// accordRun reads «به گفتهٔ منابع محلی، ...».
func (s *scan) accordRun(i int) {
	at := i + s.n[i]
	n := s.run(at)
	if n.empty() {
		return
	}
	f := found{source: n, cue: stretch{i, at}, open: i, stance: record.StanceSay}
	rest := n.last
	if s.norm(rest) == "،" || s.norm(rest) == "," {
		rest++
	}
	if s.front(i) || s.norm(i-1) == "،" && rest < s.b-3 {
		f.content = stretch{rest, s.b}
		if !s.front(i) {
			f.content.first = s.a
		}
	} else {
		f.content, f.closed, f.before = stretch{s.segmentStart(i), i}, true, true
		if rest < s.b-4 {
			f.content.last, f.closed = s.b, false
		}
	}
	if !f.content.empty() {
		s.found = append(s.found, f)
	}
}

// accordPost reads «د شاهدانو په وینا ...»: the source stands before the words that point to it.
func (s *scan) accordPost(i int) {
	n := s.subjectLast(i)
	if n.empty() {
		return
	}
	n.last = i
	end := i + s.n[i]
	f := found{source: n, cue: stretch{i, end}, open: n.first, stance: record.StanceSay, content: stretch{end, s.b}}
	if end >= s.b-1 {
		f.content, f.closed, f.before = stretch{s.a, n.first}, true, true
	}
	s.found = append(s.found, f)
}

// responsibilityLast reads «داعش مسئولیت حمله را به عهده گرفت».
func (s *scan) responsibilityLast(i int) {
	for p := i + 1; p < s.b && p < i+30; p++ {
		if !s.is(p, take) {
			continue
		}
		src := s.subjectLast(i)
		if src.empty() || s.is(src.first, notol) || s.is(p-1, neg) {
			return
		}
		s.found = append(s.found, found{source: src, cue: stretch{p, p + s.n[p]}, content: stretch{i + 1, p}, open: src.first, closed: true, stance: record.StanceClaim})
		return
	}
}
