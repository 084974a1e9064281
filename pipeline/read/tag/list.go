package tag

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/sabt-org/sabt/pipeline/read/tag/perceptron"
	"github.com/sabt-org/sabt/pipeline/read/token"
	"github.com/sabt-org/sabt/record"
)

// list tags a language without a model: words of closed classes, then endings and beginnings, then a noun.
// The nil list knows nothing but numbers and punctuation.
type list struct {
	words    map[string]record.Tag
	endings  map[string]record.Tag
	starts   map[string]record.Tag
	longest  int // ending, in bytes
	longest0 int // beginning, in bytes
}

var names = map[string]record.Tag{
	"ADJ": record.ADJ, "ADP": record.ADP, "ADV": record.ADV, "AUX": record.AUX, "CCONJ": record.CCONJ, "DET": record.DET,
	"INTJ": record.INTJ, "NOUN": record.NOUN, "NUM": record.NUM, "PART": record.PART, "PRON": record.PRON,
	"PROPN": record.PROPN, "SCONJ": record.SCONJ, "VERB": record.VERB,
}

// readList reads lines of a tag and the words that take it: "-ция" is an ending, "می-" a beginning.
func readList(path string) (*list, error) {
	data, err := lists.ReadFile(path)
	if err != nil {
		return nil, err
	}
	l := &list{words: map[string]record.Tag{}, endings: map[string]record.Tag{}, starts: map[string]record.Tag{}}
	for n, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		tag, words, _ := strings.Cut(line, "\t")
		if names[tag] == record.TagNone {
			return nil, fmt.Errorf("%s:%d: unknown tag %q", path, n+1, tag)
		}
		for _, w := range strings.Fields(words) {
			l.add(token.Fold(w), names[tag])
		}
	}
	return l, nil
}

func (l *list) add(w string, tag record.Tag) {
	if e, ok := strings.CutPrefix(w, "-"); ok {
		enter(l.endings, e, tag)
		l.longest = max(l.longest, len(e))
	} else if b, ok := strings.CutSuffix(w, "-"); ok {
		enter(l.starts, b, tag)
		l.longest0 = max(l.longest0, len(b))
	} else {
		enter(l.words, w, tag)
	}
}

// enter keeps the first tag of a word: folded, "él" is "el", and the article is met far more often.
func enter(m map[string]record.Tag, w string, tag record.Tag) {
	if m[w] == record.TagNone {
		m[w] = tag
	}
}

func (l *list) tag(tokens []record.Token) {
	started := false
	for i := range tokens {
		t := &tokens[i]
		t.Tag = l.one(t, started)
		started = started || t.Shape.Has(record.HasLetter)
	}
}

func (l *list) one(t *record.Token, started bool) record.Tag {
	if tag := perceptron.BySight(t); tag != record.TagNone {
		return tag
	}
	if l == nil {
		return record.NOUN
	}
	tag := l.words[t.Norm]
	name := started && t.Shape.Has(record.Capital) // a capital within a sentence; German is not among the languages
	switch {
	case name && (tag == record.TagNone || isOpen(tag)):
		return record.PROPN
	case tag != record.TagNone:
		return tag
	}
	return l.affix(t.Norm)
}

// isOpen: "el Estado Mayor" is a name although "estado" is a participle; "De la Rua" keeps its preposition.
func isOpen(t record.Tag) bool {
	return t == record.NOUN || t == record.VERB || t == record.AUX || t == record.ADJ || t == record.ADV
}

// affix takes the longest ending that the list has, at least two letters before it; then the longest beginning.
func (l *list) affix(w string) record.Tag {
	for n := min(l.longest, len(w)-2); n > 0; n-- {
		if cut := len(w) - n; utf8.RuneStart(w[cut]) && utf8.RuneCountInString(w[:cut]) > 1 {
			if tag := l.endings[w[cut:]]; tag != record.TagNone {
				return tag
			}
		}
	}
	for n := min(l.longest0, len(w)-2); n > 0; n-- {
		if utf8.RuneStart(w[n]) && utf8.RuneCountInString(w[n:]) > 1 {
			if tag := l.starts[w[:n]]; tag != record.TagNone {
				return tag
			}
		}
	}
	return record.NOUN
}
