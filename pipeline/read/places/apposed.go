package places

import (
	"github.com/sabt-org/sabt/record"
)

// reachOfUnit is how many tokens behind the comma the unit may stand: "an out-of-the-way village".
const reachOfUnit = 10

// apposed: "Kaboro, a community in the Dansadau Emirate", "el-Mahdiya, a border village near Rafah".
func (d *document) apposed(comma int) {
	s := d.sentenceOf(comma)
	if d.mode[d.inSent[comma]] != cased || comma+2 >= s.Last {
		return
	}
	switch d.norm(comma + 1) {
	case "a", "an", "another", "the":
	default:
		return
	}
	unit := -1
	for j := comma + 2; j < s.Last && j < comma+reachOfUnit; j++ {
		if !d.capital(j) && (d.words[j].has(unitAfter|unitBefore) || settled(d.norm(j))) && d.heads(j+1, s.Last) {
			unit = j
			break
		}
		if d.capital(j) || d.tokens[j].Shape.Has(record.Punct) && !d.hyphen(j) {
			return
		}
	}
	if unit < 0 {
		return
	}
	first := comma
	for j := comma - 1; j >= s.First && j > comma-5; j-- {
		if !d.capital(j) && !(d.norm(j) == "-" && !d.tokens[j].Shape.Has(record.SpaceBefore)) && !d.article(j, s.Last) {
			break
		}
		first = j
	}
	if first < comma && !d.words[first].has(isTitle|isGiven) {
		d.addUnknown(first, comma, record.PlaceTown)
	}
}

// heads reports whether no noun at token j makes the word before it a mere part: "the state oil company".
func (d *document) heads(j, last int) bool {
	if j >= last || d.words[j].has(isSeat) {
		return true
	}
	switch d.tokens[j].Tag {
	case record.NOUN, record.PROPN, record.ADJ:
		return false
	}
	return true
}

// settled are words for where people live that stand beside no name: "a community".
func settled(w string) bool {
	switch w {
	case "community", "settlement", "hamlet", "suburb", "locality", "enclave", "outskirt":
		return true
	}
	return false
}
