// Package phrase finds the phrases of a lexicon in a row of tokens: a table from words to values, longest match first.
//
//	t := phrase.Table[string]{}
//	t.Add("at least", "at_least")
//	v, n, ok := t.Match(tokens, i) // n tokens from position i
//
// Phrases are written as in running text, one space between words; hyphens in phrases and between tokens are skipped,
// so "car-bomb", "car bomb" and the tokens "car", "-", "bomb" are one. Words are compared in folded form; the caller
// folds what it adds. The package reads no files; [Lines] cuts a TSV into fields for those that do.
package phrase

import (
	"maps"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// Table maps phrases to values. The zero Table is empty and ready for Add. It must not change once it is shared.
type Table[T any] struct {
	byFirst map[string][]entry[T]
	sieve   sieve // of the words of byFirst
}

type entry[T any] struct {
	rest  []string
	value T
}

// Add enters a folded phrase. A second entry for the same phrase is kept behind the first.
func (t *Table[T]) Add(words string, value T) {
	first, rest := cut(words)
	if first == "" {
		return
	}
	if t.byFirst == nil {
		t.byFirst = map[string][]entry[T]{}
	}
	es, known := t.byFirst[first]
	if !known {
		t.sieve = t.sieve.with(first, len(t.byFirst), maps.Keys(t.byFirst))
	}
	i := 0
	for i < len(es) && len(es[i].rest) >= len(rest) {
		i++
	}
	t.byFirst[first] = slices.Insert(es, i, entry[T]{rest, value})
}

// cut takes a phrase apart at spaces and hyphens; most have one word, and make no slice.
func cut(words string) (first string, rest []string) {
	if !strings.ContainsAny(words, " -") {
		return words, nil
	}
	w := strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == '-' })
	if len(w) == 0 {
		return "", nil
	}
	return w[0], w[1:]
}

// Match returns the value of the longest phrase that begins at token i, and how many tokens it takes.
func (t *Table[T]) Match(tokens []record.Token, i int) (value T, n int, ok bool) {
	if i < 0 || i >= len(tokens) || !t.sieve.passes(tokens[i].Norm) {
		return value, 0, false
	}
	for _, e := range t.byFirst[tokens[i].Norm] {
		if end, ok := follow(tokens, i+1, e.rest); ok {
			return e.value, end - i, true
		}
	}
	return value, 0, false
}

// Get returns the value of a phrase of one word.
func (t *Table[T]) Get(word string) (value T, ok bool) {
	if !t.sieve.passes(word) {
		return value, false
	}
	for _, e := range t.byFirst[word] {
		if len(e.rest) == 0 {
			return e.value, true
		}
	}
	return value, false
}

func follow(tokens []record.Token, i int, rest []string) (int, bool) {
	for _, w := range rest {
		for i < len(tokens) && tokens[i].Norm == "-" {
			i++
		}
		if i >= len(tokens) || tokens[i].Norm != w {
			return 0, false
		}
		i++
	}
	return i, true
}

// Lines cuts a TSV into rows of fields; blank lines and lines that begin with # are left out.
func Lines(tsv string) [][]string {
	var rows [][]string
	for _, l := range strings.Split(tsv, "\n") {
		l = strings.TrimRight(l, "\r")
		if l == "" || l[0] == '#' {
			continue
		}
		rows = append(rows, strings.Split(l, "\t"))
	}
	return rows
}
