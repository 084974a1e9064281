package filler

import "github.com/sabt-org/sabt/record"

// around reads the words beside the phrase.
func (c *context) around() {
	d, f, l := c.d, c.p.First, c.p.Last
	c.add(gBefore1, c.word(f-1))
	c.add(gBefore2, c.word(f-2))
	c.add(gBefore12, mix(c.word(f-2), c.word(f-1)))
	c.add(gBefore3, c.word(f-3))
	c.add(gAfter1, c.word(l))
	c.add(gAfter2, c.word(l+1))
	c.add(gAfter12, mix(c.word(l), c.word(l+1)))
	c.add(gTagBefore, uint32(c.tag(f-1))<<8|uint32(c.tag(f-2)))
	c.add(gTagAfter, uint32(c.tag(l))<<8|uint32(c.tag(l+1)))
	if c.tag(f-1) == record.ADP {
		c.prep = c.word(f - 1)
		c.add(gGovernor, mix(c.lemma(f-2), c.prep))
	}
	if t := c.tag(f - 1); (t == record.CCONJ || d.norm(f-1) == ",") && c.h.phrase > 0 {
		if q := &d.r.Phrases[c.h.phrase-1]; q.Last == f-1 && q.First >= c.first {
			c.add(gJoined, d.lemmas[q.Head])
			c.add(gJoinedBefore, c.word(q.First-1))
		}
	}
}

// verbs reads the nearest verbs of the sentence on both sides.
func (c *context) verbs() {
	d := c.d
	left, right := c.verb(c.p.First-1, -1), c.verb(c.p.Last, 1)
	lw, rw := uint32(2), uint32(2)
	if left >= 0 {
		lw = d.lemmas[left]
		c.add(gLeftVerbFar, uint32(min(c.p.First-left, 9)))
	}
	if right >= 0 {
		rw = d.lemmas[right]
		aux := uint32(0)
		if c.tag(right-1) == record.AUX {
			aux = d.hashes[right-1]
		}
		c.add(gRightVerbAux, mix(rw, aux))
		c.add(gRightVerbFar, uint32(min(right-c.p.Last, 9)))
	}
	c.add(gLeftVerb, lw)
	c.add(gLeftVerbPrep, mix(lw, c.prep))
	c.add(gRightVerb, rw)
	if left < 0 {
		c.add(gSubject, rw)
	}
	c.left, c.right = lw, rw
}

// verb is the nearest verb from token i on; -1 when there is none.
func (c *context) verb(i, step int) int {
	for n := 0; i >= c.first && i < c.last && n < 20; i, n = i+step, n+1 {
		if c.d.tag(i) == record.VERB {
			return i
		}
	}
	return -1
}

// sentence reads the words of the sentence, and those near the head with their side.
func (c *context) sentence() {
	d, i := c.d, c.h.token
	for k := max(c.first, i-25); k < min(c.last, i+25); k++ {
		if t := d.tag(k); k != i && (t == record.VERB || t == record.NOUN || t == record.PROPN) {
			c.add(gSentence, d.lemmas[k])
		}
	}
	for k := max(c.first, c.p.First-5); k < c.p.First; k++ {
		c.add(gLeftWindow, d.lemmas[k])
	}
	for k := c.p.Last; k < min(c.last, c.p.Last+5); k++ {
		c.add(gRightWindow, d.lemmas[k])
	}
}
