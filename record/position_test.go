package record

import "testing"

func TestPosition(t *testing.T) {
	const text = "انفجار در کابل\n\nSix killed"
	for _, c := range []struct {
		start, line, column int
	}{
		{0, 1, 1},
		{len("انفجار "), 1, 8},
		{len("انفجار در کابل\n"), 2, 1},
		{len("انفجار در کابل\n\nSix "), 3, 5},
		{len(text), 3, 11},
	} {
		if line, column := (Span{c.start, len(text)}).Position(text); line != c.line || column != c.column {
			t.Errorf("byte %d is at %d:%d, want %d:%d", c.start, line, column, c.line, c.column)
		}
	}
}
