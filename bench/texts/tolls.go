package texts

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/sabt-org/sabt/bench/score"
)

// Counted is a report of one incident, with what a register has of it.
type Counted struct {
	Article
	Key score.Toll
}

// Airwars reads assessments: what several sources say of one strike, with the range that was made of it.
func Airwars(path string) ([]Counted, error) {
	var out []Counted
	err := eachLine(path, func(b []byte) error {
		var x struct {
			ID, Title, Text, Date string
			Killed, Injured       []*int
		}
		err := json.Unmarshal(b, &x)
		out = append(out, Counted{Article{ID: x.ID, Text: titled(x.Title, x.Text), Language: "en"}, score.Toll{Killed: ends(x.Killed), Injured: ends(x.Injured), Date: x.Date}})
		return err
	})
	return out, err
}

// GVA reads a part of the Gun Violence Archive: local reports, each of one incident of the archive. Reports of incidents that are not
// in the part are left out.
func GVA(dir string) ([]Counted, error) {
	keys := map[string]score.Toll{}
	err := eachLine(filepath.Join(dir, "incidents.jsonl"), func(b []byte) error {
		var x struct {
			Incident, Date string
			Killed         int `json:"n_killed"`
			Injured        int `json:"n_injured"`
		}
		err := json.Unmarshal(b, &x)
		keys[x.Incident] = score.Toll{Killed: &score.Ends{Min: x.Killed, Max: x.Killed}, Injured: &score.Ends{Min: x.Injured, Max: x.Injured}, Date: x.Date}
		return err
	})
	if err != nil {
		return nil, err
	}
	var out []Counted
	return out, eachLine(filepath.Join(dir, "articles.jsonl"), func(b []byte) error {
		var x struct{ ID, Incident, DCT, Title, Text string }
		err := json.Unmarshal(b, &x)
		if key, ok := keys[x.Incident]; ok {
			a := Article{ID: x.ID, Text: titled(x.Title, x.Text), Language: "en"}
			if x.DCT != "" {
				a.Published = &x.DCT
			}
			out = append(out, Counted{a, key})
		}
		return err
	})
}

// Summaries reads short summaries of attacks, each with its toll.
func Summaries(path string) ([]Counted, error) {
	var out []Counted
	err := eachLine(path, func(b []byte) error {
		var x struct {
			ID, Text        string
			Killed, Injured int
		}
		err := json.Unmarshal(b, &x)
		key := score.Toll{Killed: &score.Ends{Min: x.Killed, Max: x.Killed}, Injured: &score.Ends{Min: x.Injured, Max: x.Injured}}
		out = append(out, Counted{Article{ID: x.ID, Text: titled("", x.Text), Language: "en"}, key})
		return err
	})
	return out, err
}

func titled(title, text string) string {
	if title == "" {
		return text + "\n"
	}
	return title + "\n\n" + text + "\n"
}

func ends(e []*int) *score.Ends {
	switch {
	case len(e) != 2 || e[0] == nil:
		return nil
	case e[1] == nil:
		return &score.Ends{Min: *e[0], Max: *e[0]}
	}
	return &score.Ends{Min: *e[0], Max: *e[1]}
}

func eachLine(path string, do func([]byte) error) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for n, line := range bytes.Split(bytes.TrimSpace(b), []byte("\n")) {
		if err := do(line); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n+1, err)
		}
	}
	return nil
}
