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
				if m, next = g.same(i, out, s.First); next == 0 {
					i++
					continue
				}
			}
			m.Span = record.Span{Start: r.Tokens[m.First].Start, End: r.Tokens[m.Last-1].End}
			out = append(out, m)
			i = next
		}
	}
	return out
}

// same reads "two were killed and as many wounded", "twice that number were hurt": the number is that of the mention
// before it in the sentence, which begins at token first.
func (g *grammar) same(i int, before []record.NumberMention, first int) (record.NumberMention, int) {
	if !g.opens[i].has(same) || len(before) == 0 || before[len(before)-1].First < first {
		return record.NumberMention{}, 0
	}
	w, n, ok := g.pack.tables[same].Match(g.tokens, i)
	last := before[len(before)-1]
	if !ok || last.Ordinal || i+n < len(g.tokens) && g.tokens[i+n].Norm == "as" {
		return record.NumberMention{}, 0
	}
	m := record.NumberMention{Mention: record.Mention{First: i, Last: i + n}, Count: last.Count}
	m.Min, m.Max = scaled(m.Min, w.value), scaled(m.Max, w.value)
	return m, i + n
}

// scaled takes hundredths of one end of a count; an open end stays open.
func scaled(n, hundredths int) int {
	if n == record.Unbounded {
		return n
	}
	return n * hundredths / 100
}
