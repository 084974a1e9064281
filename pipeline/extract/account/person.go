package account

import (
	"strings"
	"unicode"

	"github.com/sabt-org/sabt/reference/fold"
)

// SamePerson reports whether two name phrases share a name: a capitalised word of four letters or more.
func SamePerson(a, b string) bool {
	names := map[string]bool{}
	for _, w := range nameWords(a) {
		names[w] = true
	}
	for _, w := range nameWords(b) {
		if names[w] {
			return true
		}
	}
	return false
}

func nameWords(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
		if first := []rune(w)[0]; len(w) >= 4 && (unicode.IsUpper(first) || first > 0x5FF) {
			out = append(out, fold.String(w))
		}
	}
	return out
}
