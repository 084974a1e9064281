package places

import (
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// findDatelines marks the names that say where a report was written: "KABUL (Agency) -", "KABUL, Oct. 3, 2021 -". Where
// three paragraphs and more open so, they are items, and it happened there: "FALLUJA - Two soldiers died".
func (d *document) findDatelines() {
	d.openers = 0
	for i := range d.names {
		n := &d.names[i]
		s := d.sentenceOf(n.First)
		if n.First != s.First || n.demonym || !d.opensParagraph(n.sentence) {
			continue
		}
		if end := d.datelineEnd(n, s.Last); end > 0 {
			d.openers++
			for j := i; j < len(d.names) && d.names[j].First < end; j++ {
				d.names[j].agency = d.bracketed(&d.names[j])
				d.names[j].dateline = !d.names[j].demonym && !d.names[j].agency
			}
		}
	}
}

// bracketed: the agency in "KABUL (Agency) -".
func (d *document) bracketed(n *name) bool {
	for j := n.First - 1; j > n.First-4 && j >= 0; j-- {
		switch d.norm(j) {
		case "(":
			return true
		case ")":
			return false
		}
	}
	return false
}

func (d *document) opensParagraph(sentence int) bool {
	return sentence == 0 || d.r.Sentences[sentence-1].Paragraph != d.r.Sentences[sentence].Paragraph
}

// datelineEnd returns the token of the dash that closes the dateline, 0 when there is none: between the name and the
// dash stand only other names, a date, a bracket with the agency.
func (d *document) datelineEnd(n *name, last int) int {
	bracket := false
	for j := n.Last; j < last-2 && j < n.Last+16; j++ {
		t := &d.tokens[j]
		switch t.Norm {
		case "-", "–", "—", "--", "―", "ـ":
			if j > n.Last || t.Shape.Has(record.SpaceBefore) {
				if d.tokens[j+1].Shape.Has(record.SpaceBefore) && (j > n.Last || d.tokens[n.First].Shape.Has(record.AllCaps) || t.Norm != "-") {
					return j
				}
				return 0
			}
			return 0
		case ":":
			if d.tokens[n.First].Shape.Has(record.AllCaps) && d.mode[n.sentence] == cased {
				return j // "BANDA ACEH, Aceh: Violence", "KATHMANDU, Sept 2: Two policemen"
			}
			return 0
		case "(":
			bracket = true
		case ")":
			bracket = false
		case ",", ".", "/", "،":
		default:
			if !bracket && !t.Shape.Has(record.HasDigit) && !d.capital(j) {
				return 0
			}
		}
	}
	return 0
}

// mentions writes down what was found.
func (d *document) mentions() []record.PlaceMention {
	accepted := 0
	for i := range d.names {
		if d.names[i].accepted {
			accepted++
		}
	}
	out := make([]record.PlaceMention, 0, accepted)
	for i := range d.names {
		n := &d.names[i]
		if !n.accepted || n.End-n.Start < 2 { // "A district governor" names no district A
			continue
		}
		m := record.PlaceMention{Mention: n.Mention, Adjective: n.demonym, Dateline: n.dateline && d.openers < 3}
		switch {
		case n.facility || n.unknown:
			m.Place = d.placeOf(n)
		case n.resolved:
			m.Place = d.gaz.Place(n.ref)
			d.shared(n, &m.Place)
			if n.kind == record.PlaceDistrict && m.Kind == record.PlaceTown {
				m.Kind = n.kind // "Pale Township" is more than the town of Pale
			}
		default:
			continue
		}
		m.Score = float32(min(1, max(0.1, (n.score+1)/5)))
		d.role(n, &m)
		out = append(out, m)
	}
	slices.SortStableFunc(out, func(a, b record.PlaceMention) int { return a.Start - b.Start })
	return out
}

// shared: of the countries that share Kashmir, the one that the text speaks of.
func (d *document) shared(n *name, p *record.Place) {
	codes := d.gaz.Detail(n.ref).Countries
	if p.Country != "" || len(codes) < 5 || len(codes) > 8 { // two or three codes
		return
	}
	best := float32(0.9)
	for code := range strings.SplitSeq(codes, ",") {
		if w := d.votes.country[countryIndex(code)]; w > best {
			best, p.Country = w, code
		}
	}
}

// role reads the words beside the name.
func (d *document) role(n *name, m *record.PlaceMention) {
	j := d.leftOf(n)
	c := d.class(j, n.First)
	if c.has(isTo) && d.class(j-1, n.First).has(isNear) { // "close to X"
		c |= isNear
	}
	if c.has(isOf) && !c.has(isFrom) { // "outside the city of X", "north of X"
		switch u := d.class(j-1, n.First); {
		case u.has(isDirection):
			c |= isNear
		case u.has(unitBefore):
			k := j - 2
			for k >= 0 && d.isArticle(k) {
				k--
			}
			c |= d.class(k, n.First)
		}
	}
	m.Near = c.has(isNear) || d.distanceLeft(n, j)
	m.Origin = m.Dateline || c.has(isFrom) && !m.Near || d.based(n)
	m.Modifier = !n.demonym && !n.dateline && d.modifies(n)
	m.Adjective = m.Adjective || m.Kind == record.PlaceTown && d.attributive(n)
	if m.Near && m.Precision == record.PlaceExact {
		m.Precision = record.PlaceNear
	}
}

// attributive: "the Breton town of Lannion" is no Breton; "Kamo village of Biu" is Kamo.
func (d *document) attributive(n *name) bool {
	unit := d.class(n.Last, n.First)
	return unit.has(unitAfter) && d.words[n.Last].kind == record.PlaceTown && d.class(n.Last+1, n.First).has(isOf) && d.isArticle(max(0, n.First-1))
}

// distanceLeft: "20 km north of X", "a few miles from X".
func (d *document) distanceLeft(n *name, j int) bool {
	for k := j; k >= 0 && k > j-5 && (k == j || !d.tokens[k].Shape.Has(record.Capital)); k-- {
		switch d.norm(k) {
		case "km", "kms", "kilometres", "kilometers", "miles", "mile", "kilometre", "kilometer", "кم", "کیلومتری", "کیلومتر", "كيلومترا", "كيلومتر", "км", "километрах", "kilómetros", "kilomètres", "far":
			return d.inSent[k] == d.inSent[n.First]
		}
	}
	return false
}

// based: "X-based", "X-born".
func (d *document) based(n *name) bool {
	return n.Last+1 < len(d.tokens) && d.norm(n.Last) == "-" && (d.norm(n.Last+1) == "based" || d.norm(n.Last+1) == "born")
}

// modifies: the name stands before a noun that it describes: "Kabul police", "Balkh governor", not "Kabul on Sunday".
func (d *document) modifies(n *name) bool {
	j := n.Last
	if j >= d.sentenceOf(n.First).Last || d.mode[n.sentence] == caseless || !d.tokens[j].Shape.Has(record.HasLetter) || d.norm(j)[0] == '\'' {
		return false
	}
	w := &d.words[j]
	if w.has(introduces | isOf | isSay | isJoin | unitAfter) {
		return false
	}
	if t := d.tokens[j].Tag; t != record.TagNone {
		return t == record.NOUN || t == record.PROPN || t == record.ADJ
	}
	return w.has(isTitle|isPeople|facilityAfter) || d.capital(j) && !w.has(isStop) || modified(d.norm(j))
}

// modified are nouns that a place name stands before, for texts that no tagger has read.
func modified(w string) bool {
	switch w {
	case "police", "government", "governor", "mayor", "authorities", "officials", "official", "residents", "army", "military", "attack",
		"bombing", "bombings", "blast", "attacks", "regime", "border", "capital", "branch", "embassy", "office":
		return true
	}
	return strings.HasSuffix(w, "-based")
}
