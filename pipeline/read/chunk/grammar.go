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
	dayparts    map[string]struct{} // follow them: "Monday night"
	months      map[string]struct{} // take the number after them: "the March 16 attack"
	lights      map[string]struct{} // verbs that make one verb with the noun before them
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
	g := grammar{}
	sets := map[string]*map[string]struct{}{
		"possessive": &g.possessives, "time": &g.times, "daypart": &g.dayparts, "month": &g.months, "counter": &g.counters,
		"light": &g.lights,
	}
	for _, row := range phrase.Lines(data) {
		if len(row) < 2 {
			continue
		}
		if set := sets[row[0]]; set != nil {
			*set = enter(*set, row[1])
		}
		switch row[0] {
		case "head":
			g.headFirst = row[1] == "first"
		case "qualifier":
			g.qualifiers.Add(token.Fold(row[1]), true)
		}
	}
	return g
}

func enter(set map[string]struct{}, words string) map[string]struct{} {
	if set == nil {
		set = map[string]struct{}{}
	}
	for _, w := range strings.Fields(words) {
		set[token.Fold(w)] = struct{}{}
	}
	return set
}
