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

// opens is the quick test that most items fail.
func (p *parser) opens(i int) bool {
	it := &p.items[i]
	switch {
	case it.num >= 0:
		return true
	case it.classes&openers == 0:
		return p.tokens[it.first].Shape.Has(record.HasDigit) || it.classes != 0 && p.apostrophe(i)
	case it.classes&setOf(article, about, number) != 0 && it.classes&dateOpeners&^setOf(article, number) == 0 && i+1 < len(p.items):
		return p.items[i+1].num >= 0 || p.items[i+1].classes != 0 || p.dash(i+1)
	}
	return true
}

func (p *parser) apostrophe(i int) bool { w := p.word(i); return w == "'" || w == "’" }

// expression tries the readings of what begins at item i, the most telling first, and keeps the longest.
func (p *parser) expression(i int) (expr, bool) {
	it := &p.items[i]
	if it.num >= 0 || it.classes == 0 {
		if e, ok := p.numeric(i); ok {
			return e, true
		}
	}
	var best expr
	found := false
	keep := func(e expr, ok bool) {
		if ok && (!found || e.j > best.j) {
			best, found = e, true
		}
	}
	if it.num >= 0 || it.classes&dateOpeners != 0 || p.apostrophe(i) {
		keep(p.calendar(i))
	}
	if it.num >= 0 || it.classes&setOf(number, unit, about, dirFirst, article, halfOf) != 0 {
		keep(p.quantity(i))
	}
	if it.classes&setOf(relation, portion, article, unit, deicticYear) != 0 {
		keep(p.relative(i))
	}
	if it.classes&setOf(ordinal, relation, article) != 0 {
		keep(p.piece(i))
	}
	if it.classes&setOf(every, setWord) != 0 {
		keep(p.repetition(i))
	}
	if it.classes&setOf(vague) != 0 {
		keep(p.vague(i))
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
