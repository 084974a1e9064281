package numbers

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/pipeline/read/token"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/phrase"
)

//go:embed data/numbers.tsv
var table string

type class uint8

const (
	unit class = iota + 1
	hundred
	thousand
	group
	vague
	before
	after
	total
	additional
	afterAdditional
	ordinal
	rangeWord
	between
	and
	joiner
	same
)

// classes is a set of classes.
type classes uint32

func (s classes) has(c class) bool { return s&(1<<c) != 0 }

// word is what one entry of the table means.
type word struct {
	class class
	value int
	bound record.Bound
	about bool // a group word that is never exact: "une dizaine"
}

// pack holds the words of one language, one table a class so that a word may be of several classes.
type pack struct {
	tables [same + 1]phrase.Table[word]
	first  map[string]classes // of the first word of every phrase, the classes of these phrases
	spaced bool               // groups of three digits are parted by a space: "2 000"
	prefix string             // "and" where it is written to the word after it: "وخمسة"
}

// add enters a phrase as written.
func (p *pack) add(c class, words string, w word) {
	folded := token.Fold(strings.TrimSpace(words))
	p.tables[c].Add(folded, w)
	if f := strings.Fields(strings.ReplaceAll(folded, "-", " ")); len(f) > 0 {
		p.first[f[0]] |= 1 << c
	}
}

// opens looks each token up once: most open no phrase of any class, and need not be tried for each.
func (p *pack) opens(tokens []record.Token) []classes {
	out := make([]classes, len(tokens))
	for i, t := range tokens {
		out[i] = p.first[t.Norm]
	}
	return out
}

// split cuts the "and" off the numbers that it is written to. Where the language has no such "and", the tokens are
// those given.
func (p *pack) split(tokens []record.Token) ([]record.Token, []bool) {
	if p.prefix == "" {
		return tokens, nil
	}
	out, joined := slices.Clone(tokens), make([]bool, len(tokens))
	for i, t := range tokens {
		rest, ok := strings.CutPrefix(t.Norm, p.prefix)
		if !ok || rest == "" || p.first[t.Norm] != 0 {
			continue
		}
		if c := rest[0]; p.first[rest] != 0 || '0' <= c && c <= '9' {
			out[i].Norm, joined[i] = rest, true
		}
	}
	return out, joined
}

var classNames = map[string]class{
	"unit": unit, "hundred": hundred, "thousand": thousand, "group": group, "vague": vague, "before": before,
	"after": after, "total": total, "additional": additional, "after_additional": afterAdditional,
	"ordinal": ordinal, "range": rangeWord, "between": between, "and": and, "joiner": joiner, "same": same, "from": 0, "prefix": 0, "spaced": 0,
}

// parseTable reads the embedded TSV into one pack a language.
func parseTable(tsv string) (map[string]*pack, error) {
	packs := map[string]*pack{}
	for _, row := range phrase.Lines(tsv) {
		if len(row) < 4 {
			continue
		}
		c, ok := classNames[row[0]]
		if !ok {
			return nil, fmt.Errorf("numbers: unknown class %q", row[0])
		}
		if c == 0 && row[0] != "prefix" && row[0] != "spaced" {
			continue
		}
		p := packs[row[1]]
		if p == nil {
			p = &pack{first: map[string]classes{}}
			packs[row[1]] = p
		}
		if row[0] == "spaced" {
			p.spaced = true
			continue
		}
		if row[0] == "prefix" {
			p.prefix = row[3]
			continue
		}
		w, err := parseWord(c, row[2])
		if err != nil {
			return nil, err
		}
		for _, words := range strings.Split(row[3], "|") {
			p.add(c, words, w)
		}
	}
	return packs, nil
}

func parseWord(c class, value string) (word, error) {
	w := word{class: c, about: strings.HasPrefix(value, "~")}
	switch c {
	case before, after:
		w.bound = record.Bound(value)
	case unit, hundred, thousand, group, vague, ordinal, same:
		n, err := strconv.Atoi(strings.TrimPrefix(value, "~"))
		if err != nil {
			return w, fmt.Errorf("numbers: value %q: %w", value, err)
		}
		w.value = n
	}
	return w, nil
}
