package texts

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/sabt-org/sabt/bench/score"
)

// Article is a text, with what a program may be told of it, and what is in it by its annotator.
type Article struct {
	ID        string            `json:"id"`
	Text      string            `json:"text"`
	Published *string           `json:"published,omitempty"` // nil when nothing is known
	Language  string            `json:"language,omitempty"`
	Gold      *score.Annotation `json:"-"`
}

// Line is the article as one object of JSON Lines, as sabt read --input jsonl takes it.
func (a Article) Line() []byte {
	b, err := json.Marshal(a)
	if err != nil {
		panic(err) // strings always marshal
	}
	return b
}

// Kept reports whether an article is kept for choosing, by its id: half h of the corpus, and x and y of the retold reports.
// Nobody reads them while writing a rule, and nothing is learned from them.
func Kept(id string) bool { return id != "" && strings.Contains("hxy", id[:1]) }

// Annotated reads a folder of annotated articles, in the order of their manifest.
func Annotated(dir string) ([]Article, error) {
	out, err := manifest(dir)
	for i := range out {
		out[i].Gold = &score.Annotation{}
		if err := readJSON(filepath.Join(dir, "gold", out[i].ID+".json"), out[i].Gold); err != nil {
			return nil, err
		}
	}
	return out, err
}

// manifest reads the texts of a folder, in the order of their manifest.
func manifest(dir string) ([]Article, error) {
	var list []struct {
		ID        string
		Lang      string
		Published *string
	}
	if err := readJSON(filepath.Join(dir, "manifest.json"), &list); err != nil {
		return nil, err
	}
	var out []Article
	for _, m := range list {
		text, err := os.ReadFile(filepath.Join(dir, "texts", m.ID+".txt"))
		if err != nil {
			return nil, err
		}
		out = append(out, Article{m.ID, string(text), m.Published, m.Lang, nil})
	}
	return out, nil
}

func readJSON(path string, into any) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, into); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// Expected is an incident as a set expects it.
type Expected struct {
	Type         string              `json:"type"`
	TypeAlt      []string            `json:"type_alt"`
	Stage        string              `json:"stage"`
	Date         *score.Range        `json:"date"`
	Place        string              `json:"place"`
	Main         *bool               `json:"main"`
	Perpetrators []score.Perpetrator `json:"perpetrators"`
}

// Case is a text of a set.
type Case struct {
	Article
	Expect struct {
		Incidents []Expected `json:"incidents"`
		Allow     []string   `json:"allow"` // stages of which incidents are neither asked for nor wrong
	} `json:"expect"`
}

// Gold returns what a set expects in the shape of an annotation.
func (c Case) Gold() []score.Incident {
	var out []score.Incident
	for _, e := range c.Expect.Incidents {
		i := score.Incident{Type: e.Type, TypeAlt: e.TypeAlt, Stage: e.Stage, Date: e.Date, Main: e.Main, Perpetrators: e.Perpetrators}
		if e.Place != "" {
			i.Place = &score.Place{Name: e.Place}
		}
		out = append(out, i)
	}
	return out
}

// Set reads one set.
func Set(path string) ([]Case, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []Case
	for n, line := range bytes.Split(bytes.TrimSpace(b), []byte("\n")) {
		var c Case
		if err := json.Unmarshal(line, &c); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n+1, err)
		}
		out = append(out, c)
	}
	return out, nil
}
