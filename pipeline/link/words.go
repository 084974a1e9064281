package link

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// between reports whether a rune parts words; hyphens do, for "17-year-old".
func between(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '\u200c' && !unicode.Is(unicode.Mn, r)
}

// capital reports whether a word is written as a name. Months and weekdays are: they stand in every report.
func capital(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) && n < len(w) && !everywhere(w)
}

// everywhere reports whether a word stands with a capital in reports of anything: months and weekdays, offices, ranks.
func everywhere(w string) bool {
	switch strings.ToLower(w) {
	case "police", "county", "street", "avenue", "road", "department", "sheriff", "sheriff's", "hospital", "state", "city", "university", "school", "high", "center", "centre",
		"officer", "officers", "detective", "detectives", "sgt", "lt", "capt", "chief", "office", "president", "minister", "ministry", "government", "army", "general", "colonel", "major",
		"mr", "mrs", "ms", "dr", "the", "a", "in", "on", "at", "he", "she", "it", "they", "we", "but", "and", "news", "reuters", "ap", "afp", "north", "south", "east", "west", "northern",
		"southern", "eastern", "western", "district", "province", "village", "town", "united", "states", "nations", "security", "council", "force", "forces", "national", "islamic",
		"medical", "court", "people", "facebook", "twitter", "anyone", "photo", "i", "no", "this", "that", "there", "according", "two", "three", "one":
		return true
	}
	switch strings.ToLower(w) {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december":
		return true
	}
	return false
}

// number reads an age or a count of two digits; years and times are no such thing.
func number(w string) (uint16, bool) {
	n := 0
	for _, c := range []byte(w) {
		if c < '0' || c > '9' {
			return 0, false
		}
		if n = 10*n + int(c-'0'); n > 99 {
			return 0, false
		}
	}
	return uint16(n), n > 9
}

// hash is FNV-1a.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
