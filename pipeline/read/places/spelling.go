package places

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/reference/gazetteer"
)

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
