package texts

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// muc4Head begins a message: "DEV-MUC3-0001 (NOSC)".
var muc4Head = regexp.MustCompile(`(?m)^(DEV-MUC3-\d{4})[ \t]*(?:\([^)\n]*\)?)?[ \t]*$`)

var blankLine = regexp.MustCompile(`\n[ \t]*\n`)

// MUC4 reads the 1,300 messages of the training part of MUC-4 from the folder of its corpora (CORPORA/dev/dev-muc3-*):
// agency copy on Latin America of 1988 to 1990, in capitals. A paragraph becomes one line. The texts are not ours to give away.
func MUC4(corpora string) ([]Article, error) {
	files, err := filepath.Glob(filepath.Join(corpora, "dev", "dev-muc3-*"))
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	var out []Article
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		text, err := charmap.ISO8859_1.NewDecoder().Bytes(b)
		if err != nil {
			return nil, err
		}
		out = append(out, messages(string(text))...)
	}
	return out, nil
}

func messages(text string) []Article {
	var out []Article
	heads := muc4Head.FindAllStringSubmatchIndex(text, -1)
	for i, h := range heads {
		end := len(text)
		if i+1 < len(heads) {
			end = heads[i+1][0]
		}
		out = append(out, Article{ID: text[h[2]:h[3]], Text: paragraphs(text[h[1]:end]), Language: "en"})
	}
	return out
}

func paragraphs(text string) string {
	var out []string
	for _, p := range blankLine.Split(text, -1) {
		lines := strings.Split(strings.TrimSpace(p), "\n")
		for i, l := range lines {
			lines[i] = strings.Trim(l, " \t")
		}
		if p = strings.Join(lines, " "); p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, "\n\n") + "\n"
}
