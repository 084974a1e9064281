package actors

import (
	"embed"
	"fmt"
	"strings"
	"unicode"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

//go:embed data/*.tsv
var data embed.FS

// files in the order of their weight: of two parties with one name, the first is taken unless the text decides.
var files = []string{"armed.tsv", "forces.tsv", "international.tsv", "parties.tsv", "media.tsv", "unnamed.tsv", "nations.tsv"}

// List is the authority list. It does not change once it is open.
type List struct {
	actors []Actor
	table  *table
}

// Open reads the embedded list. An error names the file and the line that is wrong.
func Open() (*List, error) {
	l := &List{table: newTable(9500), actors: make([]Actor, 1, 1500)} // actors[0] is no party
	for _, f := range files {
		b, err := data.ReadFile("data/" + f)
		if err != nil {
			return nil, fmt.Errorf("actors: %w", err)
		}
		if err := l.read(f, string(b)); err != nil {
			return nil, err
		}
	}
	return l, nil
}

func (l *List) read(file, tsv string) error {
	add := l.addParty
	if file == "nations.tsv" {
		add = l.addNation
	}
	for n := 1; tsv != ""; n++ {
		line, rest, _ := strings.Cut(tsv, "\n")
		tsv = rest
		if line == "" || line[0] == '#' {
			continue
		}
		var cols [5]string
		for i := range cols {
			cols[i], line, _ = strings.Cut(line, "\t")
		}
		if err := add(cols); err != nil {
			return fmt.Errorf("actors: %s:%d: %w", file, n, err)
		}
	}
	return nil
}

var kinds = map[string]record.ActorKind{
	"armed_group": record.ActorArmedGroup, "state_forces": record.ActorStateForces, "police": record.ActorPolice,
	"government": record.ActorGovernment, "criminal": record.ActorCriminal, "international": record.ActorInternational,
	"party": record.ActorParty, "media": record.ActorMedia, "ngo": record.ActorNGO, "monitor": record.ActorMonitor,
	"medical": record.ActorMedical, "other": record.ActorOther,
}

// addParty reads a line: canonical name, kind, country, spellings, larger party. A kind "outlet" names the party's
// mouthpieces; a kind "unnamed:KIND" the words for nameless parties of that kind.
func (l *List) addParty(c [5]string) error {
	a := Actor{Canonical: strings.TrimPrefix(c[0], "="), Country: c[2], Of: c[4]}
	kind, unnamed := strings.CutPrefix(c[1], "unnamed:")
	switch {
	case c[1] == "outlet":
		owner, ok := l.byName(c[0])
		if !ok {
			return fmt.Errorf("outlet of %q, which stands nowhere before", c[0])
		}
		a.Kind, a.Role = owner.Kind, Outlet
	default:
		k, ok := kinds[kind]
		if !ok {
			return fmt.Errorf("unknown kind %q", kind)
		}
		a.Kind = k
	}
	if unnamed {
		a.Role, a.Canonical = Unnamed, ""
	}
	id := l.append(a)
	if a.Role == Party {
		l.addName(c[0], id)
	}
	l.addNames(c[3], id)
	return nil
}

// addNation reads a line: country, English name, English adjective, further names, further adjectives and peoples.
func (l *List) addNation(c [5]string) error {
	if len(c[0]) != 2 {
		return fmt.Errorf("country %q: want two letters", c[0])
	}
	a := Actor{Canonical: c[1], Kind: record.ActorStateForces, Country: c[0], Role: Nation, Adjective: c[2]}
	id := l.append(a)
	l.addName(c[1], id)
	l.addNames(c[3], id)
	a.Role = Demonym
	id = l.append(a)
	l.addName(c[2], id)
	l.addNames(c[4], id)
	return nil
}

func (l *List) append(a Actor) int32 {
	l.actors = append(l.actors, a)
	return int32(len(l.actors) - 1)
}

// addNames enters spellings separated by |. They are folded together: it saves an allocation a name.
func (l *List) addNames(names string, id int32) {
	folded := fold.String(names)
	for names != "" {
		var n, f string
		n, names, _ = strings.Cut(names, "|")
		f, folded, _ = strings.Cut(folded, "|")
		l.addSpelling(n, f, id)
	}
}

func (l *List) addName(name string, id int32) { l.addSpelling(name, fold.String(name), id) }

// addSpelling enters one spelling, and the two that follow from an Arabic article in it: "al-Shabaab" is also written
// "alshabaab", "Ansar al-Sharia" also "Ansar Sharia".
func (l *List) addSpelling(name, folded string, id int32) {
	name, unsure := strings.CutPrefix(name, "?")
	name, exact := strings.CutPrefix(name, "=")
	f := form{actor: id, need: needOf(name, exact)}
	if unsure {
		f.need |= weak
	}
	for folded != "" && (folded[0] == '?' || folded[0] == '=') {
		folded = folded[1:]
	}
	var buf [12]string
	words := split(buf[:0], folded)
	if len(words) == 0 {
		return
	}
	if !exact && len(words) > 1 && words[0] == "the" {
		words = words[1:] // "The Washington Post"; an exact name keeps it: "The Base"
	}
	if hasArabicArticle(words[0]) {
		f.need |= needArticle
	}
	l.table.add(words, f)
	if len(words) > 1 && words[0] == "al" {
		joined := append([]string{"al" + words[1]}, words[2:]...)
		l.table.add(joined, f)
	}
	if short := withoutArticles(words); len(short) < len(words) {
		l.table.add(short, f)
	}
}

// needOf reads from a spelling which capitals the text must show: an exact one ("=IS", "=Dawn") as written, a short
// acronym ("ELN") some of its own wherever the text uses capitals at all.
func needOf(name string, exact bool) need {
	if !exact && len(name) > 10 { // five letters of two bytes
		return 0
	}
	upper, letters := 0, 0
	for _, r := range name {
		switch {
		case unicode.IsUpper(r):
			upper++
			letters++
		case unicode.IsLower(r):
			letters++
		case r == ' ' && !exact:
			return 0
		}
	}
	switch {
	case exact && (upper == letters || upper > 1 && letters <= 4): // "IS", "LeT"
		return needCaps
	case exact:
		return needCapital
	case upper > 1 && letters <= 3:
		return needCaps | soft
	case upper > 1 && letters <= 5:
		return needCapital | soft
	}
	return 0
}

// split cuts a folded name into words at spaces, hyphens and brackets, and a possessive off its word, as texts are cut: "new",
// "people", "'s", "army". A bare apostrophe goes: "workers' party".
func split(words []string, s string) []string {
	start := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] != ' ' && s[i] != '-' && s[i] != '(' && s[i] != ')' {
			continue
		}
		w := strings.TrimSuffix(s[start:i], "'")
		if owner, ok := strings.CutSuffix(w, "'s"); ok && len(owner) > 2 {
			words = append(words, owner, "'s")
		} else if w != "" {
			words = append(words, w)
		}
		if i < len(s) && (s[i] == '(' || s[i] == ')') {
			words = append(words, s[i:i+1]) // a word of its own in texts: "CPI (Maoist)"
		}
		start = i + 1
	}
	return words
}

func withoutArticles(words []string) []string {
	keep := words
	for i := 1; i < len(words); i++ {
		if !isArticle(words[i]) {
			continue
		}
		keep = append([]string{}, words[:i]...)
		for _, w := range words[i+1:] {
			if !isArticle(w) {
				keep = append(keep, w)
			}
		}
		return keep
	}
	return keep
}

func isArticle(w string) bool { return w == "al" || w == "el" || w == "ul" || w == "the" }
