package tongue

import (
	"bufio"
	"embed"
	"fmt"
	"io"
	"path"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

//go:embed data/*.tsv
var files embed.FS

// All are English and the languages of the files, in the order of their names.
func All() ([]Tongue, error) {
	list, err := files.ReadDir("data")
	if err != nil {
		return nil, fmt.Errorf("tongue: %w", err)
	}
	out := []Tongue{English()}
	for _, f := range list {
		r, err := files.Open("data/" + f.Name())
		if err != nil {
			return nil, fmt.Errorf("tongue: %w", err)
		}
		t, err := Read(r, strings.TrimSuffix(path.Base(f.Name()), ".tsv"))
		if err != nil {
			return nil, fmt.Errorf("tongue: %s: %w", f.Name(), err)
		}
		out = append(out, t)
	}
	return out, nil
}

// Read reads a language: the keys of the file's head begin with "!" and say what the language is, the others are words.
func Read(r io.Reader, code string) (Tongue, error) {
	t := Tongue{Code: code, Direction: "ltr", texts: map[string]string{}}
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		key, text, ok := strings.Cut(line, "\t")
		switch {
		case !ok || text == "":
			return t, fmt.Errorf("line %d has no words behind a tab: %q", n, line)
		case strings.HasPrefix(key, "!"):
			if err := t.head(key, text); err != nil {
				return t, fmt.Errorf("line %d: %w", n, err)
			}
		case t.texts[key] != "":
			return t, fmt.Errorf("line %d: %q stands twice", n, key)
		case !samePlaces(key, text):
			return t, fmt.Errorf("line %d: the places of %q and %q are others", n, key, text)
		default:
			t.texts[key] = text
		}
	}
	t.countries()
	t.shapes = shapesOf(t.texts)
	return t, lines.Err()
}

// countries adds the names of countries, as Unicode has them, where the file has none.
func (t *Tongue) countries() {
	theirs, english := display.Regions(language.Make(t.Code)), display.English.Regions()
	if theirs == nil {
		return
	}
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			r, err := language.ParseRegion(string([]rune{a, b}))
			if err != nil || !r.IsCountry() {
				continue
			}
			if name := english.Name(r); name != "" && t.texts[name] == "" {
				t.texts[name] = theirs.Name(r)
			}
		}
	}
}

func (t *Tongue) head(key, text string) error {
	switch key {
	case "!name":
		t.Name = text
	case "!direction":
		t.Direction = text
	case "!digits":
		if t.digits = []rune(text); len(t.digits) != 10 {
			return fmt.Errorf("%d digits, not ten", len(t.digits))
		}
	case "!thousand":
		t.thousand = text
	case "!point":
		t.point = text
	case "!calendar":
		t.solar = text == "solar"
	default:
		return fmt.Errorf("what is %s?", key)
	}
	return nil
}

// samePlaces reports whether a text has the places of its key, in whatever order.
func samePlaces(key, text string) bool {
	for _, p := range place.FindAllString(key, -1) {
		if !strings.Contains(text, p) {
			return false
		}
	}
	return len(place.FindAllString(text, -1)) >= len(place.FindAllString(key, -1))
}
