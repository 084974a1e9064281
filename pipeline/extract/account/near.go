package account

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
)

// between sets all reasons between a scene and a group; own is what lies in the scene alone.
func (g *grouper) between(s *scene.Scene, grp *Group, own *Reasons) Reasons {
	v := *own
	g.near(&v, s, grp)
	g.when(&v, s, grp)
	g.where(&v, s, grp)
	kinds(&v, s, grp)
	g.counts(&v, s, grp)
	g.words(&v, s, grp)
	parties(&v, s, grp)
	return v
}

// near: reports go on telling of what they told last, and the first paragraphs tell of what the title says.
func (g *grouper) near(v *Reasons, s *scene.Scene, grp *Group) {
	first, last := grp.Scenes[0], grp.Scenes[len(grp.Scenes)-1]
	if grp == g.last {
		v.set(rLast, true)
		v.set(rLastParagraph, s.Paragraph == last.Paragraph)
		v.set(rSentence, s.Sentence == last.Sentence)
		v.set(rLastItem, v.has(rItem))
		v.set(rLastDefinite, v.has(rDefinite))
		v.set(rLastPronoun, g.pronoun(s))
		v.set(rLastNewcomer, v.has(rNewcomer))
		v.set(rLastOpens, v.has(rOpens))
	}
	gap := s.Sentence - last.Sentence
	v.set(rFar, gap > 8)
	v.set(rMiddling, gap > 2 && gap <= 8)
	v.set(rFirst, grp == g.groups[0])
	v.set(rFirstDefinite, grp == g.groups[0] && v.has(rDefinite))
	title := first.Heading && last.Heading && g.leading(s)
	v.set(rTitle, title)
	v.set(rTitleFirst, title && s.Paragraph == firstBody(g.doc))
	v.set(rTitleNewcomer, title && v.has(rNewcomer))
	v.set(rLead, first.Sentence < 3 && s.Sentence > 8)
	v.set(rOthers, s.Another && first.Another)
	v.set(rOtherOnly, s.Another && !first.Another)
	v.set(rAsideGroup, first.Aside)
	past := first.Past || pastPerfect(g.doc, first)
	mine := s.Past || v.has(rPastPerfect)
	v.set(rPastGroup, past && !mine)
	v.set(rPastBoth, past && mine)
	v.set(rSize, len(grp.Scenes) > 2)
}
