package act

import (
	"slices"
	"sort"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// topic is what the whole document says of its acts.
type topic struct {
	drill bool   // it is about an exercise
	hoax  bool   // it is about a false alarm that hurt nobody
	beast bool   // it is about an animal, and no armed party stands in it
	pits  bool   // it is about mines that are dug
	old   []bool // of each sentence: it tells of a time before the register begins, or goes on from one that does
}

func (o *outcome) readTopic() topic {
	t := topic{old: make([]bool, len(o.r.Sentences))}
	n := o.drillWords()
	t.drill = !o.namedGroup() && o.early(5, lexicon.SignDrill) && n > 2 && n*70 > len(o.r.Tokens)
	t.hoax = o.early(4, lexicon.SignHoax) && o.count(lexicon.SignHoax) > 1 && !o.killed()
	t.beast = !o.party() && o.early(3, lexicon.SignBeast) && o.count(lexicon.SignBeast) > 2
	t.pits = o.pits()
	for k, s := range o.r.Sentences {
		goesOn := k > 0 && t.old[k-1] && o.r.Sentences[k-1].Paragraph == s.Paragraph && !o.freshDay(k)
		t.old[k] = o.past(k) || goesOn && !o.recent(k)
	}
	return t
}

// early reports whether one of the first n sentences that are no titles, or a title, has the sign.
func (o *outcome) early(n int, sign lexicon.Sign) bool {
	for k, s := range o.r.Sentences {
		if n == 0 {
			return false
		}
		for _, m := range o.signs[k] {
			if m.sign == sign && !o.namesake(m) {
				return true
			}
		}
		if !s.Heading {
			n--
		}
	}
	return false
}

// namesake: "Buffalo" and "Tigers" are a town and a party or a team, at the head of a sentence too.
func (o *outcome) namesake(m mark) bool {
	return m.sign == lexicon.SignBeast && o.r.Tokens[m.first].Shape.Has(record.Capital) && !o.r.Tokens[m.first].Shape.Has(record.AllCaps)
}

func (o *outcome) count(sign lexicon.Sign) int {
	n := 0
	for k := range o.signs {
		for _, m := range o.signs[k] {
			if m.sign == sign && !o.namesake(m) {
				n++
			}
		}
	}
	return n
}

// drillWords counts the words of exercises, and those that stand beside them: "volunteers", "the scenario".
func (o *outcome) drillWords() int {
	n := o.count(lexicon.SignDrill)
	for k := range o.r.Sentences {
		c := o.clause(k)
		for i := c.first; i < c.last; i++ {
			if c.has("drill_words", i) {
				n++
			}
		}
	}
	return n
}

// killed reports whether anybody in the document came to harm.
func (o *outcome) killed() bool {
	return slices.ContainsFunc(o.acts, func(a Act) bool { return o.harmed(a.Sentence) })
}

// party reports whether an armed party stands anywhere in the document.
func (o *outcome) party() bool {
	return slices.ContainsFunc(o.r.Actors, func(a record.ActorMention) bool { return a.Kind == record.ActorArmedGroup })
}

// namedGroup reports whether an armed group with a name stands in the document: an exercise has "gunmen" only.
func (o *outcome) namedGroup() bool {
	return slices.ContainsFunc(o.r.Actors, func(a record.ActorMention) bool { return a.Kind == record.ActorArmedGroup && a.Named })
}

// freshDay reports whether sentence k has a day that is told from the day of writing: "on Monday", "yesterday".
func (o *outcome) freshDay(k int) bool {
	s := o.r.Sentences[k]
	return slices.ContainsFunc(o.r.Dates, func(d record.DateMention) bool { return d.First >= s.First && d.First < s.Last && d.Deictic })
}

// habit reports whether the act is what happens time and again: "armed men who kill and burn", "a reporter who is beaten
// up". A title tells of one act in the same tense, and so does a sentence with a day or a number.
func (o *outcome) habit(a *Act) bool {
	s := o.r.Sentences[a.Sentence]
	c := o.clause(a.Sentence)
	if a.Form != 'v' && !c.has("struggle", a.First) || s.Heading || o.numbered(s.First, s.Last) || c.has("infinitive", a.First-1) {
		return false
	}
	i := a.First - 1
	for i > c.first && c.has("adverb", i) {
		i--
	}
	now := c.has("present_act", a.First) && (c.r.Tokens[a.First].Tag == record.VERB || c.has("relative", i)) ||
		c.has("present_be", i) && (!c.gerund(a.First) || c.has("struggle", a.First))
	return now && !slices.ContainsFunc(o.r.Dates, func(d record.DateMention) bool { return d.First >= s.First && d.First < s.Last })
}

// numbered reports whether a number stands in tokens [i, j): "eight people are shot and two are dead".
func (o *outcome) numbered(i, j int) bool {
	ns := o.r.Numbers
	k := sort.Search(len(ns), func(k int) bool { return ns[k].First >= i })
	return k < len(ns) && ns[k].First < j
}

// cache: "found two hand grenades and 14 pistols in a storage room"; what lies in a store went off nowhere.
func (o *outcome) cache(a *Act) bool {
	k := a.Sentence
	if a.Form != 'w' || !o.signs.has(k, lexicon.SignArms) || !o.signs.has(k, lexicon.SignFound, lexicon.SignStop, lexicon.SignDeal, lexicon.SignPolicing) || o.harmed(k) {
		return false
	}
	return !slices.ContainsFunc(o.in(k), func(b Act) bool { return b.Real() && (b.Form == 'v' || b.Form == 'n') && b.Stage == record.CarriedOut })
}
