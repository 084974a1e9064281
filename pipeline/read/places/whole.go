package places

import "github.com/sabt-org/sabt/record"

// widen takes back names that are only a part of what the text names: in "close to Puerto Jordán" there is no Jordan, in
// "Pul-e-Khushk" no Pul. The whole name, which the gazetteer lacks, is entered in its place.
func (d *document) widen() {
	for i := range d.names {
		n := &d.names[i]
		if n.demonym || d.mode[n.sentence] == caseless {
			continue
		}
		first, last := d.compound(n.First, n.Last)
		if n.accepted && d.mode[n.sentence] == cased {
			first, last = d.run(i, first, last)
		}
		if first < n.First || last > n.Last {
			d.whole(i, first, last, n.accepted)
		}
	}
}

// compound is the stretch that hyphens join to tokens [first, last), when the joints show one name: small words between
// two hyphens ("Dand-e-Shahab"), or an article in front ("Al-Daraja"). "Gusau-Dansadau", "Kabul-based" are two words.
func (d *document) compound(first, last int) (int, int) {
	s := d.sentenceOf(first)
	f, l := first, last
	for f-3 >= s.First && d.hyphen(f-1) && d.tied(f-2) && d.hyphen(f-3) && d.capital(f-4) {
		f -= 4
	}
	if f-2 >= s.First && d.hyphen(f-1) && d.arabicArticle(f-2) {
		f -= 2
	}
	for l+3 < s.Last && d.hyphen(l) && d.tied(l+1) && d.hyphen(l+2) && !d.tokens[l+3].Shape.Has(record.Punct) {
		l += 4
	}
	return f, l
}

// hyphen reports whether token i is a hyphen that joins the words beside it.
func (d *document) hyphen(i int) bool {
	return i < len(d.tokens) && d.norm(i) == "-" && !d.tokens[i].Shape.Has(record.SpaceBefore) && i+1 < len(d.tokens) && !d.tokens[i+1].Shape.Has(record.SpaceBefore)
}

// tied reports whether token i is a small word that ties the parts of one name: the "e" of "Pul-e-Khumri".
func (d *document) tied(i int) bool {
	w := d.norm(i)
	return !d.capital(i) && len(w) <= 3 && w != "to" && w != "and" && d.tokens[i].Shape.Has(record.HasLetter)
}

func (d *document) arabicArticle(i int) bool {
	switch d.norm(i) {
	case "al", "el", "ad", "as", "ash", "at", "ar", "az", "an", "ul", "ath", "adh", "es", "ez":
		return true
	}
	return false
}

// run adds the capitals right before and after tokens [from, to), in which name i stands, that belong to it: the name
// begins behind a preposition or ends before a word for a kind of place, and all between is one proper name.
func (d *document) run(i, from, to int) (int, int) {
	n := &d.names[i]
	s := d.sentenceOf(n.First)
	first, last := from, to
	for j := from - 1; j >= s.First && d.namePart(j, first, i); j-- {
		if d.capital(j) || d.arabicArticle(j) {
			first = j
		}
	}
	for !d.curated(n) && last < s.Last && d.namePart(last, last+1, i) && d.capital(last) {
		last++
	}
	if first == from && last == to || last-first > 7 || !d.introduced(first, last) && from == n.First {
		return from, to
	}
	if last > to && last < s.Last && !d.class(last, first).has(unitAfter) && !d.ends(last) {
		return from, to
	}
	return first, last
}

// introduced reports whether a preposition stands before, or a word for a kind of place behind, tokens [first, last).
func (d *document) introduced(first, last int) bool {
	before := d.class(first-1, first)
	return before.has(isIn|isNear) || before.has(isTo) && d.class(first-2, first).has(isNear) || d.class(last, first).has(unitAfter)
}

// namePart reports whether token j can be a part of the proper name that name i lies in, and no word beside it.
func (d *document) namePart(j, next, i int) bool {
	t := &d.tokens[j]
	if t.Shape.Has(record.Punct) {
		return t.Norm == "-" && d.hyphen(j)
	}
	if d.arabicArticle(j) && d.hyphen(j+1) {
		return true
	}
	if !d.capital(j) {
		return d.inner(j) && j > 0 && d.capital(j-1) && next < len(d.tokens) && d.capital(next)
	}
	if t.Shape.Has(record.AllCaps) || t.Tag != record.PROPN && t.Tag != record.TagNone || t.Len() < 3 || d.sentenceStart(j, d.sentenceOf(j)) {
		return false
	}
	if d.words[j].has(isTitle | isGiven | isStop | isNever | isDirection | isOrg | isPeople | unitBefore | unitAfter | facilityAfter | facilityBefore | introduces) {
		return false
	}
	return !d.apart(j, i)
}

// apart reports whether token j lies in a name of its own that may stand beside name i: "in Kunduz, Afghanistan" without
// the comma, "British Sudan".
func (d *document) apart(j, i int) bool {
	n := &d.names[i]
	for k := max(0, i-2); k < len(d.names) && k < i+3; k++ {
		o := &d.names[k]
		if k == i || j < o.First || j >= o.Last {
			continue
		}
		return o.demonym || d.holds(o, n) || d.holds(n, o) || d.curated(o) && d.curated(n) || o.Last-o.First > 1
	}
	return false
}

// ends reports whether nothing at token j goes on with a name: a stop, a preposition, a verb.
func (d *document) ends(j int) bool {
	t := &d.tokens[j]
	if t.Shape.Has(record.Punct) {
		return t.Norm != "-" && t.Norm[0] != '\''
	}
	switch t.Tag {
	case record.ADP, record.VERB, record.AUX, record.CCONJ, record.SCONJ, record.ADV, record.DET, record.PRON, record.NUM:
		return true
	}
	return d.words[j].has(isStop) && d.capital(j) // "in Kaboro Tuesday"
}

// whole enters tokens [first, last) as a name that the gazetteer lacks, in the place of what lies in it.
func (d *document) whole(i, first, last int, accepted bool) {
	n := name{unknown: true, accepted: accepted, score: 1, within: -1, group: -1, sentence: d.names[i].sentence}
	n.kind = d.names[i].kind
	if w := d.norm(last - 1); w == "'s" || w == "’s" {
		last--
	}
	if d.class(first-1, first).has(isTitle | isGiven) {
		n.accepted = false // "President Omar al-Basri"
	}
	n.First, n.Last = first, last
	n.Start, n.End = d.tokens[first].Start, d.tokens[last-1].End
	for k := range d.names {
		if o := &d.names[k]; k != i && o.First < last && first < o.Last {
			o.accepted, o.part = false, true
		}
	}
	d.names[i] = n
}
