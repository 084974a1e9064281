package numbers

import (
	"github.com/sabt-org/sabt/record"
)

// Finder finds numbers. It is safe for use by several goroutines.
type Finder struct {
	packs map[string]*pack
}

// New loads the number words of all languages.
func New() (*Finder, error) {
	packs, err := parseTable(table)
	if err != nil {
		return nil, err
	}
	return &Finder{packs: packs}, nil
}

// Find returns the numbers of the reading in text order, without overlap.
func (f *Finder) Find(r *record.Reading) []record.NumberMention {
	p := f.packs[r.Document.Language]
	if p == nil {
		p = f.packs["en"]
	}
	var out []record.NumberMention
	tokens, joined := p.split(r.Tokens)
	opens := p.opens(tokens)
	for _, s := range r.Sentences {
		g := grammar{pack: p, tokens: tokens[:s.Last], joined: joined, opens: opens, commaDecimal: r.Document.Language != "en"}
		for i := s.First; i < s.Last; {
			if !g.mayOpen(i) {
				i++
				continue
			}
			m, next := g.mention(i)
			if next == 0 {
				i++
				continue
			}
			m.Span = record.Span{Start: r.Tokens[m.First].Start, End: r.Tokens[m.Last-1].End}
			out = append(out, m)
			i = next
		}
	}
	return out
}
