package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A list is read to its end page by page, by what standard error says and by the places in its JSON, while something is added.
func TestListGoesOn(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "x.sabt")
	add := func(name, text string) {
		t.Helper()
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if w := newWorld(); w.run("add", "--register", path, file) != 0 {
			t.Fatal(w.err.String())
		}
	}
	for i, town := range []string{"Kunduz", "Herat", "Kandahar", "Ghazni", "Bamyan"} {
		add(town+".txt", fmt.Sprintf("KABUL, May %d, 2024 - A bomb killed %d people in %s on May %d, police said.\n", 11+i, 3+i, town, 10+i))
	}
	list := func(args ...string) (ids []string, last, hint string) {
		t.Helper()
		w := newWorld()
		if code := w.run(append([]string{"list", "--register", path, "--format", "json"}, args...)...); code != 0 {
			t.Fatalf("%v: exit code %d: %s", args, code, w.err.String())
		}
		for line := range strings.Lines(w.out.String()) {
			var in struct{ ID, Cursor string }
			if err := json.Unmarshal([]byte(line), &in); err != nil {
				t.Fatal(err)
			}
			ids, last = append(ids, in.ID), in.Cursor
		}
		_, hint, _ = strings.Cut(strings.TrimSpace(w.err.String()), "--after ")
		return ids, last, hint
	}
	whole, _, hint := list("--limit", "0")
	if len(whole) != 5 || hint != "" {
		t.Fatalf("%d incidents, hint %q", len(whole), hint)
	}
	paged, last, hint := list("--limit", "2")
	for hint != "" {
		if hint != last {
			t.Errorf("the hint says %s, the last line %s", hint, last)
		}
		add(fmt.Sprint(len(paged), ".txt"), fmt.Sprintf("KABUL, June 2, 2024 - A bomb killed %d people in Farah on June 1, police said.\n", len(paged)))
		var next []string
		next, last, hint = list("--limit", "2", "--after", hint)
		paged = append(paged, next...)
	}
	if got, want := fmt.Sprint(paged), fmt.Sprint(whole); got != want {
		t.Errorf("pages %s, the list %s", got, want)
	}
	for _, args := range [][]string{{"--after", "x"}, {"--after", last, "--page", "2"}, {"--after", last, "--as-of", "1970-01-01"}} {
		if w := newWorld(); w.run(append([]string{"list", "--register", path}, args...)...) != exitUsage {
			t.Errorf("%v: %s", args, w.err.String())
		}
	}
}
