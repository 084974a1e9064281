package actors

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/reference/phrase"
)

//go:embed data/words.tsv
var wordTable string

//go:embed data/branches.tsv
var branchTable string

//go:embed data/heads.tsv
var headTable string

// class is a set of the classes of data/words.tsv that a word is in.
type class uint32

const (
	force class = 1 << iota
	police
	intelligence
	government
	modifier
	strike
	act
	aux
	blame
	member
	generic
	branch
	qualifier
	joined
	against
	lower
	place
	collective
	native  // an English word
	foreign // only in other languages, where adjectives may follow their noun
)

var classNames = map[string]class{
	"force": force, "police": police, "intelligence": intelligence, "government": government, "modifier": modifier,
	"strike": strike, "act": act, "aux": aux, "blame": blame, "member": member, "generic": generic, "branch": branch,
	"qualifier": qualifier, "joined": joined, "against": against, "lower": lower,
	"place": place, "collective": collective,
}

// words holds what the tables say about single words.
type words struct {
	classes  map[string]class
	heads    map[string]head
	branches phrase.Table[[]region] // by region
}

// head says what a name with this word is.
type head struct {
	kind  record.ActorKind
	first bool // only before "of", "for" and the like: a "Centre for Hills" is a party, a "Hill Centre" a house
}

// region says that a party's branch is called after a region.
type region struct {
	whole, branch string
}

func readWords() (words, error) {
	w := words{classes: make(map[string]class, 1024), heads: make(map[string]head, 256)}
	for _, row := range phrase.Lines(wordTable) {
		if len(row) < 3 || classNames[row[0]] == 0 {
			return w, fmt.Errorf("actors: words.tsv: unknown class in %q", strings.Join(row, " "))
		}
		c := classNames[row[0]]
		if row[1] == "en" {
			c |= native
		}
		for word := range strings.SplitSeq(row[2], "|") {
			w.classes[fold.String(word)] |= c
		}
	}
	for word, c := range w.classes {
		if c&native == 0 {
			w.classes[word] = c | foreign
		}
	}
	for _, row := range phrase.Lines(headTable) {
		for word := range strings.SplitSeq(row[1], "|") {
			w.heads[fold.String(word)] = head{record.ActorKind(row[0]), len(row) > 2 && row[2] == "first"}
		}
	}
	w.readBranches()
	return w, nil
}

func (w *words) readBranches() {
	regions := map[string][]region{}
	var order []string
	for _, row := range phrase.Lines(branchTable) {
		for name := range strings.SplitSeq(row[2], "|") {
			name = fold.String(name)
			if regions[name] == nil {
				order = append(order, name)
			}
			regions[name] = append(regions[name], region{row[0], row[1]})
		}
	}
	for _, name := range order {
		w.branches.Add(name, regions[name])
	}
}

// of returns the classes of a word; Arabic words are also looked up without their article and particles.
func (w *words) of(norm string) class {
	if c, ok := w.classes[norm]; ok || len(norm) < 5 || norm[0] < 0xD0 {
		return c
	}
	if norm[0] <= 0xD1 {
		return w.russian(norm)
	}
	for _, cut := range []string{"و", "ب", "ل", "ال"} {
		if rest, ok := strings.CutPrefix(norm, cut); ok {
			norm = rest
		}
	}
	return w.classes[norm]
}

// russian looks a word up by its beginning, so that all cases of a noun are found: "удара", "ударами".
func (w *words) russian(norm string) class {
	for cut := 1; cut <= 3; cut++ {
		n := len(norm) - 2*cut
		if n < 6 {
			break
		}
		for _, ending := range []string{"", "а", "ы", "и", "я", "ь", "ый", "ие", "ая"} {
			if c, ok := w.classes[norm[:n]+ending]; ok {
				return c
			}
		}
	}
	return 0
}
