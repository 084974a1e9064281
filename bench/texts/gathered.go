package texts

import (
	"encoding/json"
	"path/filepath"
	"slices"
)

// Gathered is a report that tells of one incident above all, and which one that is: reports of the same one belong together.
type Gathered struct {
	Article
	Incident string
	Half     string // "d" for development, "h" kept, "g" second reports of annotated articles; "" where a corpus has no halves
}

// seconds is the half of reports that do not stand by themselves.
const seconds = "g"

// Pairs reads a folder of reports and of which of them tell of one incident, but for those that tell what annotated articles tell.
func Pairs(dir string) ([]Gathered, error) {
	list, err := gathered(dir)
	return slices.DeleteFunc(list, func(t Gathered) bool { return t.Half == seconds }), err
}

func gathered(dir string) ([]Gathered, error) {
	var gold []struct {
		Incident string
		Reports  []string
	}
	if err := readJSON(filepath.Join(dir, "gold.json"), &gold); err != nil {
		return nil, err
	}
	of := map[string]string{}
	for _, g := range gold {
		for _, id := range g.Reports {
			of[id] = g.Incident
		}
	}
	var halves []struct{ ID, Half string }
	if err := readJSON(filepath.Join(dir, "manifest.json"), &halves); err != nil {
		return nil, err
	}
	list, err := manifest(dir)
	var out []Gathered
	for i, a := range list {
		out = append(out, Gathered{a, of[a.ID], halves[i].Half})
	}
	return out, err
}

// GVAGathered reads the reports of the Gun Violence Archive with the incident under which the archive keeps them.
func GVAGathered(dir string) ([]Gathered, error) {
	var out []Gathered
	return out, eachLine(filepath.Join(dir, "articles.jsonl"), func(b []byte) error {
		var x struct{ ID, Incident, DCT, Title, Text string }
		err := json.Unmarshal(b, &x)
		a := Article{ID: x.ID, Text: titled(x.Title, x.Text), Language: "en"}
		if x.DCT != "" {
			a.Published = &x.DCT
		}
		out = append(out, Gathered{Article: a, Incident: x.Incident})
		return err
	})
}
