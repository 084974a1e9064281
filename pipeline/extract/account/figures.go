package account

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// counts: a figure told before is the same incident told again; so is the same named victim.
func (g *grouper) counts(v *Reasons, s *scene.Scene, grp *Group) {
	parts := s.Day() != nil && s.Place() != nil && v.has(rOpens)
	for _, k := range s.Drafts {
		d := &g.doc.Drafts[k]
		v.set(rFigureUpdate, d.Toll)
		for _, t := range grp.Scenes {
			for _, m := range t.Drafts {
				e := &g.doc.Drafts[m]
				if d.Effect == e.Effect && !d.Subset && !e.Subset {
					same := d.Count.Min == e.Count.Min
					v.set(rFigureSame, same && d.Count.Min > 1)
					own := !g.said(k) && !g.said(m) && d.Count.Min != e.Count.Min
					v.set(rFigureOther, own)
					v.set(rFigureOtherSaid, !own && d.Count.Min != e.Count.Min)
					v.set(rFigureParts, own && parts && !t.Heading)
				}
				if d.Head >= 0 && e.Head >= 0 && d.Effect == e.Effect {
					same := g.doc.Reading.Tokens[d.Head].Norm == g.doc.Reading.Tokens[e.Head].Norm
					v.set(rVictimSame, same)
					v.set(rVictimOther, !same)
					v.set(rVictimCount, same && d.Count.Min != e.Count.Min && !d.Subset && !e.Subset)
				}
				if d.Named && e.Named {
					same := g.samePerson(d.Span, e.Span)
					v.set(rPersonSame, same)
					v.set(rPersonOther, !same && d.Effect == e.Effect && d.Sentence-e.Sentence > 1)
				}
			}
		}
	}
	v.set(rTitleFigure, v.has(rTitle) && v.has(rFigureSame))
	if v.has(rFigureSame) {
		v.clear(rFigureOther, rFigureOtherSaid, rFigureParts)
	}
	if v.has(rVictimSame) {
		v.clear(rVictimOther)
	}
	if v.has(rPersonSame) {
		v.clear(rPersonOther)
	}
}

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
