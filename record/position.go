package record

import (
	"strings"
	"unicode/utf8"
)

// Position returns where the span begins in the text as an editor counts: the line and the column, both from 1, the
// column in characters.
func (s Span) Position(text string) (line, column int) {
	before := text[:s.Start]
	line = strings.Count(before, "\n") + 1
	return line, utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
}
