package sheet

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/bidi"

	"github.com/sabt-org/sabt/record"
)

// text is a document's text, from which quotes are cut.
type text string

func (t text) quote(s record.Span) string { return s.Quote(string(t)) }

func (t text) value(words string, s record.Span) Value {
	return Value{Text: cmp.Or(words, "unknown"), Span: s, Quote: t.quote(s)}
}

// publishedBasis says how the publication date is known.
func publishedBasis(b record.PublishedBasis) string {
	switch b {
	case record.PublishedGiven:
		return "as given"
	case record.PublishedMetadata:
		return "from its metadata"
	case record.PublishedText:
		return "from its text"
	}
	return ""
}

// plain puts a code in words: "killed_or_injured" is "killed or injured".
func plain[S ~string](code S) string {
	return strings.ReplaceAll(cmp.Or(string(code), "unknown"), "_", " ")
}

// Type names an incident type in words.
func Type(t record.IncidentType) string {
	switch t {
	case record.AirDroneStrike:
		return "air or drone strike"
	case record.ShellingRocket:
		return "shelling or rocket fire"
	case record.OtherType:
		return "other act of violence"
	case "":
		return "type unknown"
	}
	return plain(t)
}

// Figure puts a count in words: "at least 6", "20 to 30", "none".
func Figure(c record.Count) string {
	low, high := Number(c.Min), Number(c.Max)
	switch {
	case c.Min == 0 && c.Max == 0:
		return "none (0)"
	case c.Bound == record.MoreThan && c.Min != record.Unbounded:
		return "more than " + low
	case c.Bound == record.LessThan && c.Max != record.Unbounded:
		return "fewer than " + high
	case c.Bound == record.Vague && c.Max == record.Unbounded:
		return low + " or more (vague)"
	case c.Bound == record.About && c.Min == c.Max:
		return "about " + low
	case c.Max == record.Unbounded && c.Min == record.Unbounded:
		return "unknown"
	case c.Max == record.Unbounded:
		return "at least " + low
	case c.Min == record.Unbounded, c.Bound == record.AtMost:
		return "up to " + high
	case c.Min != c.Max:
		return low + " to " + high
	}
	return low
}

// Number writes a number with a comma at every third digit.
func Number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// When puts a date in words: "Sun 2024-05-12", "2024-05-01 to 2024-05-31".
func When(d record.Date) string {
	switch {
	case !d.Known():
		return "unknown"
	case d.To == d.From:
		return fmt.Sprintf("%.3s %s", d.From.Weekday(), d.From)
	case !d.To.Known():
		return "since " + d.From.String()
	}
	return d.From.String() + " to " + d.To.String()
}

// Where puts a place in words, from the smallest unit to the largest: "Pul-e-Khumri, Baghlan, Afghanistan".
func Where(p record.Place) string {
	parts := []string{isolated(cmp.Or(p.Name, "unknown"))}
	for _, larger := range []string{p.Admin1, Country(p.Country)} {
		if larger != "" && larger != parts[len(parts)-1] && larger != p.Name {
			parts = append(parts, larger)
		}
	}
	return strings.Join(parts, ", ")
}

// isolated wraps words in a right-to-left script, so that they do not turn the English words beside them round. The mark
// before them tells a browser, which looks into isolates for the direction of a line, that the line is English.
func isolated(s string) string {
	for _, r := range s {
		if p, _ := bidi.LookupRune(r); p.Class() == bidi.R || p.Class() == bidi.AL {
			return "\u200e\u2068" + s + "\u2069"
		}
	}
	return s
}

// Language names a language by its code.
func Language(code string) string {
	switch code {
	case "":
		return "unknown"
	case "en":
		return "English"
	case "fa":
		return "Persian or Dari"
	case "ps":
		return "Pashto"
	case "ar":
		return "Arabic"
	case "ru":
		return "Russian"
	case "es":
		return "Spanish"
	case "fr":
		return "French"
	}
	return code
}

func rightToLeft(code string) bool {
	switch code {
	case "fa", "ps", "ar", "ur", "he":
		return true
	}
	return false
}

func each[A, B any](in []A, f func(A) B) []B {
	out := make([]B, len(in))
	for i, a := range in {
		out[i] = f(a)
	}
	return out
}
