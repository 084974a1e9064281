package chunk

import (
	"embed"
	"strings"
	"sync"

	"github.com/sabt-org/sabt/pipeline/read/token"
	"github.com/sabt-org/sabt/reference/phrase"
)

//go:embed data/*.tsv
var files embed.FS

// grammar is what is particular to a language.
type grammar struct {
	headFirst   bool
	qualifiers  phrase.Table[bool]  // limit the number after them: "at least"
	possessives map[string]struct{} // open a phrase: "their"
	times       map[string]struct{} // nouns that stand as adverbs: "Monday"
	counters    map[string]struct{} // stand between a number and what it counts
}

// grammars reads the data files once; they do not change afterwards.
var grammars = sync.OnceValue(func() map[string]grammar {
	out := map[string]grammar{}
	entries, _ := files.ReadDir("data") // an embedded folder is always there
	for _, e := range entries {
		data, _ := files.ReadFile("data/" + e.Name())
		out[strings.TrimSuffix(e.Name(), ".tsv")] = parse(string(data))
	}
	return out
})

// grammarOf returns a language's grammar; an unknown language is read with the head last and no words of its own.
func grammarOf(lang string) grammar { return grammars()[lang] }

func parse(data string) grammar {
	g := grammar{possessives: map[string]struct{}{}, times: map[string]struct{}{}, counters: map[string]struct{}{}}
	for _, row := range phrase.Lines(data) {
		words := ""
		if len(row) > 1 {
			words = row[1]
		}
		switch row[0] {
		case "head":
			g.headFirst = words == "first"
		case "qualifier":
			g.qualifiers.Add(token.Fold(words), true)
		case "possessive":
			enter(g.possessives, words)
		case "time":
			enter(g.times, words)
		case "counter":
			enter(g.counters, words)
		}
	}
	return g
}

func enter(set map[string]struct{}, words string) {
	for _, w := range strings.Fields(words) {
		set[token.Fold(w)] = struct{}{}
	}
}
