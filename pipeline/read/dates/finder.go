package dates

import (
	"sort"

	"github.com/sabt-org/sabt/record"
)

// Finder finds time expressions. It is safe for use by several goroutines.
type Finder struct {
	packs *packs
}

// New checks that the words of every language are there; they are read when first needed.
func New() (*Finder, error) {
	ps, err := newPacks()
	if err != nil {
		return nil, err
	}
	return &Finder{packs: ps}, nil
}

// Find returns the time expressions of r in text order, without overlap.
func (f *Finder) Find(r *record.Reading) []record.DateMention {
	var out []record.DateMention
	for _, p := range f.choose(r) {
		found := p.find(r)
		out = merge(out, found)
	}
	return out
}

// choose returns the packs of the document's language; of every language of its script when that is unknown.
func (f *Finder) choose(r *record.Reading) []*pack {
	if p := f.packs.get(r.Document.Language); p != nil {
		return []*pack{p}
	}
	var out []*pack
	for _, l := range script(r.Tokens) {
		out = append(out, f.packs.get(l))
	}
	return out
}

// script returns the languages written in the script that most words of the text are in.
func script(tokens []record.Token) []string {
	var latin, arabic, cyrillic int
	for i := range tokens {
		if !tokens[i].Shape.Has(record.HasLetter) {
			continue
		}
		switch c := tokens[i].Norm[0]; {
		case c < 0x80 || c == 0xC3 || c == 0xC4 || c == 0xC5:
			latin++
		case c == 0xD0 || c == 0xD1:
			cyrillic++
		case c >= 0xD8 && c <= 0xDB:
			arabic++
		}
	}
	switch {
	case arabic > latin && arabic >= cyrillic:
		return []string{"fa", "ps", "ar"}
	case cyrillic > latin:
		return []string{"ru"}
	}
	return []string{"en", "es", "fr"}
}

// merge adds the mentions of another pack; of two that overlap the longer stays, then the resolved one, then the
// earlier pack's.
func merge(a, b []record.DateMention) []record.DateMention {
	if len(a) == 0 {
		return b
	}
	all := append(a, b...)
	rank := make([]int, len(all))
	for i := range rank {
		rank[i] = i
	}
	sort.SliceStable(rank, func(i, j int) bool {
		x, y := &all[rank[i]], &all[rank[j]]
		if x.Len() != y.Len() {
			return x.Len() > y.Len()
		}
		return x.Date.Known() && !y.Date.Known()
	})
	var out []record.DateMention
	for _, i := range rank {
		free := true
		for k := range out {
			free = free && !out[k].Overlaps(all[i].Span)
		}
		if free {
			out = append(out, all[i])
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Start < out[j].Start })
	return out
}

// find reads and resolves the expressions of one language.
func (p *pack) find(r *record.Reading) []record.DateMention {
	w := p.pages.Get().(*page)
	defer p.pages.Put(w)
	w.exprs, w.ends = w.exprs[:0], w.ends[:0]
	for _, s := range r.Sentences {
		w.items = p.lex(w.items[:0], r.Tokens, s.First, s.Last)
		ps := parser{pack: p, tokens: r.Tokens, items: w.items}
		w.exprs = ps.sentence(w.exprs)
		w.ends = append(w.ends, len(w.exprs))
	}
	if len(w.exprs) == 0 {
		return nil
	}
	return newResolver(p, r, w.exprs).all(w.ends)
}

// page is what a document is read on; it serves again for the next.
type page struct {
	items []item // of the sentence at hand
	exprs []expr // of the document
	ends  []int  // how many stand before the end of each sentence
}
