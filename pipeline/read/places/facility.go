package places

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// findFacilities marks names that end or begin with a word for a building.
func (d *document) findFacilities() {
	for i := 0; i < len(d.tokens); i++ {
		w := d.words[i].class
		if !w.has(facilityAfter | facilityBefore) {
			continue
		}
		m := d.mode[d.inSent[i]]
		first, last := -1, -1
		if w.has(facilityAfter) {
			first, last = d.facilityLeft(i, m), d.facilityOf(i, m)
		}
		if first < 0 && w.has(facilityBefore) {
			first, last = i, d.facilityRight(i, m)
			if last <= i+1 {
				first = -1
			}
		}
		if first >= 0 && !d.onlyTown(first, i, last) && !(m == title && first == d.sentenceOf(i).First) { // "Separatists Attack School"
			d.addFacility(first, last)
			i = last - 1
		}
	}
}

// facilityOf returns the end of a name that goes on behind its facility word: "Federal College of Forestry".
func (d *document) facilityOf(i int, m mode) int {
	end := i + 1
	if m != cased || !d.capital(i) || end+1 >= d.sentenceOf(i).Last || !d.words[end].has(isOf) || !d.words[end].has(isJoin) {
		return end
	}
	if last := d.capitals(end+1, d.sentenceOf(i).Last); last > end+1 && !d.placeSoon(end+1, last) {
		return last
	}
	return end
}

// onlyTown: a "Kunduz mosque" is some mosque in Kunduz, an "Algerian academy" some academy of Algeria.
func (d *document) onlyTown(first, noun, last int) bool {
	if d.capital(noun) || noun != last-1 || d.words[noun].has(facilitySole) {
		return false
	}
	for i := range d.names {
		if n := &d.names[i]; n.First == first && n.Last == noun {
			return n.demonym || n.accepted
		}
	}
	return false
}

// facilityLeft returns where the name before the facility word at i begins: capitals, with the words that stand inside
// names: "Emergency Hospital", "Hamid Karzai International Airport", "Imam Bargah mosque". A lone name of a nation or
// town stays ("Russian Embassy", "Kabul airport"). -1 when there is no name.
func (d *document) facilityLeft(i int, m mode) int {
	s := d.sentenceOf(i)
	if m == caseless {
		return d.facilityLeftUncased(i, s.First)
	}
	if d.words[i].has(facilityWeak) && !d.capital(i) && !d.roadOf(i) || m == title && d.words[i].has(facilityWeak) {
		return -1
	}
	first := -1
	for j := i - 1; j >= s.First && j > i-8; j-- {
		t := &d.tokens[j]
		switch {
		case d.capital(j) && !d.sentenceStart(j, s) && !lone(d.norm(j)) && !d.words[j].has(isTitle):
			first = j
		case t.Norm == "-" && !t.Shape.Has(record.SpaceBefore), d.linksName(j, s.First):
		default:
			return first
		}
	}
	return first
}

// roadOf: "on the Howlwadag road".
func (d *document) roadOf(i int) bool {
	switch d.norm(i) {
	case "road", "street", "highway", "avenue", "boulevard", "motorway":
	default:
		return false
	}
	return i > 2 && d.capital(i-1) && d.isArticle(i-2) && d.class(i-3, i).has(isIn|isNear) || i > 2 && d.capital(i-1) && d.isArticle(i-2) && d.norm(i-3) == "on"
}

// sentenceStart: the capital of a sentence's first word may mean nothing: "The mosque", "Every school".
func (d *document) sentenceStart(j int, s *record.Sentence) bool {
	return j == s.First && (d.words[j].has(isStop) || d.isArticle(j))
}

// lone: the "A" of "A checkpoint" after a dateline is no name.
func lone(w string) bool { return w == "a" || w == "an" }

// linksName: "of", "al", "and" between two capitals.
func (d *document) linksName(j, first int) bool {
	switch d.norm(j) {
	case "al", "el", "ul", "i", "e", "bin":
	default:
		return false
	}
	return j > first && (d.capital(j-1) || d.norm(j-1) == "-") && (d.capital(j+1) || d.norm(j+1) == "-")
}

