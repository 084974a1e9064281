package attribution_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/sabt-org/sabt/pipeline/read/attribution"
	"github.com/sabt-org/sabt/pipeline/read/tag"
	"github.com/sabt-org/sabt/pipeline/read/token"
	"github.com/sabt-org/sabt/record"
)

// read cuts a text up as package read does, as far as this package needs it.
func read(text, language string) *record.Reading {
	tokens := token.Tokens(text)
	r := &record.Reading{Document: &record.Document{Text: text, Language: language}, Tokens: tokens, Sentences: token.Sentences(text, tokens)}
	if tagger != nil && os.Getenv("SABT_UNTAGGED") == "" {
		tagger.Tag(r.Tokens, r.Sentences, language)
	}
	return r
}

var tagger = func() *tag.Tagger {
	t, err := tag.New()
	if err != nil { // no model yet: the package falls back on its own lists
		return nil
	}
	return t
}()

func shared(t testing.TB) string {
	dir := os.Getenv("SABT_SHARED")
	if dir == "" {
		t.Skip("SABT_SHARED is not set")
	}
	return dir
}

// TestQuotesDump writes the attributions of a PolNeAR part in the form that score_more.py quotes reads, to the file
// named by SABT_QUOTES.
func TestQuotesDump(t *testing.T) {
	out := os.Getenv("SABT_QUOTES")
	if out == "" {
		t.Skip("SABT_QUOTES is not set")
	}
	part := os.Getenv("SABT_PART")
	if part == "" {
		part = "dev"
	}
	files, _ := filepath.Glob(filepath.Join(shared(t), "bench/data/polnear", part, "text/*.txt"))
	f, err := attribution.New()
	if err != nil {
		t.Fatal(err)
	}
	preds := map[string][]map[string]any{}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		id := strings.TrimSuffix(filepath.Base(name), ".txt")
		preds[id] = []map[string]any{}
		for _, a := range f.Find(read(text, "en")) {
			src := a.Source.Span
			if !a.Anaphor.IsZero() {
				src = a.Anaphor
			}
			m := map[string]any{"cue": runes(text, a.Cue), "content": runes(text, a.Content), "stance": a.Stance, "name": a.Source.Name}
			if !src.IsZero() {
				m["source"] = runes(text, src)
			}
			preds[id] = append(preds[id], m)
		}
	}
	data, _ := json.Marshal(preds)
	if err := os.WriteFile(out, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// runes turns a byte span into character offsets.
func runes(text string, s record.Span) [2]int {
	a := utf8.RuneCountInString(text[:s.Start])
	return [2]int{a, a + utf8.RuneCountInString(s.Quote(text))}
}
