package places

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// located reports whether the preposition at token i and the words around show that the proper name [first, last) is
// where something is, though no list knows it: "in Kyar Si", "near Tankoual as", "at Tawalbolou around five o'clock".
// Most of the villages that are attacked are in no gazetteer.
func (d *document) located(i, first, last int) bool {
	if last-first > 7 || !d.properRun(first, last) || d.words[first].has(isNowhere) {
		return false
	}
	switch w := &d.words[i]; {
	case w.has(isNear):
	case d.norm(i) != "in" && d.norm(i) != "at" && d.norm(i) != "inside":
		return false
	}
	return d.ends(last)
}

// properRun reports whether the tokens are one proper name that is no party, building or abbreviation.
func (d *document) properRun(first, last int) bool {
	size, proper := 0, false
	for j := first; j < last; j++ {
		t := &d.tokens[j]
		if t.Shape.Has(record.Punct) || !d.capital(j) {
			continue
		}
		proper = proper || t.Tag == record.PROPN
		if t.Shape.Has(record.AllCaps) && t.Len() > 1 || d.acronyms(j) || d.words[j].has(isTitle|isOrg|isPeople|isNowhere|isNever) {
			return false
		}
		size += t.Len()
	}
	return proper && size >= 4 && !d.words[last-1].has(facilityAfter)
}

// acronyms reports whether token j is the plural of an acronym: "SUVs", "IDPs".
func (d *document) acronyms(j int) bool {
	w := d.tokens[j].Quote(d.text)
	n := len(w) - 1
	return n > 1 && w[n] == 's' && strings.ToUpper(w[:n]) == w[:n]
}

// findPersons collects the words that a title or a given name goes before, or a word of saying behind: in "confirmed Amadou
// Kone; in Kone's view" there is no place.
func (d *document) findPersons() {
	if d.people == nil {
		d.people = make(map[string]bool, 32)
	}
	clear(d.people)
	named := false // the word before is of a person's name
	for i := 1; i < len(d.tokens); i++ {
		if !d.capital(i) || d.inSent[i] != d.inSent[i-1] {
			named = false
			continue
		}
		said := i+1 < len(d.tokens) && d.words[i+1].has(isSay) && d.inSent[i+1] == d.inSent[i]
		if said || d.capital(i-1) && (d.words[i-1].has(isTitle|isGiven) || named) {
			d.people[d.norm(i)] = true
			named = !said
		} else {
			named = false
		}
	}
}

func (d *document) person(first, last int) bool { return last-first == 1 && d.people[d.norm(first)] }

// again finds the other mentions of the names that the gazetteer lacks: "Kaboro, a community in Dansadau ... the police
// commissioner had gone to Kaboro".
func (d *document) again() {
	if d.firsts == nil {
		d.firsts = make(map[string]int, 16)
	}
	clear(d.firsts)
	for i := range d.names {
		if n := &d.names[i]; n.unknown && n.accepted {
			if _, ok := d.firsts[d.norm(n.First)]; !ok {
				d.firsts[d.norm(n.First)] = i
			}
		}
	}
	if len(d.firsts) == 0 {
		return
	}
	for j := range d.tokens {
		if i, ok := d.firsts[d.norm(j)]; ok && d.capital(j) && d.names[i].First != j {
			d.sayAgain(i, j)
		}
	}
}

// sayAgain enters the name at token j when its words are those of name i, and no longer name goes on.
func (d *document) sayAgain(i, j int) {
	n := d.names[i]
	last := j + n.Last - n.First
	if last > d.sentenceOf(j).Last || j > 0 && d.inSent[j-1] == d.inSent[j] && d.words[j-1].has(isTitle|isGiven) {
		return
	}
	for k := j; k < last; k++ {
		if d.norm(k) != d.norm(n.First+k-j) {
			return
		}
	}
	if last < len(d.tokens) && d.inSent[last] == d.inSent[j] && d.words[last].has(isSay|isOrg) {
		return
	}
	d.addUnknown(j, last, n.kind)
}

// betweenBoth enters the two ends of a stretch: "were killed between Puswa and Timapura", "on the road between Kouma and
// Macin". Parties and persons stand so too, behind nouns: "talks between".
func (d *document) betweenBoth(i, first, last int) {
	s := d.sentenceOf(i)
	if i == s.First || d.tokens[i-1].Tag != record.VERB && !d.tokens[i-1].Shape.Has(record.Punct) && !d.words[i-1].has(facilityAfter) && d.norm(i-1) != "km" {
		return
	}
	next := last + 1
	if last+1 >= s.Last || d.norm(last) != "and" || !d.capital(next) {
		return
	}
	if end := d.capitals(next, s.Last); d.properRun(first, last) && d.properRun(next, end) && !d.person(first, last) && !d.person(next, end) {
		d.addUnknown(first, last, "")
		d.addUnknown(next, end, "")
	}
}

// unknownStruck: "the shelling of Kafr Anbo", "a rocket attack on Garmo", "gunmen raided Tawalbou"; "an attack on Malala" is
// more often on a person.
func (d *document) unknownStruck(i int) {
	s := d.sentenceOf(i)
	if d.mode[d.inSent[i]] != cased || i+1 >= s.Last || !d.struck(i, i+1) || d.words[i].has(isAimed) {
		return
	}
	if !d.words[i].has(isStruck) && d.words[i-1].has(isAimed) && !d.class(i-2, i).has(isStruck) {
		return
	}
	if end := d.capitals(i+1, s.Last); end > i+1 && d.properRun(i+1, end) && (end >= s.Last || d.ends(end)) && !d.person(i+1, end) && !d.people[d.norm(end-1)] {
		d.addUnknown(i+1, end, "")
	}
}
