package places

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
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

// runTogether finds names in a word that lost a space: "AfghanistanTajikistan", "theSarobi". Only what an edited table
// knows, and only at a capital inside the word.
func (d *document) runTogether(i, sentence int) {
	w, norm := d.tokens[i].Span.Quote(d.text), d.norm(i)
	p := innerCapital(w)
	if p == 0 || len(w) != len(norm) {
		return
	}
	for _, part := range [2][2]int{{0, p}, {p, len(w)}} {
		var k gazetteer.Key
		k = k.Add(norm[part[0]:part[1]])
		lo := len(d.hits)
		d.hits = d.gaz.FindOwn(k, d.hits)
		if len(d.hits) == lo || k.Size < 4 {
			d.hits = d.hits[:lo]
			continue
		}
		n := name{lo: lo, hi: len(d.hits), key: k, sentence: sentence, within: -1, group: -1}
		n.Mention = record.Mention{Span: record.Span{Start: d.tokens[i].Start + part[0], End: d.tokens[i].Start + part[1]}, First: i, Last: i + 1}
		d.settleDemonym(&n)
		d.names = append(d.names, n)
	}
}

// innerCapital returns where a capital follows a small letter in an ASCII word, 0 when none does.
func innerCapital(w string) int {
	for p := 2; p < len(w)-2; p++ {
		if 'A' <= w[p] && w[p] <= 'Z' && 'a' <= w[p-1] && w[p-1] <= 'z' {
			return p
		}
	}
	return 0
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

// elided: "d'Alep", "l'Ukraine".
func elided(w string) bool {
	p := strings.IndexAny(w, "'’")
	if p < 1 || p > 2 {
		return false
	}
	_, size := utf8.DecodeRuneInString(w[p:])
	r, _ := utf8.DecodeRuneInString(w[p+size:])
	return unicode.IsUpper(r)
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
		start := len(d.hits)
		d.hits = d.gaz.Find(longer, d.hits)
		d.keepFitting(start, longer, i, j, m)
		if len(d.hits) == start {
			d.hits = d.withoutEnding(k, w, j, m, d.hits)
			d.keepFitting(start, longer, i, j, m)
		}
		k = longer
		if len(d.hits) == start || !d.mayEnd(i, j, start, m) {
			d.hits = d.hits[:start]
			continue
		}
		d.hits = append(d.hits[:lo], d.hits[start:]...) // the hits of the shorter name go
		best, found = name{lo: lo, hi: len(d.hits), key: k, within: -1, group: -1}, true
		best.First, best.Last = i, j+1
		best.Start, best.End = d.tokens[i].Start+cut, d.tokens[j].End
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

// keepFitting drops hits whose words are parted otherwise than in the text, when chance may have brought the letters
// together: "of fa" is not Offa, "MazareSharif" and "Khair Khana" are names.
func (d *document) keepFitting(start int, k gazetteer.Key, i, j int, m mode) {
	out := d.hits[:start]
	for _, h := range d.hits[start:] {
		if h.Other && h.Curated && d.lang == "en" {
			continue
		}
		if h.Words == k.Words || d.joinedOtherwise(k, h, i, j, m) {
			out = append(out, h)
		}
	}
	d.hits = out
}

func (d *document) joinedOtherwise(k gazetteer.Key, h gazetteer.Hit, i, j int, m mode) bool {
	switch {
	case k.Words < h.Words:
		return k.Size >= 7
	case h.Words > 1:
		return k.Size >= 7 && (m != caseless || k.Size >= 12)
	case m == caseless:
		return k.Size >= 12 && h.Curated
	}
	for t := i; t <= j; t++ {
		if !d.capital(t) && !d.tokens[t].Shape.Has(record.Punct) && d.tokens[t].Shape.Has(record.SpaceBefore) {
			return false
		}
	}
	return k.Size >= 6
}

// withoutEnding looks up k and the last word in its dictionary form: "в Кабуле" is Кабул.
func (d *document) withoutEnding(k gazetteer.Key, w string, j int, m mode, hits []gazetteer.Hit) []gazetteer.Hit {
	start := len(hits)
	for _, e := range d.voc.endings {
		if e.prefix || len(w) < len(e.written)+4 || !strings.HasSuffix(w, e.written) {
			continue
		}
		var buf [64]byte
		stem := append(append(buf[:0], w[:len(w)-len(e.written)]...), e.stands...)
		if hits = d.gaz.Find(k.AddBytes(stem), hits); len(hits) > start {
			return hits
		}
	}
	return hits
}

// withoutPrefix tries token i without a word joined to its front: "بكركوك" is in Kirkuk, "d'Alep" from Aleppo.
func (d *document) withoutPrefix(i, end int, m mode) (name, bool) {
	w := d.norm(i)
	for _, e := range d.voc.endings {
		if !e.prefix || len(w) < len(e.written)+4 || !strings.HasPrefix(w, e.written) {
			continue
		}
		rest := w[len(e.written):]
		cut := d.cutOf(i, strings.TrimSuffix(e.written, "ال")) // the article stays with its word
		if e.stands != "" {
			rest = e.stands + rest
		}
		if n, ok := d.extend(i, end, m, rest, cut); ok {
			return n, true
		}
	}
	return name{}, false
}

// cutOf returns how many bytes of token i fold to prefix.
func (d *document) cutOf(i int, prefix string) int {
	if prefix == "" {
		return 0
	}
	s := d.tokens[i].Span.Quote(d.text)
	var buf [32]byte
	for n := 0; n < len(s); {
		_, size := utf8.DecodeRuneInString(s[n:])
		n += size
		if folded := fold.Append(buf[:0], s[:n]); len(folded) >= len(prefix) {
			return n
		}
	}
	return 0
}

// smallAdjective: Spanish, French and Russian write "afgano", "malien", "афганский" small.
func (d *document) smallAdjective(i int) (name, bool) {
	if d.lang != "es" && d.lang != "fr" && d.lang != "ru" || len(d.norm(i)) < 4 {
		return name{}, false
	}
	lo := len(d.hits)
	var k gazetteer.Key
	d.hits = d.gaz.FindOwn(k.Add(d.norm(i)), d.hits)
	if len(d.hits) == lo && d.lang == "ru" {
		d.hits = d.withoutEnding(k, d.norm(i), i, cased, d.hits)
	}
	out := d.hits[:lo]
	for _, h := range d.hits[lo:] {
		if h.Demonym {
			out = append(out, h)
		}
	}
	d.hits = out
	if len(d.hits) == lo {
		return name{}, false
	}
	n := name{lo: lo, hi: len(d.hits), key: k.Add(d.norm(i)), demonym: true, within: -1, group: -1}
	n.Mention = record.Mention{Span: d.tokens[i].Span, First: i, Last: i + 1}
	return n, true
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
