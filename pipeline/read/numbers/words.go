package numbers

import (
	_ "embed"
	"fmt"
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
)

// word is what one entry of the table means.
type word struct {
	class class
	value int
	bound record.Bound
	about bool // a group word that is never exact: "une dizaine"
}

// pack holds the words of one language, one table a class so that a word may be of several classes.
type pack struct {
	tables [joiner + 1]phrase.Table[word]
}

var classes = map[string]class{
	"unit": unit, "hundred": hundred, "thousand": thousand, "group": group, "vague": vague, "before": before,
	"after": after, "total": total, "additional": additional, "after_additional": afterAdditional,
	"ordinal": ordinal, "range": rangeWord, "between": between, "and": and, "joiner": joiner, "from": 0,
}

// parseTable reads the embedded TSV into one pack a language.
func parseTable(tsv string) (map[string]*pack, error) {
	packs := map[string]*pack{}
	for _, row := range phrase.Lines(tsv) {
		if len(row) < 4 {
			continue
		}
		c, ok := classes[row[0]]
		if !ok {
			return nil, fmt.Errorf("numbers: unknown class %q", row[0])
		}
		if c == 0 {
			continue
		}
		p := packs[row[1]]
		if p == nil {
			p = &pack{}
			packs[row[1]] = p
		}
		w, err := parseWord(c, row[2])
		if err != nil {
			return nil, err
		}
		for _, words := range strings.Split(row[3], "|") {
			p.tables[c].Add(token.Fold(strings.TrimSpace(words)), w)
		}
	}
	return packs, nil
}

func parseWord(c class, value string) (word, error) {
	w := word{class: c, about: strings.HasPrefix(value, "~")}
	switch c {
	case before, after:
		w.bound = record.Bound(value)
	case unit, hundred, thousand, group, vague, ordinal:
		n, err := strconv.Atoi(strings.TrimPrefix(value, "~"))
		if err != nil {
			return w, fmt.Errorf("numbers: value %q: %w", value, err)
		}
		w.value = n
	}
	return w, nil
}
