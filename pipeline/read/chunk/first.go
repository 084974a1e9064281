package chunk

import "github.com/sabt-org/sabt/record"

// headFirstPhrase reads a phrase whose head is its first noun, with modifiers on both sides:
// "سه سرباز پولیس ملی", "los dos guerrilleros muertos".
func (c *chunker) headFirstPhrase(i int) int {
	at := c.qualifier(i)
	head, number := -1, -1
	for at < c.last {
		end, tag := c.unit(at)
		switch {
		case tag == record.NUM:
			if head >= 0 && (nominal(c.tag(end)) || c.tag(end) == record.ADJ) {
				return c.close(i, at, head, number)
			}
			number = end - 1
		case tag == record.DET || tag == record.PRON && c.possessive(at):
			if head >= 0 {
				return c.close(i, at, head, number)
			}
		case nominal(tag):
			if head < 0 || c.counter(head) {
				head = at
			}
		case tag == record.ADJ:
		case tag == record.SYM && number == at-1 && number >= 0:
		default:
			return c.close(i, at, head, number)
		}
		at = end
	}
	return c.close(i, at, head, number)
}

// counter: in "سه نفر پولیس" the persons counted are the head, not the counting word.
func (c *chunker) counter(i int) bool {
	_, ok := c.counters[c.tokens[i].Norm]
	return ok
}

func (c *chunker) close(first, last, head, number int) int {
	switch {
	case head >= 0:
		c.add(first, last, head)
		return last
	case number >= 0:
		c.add(first, number+1, number)
		return number + 1
	}
	return first
}
