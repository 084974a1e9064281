package score

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

//go:embed data/places.txt
var placeLines string

//go:embed data/actors.txt
var actorLines string

//go:embed data/generic.txt
var genericLines string

//go:embed data/stop.txt
var stopLines string

// letters are written alike before two names are compared.
var letters = strings.NewReplacer(
	"ي", "ی", "ى", "ی", "ك", "ک", "ة", "ه", "أ", "ا", "إ", "ا", "آ", "ا", "ؤ", "و", "ئ", "ی", "ې", "ی", "ۍ", "ی", "ګ", "گ",
	"ښ", "ش", "ځ", "ز", "څ", "س", "ړ", "ر", "ډ", "د", "ټ", "ت", "ڼ", "ن", "ۀ", "ه", "ـ", "",
	"\u200c", " ", "\u200e", "", "\u200f", "", "’", "", "'", "",
)

// plain is a name in the form in which names are compared: without marks, case and punctuation.
func plain(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		if r < utf8.RuneSelf || norm.NFKD.PropertiesString(string(r)).CCC() == 0 {
			b.WriteRune(r)
		}
	}
	s = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return ' '
	}, strings.ToLower(letters.Replace(b.String())))
	return strings.Join(strings.Fields(s), " ")
}

// names knows under which spellings the same place and the same party go.
type names struct {
	generic, stop map[string]bool
	places        map[string]string
	actors        map[string]string
	inside        []inside
}

// inside is a party's name of four letters or more, looked for in longer names.
type inside struct{ name, party string }

func loadNames() *names {
	n := &names{generic: set(genericLines), stop: set(stopLines), places: map[string]string{}, actors: map[string]string{}}
	for _, spellings := range lines(placeLines) {
		for _, s := range spellings {
			add(n.places, s, spellings[0])
			add(n.places, first(n.specific(s), s), spellings[0])
		}
	}
	for _, spellings := range lines(actorLines) {
		for _, s := range spellings {
			if add(n.actors, s, spellings[0]) && utf8.RuneCountInString(s) >= 4 {
				n.inside = append(n.inside, inside{s, spellings[0]})
			}
		}
	}
	return n
}

// set reads words, one a line, as they stand.
func set(data string) map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(data) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out[line] = true
		}
	}
	return out
}

// lines reads spellings parted by bars.
func lines(data string) [][]string {
	var out [][]string
	for line := range strings.Lines(data) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		var spellings []string
		for _, s := range strings.Split(line, "|") {
			spellings = append(spellings, plain(s))
		}
		out = append(out, spellings)
	}
	return out
}

// add keeps the first meaning of a name.
func add(m map[string]string, name, means string) bool {
	if _, ok := m[name]; ok {
		return false
	}
	m[name] = means
	return true
}

// specific is a place's name without words such as province and city.
func (n *names) specific(s string) string {
	return strings.Join(without(strings.Fields(plain(s)), n.generic), " ")
}

func without(words []string, drop map[string]bool) []string {
	out := words[:0:0]
	for _, w := range words {
		if !drop[w] {
			out = append(out, w)
		}
	}
	return out
}

func (n *names) placeKey(s string) string {
	p := plain(s)
	k := first(n.specific(s), p)
	return first(n.places[p], first(n.places[k], k))
}

// samePlace reports whether two names may be of one place.
func (n *names) samePlace(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	x, y := n.placeKey(a), n.placeKey(b)
	if x == "" || y == "" {
		return false
	}
	if x == y {
		return true
	}
	shared := partOf(x, y)
	if len(shared) == 0 {
		shared = partOf(y, x)
	}
	return longest(shared) >= 3 || ratio(x, y) >= 0.85
}

// partOf returns the words of a if all of them are in b.
func partOf(a, b string) []string {
	words, in := strings.Fields(a), map[string]bool{}
	for _, w := range strings.Fields(b) {
		in[w] = true
	}
	for _, w := range words {
		if !in[w] {
			return nil
		}
	}
	return words
}

func longest(words []string) int {
	n := 0
	for _, w := range words {
		n = max(n, utf8.RuneCountInString(w))
	}
	return n
}

// groupWord reports whether a word says no more than that a party is one: "the Boko Haram group".
func groupWord(w string) bool {
	switch w {
	case "the", "a", "an", "group", "militants", "fighters", "forces", "movement":
		return true
	}
	return false
}

// actorKey is the name that stands for all names of a party.
func (n *names) actorKey(s string) string {
	p := plain(s)
	if c, ok := n.actors[p]; ok {
		return c
	}
	var words []string
	for _, w := range strings.Fields(p) {
		if !groupWord(w) {
			words = append(words, w)
		}
	}
	k := strings.Join(words, " ")
	if c, ok := n.actors[k]; ok {
		return c
	}
	for _, in := range n.inside {
		if strings.Contains(" "+p+" ", " "+in.name+" ") {
			return in.party
		}
	}
	return first(k, p)
}

// sameActor reports whether two names may be of one party.
func (n *names) sameActor(a, b string) bool {
	x, y := n.actorKey(a), n.actorKey(b)
	switch {
	case x == "" || y == "":
		return false
	case x == y:
		return true
	}
	return partOf(x, y) != nil || partOf(y, x) != nil || ratio(x, y) >= 0.85
}

// sameSource is loose: two names of a source share a significant word, or both are the article's own voice.
func (n *names) sameSource(a, b string) bool {
	if a == "" || b == "" {
		return a == b
	}
	x, y := plain(a), plain(b)
	if strings.Contains(y, x) || strings.Contains(x, y) {
		return true
	}
	for _, p := range n.significant(x) {
		for _, q := range n.significant(y) {
			if p == q || akin(p, q) {
				return true
			}
		}
	}
	return n.actorKey(a) == n.actorKey(b)
}

func (n *names) significant(s string) []string {
	var out []string
	for _, w := range strings.Fields(s) {
		if !n.stop[w] && utf8.RuneCountInString(w) > 2 {
			out = append(out, w)
		}
	}
	return out
}

// akin reports whether two longer words begin or are written alike.
func akin(p, q string) bool {
	a, b := []rune(p), []rune(q)
	return min(len(a), len(b)) >= 5 && (string(a[:5]) == string(b[:5]) || ratio(p, q) >= 0.85)
}

// sameText reports whether two quotes are of the same passage: one holds the other, or they share that part of their words.
func sameText(a, b string, part float64) bool {
	x, y := plain(a), plain(b)
	if x == "" || y == "" {
		return false
	}
	if strings.Contains(y, x) || strings.Contains(x, y) {
		return true
	}
	inX, inY := words(x), words(y)
	both := 0
	for w := range inX {
		if inY[w] {
			both++
		}
	}
	all := len(inX) + len(inY) - both
	return float64(both)/float64(all) >= part || float64(both)/float64(min(len(inX), len(inY))) >= 0.7
}

func words(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}
