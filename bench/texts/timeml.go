package texts

import (
	"encoding/json"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/bench/score"
)

// Timed is a text with its time expressions.
type Timed struct {
	Article
	Key []score.Timex
}

var (
	timemlBody = regexp.MustCompile(`(?s)<TEXT>(.*)</TEXT>`)
	timemlDate = regexp.MustCompile(`<DCT>\s*<TIMEX\d[^>]*?value="([^"]*)"`)
	timemlTag  = regexp.MustCompile(`<[^>]+>`)
	timexTag   = regexp.MustCompile(`(?i)^<(/?)TIMEX[23]\b([^>]*)>`)
	timexType  = regexp.MustCompile(`\btype\s*=\s*"([^"]*)"`)
	timexValue = regexp.MustCompile(`(?i)\b(?:value|val)\s*=\s*"([^"]*)"`)
)

// TimeML reads the .tml files of a folder: WikiWars.
func TimeML(dir string) ([]Timed, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.tml"))
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	var out []Timed
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		out = append(out, timed(strings.TrimSuffix(filepath.Base(f), ".tml"), string(b)))
	}
	return out, nil
}

// Persian reads sentences with the stretches of their time expressions, which have no value.
func Persian(path string) ([]Timed, error) {
	var list []struct {
		Text     string `json:"test_input"`
		Expected string `json:"expected"`
	}
	if err := readJSON(path, &list); err != nil {
		return nil, err
	}
	var out []Timed
	for i, x := range list {
		var stretches [][2]int
		if err := json.Unmarshal([]byte(x.Expected), &stretches); err != nil {
			return nil, fmt.Errorf("%s: %d: %w", path, i, err)
		}
		t := Timed{Article: Article{ID: strconv.Itoa(i), Text: x.Text, Language: "fa"}}
		for _, s := range stretches {
			t.Key = append(t.Key, score.Timex{Stretch: score.Stretch{Start: s[0], End: s[1]}})
		}
		out = append(out, t)
	}
	return out, nil
}

func timed(id, raw string) Timed {
	t := Timed{Article: Article{ID: id, Language: "en"}}
	if m := timemlDate.FindStringSubmatch(raw); m != nil {
		t.Published = &m[1]
	}
	body := raw
	if m := timemlBody.FindStringSubmatch(raw); m != nil {
		body = m[1]
	}
	type open struct {
		at         int
		attributes string
	}
	var text []rune
	var stack []open
	last := 0
	for _, tag := range timemlTag.FindAllStringIndex(body, -1) {
		text = append(text, []rune(html.UnescapeString(body[last:tag[0]]))...)
		last = tag[1]
		x := timexTag.FindStringSubmatch(body[tag[0]:tag[1]])
		switch {
		case x == nil || strings.HasSuffix(body[tag[0]:tag[1]], "/>"):
		case x[1] == "":
			stack = append(stack, open{len(text), x[2]})
		case len(stack) > 0:
			o := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			t.Key = append(t.Key, score.Timex{Stretch: score.Stretch{Start: o.at, End: len(text)}, Type: attribute(timexType, o.attributes), Value: attribute(timexValue, o.attributes)})
		}
	}
	t.Text = string(text) + html.UnescapeString(body[last:])
	slices.SortFunc(t.Key, earlier)
	return t
}

func earlier(a, b score.Timex) int {
	if a.Start != b.Start {
		return a.Start - b.Start
	}
	return a.End - b.End
}

func attribute(re *regexp.Regexp, attributes string) string {
	if m := re.FindStringSubmatch(attributes); m != nil {
		return m[1]
	}
	return ""
}
