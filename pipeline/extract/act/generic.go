package act

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// generic reports whether a noun speaks of acts of a kind and of none of them: "victims of terrorist attacks", "this type
// of incident", "condemned violence in all its forms".
func (o *outcome) generic(a *Act) bool {
	c := o.clause(a.Sentence)
	if a.Form != 'n' || o.numbered(max(c.first, a.First-4), a.First) {
		return false
	}
	if o.plague(a) {
		return true
	}
	for i := a.First - 1; i >= max(c.first, a.First-10); i-- {
		if c.has("kind_of", i) || i > c.first && c.has("kind_of", i-1) && c.match("kind_of", i-1) > 1 {
			return true
		}
		switch c.r.Tokens[i].Tag {
		case record.NOUN, record.ADJ, record.CCONJ:
		default:
			if c.norm(i) != "," {
				return false
			}
		}
	}
	return false
}

// plague: "communities wracked by cattle rustling and kidnapping for ransom", "kidnapping has become rampant"; with a toll it may be one all the same.
func (o *outcome) plague(a *Act) bool {
	c := o.clause(a.Sentence)
	if o.harmed(a.Sentence) || c.has("definite", a.First-1) || c.has("indefinite", a.First-1) {
		return false
	}
	for i := a.First - 1; i >= max(c.first, a.First-12); i-- {
		if c.has("plagued", i) {
			return true
		}
	}
	for i := a.Last; i < min(c.last, a.Last+8); i++ {
		if c.has("rife", i) {
			return true
		}
	}
	return false
}

// labour: "the strike by employees of the courts is illegal".
func (o *outcome) labour(a *Act) bool {
	c := o.clause(a.Sentence)
	return a.Form == 'n' && o.is("walkout", a) && !o.harmed(a.Sentence) && c.any("labour", c.first, c.last)
}

// pit: a mine from which something is dug, "the mine was running out of storage".
func (o *outcome) pit(a *Act) bool {
	return a.Form == 'w' && o.topic.pits && o.is("pit", a) && !o.harmed(a.Sentence)
}

// quarrel reports whether somebody attacks with words alone: those who speak for a living do ("speakers attacked the
// treaty"), and one person attacks another so, by name and with no weapon in sight: "Marsh attacked Delaney". Places, groups and forces have names too, and are attacked in earnest.
func (o *outcome) quarrel(a *Act) bool {
	k := a.Sentence
	if a.Form != 'v' || !o.is("attacks", a) || o.armedIn(k) || o.harmed(k) {
		return false
	}
	c := o.clause(k)
	if c.any("medium", max(c.first, a.First-12), min(c.last, a.Last+14)) {
		return true
	}
	by, at := a.First-1, c.phraseFrom(a.Last)
	for by > c.first && (c.has("adverb", by) || c.has("have", by)) {
		by--
	}
	if by < c.first {
		return false
	}
	return c.has("talker", by) || at >= 0 && o.named1(by) && o.named1(at)
}

// named1 reports whether token i ends a name that is neither a place nor a party.
func (o *outcome) named1(i int) bool {
	if o.r.Tokens[i].Tag != record.PROPN {
		return false
	}
	for _, p := range o.r.Places {
		if p.First <= i && i < p.Last {
			return false
		}
	}
	for _, p := range o.r.Actors {
		if p.First <= i && i < p.Last {
			return false
		}
	}
	return true
}

// pits reports whether a document is about mines that are dug.
func (o *outcome) pits() bool {
	n := 0
	for k := range o.r.Sentences {
		c := o.clause(k)
		for i := c.first; i < c.last; i++ {
			if c.has("mining", i) {
				n++
			}
		}
	}
	return n > 0 && o.count(lexicon.SignArmed) == 0 || n > 3
}
