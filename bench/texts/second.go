package texts

import (
	"fmt"
	"path/filepath"

	"github.com/sabt-org/sabt/bench/score"
)

// Second is a second report of what an annotated article tells, or nearly tells (half g).
type Second struct {
	Gathered
	Main score.Incident // what it says of its main incident
}

// Told is an incident of an annotated article, counted from 1 in the order of the annotation.
type Told struct {
	Document string
	Number   int
}

// String is "en_r05 2".
func (t Told) String() string { return fmt.Sprint(t.Document, " ", t.Number) }

// Seconds reads the reports of half g, and which of their incidents annotated articles tell.
func Seconds(dir string) ([]Second, map[Told]string, error) {
	list, err := gathered(dir)
	if err != nil {
		return nil, nil, err
	}
	var mains []struct {
		ID string
		score.Incident
	}
	if err := readJSON(filepath.Join(dir, "main.json"), &mains); err != nil {
		return nil, nil, err
	}
	main := map[string]score.Incident{}
	for _, m := range mains {
		main[m.ID] = m.Incident
	}
	var out []Second
	for _, t := range list {
		if t.Half == seconds {
			out = append(out, Second{t, main[t.ID]})
		}
	}
	of, err := told(dir)
	return out, of, err
}

func told(dir string) (map[Told]string, error) {
	var gold []struct {
		Incident string
		Gold     []Told
	}
	if err := readJSON(filepath.Join(dir, "gold.json"), &gold); err != nil {
		return nil, err
	}
	of := map[Told]string{}
	for _, g := range gold {
		for _, t := range g.Gold {
			of[t] = g.Incident
		}
	}
	return of, nil
}
