package numbers

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// grammar reads numbers from the tokens of one sentence.
type grammar struct {
	pack         *pack
	tokens       []record.Token
	joined       []bool    // of each token, whether "and" was cut off it; nil where "and" is a word of its own
	opens        []classes // of each token, the classes of phrases that it may open
	commaDecimal bool      // "1.240" is a thousand and more, "1,5" a fraction
}

// mayOpen is the quick test that most tokens fail.
func (g *grammar) mayOpen(i int) bool {
	if g.opens[i] != 0 || g.tokens[i].Shape.Has(record.HasDigit) {
		return true
	}
	switch g.tokens[i].Norm {
	case "half", "a", "an", "una", "une": // see grouped
		return true
	}
	return false
}

// mention reads: total? qualifier? additional? number range? additional? qualifier?
// It returns the position after what it read, 0 when token i opens no number.
func (g *grammar) mention(i int) (record.NumberMention, int) {
	m := record.NumberMention{Mention: record.Mention{First: i}}
	bound := record.Exact
	j := i
	for again := true; again; {
		again = false
		if _, n, ok := g.match(total, j); ok {
			m.Total, again = true, true
			j += n
		}
		if w, n, ok := g.match(before, j); ok {
			bound, again = stronger(bound, w.bound), true
			j += n
		}
		if _, n, ok := g.match(additional, j); ok {
			m.Additional, again = true, true
			j += n
		}
	}
	c, next := g.count(j)
	if next == 0 || g.notACount(j, next) {
		return m, 0
	}
	if hi, end := g.upTo(next); end > 0 && bound == record.AtLeast && hi > c.Min {
		c, next, bound = record.Count{Min: c.Min, Max: hi, Bound: record.Range}, end, record.Exact
	}
	m.Number = record.Span{Start: g.tokens[j].Start, End: g.tokens[next-1].End}
	if w, n, ok := g.match(after, next); ok && !g.opensNumber(next+n) { // "on July 8 at least 15 civilians"
		bound = stronger(bound, w.bound)
		next += n
	}
	if _, _, ok := g.match(afterAdditional, next); ok {
		m.Additional = true
	}
	if w, _, ok := g.match(after, next+1); ok && w.bound == record.AtLeast && g.word(next) {
		bound = stronger(bound, w.bound) // "Sixteen others at least": the qualifier after the noun is not part of the span
	}
	m.Count = bounded(c, bound)
	m.Last = next
	return m, next
}

// opensNumber reports whether a number stands at token i.
func (g *grammar) opensNumber(i int) bool {
	if i >= len(g.tokens) {
		return false
	}
	_, next := g.count(i)
	return next > 0
}

// match looks class c up at token i.
func (g *grammar) match(c class, i int) (word, int, bool) {
	if i >= len(g.tokens) || !g.opens[i].has(c) {
		return word{}, 0, false
	}
	return g.pack.tables[c].Match(g.tokens, i)
}

func (g *grammar) word(i int) bool {
	return i < len(g.tokens) && g.tokens[i].Shape.Has(record.HasLetter)
}

// stronger keeps the bound that says more: a qualifier beats exactness, a later one an earlier one.
func stronger(a, b record.Bound) record.Bound {
	if b == record.Exact || b == "" {
		return a
	}
	return b
}

// bounded applies a qualifier to a plain number.
func bounded(c record.Count, b record.Bound) record.Count {
	if c.Bound == record.Vague || b == record.Exact {
		return c
	}
	switch b {
	case record.AtLeast, record.MoreThan:
		if c.Bound == record.Range {
			return c // "at least 15 to 18"
		}
		return record.Count{Min: c.Min, Max: record.Unbounded, Bound: b}
	case record.AtMost, record.LessThan:
		return record.Count{Min: record.Unbounded, Max: c.Max, Bound: b}
	case record.About:
		if c.Bound == record.Range {
			return c
		}
	}
	return record.Count{Min: c.Min, Max: c.Max, Bound: b}
}

// count reads a vague word, a range or a single number.
func (g *grammar) count(i int) (record.Count, int) {
	if w, n, ok := g.match(vague, i); ok {
		return record.Count{Min: w.value, Max: record.Unbounded, Bound: record.Vague}, i + n
	}
	if _, n, ok := g.match(between, i); ok {
		for _, join := range [...]class{and, rangeWord} {
			if c, next := g.span(i+n, join); next > 0 {
				return c, next
			}
		}
		return record.Count{}, 0
	}
	if c, next := g.span(i, rangeWord); next > 0 {
		return c, next
	}
	v, next, about := g.number(i)
	if next == 0 {
		return record.Count{}, 0
	}
	b := record.Exact
	if about {
		b = record.About
	}
	return record.Count{Min: v, Max: v, Bound: b}, next
}

