package texts

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/bench/score"
)

// Quoted is a text with its reported statements.
type Quoted struct {
	Article
	Key []score.Quotation
}

// annotator is the code of a person at the end of a file's name.
var (
	annotator = regexp.MustCompile(`_[0-9a-f]{4}$`)
	digits    = regexp.MustCompile(`\d+`)
)

// PolNeAR reads a part (dev) of PolNeAR. A few articles were annotated by several people: the first file stands.
func PolNeAR(dir string) ([]Quoted, error) {
	files, err := filepath.Glob(filepath.Join(dir, "attributions", "*.ann"))
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	var out []Quoted
	done := map[string]bool{}
	for _, f := range files {
		id := annotator.ReplaceAllString(strings.TrimSuffix(filepath.Base(f), ".ann"), "")
		if done[id] {
			continue
		}
		done[id] = true
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		text, err := os.ReadFile(filepath.Join(dir, "text", id+".txt"))
		if err != nil {
			return nil, err
		}
		out = append(out, Quoted{Article{ID: id, Text: string(text), Language: "en"}, brat(string(b))})
	}
	return out, nil
}

// brat reads the events of a file of brat: "T1 Source 89 106 ..." are stretches, "E1 ... Source:T1" put them together.
func brat(file string) []score.Quotation {
	parts := map[string]score.Stretch{}
	var events []string
	for line := range strings.Lines(file) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		switch {
		case len(f) < 2:
		case strings.HasPrefix(f[0], "T"):
			_, offsets, _ := strings.Cut(f[1], " ")
			parts[f[0]] = outermost(offsets)
		case strings.HasPrefix(f[0], "E"):
			events = append(events, f[1])
		}
	}
	var out []score.Quotation
	for _, e := range events {
		out = append(out, event(e, parts))
	}
	return out
}

func outermost(offsets string) score.Stretch {
	var all []int
	for _, d := range digits.FindAllString(offsets, -1) {
		n, _ := strconv.Atoi(d)
		all = append(all, n)
	}
	if len(all) == 0 {
		return score.Stretch{}
	}
	return score.Stretch{Start: slices.Min(all), End: slices.Max(all)}
}

// event joins parts of one role: "Content:T3 Content2:T5".
func event(e string, parts map[string]score.Stretch) score.Quotation {
	found := map[string]*score.Stretch{}
	for _, x := range strings.Fields(e) {
		role, id, _ := strings.Cut(x, ":")
		s, ok := parts[id]
		if role = strings.TrimRight(role, "0123456789"); !ok {
			continue
		}
		if was := found[role]; was != nil {
			s = score.Stretch{Start: min(s.Start, was.Start), End: max(s.End, was.End)}
		}
		found[role] = &s
	}
	return score.Quotation{Source: found["Source"], Cue: found["Cue"], Content: found["Content"]}
}
