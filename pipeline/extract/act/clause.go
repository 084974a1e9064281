package act

import (
	"sort"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// clause judges an act by the words around it in its sentence.
type clause struct {
	r           *record.Reading
	cues        *lexicon.Cues
	first, last int
}

func (c *clause) norm(i int) string {
	if i < c.first || i >= c.last {
		return ""
	}
	return c.r.Tokens[i].Norm
}

func (c *clause) has(class string, i int) bool {
	if i < c.first || i >= c.last {
		return false
	}
	return c.cues.Class(class, c.r.Tokens[:c.last], i) > 0
}

// judge fills in whether the act happened, how far it went, and how it is pointed at.
func (c *clause) judge(a *Act) {
	a.Stage = record.CarriedOut
	c.article(a)
	if c.any("attempt_noun", a.First, a.Last) {
		a.Stage = record.Attempted
	}
	c.before(a)
	c.after(a)
}

// phraseStart finds the first token of the noun phrase that the act is part of.
func (c *clause) phraseStart(a *Act) int {
	i := a.First
	for n := 0; i > c.first && n < 6; n++ {
		j := i - 1
		if c.has("clause", j) || c.has("and", j) || c.has("preposition", j) || c.has("be", j) || c.has("have", j) || c.r.Tokens[j].Shape.Has(record.Punct) && c.norm(j) != "-" {
			break
		}
		if t := c.r.Tokens[j].Tag; (t == record.VERB || t == record.AUX) && !c.has("indefinite", j) {
			break
		}
		i = j
		if c.has("definite", j) || c.has("indefinite", j) || c.has("possessive", j) {
			break
		}
	}
	return i
}

// article reads what the phrase of a noun says of itself: "the", "another", "three", "a series of".
func (c *clause) article(a *Act) {
	if a.Form == 'v' {
		return
	}
	start := c.phraseStart(a)
	a.Definite = c.has("definite", start) || c.has("possessive", start) || c.dated(start, a.First)
	w := c.norm(a.Last - 1)
	a.Plural = len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && a.Form != 'w' || c.has("series", start-2) || c.has("series", start-3)
	a.Plural = (a.Plural || c.has("plural_act", a.First)) && !c.has("one_thing", a.First)
	a.Definite = a.Definite || c.has("definite_act", a.First)
	a.Another = c.has("another_after", a.Last)
	for i := max(start-1, c.first); i < a.First; i++ {
		if s, _, ok := c.cues.Scene.Match(c.r.Tokens[:a.First], i); ok && s == lexicon.Another {
			a.Another = true
		}
	}
	if c.norm(start-1) == "," {
		if s, _, ok := c.cues.Scene.Match(c.r.Tokens[:start], max(start-2, c.first)); ok && s == lexicon.Another {
			a.Another = true // "another, smaller attack"
		}
	}
	if a.Another && !c.has("possessive", start) && c.norm(start) != "the" {
		a.Definite = false
	}
	a.Several = c.number(start, a.First)
	if a.Several > 1 {
		a.Plural = true
	}
	if a.Plural && a.Definite && a.First-start > 1 {
		a.Definite = false // "some of the most notable attacks" are none told before
	}
}

// accident: "a gas bottle exploded", "the boiler blew up"; where no armed party stands in the sentence.
func (c *clause) accident(a *Act) bool {
	for i := max(c.first, a.First-4); i < min(c.last, a.Last+4); i++ {
		if c.has("accident", i) {
			return true
		}
	}
	return false
}

func (c *clause) number(i, j int) int {
	ns := c.r.Numbers
	for k := sort.Search(len(ns), func(k int) bool { return ns[k].First >= i }); k < len(ns) && ns[k].First < j; k++ {
		n := &ns[k]
		if !n.Ordinal && n.Min > 1 && !c.date(n.First) && !c.counted(n.Last, j) {
			return n.Min
		}
	}
	return 0
}

// dated: "Tuesday's attack" points back as "the attack" does.
func (c *clause) dated(start, act int) bool {
	for i := start; i < act; i++ {
		if c.has("possessive_mark", i) && i > c.first && c.date(i-1) {
			return true
		}
	}
	return start > c.first+1 && c.has("possessive_mark", start-1) && c.date(start-2)
}

// counted reports whether persons stand between a number and an act: "اربعة اشخاص بانفجار".
func (c *clause) counted(i, j int) bool {
	for ; i < j; i++ {
		if c.has("generic", i) {
			return true
		}
	}
	return false
}

func (c *clause) date(i int) bool {
	ds := c.r.Dates
	k := sort.Search(len(ds), func(k int) bool { return ds[k].Last > i })
	return k < len(ds) && ds[k].First <= i
}

// before reads the modals to the left of the act inside its clause.
func (c *clause) before(a *Act) {
	start := a.First
	for start > c.first && a.First-start < 9 && !c.boundary(start-1) {
		start--
	}
	for i := max(c.first, a.First-18); i < start; i++ {
		if c.has("deny", i) && !c.anyBoundary(i+1, a.First) && c.denies(i, a.First) {
			a.Unreal = true // "denied that a clinic for Ebola patients in Butembo was attacked"
		}
	}
	for i := start; i < a.First; i++ {
		m, n, ok := c.cues.Modal.Match(c.r.Tokens[:c.last], i)
		if !ok || c.date(i) { // "since the May 2 airstrike"
			continue
		}
		dist := a.First - (i + n)
		if dist < 0 && m != lexicon.Foil {
			continue
		}
		switch m {
		case lexicon.Hypothetical:
			if dist < 7 && !c.verbBetween(i+n, a) {
				a.Unreal = true
			}
		case lexicon.Negative:
			if c.has("deny", i) {
				a.Unreal = a.Unreal || c.denies(i, a.First)
			} else if dist < 3 && !c.any("involvement", i+n, a.First) {
				a.Unreal = true
			}
		case lexicon.Attempt:
			if a.Stage == record.CarriedOut && (dist < 4 || dist < 9 && c.has("infinitive", a.First-1)) && !(a.Form == 'n' && c.has("infinitive", i+n-1) && dist > 0 && !c.any("carry_out", i+n, i+n+1)) {
				a.Stage = record.Attempted
			}
		case lexicon.Foil:
			if dist < 7 && !c.has("agent_by", i+n) {
				a.Stage = record.Foiled
			}
		case lexicon.Threat:
			if dist < 6 && !c.verbBetween(i+n, a) {
				a.Stage, a.Unreal = record.Threatened, true
			}
		}
	}
	if a.Stage == record.Foiled {
		a.Unreal = false
	}
}

// after reads what undoes the act to its right: "failed to explode", "was foiled", "bombs would go off". That a bombing
// "may have been" somebody's work does not.
func (c *clause) after(a *Act) {
	if (a.Form == 'n' || a.Form == 'w') && !a.Definite && c.modal(lexicon.Hypothetical, a.Last, a.Last+1) && c.has("future_verb", a.Last+1) {
		a.Unreal = true
	}
	if a.Form == 'a' && c.has("future_modal", a.Last) {
		a.Unreal = true // "an aircraft must have done it"
	}
	for i := a.Last; i < c.last && i < a.Last+12; i++ {
		if i > a.Last && c.norm(i) == ";" {
			return
		}
		m, n, ok := c.cues.Modal.Match(c.r.Tokens[:c.last], i)
		if !ok {
			continue
		}
		switch m {
		case lexicon.AfterAttempt:
			if a.Stage == record.CarriedOut && c.undoes(a, i, n) {
				a.Stage = record.Attempted
			}
			return
		case lexicon.AfterFoil:
			if a.Stage != record.Threatened {
				a.Stage = record.Foiled
			}
			return
		}
	}
}

// undoes: "survived an attack" says little of a blast that did go off; "failed to explode" says all.
func (c *clause) undoes(a *Act, i, n int) bool {
	if s, _, ok := c.cues.Sign.Match(c.r.Tokens[:c.last], i); ok && s == lexicon.SignSpared {
		return a.Type == record.Assassination
	}
	return a.Type != record.Bombing && a.Type != record.SuicideBombing || n > 1 && !c.has("survived", i)
}

// homonym: "storms" and "targets" are verbs of violence only where the tagger takes them for verbs, and "a fire on
// Thursday" is no shooting.
func (c *clause) homonym(t lexicon.Trigger, i, n int) bool {
	if t.Form == 'v' && c.has("fire_on", i) && (c.date(i+n) || c.has("indefinite", i-1) || c.has("definite", i-1)) {
		return true
	}
	if c.has("invade", i) && c.country(i+n) {
		return true // "Russia, which invaded Ukraine on February 24": a war
	}
	return t.Form == 'v' && n == 1 && c.has("homonym", i) && c.r.Tokens[i].Tag == record.NOUN
}

// country reports whether a state is named at token i, or behind "of" or "in" there.
func (c *clause) country(i int) bool {
	for k := range c.r.Places {
		p := &c.r.Places[k]
		if p.First > i+1 {
			return false
		}
		if p.Kind == record.PlaceCountry && !p.Adjective && (p.First == i || p.First == i+1 && c.r.Tokens[i].Tag == record.ADP) {
			return true
		}
	}
	return false
}

// boundary reports whether token i closes the clause to the left of an act.
func (c *clause) boundary(i int) bool {
	return c.has("clause", i) && c.norm(i) != "that" && c.norm(i) != "if" || c.norm(i) == ","
}

// anyBoundary reports whether a clause ends in tokens [i, j).
func (c *clause) anyBoundary(i, j int) bool {
	for ; i < j; i++ {
		if c.boundary(i) {
			return true
		}
	}
	return false
}

// verbBetween reports whether a finite verb of another clause stands between the modal and the act.
func (c *clause) verbBetween(i int, a *Act) bool {
	if a.Form == 'v' {
		return false
	}
	past := false
	for ; i < a.First; i++ {
		if c.has("say", i) || past && c.r.Tokens[i].Tag == record.ADP {
			return true // "may have been killed in an air strike": how many died is unsure, the strike is not
		}
		if c.has("have", i) {
			past = true
		}
	}
	return false
}
