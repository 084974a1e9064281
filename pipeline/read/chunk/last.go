package chunk

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// run is a phrase of a head-last language while it grows.
type run struct {
	first, end int
	head       int  // last noun, else -1
	opened     bool // has a determiner or possessive, whether or not more follows
	number     int  // last number, else -1
}

// headLastPhrase reads a phrase whose head is its last noun: English, Pashto.
func (c *chunker) headLastPhrase(i int) int {
	r := run{first: i, head: -1, number: -1, end: i}
	if q := c.qualifier(i); q > i {
		r.end = q
	}
	for r.end < c.last {
		end, ok := c.grow(&r)
		if !ok {
			break
		}
		r.end = end
	}
	return c.finish(r, i)
}

// grow takes one more word into the run; false when the run ends before it.
func (c *chunker) grow(r *run) (int, bool) {
	i := r.end
	end, tag := c.unit(i)
	if r.head >= 0 && c.breaksTime(r, i, tag) {
		return 0, false
	}
	switch {
	case r.head >= 0 && r.head == i-1 && c.possessed(i):
		r.opened, r.head, r.number = true, -1, -1
	case nominal(tag):
		r.head = end - 1
	case tag == record.NUM:
		if r.head >= 0 && !c.numberAfterNoun(r, i, end) || c.resultative(r, i) && c.tokens[r.first].Norm == "dead" {
			return 0, false
		}
		r.number = end - 1
	case tag == record.ADJ && end > i+1 && c.tag(i) == record.NOUN && !c.modifies(end):
		r.head = end - 1 // "passers-by"
	case tag == record.ADJ:
		return end, r.head < 0 || c.adjectiveAfterNoun(r, end)
	case tag == record.DET || tag == record.PRON && c.possessive(i):
		ok := r.head < 0 && r.number < 0 && (!r.opened || c.tag(i-1) == record.DET) && !c.resultative(r, i)
		r.opened = true
		return end, ok
	case tag == record.SYM:
		return end, r.head < 0 && c.tag(end) == record.NUM || r.number == i-1 && r.number >= 0 // "$5", "30 %"
	case tag == record.VERB:
		return end, r.head < 0 && c.verbWithin(r, i, end)
	case tag == record.ADV:
		return end, r.head < 0 && c.adverbWithin(r, end)
	default:
		return 0, false
	}
	return end, true
}

// resultative: the adjective in "shot dead a guard", "shot dead three guards" is none of the phrase.
func (c *chunker) resultative(r *run, i int) bool {
	return !r.opened && i == r.first+1 && c.tag(r.first) == record.ADJ && r.first > 0 && c.tag(r.first-1) == record.VERB
}

// breaksTime: "killed five soldiers Monday" and "On Sunday militants attacked" are two phrases each; "Sunday night"
// and "the Sunday attack" are one.
func (c *chunker) breaksTime(r *run, i int, tag record.Tag) bool {
	if c.is(c.times, i) {
		return !c.is(c.times, r.head)
	}
	if !c.is(c.times, r.head) || r.opened || c.is(c.dayparts, i) {
		return false
	}
	return nominal(tag) || tag == record.ADJ || tag == record.NUM
}

// verbWithin: "the captured soldiers"; "the killing of three", where the verb stands for the noun.
func (c *chunker) verbWithin(r *run, i, end int) bool {
	w := c.tokens[i].Norm
	if r.opened && r.number < 0 && strings.HasSuffix(w, "ing") && c.tag(i-1) != record.NUM && !c.modifies(end) && c.tag(end) == record.ADP {
		r.head = i
		return true
	}
	return (r.opened || r.number >= 0) && participle(w) && c.modifies(end)
}

// possessed reports whether the 's or ' at i has something to own: "the Taliban's spokesman", "the students' bags".
func (c *chunker) possessed(i int) bool {
	t := &c.tokens[i]
	bare := t.Norm == "'" && strings.HasSuffix(c.tokens[i-1].Norm, "s") && i+1 < c.last && c.tokens[i+1].Shape.Has(record.SpaceBefore)
	if t.Shape.Has(record.SpaceBefore) || !bare && t.Tag != record.PART {
		return false
	}
	switch c.tag(i + 1) {
	case record.NOUN, record.PROPN, record.ADJ, record.NUM, record.X:
		return true
	case record.VERB:
		return c.modifies(i + 2)
	}
	return false
}

// modifies reports whether what ends before token i stands before a noun, with adjectives in between at most.
func (c *chunker) modifies(i int) bool {
	for ; i < c.last; i++ {
		if c.tag(i) != record.ADJ && !c.glued(i) {
			return nominal(c.tag(i)) && !c.is(c.times, i)
		}
	}
	return false
}

// numberAfterNoun: "March 16" and "the August 2021 attack", but "On arrival 12 people" are two phrases.
func (c *chunker) numberAfterNoun(r *run, i, end int) bool {
	if c.is(c.months, r.head) && r.head == i-1 || year(c.tokens[i].Norm) {
		return true
	}
	return c.tokens[i].Shape.Has(record.HasDigit) && !c.modifies(end) && c.tag(end) != record.SYM
}

func year(w string) bool { return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") }

// adjectiveAfterNoun: "the US military base", but "left three people dead Monday".
func (c *chunker) adjectiveAfterNoun(r *run, end int) bool {
	head := c.tokens[r.head].Norm
	plural := r.number >= 0 || c.tag(r.head) == record.NOUN && strings.HasSuffix(head, "s")
	return c.modifies(end) && !plural
}

// adverbWithin: "a heavily armed group", "heavily armed men"; not "recently Kabul".
func (c *chunker) adverbWithin(r *run, end int) bool {
	switch c.tag(end) {
	case record.ADJ:
		return r.opened || r.number >= 0 || strings.HasSuffix(c.tokens[end-1].Norm, "ly") && c.modifies(end)
	case record.VERB:
		return (r.opened || r.number >= 0) && c.modifies(end+1)
	case record.ADV:
		return r.opened && c.adverbWithin(r, end+1) // "the most widely known cases"
	case record.NUM:
		return r.opened
	}
	return false
}

func participle(w string) bool {
	return strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "en") || strings.HasSuffix(w, "wn")
}

// finish adds the run when it names something: a noun, a number, or "the wounded".
func (c *chunker) finish(r run, i int) int {
	switch {
	case r.end == i:
		return i
	case r.head >= 0:
		c.add(r.first, c.trim(r), r.head)
		return r.end
	case r.number >= 0:
		end := r.number + 1 // "19 dead": the number alone
		if c.tag(end) == record.SYM {
			end++
		}
		c.add(r.first, end, r.number)
		return end
	case r.opened && c.tag(r.end-1) == record.ADJ:
		c.add(r.first, r.end, r.end-1) // "the wounded"
		return r.end
	case r.opened && r.end-i == 1 && len(c.tokens[i].Norm) > 3:
		c.add(i, r.end, i) // "those", tagged as a determiner
		return r.end
	}
	return i
}

// trim leaves out words after the head that only another noun would have justified.
func (c *chunker) trim(r run) int {
	end := r.end
	for end > r.head+1 && c.tag(end-1) != record.NUM && c.tag(end-1) != record.SYM {
		end--
	}
	return end
}
