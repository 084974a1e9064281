package dates

import (
	"github.com/sabt-org/sabt/record"
)

// parser reads the time expressions of one sentence.
type parser struct {
	*pack
	tokens []record.Token
	items  []item
}

// sentence returns the expressions of the sentence in order, appended to out.
func (p *parser) sentence(out []expr) []expr {
	from := len(out)
	for i := 0; i < len(p.items); {
		if !p.opens(i) {
			i++
			continue
		}
		e, ok := p.expression(i)
		if !ok {
			i++
			continue
		}
		e.first, e.last = p.items[e.i].first, p.items[e.j-1].last
		i = e.j
		out = append(out, e)
	}
	return p.ranges(out, from)
}

// opens is the quick test that most tokens fail.
func (p *parser) opens(i int) bool {
	return p.items[i].rs != nil || p.items[i].num >= 0 || p.items[i].digitsInside(p.tokens)
}

func (it *item) digitsInside(tokens []record.Token) bool {
	return it.rs == nil && tokens[it.first].Shape.Has(record.HasDigit)
}

// expression tries the readings of what begins at item i, the most telling first, and keeps the longest.
func (p *parser) expression(i int) (expr, bool) {
	if e, ok := p.numeric(i); ok {
		return e, true
	}
	best, found := p.calendar(i)
	for _, try := range [...]func(int) (expr, bool){p.setOf, p.quantity, p.relative, p.piece, p.vague} {
		if e, ok := try(i); ok && (!found || e.j > best.j) {
			best, found = e, true
		}
	}
	return best, found
}

// at returns the reading of item i in class c.
func (p *parser) at(i int, c class) (*reading, bool) {
	if i < 0 || i >= len(p.items) {
		return nil, false
	}
	return p.items[i].get(c)
}

func (p *parser) is(i int, c class) bool {
	_, ok := p.at(i, c)
	return ok
}

// word is the folded first token of item i, "" beyond the sentence.
func (p *parser) word(i int) string {
	if i < 0 || i >= len(p.items) {
		return ""
	}
	return p.tokens[p.items[i].first].Norm
}

// tight reports whether item i follows the one before it without a space.
func (p *parser) tight(i int) bool {
	return i > 0 && i < len(p.items) && !p.tokens[p.items[i].first].Shape.Has(record.SpaceBefore)
}

func (p *parser) capital(i int) bool {
	return p.tokens[p.items[i].first].Shape.Has(record.Capital)
}

// dash: the lexicon passes over hyphens, so that they cannot stand in it.
func (p *parser) dash(i int) bool {
	switch p.word(i) {
	case "-", "–", "—", "−", "‑", "‐":
		return true
	}
	return false
}

// preposed reports whether something stands before item i that dates follow: a preposition, a bracket, a dash.
func (p *parser) preposed(i int) bool { return p.is(i-1, prep) || p.dash(i-1) }

func (p *parser) comma(i int) bool { w := p.word(i); return w == "," || w == "،" }

// small returns the number of item i when it can be a day of the month, and whether it is written as an ordinal.
func (p *parser) small(i int) (day int, ord, words bool) {
	if i >= len(p.items) {
		return 0, false, false
	}
	if it := &p.items[i]; it.num >= 0 {
		if it.digits <= 2 && it.num >= 1 && it.num <= 99 {
			return it.num, it.ord, false
		}
		return 0, false, false
	}
	if r, ok := p.at(i, ordinal); ok {
		return r.number, true, true
	}
	if r, ok := p.at(i, number); ok && r.number > 0 && r.number <= 31 && !r.weak {
		return r.number, false, true
	}
	return 0, false, false
}

// yearDigits returns the number of item i when it is written like a year.
func (p *parser) yearDigits(i int) (int, bool) {
	if i < 0 || i >= len(p.items) {
		return 0, false
	}
	it := &p.items[i]
	return it.num, it.digits == 4 && it.num >= 1000 && it.num <= 2199 && !it.ord && !it.decade
}
