package dates

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// item is a word or phrase of the pack, a number in digits, or a token that means nothing to dates.
type item struct {
	entry
	first, last int  // tokens [first, last)
	num         int  // value of digits; -1 when it is not a number
	digits      int  // how many digits
	ord         bool // digits with an ordinal suffix: "18th"
	decade      bool // "1870s"
}

// lex turns the tokens [first, last) into items, appended to out.
func (p *pack) lex(out []item, tokens []record.Token, first, last int) []item {
	for i := first; i < last; {
		t := &tokens[i]
		if t.Shape.Has(record.HasDigit) {
			out = p.lexDigits(out, tokens, i)
			i++
			continue
		}
		if w, n, ok := p.words.Match(tokens[:last], i); ok {
			out = append(out, item{entry: w, first: i, last: i + n, num: -1})
			i += n
			continue
		}
		out = append(out, item{entry: p.inside(t), first: i, last: i + 1, num: -1})
		i++
	}
	return out
}

// inside looks a word up without what its script writes onto it: "تیرماه", "والجمعة".
func (p *pack) inside(t *record.Token) entry {
	if p.monthWord != "" {
		if w, ok := strings.CutSuffix(t.Norm, p.monthWord); ok && w != "" {
			if e, ok := p.words.Get(w); ok && e.readings[0].class == month {
				return firm(e)
			}
		}
	}
	for _, c := range p.clitics {
		if w, ok := strings.CutPrefix(t.Norm, c); ok && len(w) > 4 {
			if e, ok := p.words.Get(w); ok && !e.readings[0].weak {
				return e
			}
		}
	}
	return entry{}
}

// firm returns an entry that is a month beyond doubt.
func firm(e entry) entry {
	m := e.readings[0]
	m.weak = false
	return newEntry([]reading{m})
}

// lexDigits reads "18", "18th", "1870s", "۲۱مه", "16بهمن", "۱۴مهر۹۴".
func (p *pack) lexDigits(out []item, tokens []record.Token, i int) []item {
	s := tokens[i].Norm
	v, n := leadingDigits(s)
	it := item{first: i, last: i + 1, num: v, digits: n}
	rest := s[n:]
	switch {
	case n == 0 || n > 4:
		it.num = -1
		return append(out, it)
	case rest == "":
		return append(out, it)
	}
	if rest == "s" && n >= 3 {
		it.decade = true
		return append(out, it)
	}
	for _, x := range p.suffixes {
		if rest == x {
			it.ord = true
			return append(out, it)
		}
	}
	if e, ok := p.words.Get(rest); ok && e.readings[0].class != glue {
		return append(out, it, item{entry: e, first: i, last: i + 1, num: -1})
	}
	if e := p.inside(&record.Token{Norm: rest}); e.readings != nil {
		return append(out, it, item{entry: e, first: i, last: i + 1, num: -1})
	}
	if k := strings.IndexAny(rest, "0123456789"); k > 0 {
		if e, ok := p.words.Get(rest[:k]); ok && e.readings[0].class == month {
			if y, m := leadingDigits(rest[k:]); m == len(rest)-k && (m == 2 || m == 4) {
				return append(out, it, item{entry: firm(e), first: i, last: i + 1, num: -1}, item{first: i, last: i + 1, num: y, digits: m})
			}
		}
	}
	it.num = -1
	return append(out, it)
}

// leadingDigits reads the digits at the start of s; at most nine count.
func leadingDigits(s string) (value, n int) {
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		if n < 9 {
			value = value*10 + int(s[n]-'0')
		}
		n++
	}
	return value, n
}

// get returns the reading of an item in a class.
func (it *item) get(c class) (*reading, bool) {
	if it.classes&(1<<c) == 0 {
		return nil, false
	}
	for i := range it.readings {
		if it.readings[i].class == c {
			return &it.readings[i], true
		}
	}
	return nil, false
}
