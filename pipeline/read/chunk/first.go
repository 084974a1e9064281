package chunk

import "github.com/sabt-org/sabt/record"

// headFirstPhrase reads a phrase whose head is its first noun, with modifiers on both sides:
// "سه سرباز پولیس ملی", "los dos guerrilleros muertos".
func (c *chunker) headFirstPhrase(i int) int {
	at := c.qualifier(i)
	r := run{first: i, head: -1, number: -1}
	adjective := -1
	for at < c.last {
		end, tag := c.unit(at)
		if r.head >= 0 && c.is(c.times, at) && !c.is(c.times, r.head) {
			return c.close(r, at, adjective) // "گروه داعش روز دوشنبه": the day is no part of the group
		}
		switch {
		case tag == record.NUM:
			if r.head >= 0 && c.opensAnother(at, end) {
				return c.close(r, at, adjective)
			}
			r.number = end - 1
		case tag == record.DET || tag == record.PRON && c.possessive(at):
			if r.head >= 0 || adjective >= 0 {
				return c.close(r, at, adjective)
			}
			r.opened = true
		case nominal(tag):
			if r.head < 0 || c.is(c.counters, r.head) {
				r.head = at // in "سه نفر پولیس" the persons counted are the head, not the counting word
			}
		case tag == record.ADJ:
			if adjective < 0 && r.head < 0 {
				adjective = at
			}
		case tag == record.SYM && r.number == at-1 && r.number >= 0:
		default:
			return c.close(r, at, adjective)
		}
		at = end
	}
	return c.close(r, at, adjective)
}

// opensAnother: a number after the head counts the next phrase when a noun follows, but "سال ۱۴۰۰" and "9 de marzo" not.
func (c *chunker) opensAnother(at, end int) bool {
	w := c.tokens[at].Norm
	if len(w) == 4 && c.tokens[at].Shape.Has(record.HasDigit) {
		return false
	}
	return nominal(c.tag(end)) || c.tag(end) == record.ADJ || !c.tokens[at].Shape.Has(record.HasDigit)
}

// close adds the phrase when it has a noun, or a number or determiner with an adjective that stands for one:
// "15 heridos", "un muerto".
func (c *chunker) close(r run, last, adjective int) int {
	switch {
	case r.head >= 0 && last-1 > r.head && c.is(c.lights, min(last, len(c.tokens)-1)) && c.tag(last) != record.TagNone:
		// "نیروهای طالبان حمله کردند": the last word belongs to the verb
		c.add(r.first, last-1, r.head)
		c.add(last-1, last, last-1)
		return last
	case r.head >= 0:
		c.add(r.first, last, r.head)
		return last
	case adjective >= 0 && (r.number >= 0 || r.opened):
		c.add(r.first, last, adjective)
		return last
	case r.number >= 0:
		c.add(r.first, r.number+1, r.number)
		return r.number + 1
	}
	return r.first
}
