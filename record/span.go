package record

import (
	"encoding/json"
	"fmt"
)

// Span is a stretch of a document's text: byte offsets [Start, End) into Document.Text, both on rune boundaries.
// The zero Span means "no words": a value with a zero Span was not read from the text.
type Span struct {
	Start, End int
}

// Quote returns the words at the span.
func (s Span) Quote(text string) string { return text[s.Start:s.End] }

// Len is the length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// IsZero reports whether the span points nowhere.
func (s Span) IsZero() bool { return s.Start == 0 && s.End == 0 }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Cover returns the smallest span that holds both; a zero span adds nothing.
func (s Span) Cover(t Span) Span {
	switch {
	case s.IsZero():
		return t
	case t.IsZero():
		return s
	}
	return Span{min(s.Start, t.Start), max(s.End, t.End)}
}

// MarshalJSON writes the span as [start, end].
func (s Span) MarshalJSON() ([]byte, error) { return json.Marshal([2]int{s.Start, s.End}) }

// UnmarshalJSON reads [start, end].
func (s *Span) UnmarshalJSON(b []byte) error {
	var pair [2]int
	if err := json.Unmarshal(b, &pair); err != nil {
		return fmt.Errorf("span: %w", err)
	}
	s.Start, s.End = pair[0], pair[1]
	return nil
}
