package role

import (
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/weigh"
	"github.com/sabt-org/sabt/record"
)

// gathered are reasons without repetition.
type gathered []weigh.Reason

func (g *gathered) add(what, which string) {
	if r := (weigh.Reason{What: what, Which: which}); !slices.Contains(*g, r) {
		*g = append(*g, r)
	}
}

// reasons gathers what speaks for and against a party's having done what account i tells.
func (t *table) reasons(i int, o *Option) []weigh.Reason {
	v := t.views[i]
	var g gathered
	kind := string(o.Party.Kind)
	g.add("kind", kind+" "+v.home(o.Party))
	g.add("listed", kind+" "+yes(o.Party.Canonical != ""))
	g.add("elsewhere", kind+" "+t.elsewhere(i, o.Party))
	g.add("groups", kind+" "+step(len(v.groupsBefore(len(v.Reading.Tokens), 3))))
	if v.Account != nil {
		g.add("type", kind+" "+string(v.Account.Type))
		g.add("main", kind+" "+yes(v.Account.Main))
	}
	for k := range o.seen {
		x := &o.seen[k]
		if x.where == "title" {
			g.add("title", yes(v.main())+" "+t.elsewhere(i, o.Party)+" "+step(len(t.views)))
		}
		v.sighted(&g, x)
	}
	return g
}

// home says whether a party is of the state in which it happened.
func (v *View) home(m *record.ActorMention) string {
	switch m.Country {
	case "":
		return "none"
	case v.country():
		return "home"
	}
	return "abroad"
}

// elsewhere says of how many of the document's other accounts rules have found the party to be told as the one that did it.
func (t *table) elsewhere(i int, m *record.ActorMention) string {
	n := 0
	for k := range t.found {
		did := func(p record.Responsibility) bool { return names(p) && p.Canonical != "" && p.Canonical == m.Canonical }
		if k != i && slices.ContainsFunc(t.found[k], did) {
			n++
		}
	}
	switch {
	case n == 0:
		return "none"
	case 2*n > len(t.found)-1:
		return "most"
	}
	return "some"
}

// sighted gathers what speaks for and against at one place of the text.
func (v *View) sighted(g *gathered, x *sighting) {
	near, by := x.near(), "name"
	if !x.named() {
		by = "word"
		g.add("word", near+" "+x.how+" "+v.norm(x.at.Last-1))
	}
	kind := string(x.party.Kind)
	g.add("tie", x.tie)
	g.add("tie-where", x.tie+" "+x.where+" "+by)
	g.add("tie-kind", x.tie+" "+near+" "+by+" "+kind)
	g.add("where", x.where+" "+x.how)
	g.add("where-kind", x.where+" "+by+" "+kind)
	pre := near + " " + by + " "
	m := standing(x.party, x.at)
	m.Adjective = x.how == "adjective"
	g.add("relation", pre+v.relation(x.scene, m).name())
	first, last := x.at.First, x.at.Last
	if p := v.phraseAt(last - 1); p != nil {
		first, last = min(first, p.First), max(last, p.Last)
		if p.Head >= x.at.Last {
			g.add("head", near+" "+v.headOf(x.scene, p.Head))
		}
	}
	left, right := v.path(x.scene, first-1, -1), v.path(x.scene, last, 1)
	g.add("left", pre+left.next)
	g.add("right", pre+right.next)
	g.add("acts", pre+yes(left.act)+" "+yes(right.act))
	v.spoken(g, x, pre)
}

// near puts together the places that are as far from an account.
func (x *sighting) near() string {
	switch x.where {
	case "first", "own", "clause":
		return "own"
	case "beside", "after", "before", "title":
		return "near"
	}
	return "far"
}

// spoken gathers whether a party speaks, is spoken of, or is harmed.
func (v *View) spoken(g *gathered, x *sighting, pre string) {
	for k := range v.Reading.Attributions {
		a := &v.Reading.Attributions[k]
		if a.Source.Span.Overlaps(x.at.Span) {
			g.add("says", x.near()+" "+string(a.Stance))
		}
		if a.Content.Contains(x.at.Span) {
			g.add("said", pre+string(a.Stance)+" "+yes(a.Hedged))
		}
	}
	if v.Account == nil {
		return
	}
	for k := range v.Account.Casualties {
		if v.Account.Casualties[k].Span.Overlaps(x.at.Span) {
			g.add("harmed", pre)
		}
	}
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}
