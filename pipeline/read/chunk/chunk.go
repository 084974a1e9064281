package chunk

import "github.com/sabt-org/sabt/record"

// Phrases returns the noun phrases of the sentences, in text order and without overlap.
func Phrases(tokens []record.Token, sentences []record.Sentence, lang string) []record.Phrase {
	c := chunker{tokens: tokens, grammar: grammarOf(lang), out: make([]record.Phrase, 0, len(tokens)/3+4)}
	for _, s := range sentences {
		c.last = s.Last
		for i := s.First; i < s.Last; {
			end := c.phrase(i)
			if end <= i {
				i++
				continue
			}
			i = end
		}
	}
	return c.out
}

type chunker struct {
	tokens []record.Token
	grammar
	last int // end of the sentence
	out  []record.Phrase
}

// phrase adds the phrase that begins at token i and returns its end; it returns i when none begins there.
func (c *chunker) phrase(i int) int {
	if c.tokens[i].Tag == record.PRON && !c.possessive(i) {
		c.add(i, i+1, i)
		return i + 1
	}
	if c.headFirst {
		return c.headFirstPhrase(i)
	}
	return c.headLastPhrase(i)
}

func (c *chunker) add(first, last, head int) {
	c.out = append(c.out, record.Phrase{
		Mention: record.Mention{
			Span:  record.Span{Start: c.tokens[first].Start, End: c.tokens[last-1].End},
			First: first, Last: last,
		},
		Head: head,
	})
}

// tag is the tag of token i, TagNone beyond the sentence.
func (c *chunker) tag(i int) record.Tag {
	if i < 0 || i >= c.last {
		return record.TagNone
	}
	return c.tokens[i].Tag
}

func (c *chunker) possessive(i int) bool { return c.is(c.possessives, i) }

func (c *chunker) is(set map[string]struct{}, i int) bool {
	_, ok := set[c.tokens[i].Norm]
	return ok
}

// qualifier returns the end of "at least", "more than" or "about" at i when a number follows it, else i.
func (c *chunker) qualifier(i int) int {
	switch c.tag(i) {
	case record.ADP, record.ADV, record.ADJ, record.DET, record.SCONJ, record.PART, record.NOUN, record.PRON:
	default:
		return i
	}
	_, n, ok := c.qualifiers.Match(c.tokens[:c.last], i)
	if !ok || n == 1 && c.tag(i) == record.ADP && !c.headFirst {
		return i // "spoke about three men", against "about three men spoke"
	}
	end := i + n
	if c.tag(end) == record.DET && c.tag(end+1) == record.NUM {
		return end // "at least another six"
	}
	if c.tag(end) == record.NUM || c.tag(end) == record.SYM && c.tag(end+1) == record.NUM {
		return end
	}
	return i
}

// glued reports whether token i is a hyphen between two words: "34-year-old", not "KABUL - A bomb".
func (c *chunker) glued(i int) bool {
	if i+1 >= c.last || i == 0 || c.tokens[i].Shape&(record.Punct|record.SpaceBefore) != record.Punct ||
		c.tokens[i+1].Shape.Has(record.SpaceBefore) || c.tokens[i+1].Shape.Has(record.Punct) {
		return false
	}
	switch c.tokens[i].Norm {
	case "-", "‐", "‑", "–":
		return true
	}
	return false
}

// unit returns the end of the hyphenated word that begins at i, and the tag it goes by: that of its last part.
func (c *chunker) unit(i int) (int, record.Tag) {
	end, tag := i+1, c.tag(i)
	for end < c.last && c.glued(end) {
		tag = c.tag(end + 1)
		end += 2
	}
	if end > i+1 && !nominal(tag) && tag != record.NUM {
		tag = record.ADJ // "Italian-funded", "blown-up"
	}
	return end, tag
}

func nominal(t record.Tag) bool { return t == record.NOUN || t == record.PROPN || t == record.X }
