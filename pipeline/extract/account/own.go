package account

import (
	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// own sets the reasons that lie in the scene alone.
func (g *grouper) own(s *scene.Scene) (v Reasons) {
	a := s.Lead()
	d, p := s.Day(), s.Place()
	opens := g.opensParagraph(s)
	v.set(rBias, true)
	v.set(rAnother, s.Another)
	v.set(rHarmAlone, a == nil)
	if a != nil {
		described := a.Definite && g.described(a)
		v.set(rDescribed, described)
		v.set(rDefinite, a.Definite && !described)
		v.set(rDescribedClaim, described && opens && g.claimed(s) && s.Sentence > 5)
		v.set(rWeak, a.Form == 'a' || a.Form == 'v' && a.Strength == 1)
		v.set(rPluralAct, a.Plural)
	}
	v.set(rSame, s.Same && !v.has(rDefinite) && !v.has(rDescribed))
	v.set(rNewcomer, g.newcomer(s))
	v.set(rItem, g.doc.item(s))
	v.set(rOpens, opens)
	v.set(rOpensNew, opens && (d != nil || p != nil && scene.Local(p.Place)))
	v.set(rOpensDated, opens && d != nil && d.First-s.First < 4)
	v.set(rLeading, g.leading(s))
	v.set(rSceneDay, d != nil)
	v.set(rScenePlace, p != nil && scene.Local(p.Place))
	v.set(rSceneDayPlace, d != nil && p != nil && scene.Local(p.Place))
	v.set(rPast, s.Past)
	v.set(rPastPerfect, pastPerfect(g.doc, s))
	v.set(rAside, s.Aside)
	v.set(rUnresolved, relative(s))
	v.set(rDraft, len(s.Drafts) > 0)
	v.set(rHeadingScene, s.Heading)
	v.set(rBodies, g.bodies(s))
	v.set(rBack, g.back(s))
	v.set(rAlso, g.also(s))
	v.set(rItems, g.doc.items() > 2)
	v.set(rItemNew, v.has(rItems) && v.has(rItem))
	v.set(rWhole, d == nil && p == nil && !s.Another && !v.has(rNewcomer))
	v.set(rMany, len(g.groups) > 3)
	return v
}

// relative reports whether a day of the scene is told from another: "the following day".
func relative(s *scene.Scene) bool {
	for _, d := range s.Dates {
		if d.Kind == record.DateOffset {
			return true
		}
	}
	return false
}

// also reports whether a scene adds something: "They also torched 35 trucks", "A bomb went off too".
func (g *grouper) also(s *scene.Scene) bool {
	t := g.doc.Cues.Grammar["also"]
	for i := s.First; i < s.Last; i++ {
		if _, _, ok := t.Match(g.doc.Reading.Tokens[:s.Last], i); ok {
			return true
		}
	}
	return false
}

// leading reports whether s stands in the first paragraphs, whatever headings stand over them.
func (g *grouper) leading(s *scene.Scene) bool {
	return s.Sentence <= 5 || s.Paragraph <= firstBody(g.doc)+2
}

func (g *grouper) opensParagraph(s *scene.Scene) bool {
	ss := g.doc.Reading.Sentences
	return s.Sentence == 0 || ss[s.Sentence-1].Paragraph != s.Paragraph
}

// described reports whether a definite act is told apart by what follows: "the attack on", "the bombing that".
func (g *grouper) described(a *act.Act) bool {
	i := a.Last
	if i >= len(g.doc.Reading.Tokens) {
		return false
	}
	t := g.doc.Cues.Grammar["described"]
	_, _, ok := t.Match(g.doc.Reading.Tokens, i)
	return ok
}

// newcomer reports whether the act of a scene is brought in as new: "a bomb", "gunmen".
func (g *grouper) newcomer(s *scene.Scene) bool {
	a := s.Lead()
	if a == nil || a.Definite || a.Plural || s.Same || s.Heading {
		return false
	}
	t := g.doc.Cues.Grammar["indefinite"]
	for i := a.First - 1; i >= s.First && i > a.First-4; i-- {
		if _, _, ok := t.Match(g.doc.Reading.Tokens, i); ok {
			return true
		}
		if g.doc.Reading.Tokens[i].Tag != record.ADJ && g.doc.Reading.Tokens[i].Tag != record.NOUN {
			return false
		}
	}
	return false
}

// pronoun reports whether a scene opens with a word that points back: "It", "They", "The gunmen".
func (g *grouper) pronoun(s *scene.Scene) bool {
	return g.doc.Reading.Tokens[s.First].Tag == record.PRON
}

// back reports whether a figure of the scene speaks of people told of before.
func (g *grouper) back(s *scene.Scene) bool {
	for _, k := range s.Drafts {
		if d := &g.doc.Drafts[k]; d.Definite || d.Back || d.Pronoun || d.Self {
			return true
		}
	}
	return false
}
