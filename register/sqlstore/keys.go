package sqlstore

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/register"
)

// longestKey is how many bytes of a name count when it is looked up: an index has no room for any length, and a page may call its publisher
// whatever it likes.
const longestKey = 500

// key is a folded name as it stands in indexes: UTF-8 without zero bytes.
func key(folded string) string {
	folded = strings.ToValidUTF8(strings.ReplaceAll(folded, "\x00", ""), "\uFFFD")
	if len(folded) <= longestKey {
		return folded
	}
	n := longestKey
	for n > 0 && !utf8.RuneStart(folded[n]) {
		n--
	}
	return folded[:n]
}

// named is the key of a name as it is written.
func named(name string) string { return key(fold.String(name)) }

func keys(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = key(s)
	}
	return out
}

// facetsOf are the facets of an incident with the keys of indexes, each once.
func facetsOf(in register.Assembled) []register.Facet {
	out := slices.Clone(in.Facets)
	seen := map[string]bool{}
	for i := range out {
		out[i].Key = key(out[i].Key)
	}
	return slices.DeleteFunc(out, func(f register.Facet) bool {
		again := seen[keyOf(f)]
		seen[keyOf(f)] = true
		return again
	})
}
