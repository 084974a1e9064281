package act

import (
	"github.com/sabt-org/sabt/record"
)

// figurative reports whether the words of violence are borrowed: what is hit is no thing that can be hit ("attacked the
// budget"), what goes off is none that can go off ("the row exploded"), or the words say it of themselves ("a verbal
// assault", a battle "over pay", "\"kidnapped\"").
func (o *outcome) figurative(a *Act) bool {
	c := o.clause(a.Sentence)
	switch a.Form {
	case 'v':
		return c.abstractObject(a) || c.abstractSubject(a) || c.selfDone(a) || c.quoted(a) || o.words(a) || c.byPercent(a)
	case 'n':
		return o.is("figure_act", a) && (c.figureBefore(a) || c.figureAfter(a)) || c.numberOf(a)
	}
	return c.quoted(a)
}

// abstractObject: "attacked the plan", "hit profits", "shot down the argument".
func (c *clause) abstractObject(a *Act) bool {
	head := c.phraseFrom(a.Last)
	return head >= 0 && c.abstract(head) && a.Type != record.Arson
}

// abstract reports whether token i is a word for what cannot be hit; "Bill" is somebody.
func (c *clause) abstract(i int) bool {
	return c.has("abstract", i) && c.r.Tokens[i].Tag != record.PROPN
}

// phraseFrom finds the last word of the noun phrase that opens at token i; -1 when none opens there.
func (c *clause) phraseFrom(i int) int {
	head := -1
	for j := i; j < min(i+8, c.last); j++ {
		t := c.r.Tokens[j]
		if c.has("preposition", j) || c.boundary(j) || c.has("and", j) || c.has("relative", j) || t.Tag == record.VERB || t.Tag == record.AUX {
			break
		}
		if t.Tag == record.NOUN || t.Tag == record.PROPN {
			head = j
		}
	}
	return head
}

// abstractSubject: "the row exploded", "the deal blew up", "the proposal was attacked".
func (c *clause) abstractSubject(a *Act) bool {
	i := a.First - 1
	for i >= c.first && (c.has("be", i) || c.has("have", i) || c.has("adverb", i) || c.r.Tokens[i].Tag == record.ADV) {
		i--
	}
	passive := i < a.First-1 && c.has("be", a.First-1)
	goesUp := c.has("goes_up", a.First) && (c.abstract(i) || c.has("bursts", i))
	return i >= c.first && (goesUp || passive && c.abstract(i)) && !c.inPhrase(i)
}

// inPhrase reports whether the noun at token i is no subject: "after the talks exploded a bomb".
func (c *clause) inPhrase(i int) bool {
	for j := i - 1; j >= c.first && j > i-4; j-- {
		switch {
		case c.has("preposition", j):
			return true
		case c.boundary(j), c.r.Tokens[j].Tag == record.VERB:
			return false
		}
	}
	return false
}

// selfDone: "shot himself in a parking lot" is no attack; "blew himself up" is a tactic of its own.
func (c *clause) selfDone(a *Act) bool {
	return a.Type == record.ArmedAssault && c.has("oneself", a.Last) && !c.has("preposition", a.Last-1)
}

// quoted reports whether the act stands alone between quotation marks: "had \"kidnapped\" the instrument".
func (c *clause) quoted(a *Act) bool { return c.has("quote", a.First-1) && c.has("quote", a.Last) }

// byPercent: "shares had exploded by 31 per cent", "slashed prices by half".
func (c *clause) byPercent(a *Act) bool {
	for j := a.Last; j < min(a.Last+4, c.last) && !c.boundary(j); j++ {
		if c.has("percent", j) {
			return true
		}
	}
	return false
}

// words reports whether the attack is one of words: "attacked her opponent for her support of the deal", "as a fraud".
func (o *outcome) words(a *Act) bool {
	k := a.Sentence
	if !o.is("attacks", a) || o.armedIn(k) || o.harmed(k) {
		return false
	}
	c := o.clause(k)
	for j := a.Last; j < min(a.Last+12, c.last) && !c.boundary(j); j++ {
		if c.has("worded", j) {
			return true
		}
		if c.has("worded_for", j) && j+1 < c.last && (c.has("possessive", j+1) || c.gerund(j+1)) {
			return true
		}
	}
	return false
}

func (c *clause) gerund(i int) bool {
	w := c.norm(i)
	return len(w) > 4 && w[len(w)-3:] == "ing"
}

// figureBefore: "a legal battle", "a price war", "the budget fight".
func (c *clause) figureBefore(a *Act) bool {
	i := a.First - 1
	return i >= c.first && (c.has("figure_adjective", i) || c.abstract(i) && c.r.Tokens[i].Tag != record.VERB && !c.has("preposition", i))
}

// figureAfter: "a battle over pay", "an assault on the record", "fighting corruption".
func (c *clause) figureAfter(a *Act) bool {
	i := a.Last
	if c.has("aimed_at", i) {
		i++
	}
	head := c.phraseFrom(i)
	return head >= 0 && c.abstract(head)
}

// numberOf: "the number of blasts fell to 83" tells of none of them.
func (c *clause) numberOf(a *Act) bool {
	return a.Plural && c.any("number_of", max(c.first, a.First-4), a.First)
}
