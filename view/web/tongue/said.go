package tongue

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// shape is a key with places in it, as a pattern of the words that the program makes.
type shape struct {
	key     string
	pattern *regexp.Regexp
	places  []string // their names, in their order: "{0n}"
}

var place = regexp.MustCompile(`\{\d[ndi]?\}`)

// shapesOf are the keys with places, those with most words of their own first.
func shapesOf(texts map[string]string) []shape {
	var out []shape
	for k := range texts {
		if !place.MatchString(k) {
			continue
		}
		s := shape{key: k, places: place.FindAllString(k, -1)}
		var b strings.Builder
		rest := k
		for _, at := range s.places {
			before, after, _ := strings.Cut(rest, at)
			b.WriteString(regexp.QuoteMeta(before) + hold(at))
			rest = after
		}
		s.pattern = regexp.MustCompile(`^` + b.String() + regexp.QuoteMeta(rest) + `$`)
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b shape) int {
		if c := cmp.Compare(own(b.key), own(a.key)); c != 0 {
			return c
		}
		return cmp.Compare(a.key, b.key)
	})
	return out
}

// hold is what may stand at a place.
func hold(at string) string {
	switch at[2] {
	case 'n':
		return `([0-9][0-9,.–+]*)`
	case 'i':
		return `([A-Z][0-9]*|[0-9a-z]{8})`
	case 'd':
		return `((?:[A-Z][a-z][a-z] )?[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)`
	}
	return `(.+?)`
}

func own(key string) int { return len(place.ReplaceAllString(key, "")) }

// Said puts words that the program has made of codes, counts and days into the language. Words that it does not know, names
// above all, stay as they are.
func (t Tongue) Said(s string) string {
	out, _ := t.Knows(s)
	return out
}

// Knows is Said, and whether the language had words for all of it.
func (t Tongue) Knows(s string) (string, bool) {
	if t.texts == nil || s == "" {
		return s, true
	}
	if out, ok := t.whole(s); ok {
		return out, true
	}
	for _, between := range []string{" · ", "; "} {
		if out, known, ok := t.row(s, between); ok {
			return out, known
		}
	}
	for _, sh := range t.shapes {
		if m := sh.pattern.FindStringSubmatch(s); m != nil {
			return t.filled(sh, m[1:]), true
		}
	}
	if out, known, ok := t.row(s, ", "); ok {
		return out, known
	}
	if number, rest, ok := strings.Cut(s, " "); ok && number != "" && isNumber(number) { // "7 passengers", in the words of a document
		out, known := t.Knows(rest)
		return t.digitsOf(number) + " " + out, known
	}
	return s, false
}

// row knows a row of words; ok is false for what is none.
func (t Tongue) row(s, between string) (out string, known, ok bool) {
	parts := strings.Split(s, between)
	if known = true; len(parts) < 2 {
		return "", false, false
	}
	for i, p := range parts {
		said, all := t.Knows(p)
		if !all {
			said = t.isolated(said)
		}
		parts[i], known = said, known && all
	}
	return strings.Join(parts, t.between(between)), known, true
}

// whole knows words that are one thing: a key, a number, a day.
func (t Tongue) whole(s string) (string, bool) {
	if out, ok := t.texts[s]; ok {
		return out, true
	}
	for _, f := range []func(string) (string, bool){t.day, t.month, t.moment} {
		if out, ok := f(s); ok {
			return out, true
		}
	}
	if isNumber(s) {
		return t.digitsOf(s), true
	}
	for _, sh := range t.shapes { // "1,200 to 1,400, best 1,300" is one thing, though it has a comma
		if m := sh.pattern.FindStringSubmatch(s); m != nil && !slices.ContainsFunc(sh.places, func(p string) bool { return len(p) == 3 }) {
			return t.filled(sh, m[1:]), true
		}
	}
	return "", false
}

func (t Tongue) filled(sh shape, found []string) string {
	out := t.texts[sh.key]
	for i, v := range found {
		said, known := t.Knows(v)
		if !known {
			said = t.isolated(said)
		}
		out = strings.ReplaceAll(out, sh.places[i], said)
	}
	return out
}

// isolated keeps a name from turning round the words of a language that runs the other way. The mark before it tells a browser, which
// looks into isolates for the direction of a line, which way the line runs.
func (t Tongue) isolated(s string) string {
	if t.Direction != "rtl" || strings.HasPrefix(s, "\u200f\u2068") {
		return s
	}
	return "\u200f\u2068" + s + "\u2069"
}

// between is what stands between the parts of a row.
func (t Tongue) between(mark string) string {
	if s, ok := t.texts[mark]; ok {
		return s
	}
	return mark
}
