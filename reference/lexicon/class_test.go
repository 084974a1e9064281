package lexicon

import (
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/reference/phrase"
)

// Every phrase of every class is found where it stands.
func TestClass(t *testing.T) {
	all, err := OpenCues()
	if err != nil {
		t.Fatal(err)
	}
	for lang, c := range all {
		text, err := cueFiles.ReadFile("data/cues." + lang + ".tsv")
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, row := range phrase.Lines(string(text)) {
			if row[0] != "grammar" {
				continue
			}
			for _, p := range strings.Split(row[2], "|") {
				for _, w := range c.expand(p) {
					var tokens []record.Token
					for _, part := range strings.FieldsFunc(fold.String(w), func(r rune) bool { return r == ' ' || r == '-' }) {
						tokens = append(tokens, record.Token{Norm: part})
					}
					if n++; len(tokens) > 0 && c.Class(row[1], tokens, 0) != len(tokens) {
						t.Errorf("%s: %q is not of class %s", lang, w, row[1])
					}
				}
			}
		}
		if n == 0 {
			t.Errorf("%s has no classes", lang)
		}
		if c.Class("be", []record.Token{{Norm: "zzz"}}, 0) != 0 || c.Class("no such class", []record.Token{{Norm: "the"}}, 0) != 0 {
			t.Errorf("%s: a word is of a class that it is not of", lang)
		}
	}
}
