package filler

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// Lesson is what is learned from in a document: its heads with their signs.
type Lesson struct {
	Heads  []LessonHead
	Groups []Signs  // of all heads with one word, each sign once
	Words  []uint32 // the words of the document, each once
}

// LessonHead is a head with its signs.
type LessonHead struct {
	*head
	Signs Signs
	Group int
}

// Signs are signs; those from Open on tell which word it is.
type Signs struct {
	All  []uint32
	Open int
}

// Lesson reads the signs of all heads of the document.
func (d *Document) Lesson() *Lesson {
	hs := d.heads()
	l := &Lesson{Heads: make([]LessonHead, len(hs))}
	room := make([]uint32, 0, 96*len(hs))
	group := map[uint32]int{}
	var members [][]int // of each group, its heads
	for k := range hs {
		h := &l.Heads[k]
		from := len(room)
		var open int
		room, open = d.signs(&hs[k], room)
		g, known := group[d.lemmas[hs[k].token]]
		if !known {
			g = len(members)
			group[d.lemmas[hs[k].token]] = g
			members = append(members, nil)
		}
		members[g] = append(members[g], k)
		*h = LessonHead{&hs[k], Signs{room[from:len(room):len(room)], open - from}, g}
	}
	seen := newSet()
	for _, list := range members {
		l.Groups = append(l.Groups, l.union(list, seen))
	}
	l.Words = d.content(seen)
	return l
}

// union are the signs of some heads, each once.
func (l *Lesson) union(heads []int, seen *set) Signs {
	if len(heads) == 1 {
		return l.Heads[heads[0]].Signs
	}
	var out Signs
	seen.clear()
	for _, k := range heads {
		h := &l.Heads[k].Signs
		out.All = seen.append(out.All, h.All[:h.Open])
	}
	out.Open = len(out.All)
	for _, k := range heads {
		h := &l.Heads[k].Signs
		out.All = seen.append(out.All, h.All[h.Open:])
	}
	return out
}

// content are the nouns, verbs and adjectives of the document, each once.
func (d *Document) content(seen *set) []uint32 {
	var out []uint32
	seen.clear()
	for i := range d.r.Tokens {
		if t := d.tag(i); (d.nominal(i) || t == record.VERB || t == record.ADJ) && seen.add(d.lemmas[i]) {
			out = append(out, d.lemmas[i])
		}
	}
	return out
}

// Variants are the ways to cut a head's words, each with its span and signs.
func (d *Document) Variants(h *LessonHead, visit func(s record.Span, signs []uint32)) {
	for _, v := range h.variants {
		visit(d.span(v.first, v.last), d.cutSigns(h.head, v, nil))
	}
}

// Word is the hash of the stem of a head.
func (d *Document) Word(h *LessonHead) uint32 { return d.lemmas[h.token] }

// Text is a head as written.
func (d *Document) Text(h *LessonHead) string {
	return d.r.Tokens[h.token].Quote(d.r.Document.Text)
}

// People reports whether words of the text stand for persons: their first noun phrase ends in such a noun.
func (d *Document) People(words string) bool {
	at := strings.Index(strings.ToLower(d.r.Document.Text), strings.ToLower(words))
	if at < 0 {
		return false
	}
	s := record.Span{Start: at, End: at + len(words)}
	for k := range d.r.Phrases {
		if p := &d.r.Phrases[k]; p.Span.Overlaps(s) {
			return d.words[p.Head].target.Human
		}
	}
	return false
}
