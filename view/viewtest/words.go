package viewtest

import (
	"fmt"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// words finds stretches of a text by what they say.
type words string

// at is the first place where s stands.
func (w words) at(s string) record.Span { return w.nth(s, 1) }

// nth is the n-th place, counted from 1. A test text without the words is a mistake in the test.
func (w words) nth(s string, n int) record.Span {
	start := 0
	for {
		i := strings.Index(string(w)[start:], s)
		if i < 0 {
			panic(fmt.Sprintf("viewtest: the text lacks %q (%d)", s, n))
		}
		start += i
		if n--; n == 0 {
			return record.Span{Start: start, End: start + len(s)}
		}
		start += len(s)
	}
}

func (w words) says(s, method string) record.Evidence {
	return record.Evidence{Span: w.at(s), Method: method, Score: 0.9}
}

func (w words) source(s string, kind record.SourceKind, via ...string) record.Source {
	out := record.Source{Name: s, Span: w.at(s), Kind: kind}
	for _, v := range via {
		out.Via = append(out.Via, record.Relay{Name: v, Span: w.at(v)})
	}
	return out
}

func exactly(n int) record.Count { return record.Count{Min: n, Max: n, Bound: record.Exact} }
func atLeast(n int) record.Count {
	return record.Count{Min: n, Max: record.Unbounded, Bound: record.AtLeast}
}
func moreThan(n int) record.Count {
	return record.Count{Min: n, Max: record.Unbounded, Bound: record.MoreThan}
}

func day(s string) record.Date {
	d, err := record.ParseDay(s)
	if err != nil {
		panic(err)
	}
	return record.Date{From: d, To: d, Precision: record.PrecisionDay}
}

func days(from, to string, p record.DatePrecision) record.Date {
	return record.Date{From: day(from).From, To: day(to).From, Precision: p}
}
