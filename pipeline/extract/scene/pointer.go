package scene

// pointer reports whether a sentence is a line that points to another page, or the title that follows it: "READ ALSO:",
// "Related: Gunmen kill three in Yobe". Pages have such lines between their paragraphs; what they tell of is not this report's.
func (c *cutter) pointer(i int) bool {
	n := c.points(i)
	if n > 0 {
		return true
	}
	return i > 0 && c.points(i-1) == c.length(i-1) && c.length(i-1) > 0
}

// points is the number of tokens of the words that point, with the mark after them; 0 when the sentence is no pointer.
func (c *cutter) points(i int) int {
	s := c.r.Sentences[i]
	n := c.cues.Class("pointer", c.r.Tokens[:s.Last], s.First)
	switch {
	case n == 0:
		return 0
	case s.First+n == s.Last:
		return n
	case c.r.Tokens[s.First+n].Norm == ":" || c.r.Tokens[s.First+n].Norm == ">" || c.r.Tokens[s.First+n].Norm == "|":
		return n + 1
	}
	return 0
}

func (c *cutter) length(i int) int { return c.r.Sentences[i].Last - c.r.Sentences[i].First }
