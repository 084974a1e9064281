package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// What is interrupted leaves the old edition as it was, and nothing beside it.
func TestInterruptedEditionLeavesTheOldOne(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "edition")
	publish := func(page string, then error) error {
		f, err := openFolder(dir)
		if err != nil {
			t.Fatal(err)
		}
		return f.fill(func() error {
			return errors.Join(f.put("index.html", []byte(page)), f.put("manifest.txt", []byte("# sabt edition 1\n"+sum64+"  index.html\n")), then)
		}, newTalk(os.Stderr))
	}
	for _, c := range []struct {
		page, want string
		then       error
	}{{"one", "one", nil}, {"two", "one", context.Canceled}, {"three", "three", nil}} {
		if err := publish(c.page, c.then); !errors.Is(err, c.then) {
			t.Fatalf("%s: %v", c.page, err)
		}
		if b, err := os.ReadFile(filepath.Join(dir, "index.html")); string(b) != c.want {
			t.Errorf("after %s: %q, %v", c.page, b, err)
		}
		if list, err := os.ReadDir(parent); len(list) != 1 {
			t.Errorf("after %s: %v, %v", c.page, list, err)
		}
	}
}

const sum64 = "0123456789012345678901234567890123456789012345678901234567890123"
