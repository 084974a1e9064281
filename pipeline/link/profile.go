package link

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// Profile is what is compared of an account, and nothing else of it.
type Profile struct {
	Key       string
	Document  string // accounts of one document are not joined
	Coded     bool   // a row of a data set, which has no text
	Published record.Day
	Date      record.Date
	Place     record.Place
	Name      string   // of the place, folded; "" when none is known
	Around    []string // larger places named with it, folded
	Type      record.IncidentType
	Actors    []string // canonical names of who is said to have done it
	Persons   []string // named victims and perpetrators, folded
	Killed    []int    // figures, the least of each
	Injured   []int
	Names     []uint32 // capitalised words of its sentences, hashed, sorted
	Phrases   []uint32 // two such words side by side, hashed, sorted
	Numbers   []uint16 // ages and other small numbers of its sentences, sorted

	Series record.Span `json:",omitzero"` // the words that tell of it as a part of a series; zero for most
	Whole  bool        `json:",omitzero"` // it tells of all of the series
}

// ProfileOf returns what is compared of an account; key is the account's, document its document's.
func ProfileOf(key, document string, d *record.Document, a *record.Account) Profile {
	p := Profile{Key: key, Document: document, Published: d.Published, Type: a.Type}
	if a.Date != nil && a.Date.Known() {
		p.Date = a.Date.Date
	}
	if a.Place != nil {
		p.Place, p.Name = a.Place.Place, fold.String(a.Place.Name)
		for _, w := range a.Place.Within {
			p.Around = append(p.Around, fold.String(w.Name))
		}
	}
	for _, r := range a.Perpetrators {
		switch name := r.Canonical; {
		case r.Basis == record.Denied:
		case r.Individual && r.Named:
			p.Persons = append(p.Persons, personName(r.Span.Quote(d.Text)))
		case name != "" && !slices.Contains(p.Actors, name):
			p.Actors = append(p.Actors, name)
		}
	}
	for _, v := range a.Victims {
		if v.Name != "" {
			p.Persons = append(p.Persons, personName(v.Name))
		}
	}
	if a.Series != nil {
		p.Series, p.Whole = a.Series.Span, a.Series.Whole
	}
	p.figures(a)
	evidence := a.Evidence
	if a.Main {
		evidence = append([]record.Span{{End: start(d.Text, opening)}}, evidence...)
	}
	p.words(d.Text, evidence)
	return p
}

// opening is how many bytes of a document tell of what it is about.
const opening = 3000

// start is where the last whole rune of the first n bytes ends.
func start(text string, n int) int {
	if n >= len(text) {
		return len(text)
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return n
}

func personName(s string) string { return strings.Join(strings.Fields(fold.String(s)), " ") }

// figures takes the figures of killed and injured that are no part of others.
func (p *Profile) figures(a *record.Account) {
	for _, c := range a.Casualties {
		if c.Subset || c.Status == record.PerpetratorVictim {
			continue
		}
		switch n := c.Count.Min; c.Effect {
		case record.Killed:
			p.Killed = add(p.Killed, n)
		case record.Injured:
			p.Injured = add(p.Injured, n)
		}
	}
}

func add[T comparable](list []T, v T) []T {
	if slices.Contains(list, v) {
		return list
	}
	return append(list, v)
}

// most is the largest number of names that is kept: what follows the first sentences is about other things.
const most = 120

// words takes the capitalised words and the small numbers of the account's sentences. What opens a sentence is left out:
// its capital says nothing.
func (p *Profile) words(text string, evidence []record.Span) {
	for _, s := range evidence {
		first, before := true, ""
		for w := range strings.FieldsFuncSeq(s.Quote(text), between) {
			switch r := w[0]; {
			case r >= '0' && r <= '9':
				if n, ok := number(w); ok {
					p.Numbers = add(p.Numbers, n)
				}
			case !first && capital(w) && len(p.Names) < most:
				p.Names = add(p.Names, hash(fold.String(w)))
			}
			before = p.phrase(before, w)
			first = false
		}
	}
	slices.Sort(p.Names)
	slices.Sort(p.Phrases)
	slices.Sort(p.Numbers)
}

// phrase takes a name of two words, and returns the word that the next may follow, "" when it is no name.
func (p *Profile) phrase(before, w string) string {
	if !capital(w) {
		return ""
	}
	w = fold.String(w)
	if before != "" && len(p.Phrases) < most {
		p.Phrases = add(p.Phrases, hash(before+" "+w))
	}
	return w
}
