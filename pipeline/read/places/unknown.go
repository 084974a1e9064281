package places

import (
	"github.com/sabt-org/sabt/record"
)

// findUnknown enters names that the gazetteer lacks and the grammar shows to be places: "the village of Bodio", "Zurmat
// district", "in Nohao, not far from Bittou", "near the village of X", "ولسوالی زرمت".
func (d *document) findUnknown() {
	for i := 0; i < len(d.tokens); i++ {
		if d.words[i].has(unitAfter) {
			d.unknownLeft(i)
		}
		if d.words[i].has(unitBefore) || scenery(d.norm(i)) && d.calledSo(i, i+1, len(d.tokens)) {
			i = max(i, d.unknownRight(i)-1)
		}
	}
	d.findPersons()
	for i := range d.tokens {
		if d.words[i].has(isIn | isNear | isBetween) {
			d.unknownAfter(i)
		}
		if d.tokens[i].Norm == "," {
			d.apposed(i)
		}
		if d.words[i].has(isStruck) || i > 0 && d.words[i-1].has(isStruck) {
			d.unknownStruck(i)
		}
	}
	d.again()
}

// unknownRight: UNIT (of) NAME. It returns the token after the name.
func (d *document) unknownRight(i int) int {
	s := d.sentenceOf(i)
	j := i + 1
	for j < s.Last && (d.words[j].has(isOf) && d.words[j].class&^isStop != isIn || d.isArticle(j)) {
		j++
	}
	called := d.calledSo(i, j, s.Last)
	if called {
		j++
	}
	if d.mode[d.inSent[i]] == caseless {
		if d.lang != "fa" && d.lang != "ar" || j >= s.Last || !d.plainWord(j) || d.words[j].has(isStop|introduces|isOf) {
			return 0
		}
		if j+1 < s.Last && d.tokens[j+1].Tag == record.VERB && d.lang == "fa" { // «به منطقه اعزام شدند»
			return 0
		}
		return d.addUnknown(j, j+1, d.words[i].kind)
	}
	if d.lang == "en" && j == i+1 && !d.words[i].has(unitJoined) { // "district Bodio" is not English, "area X" hardly
		return 0
	}
	end := d.capitals(j, s.Last)
	if d.words[i].has(unitJoined) && end+1 < s.Last && d.hyphen(end) && d.plainWord(end+1) {
		end += 2 // "Barangay Tan-alog"
	}
	if end == j || d.words[j].has(isTitle) || called && end < s.Last && !d.tokens[end].Shape.Has(record.Punct) {
		return 0
	}
	d.addUnknown(j, end, d.words[i].kind)
	for plural(d.norm(i)) && end+1 < s.Last && (d.norm(end) == "," || d.words[end].has(isJoin) || d.norm(end) == "and") && d.capital(end+1) {
		j, end = end+1, d.capitals(end+1, s.Last) // "the neighbourhoods of Sukkari and Ashrafiyeh"
		if end == j || d.words[j].has(isTitle) {
			return j
		}
		d.addUnknown(j, end, d.words[i].kind)
	}
	return end
}

// calledSo reports whether token j says which the place of the unit at token i is: "The town is Pont-Rouvert, in the region of".
func (d *document) calledSo(i, j, last int) bool {
	if d.lang != "en" || j != i+1 || j >= last || i == 0 || d.norm(i-1) != "the" || d.capital(i) {
		return false
	}
	switch d.norm(j) {
	case "is", "was", "called", "named":
		return true
	}
	return false
}

// scenery are words for where something happened that stand beside no name, but for "The place is Lukodi, a camp".
func scenery(w string) bool {
	switch w {
	case "place", "camp", "scene", "site", "spot", "location", "settlement":
		return true
	}
	return false
}

func plural(unit string) bool { return len(unit) > 5 && unit[len(unit)-1] == 's' }

// unknownLeft: NAME UNIT.
func (d *document) unknownLeft(i int) {
	s := d.sentenceOf(i)
	if d.mode[d.inSent[i]] == caseless {
		if d.lang == "ps" && i-1 >= s.First && d.plainWord(i-1) && !d.words[i-1].has(isStop|introduces|isOf) {
			d.addUnknown(i-1, i, d.words[i].kind)
		}
		return
	}
	if d.gluedName(i-1, i, s.First) {
		return
	}
	first := i
	for j := i - 1; j >= s.First && j > i-5; j-- {
		t := &d.tokens[j]
		if !d.capital(j) && !(t.Norm == "-" && !t.Shape.Has(record.SpaceBefore)) && !d.linksName(j, s.First) {
			break
		}
		if d.words[j].has(isDirection|isStop|isTitle) && !(d.arabicArticle(j) && d.hyphen(j+1)) {
			break
		}
		if d.capital(j) {
			first = j
		}
	}
	if first < i && !(first == s.First && d.words[first].has(isStop)) {
		d.addUnknown(first, i, d.words[i].kind)
	}
}