// upTo reads the other end of "at least 11 and up to 15", "at least 78, and up to more than 175,", "at least 15 to 18".
func (g *grammar) upTo(i int) (hi, next int) {
	j, most := i, false
	if j < len(g.tokens) && g.tokens[j].Norm == "," {
		j++
	}
	if _, n, ok := g.match(and, j); ok {
		j += n
	}
	for {
		w, n, ok := g.match(before, j)
		if !ok || w.bound != record.AtMost && (!most || w.bound != record.MoreThan) {
			break
		}
		most = true
		j += n
	}
	if _, n, ok := g.match(rangeWord, j); ok && !most && j == i && g.tokens[j].Norm != "or" {
		most = true
		j += n
	}
	if !most {
		return 0, 0
	}
	hi, next, _ = g.number(j)
	if next > 0 && next < len(g.tokens) && g.tokens[next].Norm == "," && g.tokens[i].Norm == "," {
		next++ // "at least 78, and up to 175, people"
	}
	return hi, next
}

// span reads "lo <join> hi" or "lo-hi".
func (g *grammar) span(i int, join class) (record.Count, int) {
	lo, j, _ := g.number(i)
	if j == 0 || j+1 >= len(g.tokens) {
		return record.Count{}, 0
	}
	n := 0
	if t := g.tokens[j]; (t.Norm == "-" || t.Norm == "–") && !t.Shape.Has(record.SpaceBefore) {
		n = 1
	} else if _, m, ok := g.match(join, j); ok {
		n = m
	} else if join == and && g.joined != nil && g.joined[j] {
		n = 0 // "بين 20 و30"
	} else {
		return record.Count{}, 0
	}
	hi, next, _ := g.number(j + n)
	if next == 0 || hi <= lo || lo == 0 && join == rangeWord {
		return record.Count{}, 0
	}
	return record.Count{Min: lo, Max: hi, Bound: record.Range}, next
}

// number reads digits or number words: "1,240", "two hundred and four", "a dozen", "2.5 million".
func (g *grammar) number(i int) (value, next int, about bool) {
	if i >= len(g.tokens) {
		return 0, 0, false
	}
	if g.tokens[i].Shape.Has(record.HasDigit) {
		return g.digits(i)
	}
	if v, n, ok := g.grouped(i); ok {
		return v, n, g.groupAbout(i, n)
	}
	return g.words(i)
}

// digits reads a token of digits, and the thousand or million after it.
func (g *grammar) digits(i int) (value, next int, about bool) {
	whole, frac, scale, ok := parseDigits(g.tokens[i].Norm, g.commaDecimal)
	if !ok {
		return 0, 0, false
	}
	if w, n, ok := g.match(thousand, i+1); ok && whole < 10000 {
		value, next = whole*w.value+frac*w.value/scale, i+1+n
		if rest, ok := g.rest(next); ok && rest < w.value {
			return value + rest, next + 1, false
		}
		return value, next, false
	}
	if w, n, ok := g.match(group, i+1); ok && frac == 0 && whole < 1000 {
		return whole * w.value, i + 1 + n, w.about
	}
	if frac != 0 {
		return 0, 0, false
	}
	whole, next = g.spaced(whole, i+1)
	return whole, next, false
}

// rest reads the digits that "and" is written to after a thousand: "26 ألفا و561".
func (g *grammar) rest(i int) (int, bool) {
	if i >= len(g.tokens) || g.joined == nil || !g.joined[i] {
		return 0, false
	}
	whole, frac, _, ok := parseDigits(g.tokens[i].Norm, g.commaDecimal)
	return whole, ok && frac == 0
}

// spaced reads groups of three digits that a space parts: "2 000 personnes".
func (g *grammar) spaced(value, i int) (int, int) {
	if !g.pack.spaced || value == 0 || value > 999 {
		return value, i
	}
	for i < len(g.tokens) && len(g.tokens[i].Norm) == 3 && g.tokens[i].Span.Start-g.tokens[i-1].Span.End < 4 {
		group, frac, scale, ok := parseDigits(g.tokens[i].Norm, g.commaDecimal)
		if !ok || frac != 0 || scale != 1 || g.joined != nil && g.joined[i] {
			break
		}
		value = value*1000 + group
		i++
	}
	return value, i
}

// parseDigits reads "12", "1,240", "1.240", "2.5"; scale is the power of ten under the fraction.
func parseDigits(s string, commaDecimal bool) (whole, frac, scale int, ok bool) {
	scale = 1
	if len(s) == 0 || len(s) > 13 {
		return 0, 0, 1, false
	}
	s = strings.ReplaceAll(s, "٬", ",")
	s = strings.ReplaceAll(s, "٫", ".")
	for len(s) > 0 {
		n := 0
		for n < len(s) && '0' <= s[n] && s[n] <= '9' {
			n++
		}
		if n == 0 {
			return 0, 0, 1, false
		}
		if n == len(s) || len(s)-n-1 >= 3 && (s[n] == ',' || s[n] == '.' && commaDecimal) && group3(s[n+1:]) {
			for _, c := range s[:n] {
				whole = whole*10 + int(c-'0')
			}
			if n == len(s) {
				return whole, frac, scale, true
			}
			s = s[n+1:]
			continue
		}
		if s[n] != '.' && s[n] != ',' || len(s)-n-1 > 2 {
			return 0, 0, 1, false
		}
		for _, c := range s[:n] {
			whole = whole*10 + int(c-'0')
		}
		for _, c := range s[n+1:] {
			if c < '0' || c > '9' {
				return 0, 0, 1, false
			}
			frac, scale = frac*10+int(c-'0'), scale*10
		}
		return whole, frac, scale, scale > 1
	}
	return 0, 0, 1, false
}

