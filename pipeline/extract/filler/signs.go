package filler

import "github.com/sabt-org/sabt/record"

// The groups of signs of a mention. Their order is part of the model: a new one goes to the end.
const (
	gBias uint32 = iota
	gWord
	gLemma
	gSuffix
	gTag
	gPlural
	gModifier
	gFirst
	gNextTo
	gCompound
	gHeadOf
	gIsHead
	gBefore1
	gBefore2
	gBefore12
	gBefore3
	gAfter1
	gAfter2
	gAfter12
	gBeforeLemma
	gAfterLemma
	gLeftVerb
	gLeftVerbPrep
	gLeftVerbLemma
	gLeftVerbFar
	gRightVerb
	gRightVerbAux
	gRightVerbLemma
	gRightVerbFar
	gGovernor
	gGovernorLemma
	gSubject
	gJoined
	gJoinedBefore
	gSentence
	gLeftWindow
	gRightWindow
	gTagBefore
	gTagAfter
	gActType
	gActForm
	gActNear
	gActWord
	gActSide
	gHarm
	gHarmSentence
	gWeapon
	gTarget
	gTargetHuman
	gActor
	gActorHead
	gActorNamed
	gPlace
	gSource
	gNumber
	gHeading
	gUnreal
	gTargetAct
	gWeaponAct
	gTargetPrep
	gActorPrep
	gDepth
	gTargetLeft
	gTargetRight
)

// signs appends the signs of a head to out: numbers in which the group and the words are mixed. Those from open on tell
// which word it is, so that a word never met has none of them.
func (d *Document) signs(h *head, out []uint32) (signs []uint32, open int) {
	s := d.r.Sentences[h.sentence]
	c := context{d: d, h: h, p: &d.r.Phrases[h.phrase], first: s.First, last: s.Last, out: out}
	c.own()
	c.around()
	c.verbs()
	c.sentence()
	c.violence()
	c.known()
	open = len(c.out)
	c.identity()
	return c.out, open
}

// context is a head while its signs are read.
type context struct {
	d           *Document
	h           *head
	p           *record.Phrase
	first, last int // of the sentence
	out         []uint32
	prep        uint32 // the preposition before the phrase, 0 when none
	left, right uint32 // the verbs beside it
}

func (c *context) add(group, value uint32) { c.out = append(c.out, mix(group+1, value)) }

// word is the word at token i; one number stands for all that lies outside the sentence.
func (c *context) word(i int) uint32 {
	if i < c.first || i >= c.last {
		return 1
	}
	return c.d.hashes[i]
}

func (c *context) lemma(i int) uint32 {
	if i < c.first || i >= c.last {
		return 1
	}
	return c.d.lemmas[i]
}

func (c *context) tag(i int) record.Tag {
	if i < c.first || i >= c.last {
		return record.TagNone
	}
	return c.d.tag(i)
}

// own reads the head and the phrase around it.
func (c *context) own() {
	d, i := c.d, c.h.token
	c.add(gBias, 0)
	c.add(gTag, uint32(d.tag(i)))
	if plural(d.norm(i)) {
		c.add(gPlural, 1)
	}
	for k := c.p.First; k < i; k++ {
		if !d.r.Tokens[k].Shape.Has(record.Punct) {
			c.add(gModifier, d.lemmas[k])
		}
	}
	first := uint32(d.tag(c.p.First))
	if c.p.First == i {
		first = 100
	} else if d.tag(c.p.First) == record.DET {
		first = d.hashes[c.p.First]
	}
	c.add(gFirst, first)
	if i+1 < c.p.Last {
		c.add(gCompound, d.lemmas[i+1])
		c.add(gHeadOf, d.lemmas[c.p.Head])
		c.add(gIsHead, 0)
	} else {
		c.add(gIsHead, 1)
	}
	c.add(gDepth, uint32(min(i-c.p.First, 4)))
}

// identity reads which word the head is, and which words go with it.
func (c *context) identity() {
	d, i := c.d, c.h.token
	w, l := d.norm(i), d.lemmas[i]
	c.add(gWord, d.hashes[i])
	c.add(gLemma, l)
	c.add(gSuffix, hash(w[max(0, len(w)-3):]))
	if i > c.p.First {
		c.add(gNextTo, mix(d.lemmas[i-1], l))
	}
	c.add(gBeforeLemma, mix(c.word(c.p.First-1), l))
	c.add(gAfterLemma, mix(c.word(c.p.Last), l))
	c.add(gLeftVerbLemma, mix(c.left, l))
	c.add(gRightVerbLemma, mix(c.right, l))
	if c.prep != 0 {
		c.add(gGovernorLemma, mix(c.lemma(c.p.First-2), l))
	}
}
