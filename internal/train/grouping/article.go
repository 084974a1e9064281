package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/sabt-org/sabt/pipeline/extract"
	"github.com/sabt-org/sabt/pipeline/extract/account"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/pipeline/read"
	"github.com/sabt-org/sabt/record"
)

type stages struct {
	reader    *read.Reader
	extractor *extract.Extractor
}

func open() (*stages, error) {
	r, err := read.New(read.Options{})
	if err != nil {
		return nil, err
	}
	e, err := extract.New()
	return &stages{r, e}, err
}

// article is an annotated text, read, with the incident of each of its scenes.
type article struct {
	id, text string
	doc      func() *account.Document
	incident map[record.Span]int
}

// entry is a line of manifest.json.
type entry struct {
	ID        string `json:"id"`
	Lang      string `json:"lang"`
	Published string `json:"published"`
}

func (s *stages) load(dir string) ([]*article, error) {
	var list []entry
	if err := readJSON(filepath.Join(dir, "manifest.json"), &list); err != nil {
		return nil, err
	}
	var out []*article
	for _, e := range list {
		if e.Lang != "en" || strings.HasPrefix(e.ID, "h") {
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, "texts", e.ID+".txt"))
		if err != nil {
			return nil, err
		}
		var g gold
		if err := readJSON(filepath.Join(dir, "gold", e.ID+".json"), &g); err != nil {
			return nil, err
		}
		a, err := s.article(e, string(text), g)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", e.ID, err)
		}
		if a != nil {
			out = append(out, a)
		}
	}
	return out, nil
}

func (s *stages) article(e entry, text string, g gold) (*article, error) {
	d := &record.Document{Text: text, Language: e.Lang}
	if e.Published != "" {
		day, err := record.ParseDay(e.Published)
		if err != nil {
			return nil, err
		}
		d.Published = day
	}
	r := s.reader.Read(d)
	// Grouping resolves days as it goes, so each pass needs scenes of its own.
	doc := func() *account.Document { return s.extractor.Document(r) }
	first := doc()
	if first == nil {
		return nil, nil
	}
	return &article{id: e.ID, text: text, doc: doc, incident: label(text, first.Scenes, g)}, nil
}

// decisions are what grouping by w meets in the article.
func (a *article) decisions(w *account.Weights, guide bool) []account.Decision {
	l := &account.Lesson{Guide: guide, Incident: func(s *scene.Scene) int {
		if k, ok := a.incident[s.Span]; ok {
			return k
		}
		return account.NotKnown
	}}
	d := a.doc()
	d.Weights = w
	account.Teach(d, l)
	return l.Decisions
}

func readJSON(path string, v any) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, v); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

func (a *article) quote(s *scene.Scene) string {
	return strings.ReplaceAll(s.Quote(a.text), "\n", " ")
}

// show tells what an option was, and why.
func (a *article) show(d account.Decision, k int, w *account.Weights) string {
	if k < 0 {
		return "a new incident"
	}
	var b strings.Builder
	for _, s := range d.Options[k].Scenes() {
		fmt.Fprintf(&b, "| %.70s ", a.quote(s))
	}
	return fmt.Sprintf("%s\n         %s", b.String(), w.Explain(&d.Options[k].Reasons))
}
