package tally

import (
	"sort"

	"github.com/sabt-org/sabt/pipeline/extract/casualty"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// leadSentences is how far into a text the sentence may stand that sums up a digest.
const leadSentences = 5

// digest reports whether scene i opens a digest: it tells of attacks in the plural, of violence, or of a whole country,
// and sentences after it give figures for two places or more that fit into its own. "Bombs shook three towns, killing
// at least two. One man died in Chandpur ... In Laxmipur one man was killed."
func (v *View) digest(i int) bool {
	s := v.Scenes[i]
	if s.Sentence > leadSentences || !v.manyActs(s) {
		return false
	}
	for _, k := range s.Drafts {
		d := v.Drafts[k]
		if !d.Subset && d.Count.Min > 1 && v.summed(i, d) {
			return true
		}
	}
	return false
}

// manyActs reports whether the words of a scene tell of more than one act.
func (v *View) manyActs(s *scene.Scene) bool {
	for j := s.First; j < s.Last; j++ {
		if v.has("wide", j) || v.sites(s, j) || v.has("throughout", j) && v.regionAt(j+1) {
			return true
		}
	}
	many := false
	for k := range s.Acts {
		a := &s.Acts[k]
		switch {
		case !a.Real() || a.Form == 'a' || a.Form == 'v' || a.Form == 'w' && (!a.Plural || s.Sentence > 1): // a jet drops "three bombs"
		case a.Several > 1, a.Plural && !a.Definite && a.Type != record.ArmedClash: // "heavy clashes in the capital" are one operation
			many = true
		case a.Strength > 1 && !v.inPlural(s, a):
			return false
		}
	}
	return many
}

// sites reports whether a number of places is attacked: "stormed three villages".
func (v *View) sites(s *scene.Scene, j int) bool {
	if !v.has("sites", j) {
		return false
	}
	for _, n := range v.numbersIn(s) {
		if n.Min > 1 && !n.Ordinal && n.Last <= j && j-n.Last < 3 {
			return true
		}
	}
	return false
}

// regionAt reports whether a country or a province is named at token i: "throughout Balochistan".
func (v *View) regionAt(i int) bool {
	ps := v.Reading.Places
	k := sort.Search(len(ps), func(k int) bool { return ps[k].First >= i })
	return k < len(ps) && ps[k].First < i+2 && !scene.Local(ps[k].Place)
}

// summed reports whether the figures that later scenes give for places apart add up to no more than draft d, or the
// first of them to just as many. What is told without a place goes on with the place before it, or else is apart from
// all that have one: a text may mean either.
func (v *View) summed(i int, d casualty.Draft) bool { return v.adds(i, d, true) || v.adds(i, d, false) }

func (v *View) adds(i int, d casualty.Draft, goesOn bool) bool {
	var told []part
	var here *record.PlaceMention
	for _, t := range v.Scenes[i+1:] {
		if t.Sentence == v.Scenes[i].Sentence || t.Heading || t.Past {
			continue
		}
		if p := t.Place(); p != nil || !goesOn {
			here = p
		}
		n := v.most(t, d.Effect)
		if n == 0 || n >= d.Count.Min || otherDay(t, v.Scenes[i]) {
			continue
		}
		told = addPart(told, part{here, n}, t.Another && t.Place() == nil)
		if len(told) > 1 && sum(told) == d.Count.Min {
			return true
		}
	}
	return len(told) > 1 && sum(told) <= d.Count.Min
}

// part is the greatest figure that a text gives for one place.
type part struct {
	place *record.PlaceMention
	count int
}

func sum(told []part) int {
	n := 0
	for _, p := range told {
		n += p.count
	}
	return n
}

// addPart adds a figure to its place, or as that of a place of its own.
func addPart(told []part, p part, another bool) []part {
	for k := range told {
		q := &told[k]
		if another || (p.place == nil) != (q.place == nil) {
			continue
		}
		if p.place == nil || scene.Relate(p.place.Place, q.place.Place) != scene.Apart {
			q.count = max(q.count, p.count)
			return told
		}
	}
	return append(told, p)
}

// most is the greatest count of an effect in a scene, parts, totals and "he died" aside; 0 for none.
func (v *View) most(s *scene.Scene, e record.Effect) int {
	n := 0
	for _, k := range s.Drafts {
		if d := v.Drafts[k]; d.Effect == e && !d.Subset && !d.Back && !d.Pronoun {
			n = max(n, d.Count.Min)
		}
	}
	return n
}

// otherDay reports whether two scenes name days apart.
func otherDay(a, b *scene.Scene) bool {
	x, y := a.Day(), b.Day()
	return x != nil && y != nil && x.Date.Known() && y.Date.Known() && (x.Date.To < y.Date.From || y.Date.To < x.Date.From)
}
