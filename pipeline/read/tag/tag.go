package tag

import (
	"embed"
	"fmt"

	"github.com/sabt-org/sabt/pipeline/read/tag/perceptron"
	"github.com/sabt-org/sabt/record"
)

//go:embed data/en.model
var english string

//go:embed data/fa.model
var persian string

//go:embed data/*.tsv
var lists embed.FS

// Tagger tags tokens. It may be used by several goroutines at once.
type Tagger struct {
	models map[string]*perceptron.Model
	lists  map[string]*list
}

// New opens the embedded models and lists.
func New() (*Tagger, error) {
	t := &Tagger{models: map[string]*perceptron.Model{}, lists: map[string]*list{}}
	for lang, data := range map[string]string{"en": english, "fa": persian} {
		m, err := perceptron.Open(data)
		if err != nil {
			return nil, fmt.Errorf("tag: %s: %w", lang, err)
		}
		t.models[lang] = m
	}
	for _, lang := range []string{"ps", "ar", "es", "fr", "ru"} {
		l, err := readList("data/" + lang + ".tsv")
		if err != nil {
			return nil, fmt.Errorf("tag: %w", err)
		}
		t.lists[lang] = l
	}
	return t, nil
}

// Tag fills in Token.Tag. The language is an ISO 639-1 code.
func (t *Tagger) Tag(tokens []record.Token, sentences []record.Sentence, lang string) {
	if m := t.models[lang]; m != nil {
		for _, s := range sentences {
			m.Tag(tokens[s.First:s.Last])
		}
		return
	}
	l := t.lists[lang]
	for _, s := range sentences {
		l.tag(tokens[s.First:s.Last])
	}
}
