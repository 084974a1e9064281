package actors_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	refactors "github.com/sabt-org/sabt/reference/actors"
)

// TestCorpus reads the annotated articles under $SABT_SHARED/gold and asks for each perpetrator whom the authority
// list knows whether the finder names that party, a branch of it or the whole it is a branch of, anywhere in the text.
func TestCorpus(t *testing.T) {
	dir := os.Getenv("SABT_SHARED")
	if dir == "" {
		t.Skip("SABT_SHARED is not set")
	}
	list, err := refactors.Open()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "gold", "gold", "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no annotated articles in %s: %v", dir, err)
	}
	r, found, wanted := open(t), 0, 0
	for _, f := range files {
		id := strings.TrimSuffix(filepath.Base(f), ".json")
		text, err := os.ReadFile(filepath.Join(dir, "gold", "texts", id+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		names := map[string]bool{}
		for _, m := range r.find(string(text), language(id)) {
			names[m.Canonical] = true
		}
		for want := range perpetrators(t, f, list) {
			wanted++
			if hit(list, names, want) {
				found++
			} else {
				t.Logf("%s: %s is not found", id, want)
			}
		}
	}
	t.Logf("%d of %d perpetrators of the list found", found, wanted)
	if found*100 < wanted*95 {
		t.Errorf("%d of %d perpetrators found, want 95 in 100", found, wanted)
	}
}

func language(id string) string {
	if lang, _, ok := strings.Cut(id, "_"); ok {
		return lang
	}
	return "en"
}

// perpetrators returns the canonical names, as the list has them, of those whom an annotation names.
func perpetrators(t *testing.T, file string, list *refactors.List) map[string]bool {
	t.Helper()
	var doc struct {
		Incidents []struct {
			Perpetrators []struct{ Canonical, Name string }
		}
	}
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &doc); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	out := map[string]bool{}
	for _, i := range doc.Incidents {
		for _, p := range i.Perpetrators {
			if c := list.Canonical(p.Canonical); c != "" {
				out[c] = true
			}
		}
	}
	return out
}

func hit(list *refactors.List, names map[string]bool, want string) bool {
	for n := range names {
		if n != "" && (list.SameParty(n, want) || list.BranchOf(n, want) || list.BranchOf(want, n)) {
			return true
		}
	}
	return false
}