// group3 reports whether s begins with exactly three digits.
func group3(s string) bool {
	for i := 0; i < 3; i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return len(s) == 3 || s[3] < '0' || s[3] > '9'
}

// grouped reads "a dozen", "half a dozen", "two dozen", "a couple of", "a hundred".
func (g *grammar) grouped(i int) (int, int, bool) {
	j, half := i, 1
	if g.tokens[j].Norm == "half" {
		half = 2
		j++
		if j < len(g.tokens) && g.tokens[j].Norm == "-" {
			j++
		}
	}
	if j < len(g.tokens) && (g.tokens[j].Norm == "a" || g.tokens[j].Norm == "an" || g.tokens[j].Norm == "una" || g.tokens[j].Norm == "une") {
		j++
	}
	if j < len(g.tokens) && j > i && g.tokens[j].Norm == "couple" {
		return 2, j + 1, true
	}
	if w, n, ok := g.match(group, j); ok && j > i {
		return w.value / half, j + n, true
	}
	if half == 1 && j > i {
		if w, n, ok := g.match(hundred, j); ok {
			return w.value, j + n, true
		}
		if w, n, ok := g.match(thousand, j); ok {
			return w.value, j + n, true
		}
	}
	return 0, 0, false
}

func (g *grammar) groupAbout(i, next int) bool {
	for ; i < next; i++ {
		if w, ok := g.pack.tables[group].Get(g.tokens[i].Norm); ok && w.about {
			return true
		}
	}
	return false
}

// words reads a row of number words: hundreds multiply, thousands close a group, the joiner ("and", "و") is passed
// over inside a number only.
func (g *grammar) words(i int) (value, next int, about bool) {
	sum, cur, last := 0, 0, 0
	for j := i; j < len(g.tokens); {
		w, n, ok := g.numeral(j)
		if !ok {
			if k, joined := g.join(j, last > 0 && cur+sum >= 20); joined {
				j = k
				continue
			}
			break
		}
		switch w.class {
		case unit:
			if !g.tens(j, cur, w.value) && cur%100 != 0 && (cur%10 != 0 || w.value >= 10) || cur > 0 && w.value >= 100 {
				return sum + cur, last, false
			}
			cur += w.value
		case hundred:
			cur = max(cur, 1) * w.value
		case thousand:
			sum, cur = sum+max(cur, 1)*w.value, 0
		case group:
			if cur == 0 {
				return sum + cur, last, false
			}
			cur *= w.value
			about = w.about
		}
		j += n
		last = j
	}
	return sum + cur, last, about
}

// tens reports whether token i is a ten written to the "and" after its one: "خمسة وعشرون".
func (g *grammar) tens(i, cur, v int) bool {
	return g.joined != nil && g.joined[i] && v >= 20 && v < 100 && cur%100 > 0 && cur%100 < 10
}

func (g *grammar) numeral(i int) (word, int, bool) {
	for _, c := range [...]class{unit, hundred, thousand, group} {
		if w, n, ok := g.match(c, i); ok {
			return w, n, true
		}
	}
	return word{}, 0, false
}

// join passes over a hyphen or joiner that stands between two numerals of one number.
func (g *grammar) join(i int, open bool) (int, bool) {
	if !open {
		return 0, false
	}
	n := 0
	if g.tokens[i].Norm == "-" {
		n = 1
	} else if _, m, ok := g.match(joiner, i); ok {
		n = m
	}
	if n == 0 || i+n >= len(g.tokens) {
		return 0, false
	}
	if w, _, ok := g.numeral(i + n); !ok || w.class == thousand {
		return 0, false
	}
	return i + n, true
}

// notACount rules out ages and measures joined by a hyphen ("19-year-old", "five-storey"), parts of names and models
// ("AK-47", "MH17"), clock times ("9:30") and scores.
func (g *grammar) notACount(first, next int) bool {
	if next+1 < len(g.tokens) && g.tight(next) && g.tight(next+1) {
		switch g.tokens[next].Norm {
		case "-", "–", "‑":
			return true
		case ":", "/", "°", "%":
			return g.tokens[next].Norm == "%" || g.tokens[next+1].Shape.Has(record.HasDigit)
		}
	}
	if next < len(g.tokens) && (g.tokens[next].Norm == "%" || g.tokens[next].Norm == "٪") {
		return true
	}
	if first < 1 || !g.tight(first) {
		return false
	}
	switch g.tokens[first-1].Norm {
	case "-", "–", "‑":
		return first > 1 && g.tight(first-1) && !g.tokens[first-2].Shape.Has(record.HasDigit)
	case ":", "/", "$", "€", "£", "#", "№":
		return true
	}
	return false
}

// tight reports whether token i follows the one before it without a space.
func (g *grammar) tight(i int) bool {
	return i > 0 && i < len(g.tokens) && !g.tokens[i].Shape.Has(record.SpaceBefore)
}
