package places

import "github.com/sabt-org/sabt/record"

// persons takes back names that end a person's: "Anwarul Haq Kakar, a spokesman, said", and "Kakar" wherever no word leads
// to it as to a place. Lists of given names cannot have them all; who speaks or is described is a person.
func (d *document) persons() {
	last := map[string]bool{}
	for i := range d.names {
		if n := &d.names[i]; d.endsPerson(i) {
			n.accepted = false
			last[d.norm(n.First)] = true
		}
	}
	if len(last) == 0 {
		return
	}
	for i := range d.names {
		n := &d.names[i]
		if n.accepted && n.Last-n.First == 1 && last[d.norm(n.First)] && !d.introduced(n.First, n.Last) {
			n.accepted = false
		}
	}
}

// endsPerson reports whether name i is one word, right behind capitals that are no place, and who bears it speaks or is
// described: a comma and an article or "who", or a word of saying, follow.
func (d *document) endsPerson(i int) bool {
	n := &d.names[i]
	if !n.accepted || n.demonym || n.facility || n.Last-n.First != 1 || d.mode[n.sentence] != cased {
		return false
	}
	s := d.sentenceOf(n.First)
	first := n.First
	for first-1 >= s.First && d.nameOfPerson(first-1, i) {
		first--
	}
	if first == n.First || d.introduced(first, n.Last) || n.Last >= s.Last {
		return false
	}
	if d.words[n.Last].has(isSay) {
		return true
	}
	if d.norm(n.Last) != "," || n.Last+1 >= s.Last {
		return false
	}
	t := d.tokens[n.Last+1].Tag
	return t == record.DET || d.norm(n.Last+1) == "who" || t == record.NUM
}

// nameOfPerson reports whether token j is a capital that may be a part of a person's name in front of name i.
func (d *document) nameOfPerson(j, i int) bool {
	t := &d.tokens[j]
	if !d.capital(j) || t.Shape.Has(record.AllCaps) || t.Shape.Has(record.Punct) || t.Tag != record.PROPN {
		return false
	}
	return !d.words[j].has(isDirection|unitBefore|unitAfter|facilityBefore|introduces|isNever) && !d.apart(j, i)
}
