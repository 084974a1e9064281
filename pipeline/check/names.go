package check

import (
	"fmt"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// names: one person under two spellings: the same given name and surnames that sound alike ("Michael Kurilla",
// "Michael Corrella").
func names(d *Document) []record.Finding {
	var out []record.Finding
	seen := map[string]record.Span{} // given name and sound of the surname
	told := map[string]bool{}
	for _, p := range d.Reading.Phrases {
		given, surname, span, ok := d.personName(p)
		if !ok {
			continue
		}
		key := given + " " + sound(surname)
		first, again := seen[key]
		if !again {
			seen[key] = span
			continue
		}
		words := strings.Fields(d.quote(first))
		other := words[len(words)-1]
		if strings.EqualFold(other, surname) || told[strings.ToLower(surname)] || len(sound(surname)) < 3 {
			continue
		}
		told[strings.ToLower(surname)] = true
		msg := fmt.Sprintf("%q is spelt %q elsewhere in the text", d.quote(span), d.quote(first))
		out = append(out, record.Finding{Kind: record.NameVariant, Severity: record.Low, Message: msg, Spans: []record.Span{span, first}})
	}
	return out
}

// personName reads the last two capitalised words of a phrase as given name and surname; the span takes in a title.
func (d *Document) personName(p record.Phrase) (given, surname string, span record.Span, ok bool) {
	t := d.Reading.Tokens
	last := p.Last - 1
	if last-1 < p.First || !upper(t[last]) || !upper(t[last-1]) || t[last].Tag != record.PROPN || t[last-1].Tag != record.PROPN {
		return "", "", span, false
	}
	first := last - 1
	for first > p.First && upper(t[first-1]) {
		first--
	}
	for _, m := range d.Reading.Actors {
		if m.Overlaps(t[last].Span) {
			return "", "", span, false
		}
	}
	for _, m := range d.Reading.Places {
		if m.Overlaps(t[last].Span) && m.Score > 0.5 {
			return "", "", span, false
		}
	}
	return t[last-1].Norm, t[last].Span.Quote(d.Reading.Document.Text), record.Span{Start: t[first].Start, End: t[last].End}, true
}

func upper(t record.Token) bool { return t.Shape.Has(record.Capital) && !t.Shape.Has(record.AllCaps) }

// sound is the row of consonants of a name, letters that are heard alike as one, doubles once.
func sound(name string) string {
	var b strings.Builder
	last := rune(0)
	for _, r := range strings.ToLower(name) {
		switch r {
		case 'a', 'e', 'i', 'o', 'u', 'y', 'h', 'w', '\'', '’', '-':
			continue
		case 'c', 'q':
			r = 'k'
		case 'z':
			r = 's'
		case 'v':
			r = 'b'
		case 'j':
			r = 'g'
		}
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}
