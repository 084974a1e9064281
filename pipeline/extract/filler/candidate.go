package filler

import "github.com/sabt-org/sabt/record"

// reach is how many phrases joined by prepositions a filler may take: "members of the high command of the army".
const reach = 3

// head is a noun that may be the head of a filler.
type head struct {
	token    int
	phrase   int // position in the reading's phrases
	sentence int
	variants []variant
}

// variant is one choice of the words that go with a head.
type variant struct {
	first, last int  // tokens [first, last)
	right       tail // what follows the head
}

// tail says what a variant takes behind its head.
type tail uint8

const (
	bare     tail = iota // nothing
	ofPhrase             // one phrase joined by a preposition
	ofMore               // several
	pair                 // "and" with another phrase
	quoted               // a name in quotation marks
	bracket              // a short form in brackets
)

// heads are the nouns of the phrases, with their variants.
func (d *Document) heads() []head {
	var out []head
	s := 0
	for k := range d.r.Phrases {
		p := &d.r.Phrases[k]
		for s < len(d.r.Sentences)-1 && d.r.Sentences[s].Last <= p.First {
			s++
		}
		for i := p.First; i < p.Last; i++ {
			if d.nominal(i) || i == p.Head && d.tag(i) != record.PRON && d.tag(i) != record.NUM {
				out = append(out, head{token: i, phrase: k, sentence: s, variants: d.variants(p, k, i)})
			}
		}
	}
	return out
}

// variants are the ways to cut the words around a head: from any word of its phrase that is no article, to the head, or
// beyond it where the phrase ends with it.
func (d *Document) variants(p *record.Phrase, k, at int) []variant {
	ends := []variant{{last: at + 1}}
	if at == p.Last-1 {
		ends = d.tails(ends, k)
	}
	var out []variant
	for i := p.First; i <= at; i++ {
		if d.article(i) || d.r.Tokens[i].Shape.Has(record.Punct) || d.tag(i) == record.PART {
			continue
		}
		for _, e := range ends {
			out = append(out, variant{first: i, last: e.last, right: e.right})
		}
	}
	return out
}

func (d *Document) tails(ends []variant, k int) []variant {
	right := ofPhrase
	end := d.r.Phrases[k].Last
	for n, q := 0, k+1; n < reach && q < len(d.r.Phrases); n, q = n+1, q+1 {
		next := &d.r.Phrases[q]
		if next.First != end+1 || d.tag(end) != record.ADP {
			break
		}
		ends = append(ends, variant{last: next.Last, right: right})
		right, end = ofMore, next.Last
	}
	end = d.r.Phrases[k].Last
	if k+1 < len(d.r.Phrases) && d.r.Phrases[k+1].First == end+1 && d.tag(end) == record.CCONJ {
		ends = append(ends, variant{last: d.r.Phrases[k+1].Last, right: pair})
	}
	if n := d.closing(end, `"`, `"`); n > 0 {
		ends = append(ends, variant{last: n, right: quoted})
	}
	for _, b := range [...][2]string{{"(", ")"}, {"[", "]"}} {
		if n := d.closing(end, b[0], b[1]); n > 0 && n < end+5 {
			ends = append(ends, variant{last: n, right: bracket})
		}
	}
	return ends
}

// closing is the token after the mark that closes what opens at token i; 0 when nothing does.
func (d *Document) closing(i int, open, end string) int {
	if d.norm(i) != open {
		return 0
	}
	for j := i + 2; j < min(i+7, len(d.r.Tokens)); j++ {
		if d.norm(j) == end {
			return j + 1
		}
	}
	return 0
}

func (d *Document) nominal(i int) bool {
	t := d.tag(i)
	return t == record.NOUN || t == record.PROPN || t == record.X
}

func (d *Document) article(i int) bool {
	w := d.norm(i)
	return w == "the" || w == "a" || w == "an"
}

func (d *Document) tag(i int) record.Tag {
	if i < 0 || i >= len(d.r.Tokens) {
		return record.TagNone
	}
	return d.r.Tokens[i].Tag
}

func (d *Document) norm(i int) string {
	if i < 0 || i >= len(d.r.Tokens) {
		return ""
	}
	return d.r.Tokens[i].Norm
}

func (d *Document) span(first, last int) record.Span {
	return record.Span{Start: d.r.Tokens[first].Start, End: d.r.Tokens[last-1].End}
}
