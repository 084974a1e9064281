package filler

import "github.com/sabt-org/sabt/pipeline/extract/act"

// violence reads the acts and the harm of the sentence.
func (c *context) violence() {
	d, i := c.d, c.h.token
	t := &d.sites[c.h.sentence]
	w := &d.words[i]
	if w.act != nil {
		c.add(gActForm, uint32(w.act.Form))
	}
	c.add(gHarm, uint32(effectCode(w.harm)))
	c.add(gHarmSentence, uint32(t.harms))
	if t.best != nil {
		c.add(gActType, hash(string(t.best.Type)))
		if t.best.Unreal {
			c.add(gUnreal, hash(string(t.best.Stage)))
		}
	}
	near := c.nearest(t, i)
	if near == nil {
		c.add(gActNear, 0)
		return
	}
	side, far := uint32(0), near.First-i
	if far < 0 {
		side, far = 1, i-near.Last+1
	}
	c.add(gActNear, side<<8|uint32(min(far/2, 6))+1)
	c.add(gActWord, mix(d.lemmas[near.First], side))
	c.add(gActSide, mix(hash(string(near.Type)), mix(side, uint32(near.Form))))
	c.add(gTargetAct, mix(hash(string(w.target.Type)), mix(side, uint32(near.Form))))
	if w.weapon != "" {
		c.add(gWeaponAct, mix(hash(string(w.weapon)), hash(string(near.Type))))
	}
}

// nearest is the act closest to token i, but for one that token i is part of.
func (c *context) nearest(t *site, i int) *act.Act {
	var best *act.Act
	far := 1 << 20
	for _, a := range t.acts {
		if a.First <= i && i < a.Last {
			continue
		}
		n := a.First - i
		if n < 0 {
			n = i - a.Last + 1
		}
		if n < far {
			best, far = a, n
		}
	}
	return best
}

// known reads what the lists and the finders know of the head.
func (c *context) known() {
	d, i := c.d, c.h.token
	w := &d.words[i]
	c.add(gWeapon, hash(string(w.weapon)))
	c.add(gTarget, hash(string(w.target.Type)))
	human := uint32(0)
	if w.target.Human {
		human = 1
	}
	c.add(gTargetHuman, mix(human, hash(string(w.target.Status))))
	c.add(gTargetLeft, mix(hash(string(w.target.Type)), mix(c.left, c.prep)))
	c.add(gTargetRight, mix(hash(string(w.target.Type)), c.right))
	c.add(gTargetPrep, mix(hash(string(w.target.Type)), mix(c.prep, human)))
	kind := uint32(0)
	if a := w.actor; a != nil {
		kind = hash(string(a.Kind))
		named := uint32(0)
		if a.Named || a.Canonical != "" {
			named = 1
		}
		c.add(gActorNamed, mix(kind, named))
		if a.Last-1 == i {
			c.add(gActorHead, kind)
		}
	}
	c.add(gActor, kind)
	c.add(gActorPrep, mix(kind, c.prep))
	if p := w.place; p != nil {
		c.add(gPlace, hash(string(p.Kind)))
	}
	if w.source {
		c.add(gSource, 1)
	}
	if w.number {
		c.add(gNumber, 1)
	}
	if d.r.Sentences[c.h.sentence].Heading {
		c.add(gHeading, 1)
	}
}
