package casualty_test

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/sabt-org/sabt/pipeline/extract/casualty"
	"github.com/sabt-org/sabt/pipeline/read"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
	"github.com/sabt-org/sabt/reference/phrase"
)

// finder returns what reads a sentence of a language up to its counts of harm.
func finder(t testing.TB) func(lang, text string) []casualty.Draft {
	t.Helper()
	reader, err := read.New(read.Options{})
	if err != nil {
		t.Fatal(err)
	}
	cues, err := lexicon.OpenCues()
	if err != nil {
		t.Fatal(err)
	}
	words, err := lexicon.Open()
	if err != nil {
		t.Fatal(err)
	}
	harms := casualty.New(cues, words)
	return func(lang, text string) []casualty.Draft {
		return harms.Find(reader.Read(&record.Document{Text: text, Language: lang}))
	}
}

func TestPhrasesByNearness(t *testing.T) {
	find := finder(t)
	files, err := filepath.Glob("testdata/phrases.*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatalf("no phrase files: %v", err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, ".en.tsv") {
			continue // has columns of its own
		}
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range phrase.Lines(string(b)) {
			want := ""
			if len(row) > 2 {
				want = row[2]
			}
			if got := inShort(find(row[0], row[1])); got != want {
				t.Errorf("%s\n\t got %s\n\twant %s", row[1], got, want)
			}
		}
	}
}

// inShort writes drafts as the phrase files do.
func inShort(ds []casualty.Draft) string {
	sort.SliceStable(ds, func(i, j int) bool { return ds[i].Span.Start < ds[j].Span.Start })
	var out []string
	for _, d := range ds {
		if d.Back {
			continue
		}
		code := letter[d.Effect]
		if d.Subset {
			code = strings.ToLower(code)
		}
		out = append(out, code+":"+bounds(d.Count))
	}
	return strings.Join(out, ";")
}

func bounds(c record.Count) string {
	switch {
	case c.Max == record.Unbounded:
		return fmt.Sprintf(">%d", c.Min)
	case c.Min == record.Unbounded || c.Min == 0 && c.Max > 0:
		return fmt.Sprintf("<%d", c.Max)
	case c.Min != c.Max:
		return fmt.Sprintf("%d-%d", c.Min, c.Max)
	}
	return fmt.Sprint(c.Min)
}

// Whatever the words, the drafts point into the text, at whole characters.
func FuzzFind(f *testing.F) {
	f.Add("fa", "در این انفجار هشت تن کشته و بیست تن دیگر زخمی شدند.")
	f.Add("ar", "قُتل شخصان وجُرح ثلاثة، منهم طفل.")
	f.Add("es", "Nadie resultó herido; murieron dos, uno de ellos menor.")
	f.Add("en", "killing six and wounding 14")
	find := finder(f)
	f.Fuzz(func(t *testing.T, lang, text string) {
		if !utf8.ValidString(text) {
			return
		}
		for _, d := range find(lang, text) {
			for _, s := range []record.Span{d.Span, d.Who} {
				if s.Start < 0 || s.End > len(text) || s.Start > s.End || !utf8.ValidString(text[s.Start:s.End]) {
					t.Fatalf("span %v is outside %q or cuts a character", s, text)
				}
			}
		}
	})
}
