package dates_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/sabt-org/sabt/pipeline/read/dates"
	"github.com/sabt-org/sabt/pipeline/read/token"
	"github.com/sabt-org/sabt/record"
)

// shared returns the directory of the corpora, which are not part of the project.
func shared(t *testing.T) string {
	dir := os.Getenv("SABT_SHARED")
	if dir == "" {
		t.Skip("SABT_SHARED names no directory of corpora")
	}
	return dir
}

// finder is shared: building one for each phrase would cost more than the phrases.
var finder = sync.OnceValues(dates.New)

func find(t testing.TB, text, language, published string) []record.DateMention {
	f, err := finder()
	if err != nil {
		t.Fatal(err)
	}
	return f.Find(reading(t, text, language, published))
}

func reading(t testing.TB, text, language, published string) *record.Reading {
	doc := &record.Document{Text: text, Language: language}
	if published != "" {
		day, err := record.ParseDay(published)
		if err != nil {
			t.Fatal(err)
		}
		doc.Published = day
	}
	tokens := token.Tokens(text)
	return &record.Reading{Document: doc, Tokens: tokens, Sentences: token.Sentences(text, tokens)}
}

// flat puts the ends of ranges in place of the ranges, as TIMEX3 annotates them.
func flat(ms []record.DateMention) []record.DateMention {
	var out []record.DateMention
	for _, m := range ms {
		if m.Ends == nil {
			out = append(out, m)
		}
		out = append(out, m.Ends...)
	}
	return out
}

type timex struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  string `json:"type"`
	Value string `json:"value"`
}

// TestTimexInput writes what score_more.py scores: SABT_OUT/NAME.json for the texts SABT_TEXTS/*.txt, which
// "score_more.py texts" makes. SABT_PUBLISHED is their publication date.
func TestTimexInput(t *testing.T) {
	texts, out := os.Getenv("SABT_TEXTS"), os.Getenv("SABT_OUT")
	if texts == "" || out == "" {
		t.Skip("SABT_TEXTS or SABT_OUT is not set")
	}
	files, err := filepath.Glob(filepath.Join(texts, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no texts in %s: %v", texts, err)
	}
	all := map[string][]timex{}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(b)
		id := strings.TrimSuffix(filepath.Base(name), ".txt")
		for _, m := range flat(find(t, text, os.Getenv("SABT_LANGUAGE"), os.Getenv("SABT_PUBLISHED"))) {
			start := utf8.RuneCountInString(text[:m.Start])
			all[id] = append(all[id], timex{start, start + utf8.RuneCountInString(m.Span.Quote(text)), "DATE", m.Value})
		}
	}
	b, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(out, b, 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestGold asks of every dated incident of the gold articles that some mention resolves to its date.
func TestGold(t *testing.T) {
	dir := filepath.Join(shared(t), "gold")
	var manifest []struct{ ID, Lang, Published string }
	readJSON(t, filepath.Join(dir, "manifest.json"), &manifest)
	dated, met := 0, 0
	for _, doc := range manifest {
		var gold struct {
			Incidents []struct {
				Date     *struct{ From, To string }
				DateText *string `json:"date_text"`
			}
		}
		readJSON(t, filepath.Join(dir, "gold", doc.ID+".json"), &gold)
		text, err := os.ReadFile(filepath.Join(dir, "texts", doc.ID+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		ms := flat(find(t, string(text), doc.Lang, doc.Published))
		for _, in := range gold.Incidents {
			if in.Date == nil {
				continue
			}
			dated++
			if resolvesTo(ms, in.Date.From, in.Date.To) {
				met++
			} else if in.DateText != nil {
				t.Logf("%s: %q is %s to %s; no mention says so", doc.ID, *in.DateText, in.Date.From, in.Date.To)
			}
		}
	}
	if dated == 0 || met*100 < dated*90 {
		t.Errorf("%d of %d dates met", met, dated)
	}
	t.Logf("%d of %d dates met", met, dated)
}

func resolvesTo(ms []record.DateMention, from, to string) bool {
	for _, m := range ms {
		if m.Date.From.String() == from && m.Date.To.String() == to || from != to && m.Date.Known() && from <= m.Date.From.String() && m.Date.To.String() <= to {
			return true
		}
	}
	return false
}

func readJSON(t *testing.T, name string, into any) {
	b, err := os.ReadFile(name)
	if err == nil {
		err = json.Unmarshal(b, into)
	}
	if err != nil {
		t.Fatal(err)
	}
}
