package places

import (
	_ "embed" // the word lists
	"fmt"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

//go:embed data/words.tsv
var wordsTSV string

//go:embed data/units.tsv
var unitsTSV string

//go:embed data/facilities.tsv
var facilitiesTSV string

//go:embed data/endings.tsv
var endingsTSV string

// class is what a word says about the words beside it: a set of flags.
type class uint32

const (
	isIn class = 1 << iota
	isNear
	isFrom
	isTo
	isOf
	isJoin
	isTitle
	isGiven
	isOrg
	isSay
	isStop
	isDirection
	isPeople
	isNever
	isOffice
	isBranch
	isSeat
	isNowhere
	isToward
	isBetween
	isStruck
	isAimed
	unitBefore
	unitAfter
	unitJoined
	facilityBefore
	facilityAfter
	facilityWeak
	facilitySole
	introduces = isIn | isNear | isFrom | isTo
)

func (c class) has(f class) bool { return c&f != 0 }

var classes = map[string]class{"in": isIn, "near": isNear, "from": isFrom, "to": isTo, "of": isOf, "join": isJoin,
	"title": isTitle, "given": isGiven, "org": isOrg, "say": isSay, "stop": isStop, "direction": isDirection,
	"people": isPeople, "never": isNever, "office": isOffice, "branch": isBranch, "seat": isSeat,
	"nowhere": isNowhere, "toward": isToward, "between": isBetween, "struck": isStruck, "aimed": isAimed}

// word is what the lists know of one word.
type word struct {
	class
	kind record.PlaceKind // of a unit word
}

// ending is a part that a word takes on in a sentence.
type ending struct {
	prefix          bool
	written, stands string
}

// vocabulary is what the lists know of one language.
type vocabulary struct {
	words   map[string]word
	endings []ending
}

// vocabularies are by language; "" serves texts of unknown language.
type vocabularies map[string]*vocabulary

var languages = []string{"en", "fa", "ps", "ar", "es", "fr", "ru"}

// loadVocabularies reads the embedded lists. They are part of the program, so a fault in them is a programming error.
func loadVocabularies() vocabularies {
	v := vocabularies{"": {words: map[string]word{}}}
	for _, l := range languages {
		v[l] = &vocabulary{words: make(map[string]word, 512)}
	}
	eachLine("words.tsv", wordsTSV, 3, func(f []string) bool {
		c, ok := classes[f[0]]
		for _, w := range strings.Fields(f[2]) {
			v.add(f[1], w, word{class: c})
		}
		return ok
	})
	eachLine("units.tsv", unitsTSV, 4, func(f []string) bool {
		c, ok := positions(f[3], unitBefore, unitAfter)
		v.add(f[0], f[1], word{class: c, kind: record.PlaceKind(f[2])})
		return ok
	})
	eachLine("facilities.tsv", facilitiesTSV, 3, func(f []string) bool {
		c, ok := positions(f[2], facilityBefore, facilityAfter)
		v.add(f[0], f[1], word{class: c})
		return ok
	})
	eachLine("endings.tsv", endingsTSV, 4, func(f []string) bool {
		e := ending{prefix: f[1] == "prefix", written: fold.String(f[2]), stands: fold.String(strings.Trim(f[3], "-"))}
		v[f[0]].endings = append(v[f[0]].endings, e)
		return true
	})
	return v
}

func (v vocabularies) add(lang, w string, what word) {
	w = fold.String(w)
	for _, l := range append(languages, "") {
		if lang == l || lang == "*" || l == "" {
			old := v[l].words[w]
			old.class |= what.class
			if what.kind != "" {
				old.kind = what.kind
			}
			v[l].words[w] = old
		}
	}
}

func positions(list string, before, after class) (class, bool) {
	var c class
	for _, p := range strings.Split(list, ",") {
		switch p {
		case "before":
			c |= before
		case "after":
			c |= after
		case "joined":
			c |= before | unitJoined
		case "weak":
			c |= facilityWeak
		case "sole":
			c |= facilitySole
		default:
			return 0, false
		}
	}
	return c, true
}

func eachLine(file, text string, fields int, f func([]string) bool) {
	for n, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		if row := strings.Split(line, "\t"); len(row) != fields || !f(row) {
			panic(fmt.Sprintf("places: %s: line %d: %q", file, n+1, line))
		}
	}
}
