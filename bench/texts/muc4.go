package texts

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/encoding/charmap"

	"github.com/sabt-org/sabt/bench/score/muc4"
)

// muc4Head begins a message: "DEV-MUC3-0001 (NOSC)", "TST1-MUC3-0001".
var muc4Head = regexp.MustCompile(`(?m)^(DEV-MUC3-\d{4}|TST\d-MUC\d-\d{4})[ \t]*(?:\([^)\n]*\)?)?[ \t]*$`)

var blankLine = regexp.MustCompile(`\n[ \t]*\n`)

// Keyed is a message of MUC-4 with its answer key.
type Keyed struct {
	Article
	Key  []*muc4.Key
	Kept string // the message as GRIT keeps it; "" when it does not
}

// MUC4Train is the training part: 1,300 messages; MUC4Dev are tst1 and tst2, a hundred each.
const (
	MUC4Train = "train"
	MUC4Dev   = "dev"
)

// MUC4 reads a part of MUC-4 from the folder of its corpora: agency copy on Latin America of 1988 to 1990, in capitals. A
// paragraph becomes one line. The texts are not ours to give away.
func MUC4(corpora, part string) ([]Keyed, error) {
	patterns := map[string][2]string{MUC4Train: {"dev/dev-muc3-*", "dev/key-*"}, MUC4Dev: {"tst[12]/tst?-muc?", "tst[12]/key-*"}}[part]
	keys := map[string][]*muc4.Key{}
	err := eachFile(filepath.Join(corpora, patterns[1]), func(file string) {
		for id, list := range muc4.Keys(file) {
			keys[id] = append(keys[id], list...)
		}
	})
	if err != nil {
		return nil, err
	}
	var out []Keyed
	return out, eachFile(filepath.Join(corpora, patterns[0]), func(file string) {
		kept := keptMessages(file)
		for _, a := range messages(file) {
			if list, ok := keys[a.ID]; ok {
				out = append(out, Keyed{a, list, kept[a.ID]})
			}
		}
	})
}

// eachFile reads the files of a pattern in their order, in the letters of their time.
func eachFile(pattern string, do func(string)) error {
	files, err := filepath.Glob(pattern)
	if err != nil {
		return err
	}
	slices.Sort(files)
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		text, err := charmap.ISO8859_1.NewDecoder().Bytes(b)
		if err != nil {
			return err
		}
		do(string(text))
	}
	return nil
}

var (
	keptHead = regexp.MustCompile(`(DEV-MUC\S+) *\([^)]*\)|(TST\d-MUC\S+)`)
	keptBody = regexp.MustCompile(`(?s)^.*?--\s+(?:\[[^\]]+\]\s+)+(.*)$`)
)

// keptMessages are the messages as GRIT keeps them: in lower case, in one line, without the dateline.
func keptMessages(file string) map[string]string {
	out := map[string]string{}
	heads := keptHead.FindAllStringSubmatchIndex(file, -1)
	for i, h := range heads {
		end := len(file)
		if i+1 < len(heads) {
			end = heads[i+1][0]
		}
		body := strings.TrimSpace(file[h[1]:end])
		if m := keptBody.FindStringSubmatch(body); m != nil {
			body = m[1]
		}
		body = strings.ToLower(strings.NewReplacer("[", "(", "]", ")").Replace(strings.TrimSpace(body)))
		parts := strings.Split(body, "\n\n")
		for k := range parts {
			parts[k] = strings.ReplaceAll(parts[k], "\n", " ")
		}
		id := h[2:4]
		if id[0] < 0 {
			id = h[4:6]
		}
		out[file[id[0]:id[1]]] = strings.Join(parts, " ")
	}
	return out
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
