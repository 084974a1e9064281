package muc4

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// location is a country and the places in it, from the largest to the smallest; a level has several names where the key says from
// one place to another.
type location struct {
	country string
	levels  [][]string
}

var (
	inBrackets = regexp.MustCompile(`\([^)]*\)`)
	notPlain   = regexp.MustCompile(`[^A-Z0-9 ]+`)
	placeWords = regexp.MustCompile(`\b(DEPARTMENT|PROVINCE|CITY OF|NEIGHBORHOOD|MUNICIPALITY|JURISDICTION|TOWN OF|DISTRICT)\b`)
	between    = regexp.MustCompile(`\s+-\s+`)
)

// plainPlace is a name in the form in which places are compared.
func plainPlace(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		if r < utf8.RuneSelf || norm.NFKD.PropertiesString(string(r)).CCC() == 0 {
			b.WriteRune(r)
		}
	}
	s = notPlain.ReplaceAllString(strings.ToUpper(b.String()), " ")
	return strings.Join(strings.Fields(placeWords.ReplaceAllString(s, " ")), " ")
}

func placeName(s string) string { return plainPlace(inBrackets.ReplaceAllString(s, " ")) }

// parseLocation reads "PERU: LIMA (CITY): MIRAFLORES (NEIGHBORHOOD)".
func parseLocation(s string) (location, bool) {
	parts := splitOutside(unwrapped(s), ':')
	if len(parts) == 0 {
		return location{}, false
	}
	country := unwrapped(parts[0])
	out := location{country: placeName(between.Split(country, -1)[0])}
	for _, p := range parts[1:] {
		var names []string
		for _, n := range between.Split(unwrapped(p), -1) {
			if n = placeName(n); n != "" {
				names = append(names, n)
			}
		}
		if names != nil {
			out.levels = append(out.levels, names)
		}
	}
	return out, true
}

// splitOutside splits at a mark that stands outside of brackets.
func splitOutside(s string, mark rune) []string {
	var out []string
	depth, from := 0, 0
	add := func(part string) {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	for i, r := range s {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth--
		case r == mark && depth == 0:
			add(s[from:i])
			from = i + 1
		}
	}
	add(s[from:])
	return out
}

// unwrapped is a text without brackets that hold all of it.
func unwrapped(s string) string {
	s = strings.TrimSpace(s)
	for strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") && wrapped(s) {
		s = strings.TrimSpace(s[1 : len(s)-1])
	}
	return s
}

func wrapped(s string) bool {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth == 0 && i < len(s)-1 {
			return false
		}
	}
	return len(s) > 1
}

// credit is 1 when the country fits and the smallest place is among the smallest of the key, 0.5 when either is right.
func (p location) credit(alts []location) float64 {
	best := 0.0
	for _, g := range alts {
		country := p.country != "" && p.country == g.country
		switch {
		case len(g.levels) == 0:
			if country && len(p.levels) == 0 {
				best = 1
			} else if country {
				best = max(best, 0.5)
			}
		case len(p.levels) == 0:
			if country {
				best = max(best, 0.5)
			}
		default:
			last, key := p.levels[len(p.levels)-1], g.levels[len(g.levels)-1]
			whole := meet(last, key) && len(key) <= len(last)
			if country && whole {
				return 1
			}
			if country || whole {
				best = max(best, 0.5)
			}
		}
	}
	return best
}

func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool { return x != "" && slices.Contains(b, x) })
}
