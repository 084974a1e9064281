package lexicon

import (
	"embed"
	"fmt"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/reference/phrase"
)

//go:embed data/weapons.tsv data/targets.tsv
var nounFiles embed.FS

// languages of the noun files, in the order in which a text of unknown language is looked up.
var languages = []string{"en", "fa", "ps", "ar", "es", "ru", "fr"}

// Lexicon holds the nouns of violence: weapons, targets, persons. It does not change once it is open.
type Lexicon struct {
	weapons nouns[record.WeaponKind]
	targets nouns[Target]
}

// Open reads the embedded noun files. An error names the file and the entry that is wrong.
func Open() (*Lexicon, error) {
	l := &Lexicon{}
	if err := l.readWeapons(); err != nil {
		return nil, err
	}
	if err := l.readTargets(); err != nil {
		return nil, err
	}
	return l, nil
}

func rows(file string) ([][]string, error) {
	b, err := nounFiles.ReadFile("data/" + file)
	if err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	return phrase.Lines(string(b)), nil
}

// nouns maps phrases of one or more words to values, by language, longest match first. Keys are hashes of the words'
// stems, so that reading the files makes no string a phrase.
type nouns[T any] struct {
	cells  map[uint64]cell
	values []T
}

type cell struct {
	value  int32 // position in values, plus one; 0: only the beginning of longer phrases
	longer bool
}

const (
	noWords  uint64 = 14695981039346656037
	fnvPrime uint64 = 1099511628211
)

func extend(k uint64, word string) uint64 {
	k = (k ^ ' ') * fnvPrime
	for i := 0; i < len(word); i++ {
		if word[i] != '\'' && word[i] != '.' {
			k = (k ^ uint64(word[i])) * fnvPrime
		}
	}
	return k
}

// add enters phrases separated by |. Of two entries for one phrase the first stands.
func (n *nouns[T]) add(lang, phrases string, value T) {
	if n.cells == nil {
		n.cells = make(map[uint64]cell, 8192)
	}
	n.values = append(n.values, value)
	for p := range strings.SplitSeq(fold.String(phrases), "|") {
		n.enter(lang, p)
	}
}

func (n *nouns[T]) enter(lang, words string) {
	k := extend(noWords, lang)
	for words != "" {
		end := strings.IndexAny(words, " -")
		w := words
		if end < 0 {
			words = ""
		} else {
			w, words = words[:end], words[end+1:]
		}
		k = extend(k, stem(w, lang))
		c := n.cells[k]
		if words != "" {
			c.longer = true
		} else if c.value == 0 {
			c.value = int32(len(n.values))
		}
		n.cells[k] = c
	}
}

// match returns the value of the longest phrase at token i and the tokens it takes, 0 when there is none. Hyphens
// between words are skipped.
func (n *nouns[T]) match(tokens []record.Token, i int, lang string) (value T, length int) {
	k := extend(noWords, lang)
	for j := i; j < len(tokens); j++ {
		if j > i && tokens[j].Norm == "-" {
			continue
		}
		k = extend(k, stem(tokens[j].Norm, lang))
		c, ok := n.cells[k]
		if !ok {
			break
		}
		if c.value > 0 {
			value, length = n.values[c.value-1], j-i+1
		}
		if !c.longer {
			break
		}
	}
	return value, length
}

// find is match in one language, or in each when it is not known; the longest match stands.
func (n *nouns[T]) find(tokens []record.Token, i int, lang string) (value T, length int) {
	if lang != "" {
		return n.match(tokens, i, lang)
	}
	for _, l := range languages {
		if v, m := n.match(tokens, i, l); m > length {
			value, length = v, m
		}
	}
	return value, length
}

func (n *nouns[T]) word(norm, lang string) (value T, ok bool) {
	k := extend(extend(noWords, lang), stem(norm, lang))
	if c := n.cells[k]; c.value > 0 {
		return n.values[c.value-1], true
	}
	return value, false
}
