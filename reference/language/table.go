package language

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
)

//go:embed words.tsv
var table string

// set is a set of languages: bit i stands for codes[i].
type set uint32

const maxLanguages = 32

// Identifier names the language of a text. It is safe for use by several goroutines.
type Identifier struct {
	codes   []string
	words   map[string]set
	letters map[rune]set
	longest int // bytes of the longest word
}

// New loads the table of words and letters.
func New() (*Identifier, error) {
	id := &Identifier{words: make(map[string]set, 700), letters: make(map[rune]set, 80)}
	for n, line := range strings.Split(table, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 3 {
			return nil, fmt.Errorf("words.tsv:%d: want language, kind and items, separated by tabs", n+1)
		}
		if err := id.row(f[0], f[1], f[2]); err != nil {
			return nil, fmt.Errorf("words.tsv:%d: %w", n+1, err)
		}
	}
	return id, nil
}

func (id *Identifier) row(code, kind, items string) error {
	i := slices.Index(id.codes, code)
	if i < 0 {
		i = len(id.codes)
		id.codes = append(id.codes, code)
	}
	if i >= maxLanguages {
		return fmt.Errorf("more than %d languages", maxLanguages)
	}
	for item := range strings.FieldsSeq(items) {
		switch kind {
		case "words":
			id.word(item, set(1)<<i)
		case "letters":
			id.letters[[]rune(item)[0]] |= set(1) << i
		default:
			return fmt.Errorf("kind %q: want words or letters", kind)
		}
	}
	return nil
}

// word adds a word under the same form in which it will be looked up.
func (id *Identifier) word(item string, langs set) {
	item = strings.Map(form, item)
	id.words[item] |= langs
	id.longest = max(id.longest, len(item))
}
