package tongue

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"
)

// Tongue is a language of the interface. The zero Tongue is English.
type Tongue struct {
	Code      string // "fa-AF"
	Name      string // in its own words
	Direction string // ltr or rtl
	texts     map[string]string
	shapes    []shape
	digits    []rune // zero to nine; nil for the Western ones
	thousand  string
	point     string
	solar     bool // days are told by the solar calendar too
}

// English is the language in which the words of the program are written.
func English() Tongue { return Tongue{Code: "en", Name: "English", Direction: "ltr"} }

// Find is the language with a code; false when there is none.
func Find(list []Tongue, code string) (Tongue, bool) {
	for _, t := range list {
		if t.Code == code {
			return t, true
		}
	}
	return Tongue{}, false
}

// Choose is the first of the languages that a browser asks for by Accept-Language and that there is, else the first of all.
func Choose(list []Tongue, accept string) Tongue {
	var have []language.Tag
	for _, t := range list {
		have = append(have, language.Make(t.Code))
	}
	asked, _, err := language.ParseAcceptLanguage(accept)
	if err != nil || len(asked) == 0 {
		return list[0]
	}
	_, i, confidence := language.NewMatcher(have).Match(asked...)
	if confidence == language.No {
		return list[0]
	}
	return list[i]
}

// Keys are the English words that the language has a line for.
func (t Tongue) Keys() []string {
	var out []string
	for k := range t.texts {
		out = append(out, k)
	}
	return out
}

// Has reports whether the language has words for a key. English has all.
func (t Tongue) Has(key string) bool {
	_, ok := t.texts[key]
	return ok || t.texts == nil
}

// Say is the text of a key, with what is put into it: numbers as the language writes them, anything else as it is.
func (t Tongue) Say(key string, put ...any) string {
	s, ok := t.texts[key]
	if !ok {
		s = key
	}
	for i, p := range put {
		v := fmt.Sprint(p)
		if _, text := p.(string); !text {
			v = t.Number(p)
		}
		s = strings.NewReplacer(fmt.Sprintf("{%d}", i), v, fmt.Sprintf("{%dn}", i), v, fmt.Sprintf("{%dd}", i), v, fmt.Sprintf("{%di}", i), v).Replace(s)
	}
	return s
}

// Many is "1 document", "3 documents".
func (t Tongue) Many(n int, noun string) string {
	if n == 1 {
		return t.Say("1 " + noun)
	}
	return t.Say("{0n} "+noun+"s", n)
}
