package main

import (
	"os"
	"path/filepath"
	"testing"
)

// The manual pages in docs/man must be those of this program: make docs writes them anew.
func TestManualIsCurrent(t *testing.T) {
	w, dir := newWorld(), t.TempDir()
	if code := w.run("man", dir); code != 0 {
		t.Fatal(w.err.String())
	}
	made, err := os.ReadDir(dir)
	if err != nil || len(made) < 6 {
		t.Fatalf("%d pages, %v", len(made), err)
	}
	for _, page := range made {
		got, err := os.ReadFile(filepath.Join(dir, page.Name()))
		if err != nil {
			t.Fatal(err)
		}
		kept, err := os.ReadFile(filepath.Join("../../docs/man", page.Name()))
		if err != nil || string(kept) != string(got) {
			t.Errorf("docs/man/%s is not current: make docs (%v)", page.Name(), err)
		}
	}
}
