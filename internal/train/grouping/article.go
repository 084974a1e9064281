package main

import (
	"encoding/json"
	"fmt"
	"github.com/sabt-org/sabt/bench/texts"
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
	main     []bool // of each incident
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
		if e.Lang != "en" || texts.Kept(e.ID) {
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
	a := &article{id: e.ID, text: text, doc: doc, incident: label(text, first.Scenes, g)}
	for _, x := range g.Incidents {
		a.main = append(a.main, x.Main == nil || *x.Main)
	}
	return a, nil
}

// decisions are what grouping meets in the article.
func (a *article) decisions(l account.Learned, guide bool) []account.Decision {
	lesson := &account.Lesson{Guide: guide, Incident: a.tells}
	account.Teach(a.read(l), lesson)
	return lesson.Decisions
}

func (a *article) read(l account.Learned) *account.Document {
	d := a.doc()
	d.Learned = l
	return d
}

// tells is the incident that a scene tells of.
func (a *article) tells(s *scene.Scene) int {
	if k, ok := a.incident[s.Span]; ok {
		return k
	}
	return account.NotKnown
}

// verdict is a group, and whether the article is about its incident.
type verdict struct {
	account.Verdict
	main bool
}

// verdicts are the groups that are found in the article; one that tells of no annotated incident is not main.
func (a *article) verdicts(l account.Learned) []verdict {
	var out []verdict
	for _, v := range account.Verdicts(a.read(l)) {
		k := a.mostly(v.Scenes)
		out = append(out, verdict{v, k >= 0 && a.main[k]})
	}
	return out
}

// mostly is the incident that most scenes tell of.
func (a *article) mostly(scenes []*scene.Scene) int {
	count := map[int]int{}
	best := account.NotKnown
	for _, s := range scenes {
		if k := a.tells(s); k >= 0 {
			if count[k]++; best < 0 || count[k] > count[best] {
				best = k
			}
		}
	}
	return best
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
	return fmt.Sprintf("%s\n         %s", a.tell(d.Options[k].Scenes()), w.Explain(&d.Options[k].Reasons))
}

func (a *article) tell(scenes []*scene.Scene) string {
	var b strings.Builder
	for _, s := range scenes {
		fmt.Fprintf(&b, "| %.70s ", a.quote(s))
	}
	return b.String()
}
