package export

import (
	"math"
	"strconv"

	"github.com/sabt-org/sabt/record"
)

// Type is the type of a column.
type Type string

// The types. An empty cell is what is not known or not said, never zero.
const (
	Text    Type = "text"
	Int     Type = "integer"
	Float   Type = "number"
	Bool    Type = "boolean"
	DayType Type = "date"
)

// Column is a column with its meaning: a line of the dictionary.
type Column struct {
	Name  string
	Type  Type
	Means string
}

// Table is a table of a format.
type Table struct {
	Name    string
	Columns []Column
	whole   bool // its rows come from accounts
	rows    func(add func([]any), d record.Dossier, p record.PolicyName)
}

// A cell is a string, an int, a float64, a bool, a record.Day, or nil for what is not known.

// cell writes a cell as text.
func cell(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case bool:
		return strconv.FormatBool(v)
	case record.Day:
		return v.String()
	}
	panic("export: a cell of an unknown type") // a mistake in a table, which its test meets
}

// text is nil for "".
func text[T ~string](s T) any {
	if s == "" {
		return nil
	}
	return string(s)
}

// number is nil for an end that is open, or a best that is blank.
func number(n int) any {
	if n < 0 {
		return nil
	}
	return n
}

func day(d record.Day) any {
	if !d.Known() {
		return nil
	}
	return d
}

func some(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

// degrees are rounded to five decimals, a metre: more would be a precision that nobody has.
func degrees(d float64) float64 { return math.Round(d*1e5) / 1e5 }

// quote are the words at a span; nil when there are none.
func quote(s record.Span, text string) any {
	if s.IsZero() || s.End > len(text) {
		return nil
	}
	return s.Quote(text)
}
