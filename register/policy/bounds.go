package policy

import (
	"github.com/sabt-org/sabt/record"
)

// Ends are the lowest and the highest true count that the words allow; high may be Unbounded.
func Ends(c record.Count) (low, high int) {
	low, high, _ = bounds(c)
	return low, high
}

// bounds are the lowest and the highest true count that the words allow, and the figure that they name.
func bounds(c record.Count) (low, high, figure int) {
	low, high, figure = max(c.Min, 0), c.Max, record.Blank
	switch c.Bound {
	case record.MoreThan:
		low = c.Min + 1
		figure = low
	case record.LessThan:
		high = max(c.Max-1, 0)
		figure = high
	case record.AtMost:
		figure = high
	case record.AtLeast:
		figure = low
	case record.Exact, record.About, "":
		if c.Min == c.Max {
			figure = low
		}
	}
	if high != record.Unbounded && high < low {
		high = low
	}
	if figure == record.Unbounded {
		figure = record.Blank
	}
	return low, high, figure
}

func plus(a, b int) int {
	if a == record.Unbounded || b == record.Unbounded {
		return record.Unbounded
	}
	return a + b
}

func plusBlank(a, b int) int {
	if a == record.Blank || b == record.Blank {
		return record.Blank
	}
	return a + b
}
