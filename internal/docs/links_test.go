package docs

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Every link of the documentation to a file of the repository leads somewhere, and to a heading that is there.
func TestLinksLeadSomewhere(t *testing.T) {
	root := os.DirFS(filepath.Join("..", ".."))
	link := regexp.MustCompile(`\]\(([^)\s]+)\)`)
	for _, page := range pages(t, root) {
		text := read(t, root, page)
		for _, m := range link.FindAllStringSubmatch(text, -1) {
			target, heading, _ := strings.Cut(m[1], "#")
			if strings.Contains(target, ":") {
				continue // an address
			}
			file := path.Join(path.Dir(page), target)
			if target == "" {
				file = page
			}
			if _, err := fs.Stat(root, file); err != nil {
				t.Errorf("%s: the link %s leads nowhere", page, m[1])
			} else if heading != "" && !hasHeading(read(t, root, file), heading) {
				t.Errorf("%s: the link %s leads to no heading", page, m[1])
			}
		}
	}
}

func pages(t *testing.T, root fs.FS) []string {
	var out []string
	for _, pattern := range []string{"*.md", "docs/*.md", "docs/*/*.md", "examples/*.md"} {
		found, err := fs.Glob(root, pattern)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, found...)
	}
	if len(out) < 10 {
		t.Fatalf("only %d pages", len(out))
	}
	return out
}

func read(t *testing.T, root fs.FS, name string) string {
	b, err := fs.ReadFile(root, name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// hasHeading compares headings as forges make addresses of them: small letters, blanks to hyphens, marks dropped.
func hasHeading(text, want string) bool {
	for line := range strings.Lines(text) {
		h := strings.TrimLeft(line, "#")
		if h != line && anchor(h) == want {
			return true
		}
	}
	return false
}

func anchor(heading string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case strings.ContainsRune("-_", r), r >= '0' && r <= '9', r >= 'a' && r <= 'z', r > 127:
			return r
		}
		return -1
	}, strings.ToLower(strings.TrimSpace(heading)))
}
