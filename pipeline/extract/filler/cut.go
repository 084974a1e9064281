package filler

import "github.com/sabt-org/sabt/record"

// The groups of signs of a variant. Their order is part of the model.
const (
	vBias uint32 = iota
	vRight
	vRightLemma
	vRightWord
	vFirst
	vFirstTag
	vLeft
	vLeftTag
	vLeftFirst
	vWhole
	vLength
	vLengthTag
	vNumber
	vLast
	vLastTag
	vRest
	vLemmaFirst
	vActor
	vPlace
	vTarget
	vFirstHuman
	vLeftHuman
	vProper
)

// cutSigns appends the signs of a variant to out.
func (d *Document) cutSigns(h *head, v variant, out []uint32) []uint32 {
	add := func(group, value uint32) { out = append(out, mix(group+1001, value)) }
	p, i := &d.r.Phrases[h.phrase], h.token
	tag := uint32(d.tag(i))
	add(vBias, 0)
	add(vRight, mix(uint32(v.right), tag))
	add(vRightLemma, mix(uint32(v.right), d.lemmas[i]))
	if v.last > i+1 {
		add(vRightWord, mix(uint32(v.right), d.hashes[i+1]))
		add(vLast, mix(uint32(v.right), d.lemmas[v.last-1]))
		add(vLastTag, mix(uint32(v.right), uint32(d.tag(v.last-1))))
	} else if i+1 < len(d.r.Tokens) {
		add(vRest, mix(d.hashes[i+1], tag))
	}
	add(vFirst, d.lemmas[v.first])
	add(vFirstTag, uint32(d.tag(v.first))<<8|tag)
	add(vLemmaFirst, mix(d.lemmas[v.first], d.lemmas[i]))
	left := uint32(3)
	leftTag := record.TagNone
	if v.first > p.First {
		left, leftTag = d.lemmas[v.first-1], d.tag(v.first-1)
	}
	add(vLeft, left)
	add(vLeftTag, uint32(leftTag)<<8|tag)
	add(vLeftFirst, uint32(leftTag)<<8|uint32(d.tag(v.first)))
	whole := uint32(0)
	if v.first == p.First || d.article(v.first-1) {
		whole = 1
	}
	add(vWhole, mix(whole, tag))
	n := uint32(min(i-v.first, 5))
	add(vLength, n)
	add(vLengthTag, mix(n, mix(tag, whole)))
	if d.words[v.first].number {
		add(vNumber, 1)
	}
	if a := d.words[v.first].actor; a != nil {
		begins := uint32(0)
		if a.First == v.first {
			begins = 1
		}
		add(vActor, begins)
	}
	if pl := d.words[v.first].place; pl != nil && v.first < i {
		add(vPlace, uint32(leftTag))
	}
	add(vTarget, mix(hash(string(d.words[i].target.Type)), mix(n, uint32(v.right))))
	add(vFirstHuman, mix(d.human(v.first), mix(n, tag)))
	if v.first > p.First {
		add(vLeftHuman, mix(d.human(v.first-1), mix(d.human(v.first), tag)))
	}
	proper := uint32(0)
	for k := v.first; k <= i; k++ {
		if d.tag(k) == record.PROPN && d.human(k) == 0 {
			proper++
		}
	}
	add(vProper, mix(proper, mix(n, whole)))
	return out
}

// human is 1 for a word that stands for persons: a title before a name, "student Mario Flores".
func (d *Document) human(i int) uint32 {
	if d.words[i].target.Human {
		return 1
	}
	return 0
}
