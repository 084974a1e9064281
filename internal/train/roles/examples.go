package main

import (
	"github.com/sabt-org/sabt/bench/score/muc4"
	"github.com/sabt-org/sabt/pipeline/extract/filler"
	"github.com/sabt-org/sabt/record"
)

// examples are those of all linear models.
type examples struct {
	own, bag, cut, presence []example
	words                   map[uint32]int // how often each is a head
}

// examples adds those of mentions, of words, of cuts, and the one of the document.
func (m *message) examples(x *examples) {
	groups, asked := make([]uint8, len(m.lesson.Groups)), make([]uint8, len(m.lesson.Groups))
	for k := range m.lesson.Heads {
		h := &m.lesson.Heads[k]
		x.words[m.doc.Word(h)]++
		right, cuts := m.cuts(h)
		sure := m.asked &^ (m.doubtful(h) &^ right)
		x.own = append(x.own, example{h.Signs.All, h.Signs.Open, sure, right & m.asked})
		groups[h.Group] |= right
		asked[h.Group] |= sure
		if right == 0 {
			continue
		}
		for _, c := range cuts {
			c.asked = right & m.asked
			x.cut = append(x.cut, c)
		}
	}
	for g, signs := range m.lesson.Groups {
		x.bag = append(x.bag, example{signs.All, signs.Open, asked[g], groups[g] & m.asked})
	}
	whole := example{signs: m.lesson.Words, asked: m.asked}
	for r := range m.key {
		if len(m.key[r]) > 0 {
			whole.right |= 1 << r
		}
	}
	x.presence = append(x.presence, whole)
}

// cuts are the ways to cut the words of a head, each right for the roles that have it in the key; right are the roles of any.
func (m *message) cuts(h *filler.LessonHead) (right uint8, out []example) {
	m.doc.Variants(h, func(s record.Span, signs []uint32) {
		words, c := muc4.Plain(s.Quote(m.text)), example{signs: signs}
		for r := range filler.Roles {
			if m.said(r, words) {
				c.right |= 1 << r
			}
		}
		right |= c.right
		out = append(out, c)
	})
	return right, out
}

// doubtful are the roles in which a head may name a thing of the key, though no cut of it is the listed one.
func (m *message) doubtful(h *filler.LessonHead) (out uint8) {
	if !m.report {
		return 0
	}
	words := muc4.Plain(m.doc.Text(h))
	for r := range filler.Roles {
		if m.meant(r, words) >= 0 {
			out |= 1 << r
		}
	}
	return out
}

// verdicts judges the entities of a role, the likeliest first; each entity of the key is hit once.
func (m *message) verdicts(r int, es []*filler.Entity) []verdict {
	if m.asked&(1<<r) == 0 {
		return nil
	}
	var out []verdict
	hit := make([]bool, len(m.key[r]))
	for _, e := range es {
		words := muc4.Plain(e.Span.Quote(m.text))
		k := m.meant(r, words)
		right := k >= 0 && !hit[k]
		if right {
			hit[k] = true
		}
		out = append(out, verdict{&e.Traits, e.Chance, right})
	}
	return out
}
