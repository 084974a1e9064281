package places

import (
	"sort"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// context sums the signs beside the name.
func (d *document) context(i int) float64 {
	n := &d.names[i]
	if n.demonym {
		return 0
	}
	if n.party = n.agency || d.partyName(n); n.party {
		return -9
	}
	d.ofOffice(n)
	if n.dateline {
		return 4
	}
	v := d.leftSigns(n) + d.rightSigns(n)
	if d.follows(i) || d.precedes(i) {
		v += 2
	}
	if d.mode[n.sentence] != caseless && n.First == d.sentenceOf(n.First).First && n.Last-n.First == 1 {
		v -= 0.4
	}
	return v
}

// partyName: the regions in "Islamic State of Iraq and Syria", "al-Qaeda in the Islamic Maghreb", "the Khorasan branch"
// name a party.
func (d *document) partyName(n *name) bool {
	region := false
	for h := n.lo; h < n.hi; h++ {
		region = region || d.sketch[h].Kind == record.PlaceRegion
	}
	if region && d.class(n.Last, n.First).has(isBranch) {
		return true
	}
	first := d.sentenceOf(n.First).First
	iraqAnd := d.norm(n.First) == "iraq" && d.class(n.Last, n.First).has(isJoin) && d.norm(n.Last) == "and"
	j := n.First - 1
	for ; j >= first; j-- {
		w := d.norm(j)
		switch w {
		case "in", "of", "the", "-", "islamic", "'s", "’s", "‘s", "state":
			if w == "state" && j > first && d.norm(j-1) == "islamic" {
				return region || iraqAnd
			}
			continue
		case "iraq", "and":
			iraqAnd = iraqAnd || w == "iraq" && d.norm(j+1) == "and"
			continue
		case "qaeda", "qaida", "isis", "isil", "daesh", "alqaeda":
			return region || iraqAnd
		}
		return false
	}
	return false
}

// ofOffice: "Balkh governor", "the governor of Balkh" are of the province.
func (d *document) ofOffice(n *name) {
	j := d.leftOf(n)
	if d.class(j, n.First).has(isOf) {
		j--
	}
	if d.class(j, n.First).has(isOffice) || d.class(n.Last, n.First).has(isOffice) {
		n.kind = record.PlaceProvince
	}
}

// leftOf returns the token before the name, over articles and parts of the compass: "in the northern Sinai".
func (d *document) leftOf(n *name) int {
	j := n.First - 1
	for j >= 0 && (d.class(j, n.First).has(isDirection) || d.isArticle(j)) {
		j--
	}
	return j
}

func (d *document) isArticle(j int) bool {
	switch d.norm(j) {
	case "the", "la", "el", "le", "los", "las", "les":
		return true
	}
	return false
}

func (d *document) leftSigns(n *name) float64 {
	j := d.leftOf(n)
	c := d.class(j, n.First)
	v := 0.0
	if d.struck(j, n.First) {
		v += 1.2
	}
	switch {
	case c == 0 && j < d.sentenceOf(n.First).First:
		return 0
	case c.has(unitBefore):
		n.kind = d.words[j].kind
		return 2
	case c.has(isOf):
		v += 0.6
		if d.capitalOf(j-1, n.First) {
			n.kind = record.PlaceProvince
			return v + 1
		}
		if u := d.class(j-1, n.First); u.has(unitBefore) {
			if j < 2 || d.norm(j-2) != "a" && d.norm(j-2) != "an" { // "a district of Kharkiv" is not Kharkiv district
				n.kind = d.words[j-1].kind
			}
			return 2.5
		}
		return v + d.personLeft(n, j)
	case c.has(isIn):
		v += 1.8
	case c.has(isNear | isFrom):
		v += 1.5
	case c.has(isTo):
		v += 1
	}
	return v + d.personLeft(n, j)
}

// struck reports whether token j shows that what follows was attacked: "a rocket attack on Garma", "shelled Kafr Nabl".
func (d *document) struck(j, at int) bool {
	if d.class(j, at).has(isStruck) {
		return d.tokens[j].Tag == record.VERB
	}
	switch d.norm(max(j, 0)) {
	case "on", "of", "against":
		return d.class(j-1, at).has(isStruck)
	}
	return false
}

// capitalOf reports whether token j ends "the capital" or "the capital city": what has one is no town.
func (d *document) capitalOf(j, at int) bool {
	return d.class(j, at).has(isSeat) || d.class(j, at).has(unitBefore) && d.class(j-1, at).has(isSeat)
}

// personLeft: "Mr X", "Sibghatullah Ahmadi", "J. Springfield".
func (d *document) personLeft(n *name, j int) float64 {
	if d.mode[n.sentence] == caseless || j != n.First-1 || j < d.sentenceOf(n.First).First {
		return 0
	}
	c := d.words[j].class
	switch {
	case c.has(isTitle):
		return -3
	case !d.capital(j) || c.has(introduces|isOf):
		return 0
	case c.has(isGiven):
		return -3
	case len(d.norm(j)) == 2 && d.norm(j)[1] == '.' || len(d.norm(j)) == 1:
		return -3
	case c.has(unitBefore | unitAfter | isDirection | facilityAfter):
		return 0
	case d.goesWith(j, n) || j == d.sentenceOf(n.First).First && c.has(isStop), d.mode[n.sentence] == title:
		return 0
	}
	return -2
}

// goesWith reports whether token j belongs to a name that can stand right beside n: an adjective of a nation, a place of
// the edited tables, one that holds the other ("Paris Texas"). "Kobe Bryant" are two towns and one man.
func (d *document) goesWith(j int, n *name) bool {
	i := sort.Search(len(d.names), func(i int) bool { return d.names[i].Last > j }) // they lie in order of the text
	for ; i < len(d.names) && d.names[i].First <= j; i++ {
		if o := &d.names[i]; o != n {
			return o.demonym || o.Last-o.First > 1 && d.prior(o) > 1 || d.curated(o) && d.prior(o) > 1 || d.holds(o, n) || d.holds(n, o)
		}
	}
	return false
}

func (d *document) rightSigns(n *name) float64 {
	j := n.Last
	c := d.class(j, n.First)
	if c == 0 && j >= d.sentenceOf(n.First).Last {
		return 0
	}
	m := d.mode[n.sentence]
	switch {
	case c.has(unitAfter) && !strings.HasPrefix(d.norm(j), "area"):
		n.kind = d.words[j].kind
		return 2
	case c.has(isOrg) && m != caseless && d.capital(j):
		return -4
	case c.has(facilityAfter | isDirection):
		return 0
	case c.has(isSay) && m == cased && n.Last-n.First == 1 && !d.curated(n):
		return -1.2
	}
	if m != cased || !d.capital(j) || !d.tokens[j].Shape.Has(record.HasLetter) || d.goesWith(j, n) {
		return 0
	}
	if n.Last-n.First > 1 || c.has(isTitle|isStop) {
		return -0.3
	}
	if d.words[n.First].has(isGiven) {
		return -3
	}
	return -1.6
}
