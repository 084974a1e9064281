package attribution_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline/read/attribution"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

type goldFile struct {
	ID        string
	Lang      string
	Incidents []struct {
		Casualties []struct {
			Text string
			By   *string
		}
	}
}

// TestGold tells for every annotated casualty whether its words lie in a content of the right source, and that those
// of the article's own voice lie in none.
func TestGold(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(shared(t), "gold/gold/*.json"))
	f, err := attribution.New()
	if err != nil {
		t.Fatal(err)
	}
	right, all := map[string]int{}, map[string]int{}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var g goldFile
		if err := json.Unmarshal(data, &g); err != nil {
			t.Fatal(err)
		}
		data, err = os.ReadFile(filepath.Join(shared(t), "gold/texts", g.ID+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		lang := g.Lang
		if g.ID == "seed" {
			g.Lang = "seed"
		}
		text := string(data)
		found := f.Find(read(text, lang))
		from := map[string]int{}
		for _, inc := range g.Incidents {
			for _, c := range inc.Casualties {
				at := strings.Index(text[from[c.Text]:], c.Text)
				if c.Text == "" || at < 0 {
					continue
				}
				at += from[c.Text]
				from[c.Text] = at + 1
				a, ok := record.SourceOf(found, record.Span{Start: at, End: at + len(c.Text)})
				got := ""
				if ok {
					got = a.Source.Name
				}
				want := ""
				if c.By != nil {
					want = *c.By
				}
				all[g.Lang]++
				if sameBy(want, got) {
					right[g.Lang]++
				} else {
					t.Logf("%s: %q want %q got %q", g.ID, c.Text, want, got)
				}
			}
		}
	}
	for _, l := range []string{"en", "seed", "fa", "ps", "ar", "es"} {
		t.Logf("%s: %d of %d", l, right[l], all[l])
	}
	if right["en"]*100 < all["en"]*55 {
		t.Errorf("only %d of %d English casualties have their source", right["en"], all["en"])
	}
}

// sameBy is the loose comparison of the gold scorer: they share a word that tells, or are both empty.
func sameBy(a, b string) bool {
	if a == "" || b == "" {
		return a == b
	}
	x, y := letters(a), letters(b)
	if strings.Contains(x, y) || strings.Contains(y, x) {
		return true
	}
	for _, p := range strings.Fields(x) {
		for _, q := range strings.Fields(y) {
			if !stop[p] && len([]rune(p)) > 2 && (p == q || len([]rune(p)) >= 5 && len([]rune(q)) >= 5 && string([]rune(p)[:5]) == string([]rune(q)[:5])) {
				return true
			}
		}
	}
	return false
}

var stop = map[string]bool{"the": true, "and": true, "for": true, "who": true, "with": true, "this": true, "that": true, "official": true, "officials": true, "said": true, "from": true}

func letters(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if strings.ContainsRune("'’‘.,()-\u200c", r) {
			return ' '
		}
		return r
	}, fold.String(s))), " ")
}
