package contract

import (
	"math"

	"github.com/sabt-org/sabt/record"
)

// text is a document's text, from which quotes are cut.
type text string

// Words are the span and the quote that every value carries, and how it was read.
type Words struct {
	Span   record.Span `json:"span"`
	Quote  string      `json:"quote"`
	Score  *float64    `json:"score,omitempty"`
	Method string      `json:"method,omitempty"`
}

func (t text) words(e record.Evidence) Words {
	return Words{Span: e.Span, Quote: e.Span.Quote(string(t)), Score: score(e.Score), Method: e.Method}
}

// Quoted is a stretch of text with its words, and nothing else.
type Quoted struct {
	Span  record.Span `json:"span"`
	Quote string      `json:"quote"`
}

func (t text) quoted(s record.Span) *Quoted {
	if s.IsZero() {
		return nil
	}
	return &Quoted{Span: s, Quote: s.Quote(string(t))}
}

func (t text) quotes(spans []record.Span) []string {
	return each(spans, func(s record.Span) string { return s.Quote(string(t)) })
}

// Said is who says a value, and through whom. All is null or empty when the document itself speaks.
type Said struct {
	Source     *string        `json:"source"`
	SourceKind *string        `json:"source_kind"`
	SourceSpan *record.Span   `json:"source_span"`
	Via        []string       `json:"via"`
	ViaSpans   []*record.Span `json:"via_spans"`
}

func said(s record.Source) Said {
	return Said{
		Source: orNull(s.Name), SourceKind: orNull(s.Kind), SourceSpan: place(s.Span),
		Via:      each(s.Via, func(r record.Relay) string { return r.Name }),
		ViaSpans: each(s.Via, func(r record.Relay) *record.Span { return place(r.Span) }),
	}
}

// Named is a list of other names of one thing in the document, with the spans where they stand.
type Named struct {
	Mentions     []string      `json:"mentions"`
	MentionSpans []record.Span `json:"mention_spans"`
}

func (t text) named(spans []record.Span) Named {
	return Named{Mentions: t.quotes(spans), MentionSpans: list(spans)}
}

// Count is a number as its source gives it; null is an open end.
type Count struct {
	Bound string `json:"bound"`
	Min   *int   `json:"min"`
	Max   *int   `json:"max"`
}

func count(c record.Count) Count {
	return Count{Bound: string(c.Bound), Min: end(c.Min), Max: end(c.Max)}
}

func countOrNull(c *record.Count) *Count {
	if c == nil {
		return nil
	}
	out := count(*c)
	return &out
}

func end(n int) *int {
	if n == record.Unbounded {
		return nil
	}
	return &n
}

// place is the span, or null when it points nowhere.
func place(s record.Span) *record.Span {
	if s.IsZero() {
		return nil
	}
	return &s
}

// orNull makes the empty string, which stands for "unknown" in a record, the null of JSON.
func orNull[S ~string](s S) *string {
	if s == "" {
		return nil
	}
	out := string(s)
	return &out
}

// score rounds to three decimals, which is finer than any calibration; 0 is "not scored".
func score(s float32) *float64 {
	if s == 0 {
		return nil
	}
	out := math.Round(float64(s)*1000) / 1000
	return &out
}

// each maps a list; the result is never nil, so that an empty list prints as [] and not as null.
func each[A, B any](in []A, f func(A) B) []B {
	out := make([]B, len(in))
	for i, a := range in {
		out[i] = f(a)
	}
	return out
}

func list[A any](in []A) []A {
	if in == nil {
		return []A{}
	}
	return in
}
