package register

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// onDocument is whom a decision on a document is kept under.
func onDocument(sha string) string { return "document " + sha }

// hidden is what of a document is shown to nobody.
type hidden struct {
	spans []record.Span
	whole bool
	words []string // at the spans, folded; of a whole document none, for its words are not looked for
}

// hiddenIn reads what decisions hide of a document.
func hiddenIn(d record.Document, rulings []Ruling) hidden {
	var h hidden
	for _, r := range rulings {
		if r.Action != record.Redact || r.Document != d.SHA256 {
			continue
		}
		h.whole = h.whole || len(r.Spans) == 0
		h.spans = append(h.spans, r.Spans...)
	}
	for _, s := range h.spans {
		if inside(s, d.Text) == nil && strings.TrimSpace(s.Quote(d.Text)) != "" {
			h.words = append(h.words, strings.TrimSpace(fold.String(s.Quote(d.Text))))
		}
	}
	return h
}

func (h hidden) nothing() bool { return !h.whole && len(h.spans) == 0 }

// text puts a sign of as many bytes in the place of every hidden letter: spans go on pointing where they did.
func (h hidden) text(s string) string {
	if h.whole {
		return masked(s)
	}
	out := []byte(s)
	for _, span := range h.spans {
		if inside(span, s) == nil {
			copy(out[span.Start:span.End], masked(span.Quote(s)))
		}
	}
	return string(out)
}

// masked keeps the ends of lines, for a text that is one long line is laid out otherwise.
func masked(s string) string {
	signs := []rune{1: '*', 2: '×', 3: '█', 4: '𐄀'}
	return strings.Map(func(r rune) rune {
		if r == '\n' {
			return r
		}
		return signs[utf8.RuneLen(r)]
	}, s)
}

// says reports whether a value holds hidden words.
func (h hidden) says(s string) bool {
	key := fold.String(s)
	return slices.ContainsFunc(h.words, func(w string) bool { return w != "" && strings.Contains(key, w) })
}

// document hides where a whole document came from, and words in its title and its address.
func (h hidden) document(d record.Document) record.Document {
	if h.nothing() {
		return d
	}
	if h.whole || h.says(d.ID) {
		d.ID = "sha256:" + d.SHA256
	}
	if h.whole || h.says(d.Title) {
		d.Title = record.Redacted
	}
	for _, from := range []*string{&d.Path, &d.URL, &d.Publisher} {
		if h.whole || h.says(*from) {
			*from = ""
		}
	}
	d.Text = h.text(d.Text)
	return d
}

// written are the fields that hold words as they are written, by their names; the others hold codes, and names of places and parties.
func written(field string) bool {
	return slices.Contains([]string{"Who", "Description", "Text", "Scope", "Target", "SubsetOf"}, field)
}

// claims hides words in the values of claims. Those that it is given stay as they are.
func (h hidden) claims(list []record.Claim) ([]record.Claim, error) {
	if h.nothing() {
		return list, nil
	}
	b, err := json.Marshal(list)
	if err != nil {
		return nil, err
	}
	var out []record.Claim
	if err := json.Unmarshal(b, &out); err != nil {
		return nil, err
	}
	h.values(reflect.ValueOf(out), reflect.Value{}, "")
	return out, nil
}

// values walks a value; in is the struct that it is a field of.
func (h hidden) values(v, in reflect.Value, field string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			h.values(v.Elem(), in, field)
		}
	case reflect.Slice:
		for i := range v.Len() {
			h.values(v.Index(i), in, field)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			h.values(v.Field(i), v, v.Type().Field(i).Name)
		}
	case reflect.String:
		if v.String() != "" && v.CanSet() && h.hides(v.String(), in, field) {
			v.SetString(record.Redacted)
		}
	}
}

// hides reports whether a field must not be shown. Of "Mr Gul Karimi, a resident" the source may be "Gul Karimi": a name is hidden where its own words
// are, too, and words as they are written where they are part of what is hidden.
func (h hidden) hides(s string, in reflect.Value, field string) bool {
	if h.says(s) {
		return true
	}
	kind := in.Type().Name()
	person := kind == "Source" || kind == "Relay" || kind == "Victim"
	if !written(field) && !(person && field == "Name") {
		return false
	}
	return h.whole || person && h.overlaps(in) || h.within(s)
}

// overlaps reports whether the words of a source or a victim are hidden.
func (h hidden) overlaps(in reflect.Value) bool {
	span, ok := in.FieldByName("Span").Interface().(record.Span)
	return ok && slices.ContainsFunc(h.spans, span.Overlaps)
}

// within reports whether a value is part of hidden words; "a" is part of too many.
func (h hidden) within(s string) bool {
	key := fold.String(s)
	return utf8.RuneCountInString(key) > 2 && slices.ContainsFunc(h.words, func(w string) bool { return strings.Contains(w, key) })
}

// names are the sources that claims of a whole document name, and its publisher: reasons speak of them.
func (h hidden) names(p Part) []string {
	if h.nothing() {
		return nil
	}
	var out []string
	for i := range p.Claims {
		if s := p.Claims[i].Source(); s.Name != "" && h.hides(s.Name, reflect.ValueOf(s), "Name") {
			out = append(out, s.Name)
		}
	}
	if h.whole && p.Document.Publisher != "" {
		out = append(out, p.Document.Publisher)
	}
	slices.SortFunc(out, func(a, b string) int { return len(b) - len(a) }) // "the governor's office" before "the governor"
	return out
}

// shown are parts as they may be shown, with the names that must stand in no reason.
func shown(parts []Part, rulings []Ruling) ([]Part, []string, error) {
	out := slices.Clone(parts)
	var names []string
	for i, p := range out {
		h := hiddenIn(p.Document, rulings)
		if h.nothing() {
			continue
		}
		names = append(names, h.names(p)...)
		claims, err := h.claims(p.Claims)
		if err != nil {
			return nil, nil, fmt.Errorf("account %s: %w", p.ID, err)
		}
		a := record.AccountOf(claims)
		a.Key, a.Main, a.Score, a.Evidence = p.Account.Key, p.Account.Main, p.Account.Score, p.Account.Evidence
		out[i].Claims, out[i].Account, out[i].Document = claims, a, h.document(p.Document)
	}
	return out, names, nil
}

// without names in a reason.
func unnamed(say string, names []string) string {
	for _, n := range names {
		say = strings.ReplaceAll(say, n, record.Redacted)
	}
	return say
}
