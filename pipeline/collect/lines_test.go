package collect

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestLines(t *testing.T) {
	in := "\uFEFF{\"text\": \"a\"}\r\n\n  {\"text\": \"b\"}\n" + strings.Repeat("x", 300) + "\n{\"text\": \"c\"}"
	for name, b := range map[string][]byte{"plain": []byte(in), "packed": gzipped(t, []byte(in))} {
		var got []string
		for l, err := range Lines(bytes.NewReader(b), 100) {
			got = append(got, fmt.Sprint(l.Number, string(l.Bytes), errors.Is(err, ErrTooLarge)))
		}
		want := `1{"text": "a"}false 3{"text": "b"}false 4true 5{"text": "c"}false`
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestLine(t *testing.T) {
	c := newCollector(t)
	hints := Hints{Path: "c.jsonl", Publisher: "The corpus"}
	doc, err := c.Line(Line{3, []byte(`{"id": "d1", "text": "A\r\nbomb.", "url": "https://x.example/", "title": "T", "published": "2024-05-14T10:00:00Z", "language": "prs", "more": 1}`)}, hints)
	if err != nil || doc.ID != "d1" || doc.Text != "A\nbomb." || doc.Published.String() != "2024-05-14" || doc.PublishedBasis != "given" ||
		doc.Language != "fa" || doc.Publisher != "The corpus" || doc.Title != "T" || doc.Path != "c.jsonl" {
		t.Errorf("%+v %v", doc, err)
	}
	doc, err = c.Line(Line{4, []byte(`{"id": 4, "html": "<html><title>Blast</title><body><nav>Menu</nav><p>Six people died.</p></body></html>", "published": null}`)}, hints)
	if err != nil || doc.ID != "4" || doc.Text != "Blast\n\nSix people died." || doc.Extractor != "html/1" {
		t.Errorf("%+v %v", doc, err)
	}
	tests := []struct{ line, want, hint string }{
		{`{"id": "1", "text": "cut`, "not valid JSON", ""},
		{`[{"text": "a"}]`, "array", "jq"},
		{`{`, "several lines", "jq"},
		{`hello`, "not a JSON object", "one object a line"},
		{`{"id": "1"}`, "no text", "text"},
		{`{"text": 5}`, "text is a number", ""},
		{`{"id": [1], "text": "a"}`, "id", ""},
		{`{"text": "a", "published": "yesterday"}`, "not a date", "YYYY-MM-DD"},
		{`{"text": "a", "published": "2023-02-31"}`, "not a date", "YYYY-MM-DD"},
	}
	for _, tt := range tests {
		_, err := c.Line(Line{12, []byte(tt.line)}, hints)
		var e *Error
		if !errors.As(err, &e) || e.Line != 12 || !strings.HasPrefix(err.Error(), "c.jsonl:12: ") || !strings.Contains(err.Error(), tt.want) || !strings.Contains(e.Hint, tt.hint) {
			t.Errorf("%s: %v", tt.line, err)
		}
	}
}

// A broken line is named and the rest goes on; files and corpora may be mixed.
func TestInputs(t *testing.T) {
	dir := t.TempDir()
	write := func(name, s string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("a.jsonl", "{\"id\": \"1\", \"text\": \"one\"}\n{broken\n{\"id\": \"3\", \"text\": \"three\"}\n")
	write("b.txt", "two words")
	write("c.jpg", "\xFF\xD8\xFF\xE0")
	c := newCollector(t)
	var got []string
	for in := range c.Inputs([]string{dir}, false) {
		doc, err := c.Read(in, Hints{})
		if err != nil {
			got = append(got, strings.TrimPrefix(strings.SplitN(err.Error(), ": ", 2)[0], dir+"/"))
			continue
		}
		got = append(got, doc.Text)
	}
	if want := "one|a.jsonl:2|three|two words|c.jpg"; strings.Join(got, "|") != want {
		t.Errorf("%q", got)
	}
}

func FuzzLine(f *testing.F) {
	c := newCollector(f)
	f.Add([]byte(`{"id": 1, "text": "a", "published": "2023-01-01", "language": "fa"}`))
	f.Add([]byte("{\"text\": \"\xE1\xE2\"}"))
	f.Fuzz(func(t *testing.T, b []byte) {
		for l, err := range Lines(bytes.NewReader(b), 1000) {
			if err != nil {
				continue
			}
			if doc, err := c.Line(l, Hints{}); err == nil {
				sound(t, doc)
			}
		}
	})
}

func BenchmarkLine(b *testing.B) {
	c := newCollector(b)
	line := []byte(`{"id": "d1", "published": "2024-05-14", "text": "` + strings.Repeat("Six people died on Sunday in the attack, officials said. ", 36) + `"}`)
	b.SetBytes(int64(len(line)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Line(Line{1, line}, Hints{}); err != nil {
			b.Fatal(err)
		}
	}
}
