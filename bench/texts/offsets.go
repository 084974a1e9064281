package texts

import (
	"fmt"
	"unicode/utf8"

	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/record"
)

// Offsets turn byte offsets into the text of a document into character offsets into the text that was given to the
// program, from which it drops characters that carry no words.
type Offsets struct {
	start, end []int // of the character that begins, or ends, at a byte
}

// NewOffsets compares the text as read with the text as given.
func NewOffsets(read string, given []rune) (Offsets, error) {
	o, i := Offsets{make([]int, len(read)+1), make([]int, len(read)+1)}, 0
	for at, r := range read {
		for i < len(given) && given[i] != r && !(r == '\n' && lineEnd(given[i])) {
			i++
		}
		if i == len(given) {
			return o, fmt.Errorf("the text as read is not the text as given: at %d", at)
		}
		o.start[at] = i
		i++
		o.end[at+utf8.RuneLen(r)] = i
	}
	return o, nil
}

// lineEnd is what the program reads as a line feed; of a carriage return and a line feed only the latter stays.
func lineEnd(r rune) bool {
	switch r {
	case '\r', '\f', '\v', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// Stretch is a span in characters.
func (o Offsets) Stretch(s record.Span) score.Stretch {
	return score.Stretch{Start: o.start[s.Start], End: o.end[s.End]}
}