// facilityLeftUncased: in Pashto the name stands before, "عیدګاه جومات", "د دفاع وزارت".
func (d *document) facilityLeftUncased(i, first int) int {
	if d.lang != "ps" || i-1 < first {
		return -1
	}
	for j := i - 1; j >= first && j > i-7; j-- {
		switch w := d.norm(j); {
		case w == "د": // "د دفاع وزارت" is the ministry; in "د عیدګاه جومات" the name begins after the word for "of"
			if i-j == 2 && !d.words[i].has(facilityWeak) && d.norm(i) != "وزارت" {
				return j + 1
			}
			return j
		case d.words[j].has(introduces) || d.tokens[j].Shape.Has(record.Punct):
			if j < i-1 && i-1-j <= 2 {
				return j + 1
			}
			return -1
		}
	}
	if d.words[i-1].has(isStop) {
		return -1
	}
	return i - 1
}

// facilityRight returns the end of the name after the facility word at i: "Ministry of Foreign Affairs", "مسجد عیدگاه".
func (d *document) facilityRight(i int, m mode) int {
	s := d.sentenceOf(i)
	if m == caseless {
		return d.facilityRightUncased(i, s.Last)
	}
	if !d.capital(i) && d.lang == "en" {
		return -1
	}
	end := -1
	for j := i + 1; j < s.Last && j < i+9; j++ {
		t := &d.tokens[j]
		switch {
		case d.capital(j):
			end = j + 1
		case d.words[j].has(isJoin|isOf) && j+1 < s.Last, t.Norm == "-" && !t.Shape.Has(record.SpaceBefore):
		default:
			return end
		}
	}
	return end
}

// facilityRightUncased takes one word, two when the gazetteer or a joined article says so: "مسجد عیدگاه", "وزارت خارجه",
// "مستشفى الشفاء".
func (d *document) facilityRightUncased(i, last int) int {
	j := i + 1
	if j >= last || d.tokens[j].Shape.Has(record.Punct) || d.words[j].has(introduces|isOf) || d.tokens[j].Tag == record.VERB || d.pointed(i-1) {
		return -1
	}
	if d.words[j].has(isStop) && !d.words[j].has(isGiven) && !strings.HasPrefix(d.norm(i), "وزار") { // ministries bear common words
		return -1
	}
	for n := range d.names {
		if d.names[n].First == j && d.names[n].hi > d.names[n].lo {
			return d.names[n].Last
		}
	}
	return j + 1
}

// pointed: "به این شفاخانه منتقل شده‌اند", this hospital, has no name after it.
func (d *document) pointed(i int) bool {
	if i < 0 {
		return false
	}
	switch d.norm(i) {
	case "این", "آن", "ان", "همین", "همان", "دغه", "هغه", "هذا", "هذه", "ذلک", "تلک":
		return true
	}
	return false
}

// addFacility enters the name unless the gazetteer has the same stretch.
func (d *document) addFacility(first, last int) {
	for j := first; j < last; j++ {
		if d.taken[j] {
			return
		}
	}
	n := name{facility: true, accepted: true, score: 2, within: -1, group: -1, sentence: int(d.inSent[first])}
	n.First, n.Last = first, last
	n.Start, n.End = d.tokens[first].Start, d.tokens[last-1].End
	for i := range d.names {
		o := &d.names[i]
		if o.First < last && first < o.Last {
			if o.First <= first && last <= o.Last && !o.demonym || d.knownFacility(o) { // the gazetteer knows it as a whole
				return
			}
			if o.accepted && !o.demonym {
				n.within, o.embedded = i, true
			}
			o.accepted = false
		}
	}
	for j := first; j < last; j++ {
		d.taken[j] = true
	}
	d.names = append(d.names, n)
}

func (d *document) knownFacility(n *name) bool {
	for h := n.lo; h < n.hi; h++ {
		if d.hits[h].Curated && n.accepted && d.sketch[h].Kind == record.PlaceFacility {
			return true
		}
	}
	return false
}
