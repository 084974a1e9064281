package places

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/gazetteer"
)

// longest name, in tokens, hyphens included.
const longest = 9

// scan finds the runs of tokens that the gazetteer knows, the longest at each place.
func (d *document) scan() {
	for s := range d.r.Sentences {
		sent := &d.r.Sentences[s]
		for i := sent.First; i < sent.Last; {
			if d.leadingArticle(i, sent.Last) || d.leadingUnit(i, sent.Last) {
				i++
				continue
			}
			n, ok := d.at(i, sent.Last, d.mode[s])
			if !ok {
				d.runTogether(i, s)
				i++
				continue
			}
			n.sentence = s
			d.names = append(d.names, n)
			i = n.Last
		}
	}
}

// leadingArticle: "The White House" is White House; "The Hague" has no name without its article.
func (d *document) leadingArticle(i, end int) bool {
	if d.norm(i) != "the" || i+1 >= end {
		return false
	}
	if d.words[i+1].has(isStop | unitBefore | unitAfter) { // "the city"
		return true
	}
	lo := len(d.hits)
	n, ok := d.at(i+1, end, d.mode[d.inSent[i]])
	without := ok && d.curated(&n) || ok && n.Last-n.First > 1
	d.hits = d.hits[:lo]
	if without || d.norm(i+1) == "the" {
		return true
	}
	m, with := d.at(i, end, d.mode[d.inSent[i]])
	d.hits = d.hits[:lo]
	return !with || m.Last-m.First < 2
}

// leadingUnit: the name in "ولایت پکتیا" is پکتیا, though the gazetteer has it both ways.
func (d *document) leadingUnit(i, end int) bool {
	if !d.words[i].has(unitBefore) || i+1 >= end {
		return false
	}
	lo := len(d.hits)
	with, ok1 := d.at(i, end, d.mode[d.inSent[i]])
	without, ok2 := d.at(i+1, end, d.mode[d.inSent[i]])
	d.hits = d.hits[:lo]
	return ok1 && ok2 && with.Last == without.Last
}

// at returns the longest name that begins at token i.
func (d *document) at(i, end int, m mode) (name, bool) {
	t := &d.tokens[i]
	if !t.Shape.Has(record.HasLetter) || t.Norm[0] == '\'' {
		return name{}, false
	}
	if m != caseless && !t.Shape.Has(record.Capital) && !d.article(i, end) {
		if elided(t.Span.Quote(d.text)) {
			return d.withoutPrefix(i, end, m)
		}
		return d.smallAdjective(i)
	}
	best, found := d.extend(i, end, m, t.Norm, 0)
	if !found {
		best, found = d.withoutPrefix(i, end, m)
	}
	return best, found
}

// article: "al-Shifa", "el-Fasher" begin small.
func (d *document) article(i, end int) bool {
	switch d.norm(i) {
	case "al", "el", "ad", "as", "ash", "an", "at", "ar", "az", "de", "la":
		return i+2 < end && d.norm(i+1) == "-" && d.capital(i+2) && !d.tokens[i+1].Shape.Has(record.SpaceBefore)
	}
	return false
}

// extend grows a name from token i, whose first word is given (it may lack a joined prefix of cut bytes).
func (d *document) extend(i, end int, m mode, first string, cut int) (name, bool) {
	var k gazetteer.Key
	var best name
	found := false
	lo := len(d.hits)
	for j := i; j < end && j < i+longest; j++ {
		w := d.norm(j)
		if j == i {
			w = first
		} else if !d.inside(j, m) {
			break
		}
		longer := k.Add(w)
		if longer == k {
			continue
		}
		start, begins := len(d.hits), d.gaz.Begins(longer)
		if begins {
			d.hits = d.gaz.Find(longer, d.hits)
			d.keepFitting(start, longer, i, j, m)
		}
		if len(d.hits) == start {
			d.hits = d.withoutEnding(k, w, j, m, d.hits)
			d.keepFitting(start, longer, i, j, m)
		}
		k = longer
		if len(d.hits) > start && d.mayEnd(i, j, start, m) {
			d.hits = append(d.hits[:lo], d.hits[start:]...) // the hits of the shorter name go
			best, found = name{lo: lo, hi: len(d.hits), key: k, within: -1, group: -1}, true
			best.First, best.Last = i, j+1
			best.Start, best.End = d.tokens[i].Start+cut, d.tokens[j].End
		} else {
			d.hits = d.hits[:start]
		}
		if !begins { // nothing longer does
			break
		}
	}
	if !found {
		d.hits = d.hits[:lo]
		return name{}, false
	}
	d.settleDemonym(&best)
	return best, true
}

// inside reports whether token j may continue a name.
func (d *document) inside(j int, m mode) bool {
	t := &d.tokens[j]
	switch {
	case t.Shape.Has(record.Punct):
		return (t.Norm == "-" || t.Norm == "'" || t.Norm == "‐" || t.Norm == "–" || t.Norm == "'s") && !t.Shape.Has(record.SpaceBefore)
	case t.Shape.Has(record.HasDigit) && m != caseless:
		return false
	}
	// A word after a comma or a line's end was stopped by the punctuation before it.
	return t.Shape.Has(record.HasLetter) || t.Shape.Has(record.HasDigit)
}

// mayEnd: in cased text a name ends in a capital or after a hyphen ("Pul-e-khumri"), unless the edited tables write it
// otherwise ("Kabul airport").
func (d *document) mayEnd(i, j, hits int, m mode) bool {
	if m == caseless || j == i || d.capital(j) || !d.tokens[j].Shape.Has(record.SpaceBefore) {
		return true
	}
	for _, h := range d.hits[hits:] {
		if h.Curated && !h.Weak && !h.Demonym && h.Words > 1 {
			return true
		}
	}
	return false
}

// settleDemonym: "Malian" is the adjective before it is a village; "Georgia" is no adjective.
func (d *document) settleDemonym(n *name) {
	for _, h := range d.hits[n.lo:n.hi] {
		if h.Curated && !h.Demonym {
			return
		}
		n.demonym = n.demonym || h.Demonym
	}
	if !n.demonym {
		return
	}
	out := d.hits[:n.lo]
	for _, h := range d.hits[n.lo:n.hi] {
		if h.Demonym {
			out = append(out, h)
		}
	}
	d.hits, n.hi = out, len(out)
}
