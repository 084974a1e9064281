package report

import (
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/sabt-org/sabt/record"
)

//go:embed messages/*.tsv
var messages embed.FS

// Languages are those that a report can be written in.
func Languages() []string { return []string{"en", "fa"} }

// words are the messages of one language. A message without words is noticed and makes the report fail: nobody should read a code.
type words struct {
	language string
	table    map[string]string
	names    map[string]string // of places and parties, by those of the register
	missing  []string
}

func wordsOf(lang string) (*words, error) {
	w := &words{language: lang}
	var err error
	if w.table, err = tableOf(lang + ".tsv"); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("report: no words in the language %q", lang)
	}
	if err == nil {
		w.names, err = tableOf(lang + ".names.tsv")
	}
	if errors.Is(err, fs.ErrNotExist) {
		err = nil // names are as in the register
	}
	return w, err
}

func tableOf(file string) (map[string]string, error) {
	b, err := messages.ReadFile("messages/" + file)
	if err != nil {
		return nil, fmt.Errorf("report: %w", err)
	}
	table := map[string]string{}
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		key, text, ok := strings.Cut(line, "\t")
		if _, twice := table[key]; !ok || twice {
			return nil, fmt.Errorf("report: messages/%s: a bad or second line %q", file, line)
		}
		table[key] = text
	}
	return table, nil
}

// named is a place or a party: in the language where its name is known there, else as the register has it.
func (w *words) named(s string) Text { return name(cmp.Or(w.names[s], s)) }

// say is a message with its blanks filled in: {1}, {2}.
func (w *words) say(key string, args ...any) string { return w.tell(key, args...).String() }

// tell is say for texts. A blank takes a Text, a Run, a string or a number.
func (w *words) tell(key string, args ...any) Text {
	pattern, ok := w.table[key]
	if !ok && !slices.Contains(w.missing, key) {
		w.missing = append(w.missing, key)
	}
	var out Text
	for {
		i := strings.IndexByte(pattern, '{')
		if i < 0 || i+2 >= len(pattern) {
			break
		}
		if i > 0 {
			out = append(out, Run{Words: pattern[:i]})
		}
		if n := int(pattern[i+1] - '1'); n >= 0 && n < len(args) {
			out = append(out, textOf(args[n])...)
		}
		pattern = pattern[i+3:]
	}
	if pattern != "" {
		out = append(out, Run{Words: pattern})
	}
	return out
}

func textOf(v any) Text {
	switch v := v.(type) {
	case Text:
		return v
	case Run:
		return Text{v}
	case string:
		return plain(v)
	case int:
		return plain(number(v))
	}
	return plain(fmt.Sprint(v))
}

// many counts things: "1 incident", "2 incidents".
func (w *words) many(n int, noun string) Text {
	if n == 1 {
		return w.tell(noun+".one", n)
	}
	return w.tell(noun+".many", n)
}

// code puts a code in words: "killed_or_injured" is "killed or injured". No code is "unknown".
func (w *words) code(group, c string) string {
	if c == "" {
		c = "unknown"
	}
	return w.say(group + "." + c)
}

// capital begins with a capital, where the script has them.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

func (w *words) day(d record.Day) Text { return left(d.String()) }

// date is a day or a stretch of days.
func (w *words) date(d record.Date) Text {
	switch {
	case !d.Known():
		return plain(w.say("day.unknown"))
	case d.To == d.From:
		return w.tell("day.one", w.day(d.From), w.say("weekday."+strconv.Itoa(int(d.From.Weekday()))))
	case !d.To.Known():
		return w.tell("day.since", w.day(d.From))
	}
	return w.tell("day.to", w.day(d.From), w.day(d.To))
}

func (w *words) country(code string) string {
	region, err := language.ParseRegion(code)
	if err != nil {
		return code
	}
	if w.language == "fa" {
		return display.Persian.Regions().Name(region)
	}
	return display.English.Regions().Name(region)
}

// place is from the smallest unit to the largest, in the names of the register.
func (w *words) place(p record.Place) Text {
	if p.Name == "" {
		return plain(w.say("place.unknown"))
	}
	country := w.country(p.Country)
	parts := []Text{w.named(p.Name)}
	if p.Kind == record.PlaceCountry && p.Country != "" {
		return name(country)
	}
	if p.Admin1 != "" && p.Admin1 != p.Name {
		parts = append(parts, w.named(p.Admin1))
	}
	if country != "" && p.Country != "" && country != p.Name {
		parts = append(parts, name(country))
	}
	return join(w.say("comma"), parts...)
}
