package lexicon

import (
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/phrase"
)

// Class returns how many tokens the phrase of a class of Grammar takes that begins at token i; 0 when none does.
func (c *Cues) Class(class string, tokens []record.Token, i int) int {
	if i < 0 || i >= len(tokens) {
		return 0 // a rule may look past either end
	}
	if !c.openers.has(class, tokens[i].Norm) {
		return 0
	}
	t := c.Grammar[class]
	_, n, _ := t.Match(tokens, i)
	return n
}

// openers is a set of pairs of a class and a word that opens a phrase of it, a bit each. It is asked first, since a token
// is tried for a hundred classes and is of one or two: it may say yes to a pair that is none, never no to one that is.
type openers [1 << 10]uint64

func (o *openers) add(class, words string) {
	w := strings.TrimLeft(words, " -")
	if end := strings.IndexAny(w, " -"); end >= 0 {
		w = w[:end]
	}
	if w != "" {
		b := pair(class, w)
		o[b>>6] |= 1 << (b & 63)
	}
}

func (o *openers) has(class, word string) bool {
	if class == "" || word == "" {
		return false
	}
	b := pair(class, word)
	return o[b>>6]&(1<<(b&63)) != 0
}

// pair is the bit of a pair.
func pair(class, word string) uint32 {
	h := (phrase.Mark(class)*0x85EBCA6B ^ phrase.Mark(word)) * 0x9E3779B1
	return h >> 16
}
