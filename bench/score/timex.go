package score

import (
	"regexp"
	"strings"
	"unicode"
)

// Timex is a time expression as TIMEX2 and TIMEX3 mark it, in characters.
type Timex struct {
	Stretch
	Type, Value string
}

// Timexes are the measures of TempEval-3: extents, and of those that overlap the type and the value.
type Timexes struct {
	Strict, Relaxed, Type, Value Sums
	Days                         Sums // full dates of the key that were given exactly
	Differences                  []Difference
}

var (
	midnight = regexp.MustCompile(`T24:00.*$`)
	seconds  = regexp.MustCompile(`T(\d\d):(\d\d):00$`)
	fullDate = regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)
)

// timexValue is a value in the form in which values are compared.
func timexValue(v string) string {
	v = strings.ToUpper(strings.TrimSpace(v))
	return seconds.ReplaceAllString(midnight.ReplaceAllString(v, ""), "T$1:$2")
}

// OfTimexes scores the time expressions of one text.
func OfTimexes(text []rune, gold, pred []Timex) Timexes {
	g, p := trimmed(text, gold), trimmed(text, pred)
	var right, relaxed, typed, valued, days, fullDates int
	paired := heaviest(len(p), len(g), func(i, j int) float64 { return timexLike(p[i], g[j]) })
	var out Timexes
	for _, m := range paired {
		x, y := p[m.i], g[m.j]
		value, want := timexValue(x.Value), timexValue(y.Value)
		relaxed++
		if x.Type != "" && x.Type == y.Type {
			typed++
		}
		if value == want {
			valued++
		}
		if fullDate.MatchString(want) && value[:min(10, len(value))] == want {
			days++
		}
		out.compare(text, x, y)
	}
	for _, y := range g {
		if fullDate.MatchString(timexValue(y.Value)) {
			fullDates++
		}
	}
	right = common(extents(p), extents(g))
	out.Strict, out.Relaxed = Hits(float64(right), len(p), len(g)), Hits(float64(relaxed), len(p), len(g))
	out.Type, out.Value = Hits(float64(typed), len(p), len(g)), Hits(float64(valued), len(p), len(g))
	out.Days = Part(days, fullDates)
	out.alone(text, p, g, paired)
	return out
}

// compare notes what is wrong with a pair.
func (t *Timexes) compare(text []rune, x, y Timex) {
	read, gold := x.in(text), y.in(text)
	if x.Stretch != y.Stretch {
		t.Differences = append(t.Differences, Difference{"extent-wrong", gold, read, y.Start})
	}
	if y.Value != "" && timexValue(x.Value) != timexValue(y.Value) {
		t.Differences = append(t.Differences, Difference{"value-wrong", gold + " = " + y.Value, read + " = " + x.Value, y.Start})
	}
}

func (t *Timexes) alone(text []rune, p, g []Timex, paired []pair) {
	inP, inG := sides(paired)
	for i, x := range p {
		if !inP[i] {
			t.Differences = append(t.Differences, Difference{"false", "", x.in(text) + " = " + x.Value, x.Start})
		}
	}
	for j, y := range g {
		if !inG[j] {
			t.Differences = append(t.Differences, Difference{"missed", y.in(text) + " = " + y.Value, "", y.Start})
		}
	}
}

func timexLike(x, y Timex) float64 {
	if !x.meets(y.Stretch) {
		return 0
	}
	like := 1.0
	if x.Stretch == y.Stretch {
		like = 2
	}
	if timexValue(x.Value) == timexValue(y.Value) {
		like += 0.5
	}
	return like
}

// trimmed are the expressions without blanks at their ends.
func trimmed(text []rune, in []Timex) []Timex {
	out := make([]Timex, 0, len(in))
	for _, x := range in {
		for x.Start < x.End && unicode.IsSpace(text[x.Start]) {
			x.Start++
		}
		for x.End > x.Start && unicode.IsSpace(text[x.End-1]) {
			x.End--
		}
		out = append(out, x)
	}
	return out
}

func extents(in []Timex) []Stretch {
	out := make([]Stretch, len(in))
	for i, x := range in {
		out[i] = x.Stretch
	}
	return out
}
