package account

import (
	"github.com/sabt-org/sabt/pipeline/extract/casualty"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// counts: a figure told before is the same incident told again; so is the same named victim.
func (g *grouper) counts(v *Reasons, s *scene.Scene, grp *Group) {
	parts := s.Day() != nil && s.Place() != nil && v.has(rOpens)
	twice := 0
	for _, k := range s.Drafts {
		v.set(rFigureUpdate, g.doc.Drafts[k].Toll)
		again := false
		for _, t := range grp.Scenes {
			for _, m := range t.Drafts {
				again = g.compare(v, k, m, parts && !t.Heading) || again
			}
		}
		if again {
			twice++
		}
	}
	v.set(rFigureSame, twice > 0)
	v.set(rFigureTwice, twice > 1)
	v.set(rRetold, twice > 0 && v.has(rTypeSame) && !v.has(rVictimOther))
	v.set(rTitleFigure, v.has(rTitle) && twice > 0)
	if twice > 0 {
		v.clear(rFigureOther, rFigureOtherSaid, rFigureParts)
	}
	if v.has(rVictimSame) {
		v.clear(rVictimOther)
	}
	if v.has(rPersonSame) {
		v.clear(rPersonOther)
	}
	if v.has(rHarmSame) {
		v.clear(rHarmOther)
	}
}

// compare sets what two figures say of one another, and reports whether they are the same.
func (g *grouper) compare(v *Reasons, k, m int, parts bool) bool {
	d, e := &g.doc.Drafts[k], &g.doc.Drafts[m]
	if d.Named && e.Named {
		same := g.samePerson(d.Span, e.Span)
		v.set(rPersonSame, same)
		v.set(rPersonOther, !same && d.Effect == e.Effect && d.Sentence-e.Sentence > 1)
	}
	v.set(rHarmSame, d.Effect == e.Effect)
	v.set(rHarmOther, d.Effect != e.Effect && comparable(d, e))
	if d.Effect != e.Effect {
		return false
	}
	same, whole := d.Count.Min == e.Count.Min, !d.Subset && !e.Subset
	if !same && !comparable(d, e) {
		return false
	}
	if d.Head >= 0 && e.Head >= 0 {
		kind := g.doc.Reading.Tokens[d.Head].Norm == g.doc.Reading.Tokens[e.Head].Norm
		v.set(rVictimSame, kind)
		v.set(rVictimOther, !kind)
		v.set(rVictimCount, kind && !same && whole)
	}
	if whole && !same {
		own := !g.said(k) && !g.said(m)
		v.set(rFigureOther, own)
		v.set(rFigureOtherSaid, !own)
		v.set(rFigureParts, own && parts)
	}
	return whole && same && d.Count.Min > 1
}

// comparable reports whether two figures can be rivals: "six were shot" and "five others were injured" are none, nor is "she died"
// and any toll.
func comparable(d, e *casualty.Draft) bool { return d.Hit == e.Hit && !d.Pronoun && !e.Pronoun }

// said reports whether a draft is what somebody says, and not in the document's own voice. It is asked for every pair of
// figures, and looked up once a draft.
func (g *grouper) said(k int) bool {
	if g.sources == nil {
		g.sources = make([]int8, len(g.doc.Drafts))
	}
	if g.sources[k] == 0 {
		g.sources[k] = -1
		if _, ok := record.SourceOf(g.doc.Reading.Attributions, g.doc.Drafts[k].Span); ok {
			g.sources[k] = 1
		}
	}
	return g.sources[k] > 0
}
