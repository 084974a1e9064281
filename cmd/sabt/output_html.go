package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/html"
)

// htmlOutput prints one page, or writes pages into a folder.
type htmlOutput struct {
	printer
	renderer *html.Renderer
	dir      string
	used     map[string]int // names given so far
}

func newHTMLOutput(e env, o *readOptions) (*htmlOutput, error) {
	r, err := html.New()
	if err != nil {
		return nil, err
	}
	if o.outDir != "" {
		if err := os.MkdirAll(o.outDir, 0o755); err != nil {
			return nil, failed("name a folder that can be written to", err)
		}
	}
	return &htmlOutput{printer{e.stdout}, r, o.outDir, map[string]int{}}, nil
}

func (h *htmlOutput) render(r record.Result) ([]byte, error) { return h.renderer.Page(r) }

func (h *htmlOutput) write(doc *record.Document, page []byte) error {
	if h.dir == "" {
		return h.printer.write(doc, page)
	}
	return os.WriteFile(filepath.Join(h.dir, h.name(doc)), page, 0o644)
}

// name is the document's own name with .html; a name that was given before gets a number.
func (h *htmlOutput) name(doc *record.Document) string {
	base := strings.TrimSuffix(filepath.Base(doc.Path), filepath.Ext(doc.Path))
	if !strings.HasPrefix(doc.ID, "sha256:") || doc.Path == "" || doc.Path == "-" {
		base = doc.ID
	}
	base = cmp.Or(strings.Trim(strings.Map(fileRune, base), ".-"), "document")
	base = base[:min(len(base), 120)]
	h.used[base]++
	if n := h.used[base]; n > 1 {
		base = fmt.Sprintf("%s-%d", base, n)
	}
	return base + ".html"
}

// fileRune keeps letters of any script, digits, and the marks that every file system takes.
func fileRune(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("._-", r) {
		return r
	}
	return '-'
}
