package perceptron

import (
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
)

// Word is a token as the features see it.
type Word struct {
	Entry Entry
	hash  uint32
	class uint32 // what is known of its tag before the context is read: the dictionary's set, else its ending
	shape uint32
}

// Window is a sentence seen from one token: two words on each side, and the tags already given.
type Window struct {
	Words      [5]Word // Words[2] is the token itself
	at         int
	started    bool // a word stands before: a capital here is no mere sentence start
	style      style
	tag1, tag2 record.Tag
}

// style is how a sentence uses capitals.
type style uint32

const (
	mixed   style = iota // "Police in Kabul said"
	noCase               // "police in kabul said", "POLICE IN KABUL SAID": capitals tell nothing
	heading              // "Police in Kabul Count the Dead"
)

// Begin places the window before the first token.
func (w *Window) Begin(m *Model, tokens []record.Token) {
	*w = Window{at: -1, style: styleOf(tokens)}
	w.Words[3] = w.word(m, tokens, 0)
	w.Words[4] = w.word(m, tokens, 1)
}

// Next moves on by one token.
func (w *Window) Next(m *Model, tokens []record.Token) bool {
	if w.at+1 >= len(tokens) {
		return false
	}
	w.at++
	copy(w.Words[:], w.Words[1:])
	w.Words[4] = w.word(m, tokens, w.at+2)
	return true
}

// Set gives the current token its tag.
func (w *Window) Set(tokens []record.Token, t record.Tag) {
	tokens[w.at].Tag = t
	w.tag1, w.tag2 = t, w.tag1
}

func (w *Window) word(m *Model, tokens []record.Token, i int) Word {
	if i >= len(tokens) {
		return Word{class: 1 << 20}
	}
	t := &tokens[i]
	h := Hash(t.Norm)
	out := Word{hash: h, Entry: m.lookUp(h), shape: w.shape(t)}
	if tag := BySight(t); tag != record.TagNone {
		out.Entry = certain(tag)
	}
	switch {
	case out.Entry != 0 && out.shape == acronym && t.Shape.Has(record.HasLetter):
		out.Entry &^= closed // "IS claimed it", "US troops": not the verb, not the pronoun
		out.class = uint32(uint16(out.Entry))
	case out.Entry != 0:
		out.class = uint32(uint16(out.Entry))
	default:
		out.class = suffix(t.Norm, 2)<<4 | out.shape | 1<<31
	}
	return out
}

// BySight is the tag of a number in digits or of a mark; TagNone for words.
func BySight(t *record.Token) record.Tag {
	switch {
	case t.Shape.Has(record.HasLetter):
		return record.TagNone
	case t.Shape.Has(record.HasDigit):
		return record.NUM
	}
	switch t.Norm {
	case "$", "€", "£", "%", "٪", "#", "§", "°":
		return record.SYM
	case "&":
		return record.CCONJ
	}
	return record.PUNCT
}

// acronym is the shape of a word in capitals among others that are not.
const acronym = 4

// shape: sentence starts and headlines carry capitals that say nothing of the word.
func (w *Window) shape(t *record.Token) uint32 {
	s := uint32(1)
	first := !w.started
	if t.Shape.Has(record.HasLetter) {
		w.started = true
	}
	switch {
	case w.style == noCase:
		s = 0
	case t.Shape.Has(record.AllCaps):
		s = acronym
	case w.style == heading && t.Shape.Has(record.Capital):
		s = 2
	case w.style == heading:
		s = 3
	case t.Shape.Has(record.Capital) && first:
		s = 5
	case t.Shape.Has(record.Capital):
		s = 6
	}
	if t.Shape.Has(record.HasDigit) {
		s += 8
	}
	return s
}

// styleOf: four capitals in five words make a heading; in a heading only short words are small.
func styleOf(tokens []record.Token) style {
	words, capital, upper, long, longCapital := 0, 0, 0, 0, 0
	for i := range tokens {
		t := &tokens[i]
		if !t.Shape.Has(record.HasLetter) || t.Shape.Has(record.HasDigit) {
			continue
		}
		words++
		isCapital := t.Shape.Has(record.Capital)
		if isCapital {
			capital++
		}
		if t.Shape.Has(record.AllCaps) || isCapital && len(t.Norm) == 1 {
			upper++
		}
		if len(t.Norm) > 4 {
			long++
			if isCapital {
				longCapital++
			}
		}
	}
	switch {
	case capital == 0, upper*5 >= words*4:
		return noCase
	case words > 3 && long > 2 && longCapital*5 >= long*4:
		return heading
	}
	return mixed
}

// suffix hashes the last n letters of a word.
func suffix(s string, n int) uint32 {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		if s[i-1] < 0x80 {
			i--
			continue
		}
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return Hash(s[i:])
}

// prefix hashes the first n letters of a word.
func prefix(s string, n int) uint32 {
	i := 0
	for ; n > 0 && i < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	return Hash(s[:i])
}