// gluedName: the name in "theSarechaah area", which lost the space before it.
func (d *document) gluedName(j, unit, first int) bool {
	if j < first || d.capital(j) {
		return false
	}
	p := innerCapital(d.tokens[j].Span.Quote(d.text))
	if p == 0 || len(d.norm(j)) != d.tokens[j].Len() {
		return false
	}
	switch d.norm(j)[:p] {
	case "the", "in", "of", "at", "near", "from", "to", "and":
		d.addUnknown(j, j+1, d.words[unit].kind)
		if n := &d.names[len(d.names)-1]; n.unknown && n.First == j {
			n.Start += p
		}
		return true
	}
	return false
}

// unknownAfter: "in Nohao, not far from Bittou", "in Drodro, Ituri province": an unknown capital after a preposition
// counts when a known place follows after a comma, or the preposition is of distance.
func (d *document) unknownAfter(i int) {
	s := d.sentenceOf(i)
	j := i + 1
	for j < s.Last && (d.isArticle(j) || d.words[j].has(isDirection) && !d.capital(j)) {
		j++
	}
	if d.words[i].has(isNear) && j < s.Last && d.words[j].has(isTo|isOf) { // "close to X", "outside of X"
		j++
	}
	if d.mode[d.inSent[i]] != cased || j >= s.Last || !d.capital(j) && !d.article(j, s.Last) || d.words[j].has(isTitle|isGiven) || d.plainStop(j) {
		return
	}
	end := d.capitals(j, s.Last)
	if end >= s.Last || end == j || d.person(j, end) || i > 0 && d.class(i-1, i).has(isToward) {
		return
	}
	if d.words[i].has(isBetween) {
		d.betweenBoth(i, j, end)
		return
	}
	t := d.norm(end)
	placeAfter := (t == "," || t == "(") && d.placeSoon(end+1, end+6)
	if placeAfter || d.words[i].has(isNear) && (t == "," || t == "." || t == "and") && d.norm(i) != "beside" || d.located(i, j, end) {
		d.addUnknown(j, end, "")
	}
}

// plainStop: the "The" or "Monday" after a preposition begins no name; "Al-Daraja", "San Marcos" and "Deir Omar" do.
func (d *document) plainStop(j int) bool {
	if !d.words[j].has(isStop) {
		return false
	}
	if j+2 < len(d.tokens) && d.hyphen(j+1) && d.capital(j+2) {
		return false // "Bin-Houye"
	}
	return !d.arabicArticle(j) && (j+1 >= len(d.tokens) || !d.capital(j+1) || d.isArticle(j)) || d.words[j].has(isNowhere|introduces)
}

// placeSoon reports whether an accepted name begins at one of the tokens [from, to).
func (d *document) placeSoon(from, to int) bool {
	for i := range d.names {
		if n := &d.names[i]; n.accepted && !n.demonym && from <= n.First && n.First < to {
			return true
		}
	}
	return false
}

func (d *document) plainWord(j int) bool {
	return d.tokens[j].Shape.Has(record.HasLetter) && len(d.norm(j)) > 2
}

// capitals returns the end of the run of capitalised tokens that begins at j, hyphens and inner words included.
func (d *document) capitals(j, last int) int {
	end := j
	for k := j; k < last && k < j+7; k++ {
		t := &d.tokens[k]
		switch {
		case d.capital(k) && !(k > j && t.Shape.Has(record.Punct)):
			end = k + 1
		case k == j && d.article(k, last): // al-Sukhnah
		case t.Norm == "-" && !t.Shape.Has(record.SpaceBefore):
		case k+1 < last && !t.Shape.Has(record.SpaceBefore) && end == k-1 && d.norm(k-1) == "-": // Pul-e-, Dasht-i-
		case k > j && k+1 < last && d.capital(k+1) && d.inner(k):
		default:
			return end
		}
	}
	return end
}

// inner are the small words inside names: "San José de Gracia", "Mocímboa da Praia".
func (d *document) inner(k int) bool {
	switch d.norm(k) {
	case "de", "del", "da", "do", "la", "las", "los", "el", "al", "ul", "ez", "wa", "sur":
		return true
	}
	return false
}

// addUnknown enters the name and returns its end. A name that the gazetteer knows, wholly or as its beginning, stays what
// it is, and is accepted now.
func (d *document) addUnknown(first, last int, kind record.PlaceKind) int {
	for i := range d.names {
		o := &d.names[i]
		if o.First >= last || first >= o.Last || o.part {
			continue
		}
		if o.First == first && o.Last < last && o.Last-first == 1 && d.hyphen(o.Last) {
			o.accepted = false // "Barangay Tan-awan" is no Tan
			continue
		}
		if o.accepted || o.demonym && o.Last-o.First == last-first || o.facility {
			return o.Last
		}
		if o.First == first && o.Last == last && o.hi > o.lo && o.score > -2.5 {
			o.accepted, o.kind = true, kind
			return o.Last
		}
		if o.party {
			return o.Last
		}
		o.accepted = false
	}
	n := name{unknown: true, accepted: true, score: 1, kind: kind, within: -1, group: -1, sentence: int(d.inSent[first])}
	n.First, n.Last = first, last
	n.Start, n.End = d.tokens[first].Start, d.tokens[last-1].End
	d.names = append(d.names, n)
	return last
}
