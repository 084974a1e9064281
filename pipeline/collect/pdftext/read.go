package pdftext

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/sabt-org/sabt/pipeline/collect/content"
)

// The sizes that no honest document reaches. They keep a hostile one from eating the machine.
const (
	maxPages   = 20_000
	maxStream  = 64 << 20 // bytes of one page's instructions, unpacked
	maxGlyphs  = 1 << 19  // of one page
	maxLetters = 8 << 20  // glyphs of all pages
	maxNested  = 10       // forms within forms
)

// Read takes the text out of a PDF file.
func Read(b []byte) (got content.Content, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = damaged(fmt.Errorf("the PDF is damaged: %v", r))
		}
	}()
	start := bytes.Index(b[:min(len(b), 1024)], []byte("%PDF-"))
	if start < 0 {
		return got, damaged(errors.New("the PDF has no header"))
	}
	short := !bytes.Contains(b[max(0, len(b)-2048):], []byte("%%EOF"))
	f, err := openFile(b[start:])
	switch {
	case short && err != nil:
		return got, cutShort()
	case err != nil:
		return got, err
	case f.lock != nil && f.lock.closed:
		return got, &content.Fault{Err: errors.New("the PDF is locked with a password"), Hint: "open it with the password and print it to a new PDF"}
	}
	d := document{fonts: map[*object]*font{}, walked: map[*object]bool{}}
	root := value{f, f.trailer}.key("Root").key("Pages")
	d.tree(root, value{}, 0)
	info := value{f, f.trailer}.key("Info")
	if f.lock != nil { // its strings are locked too
		info = value{}
	}
	got, err = d.content(info)
	if short && err != nil {
		return got, cutShort()
	}
	if short {
		got.Note("the PDF is cut short; what could be read was taken")
	}
	return got, err
}

func cutShort() error {
	return &content.Fault{Err: errors.New("the PDF is cut short: its end is missing"), Hint: "copy the file again"}
}

func damaged(err error) error {
	return &content.Fault{Err: err, Hint: "open it in a PDF reader and print it to a new PDF"}
}

// document is a PDF being read.
type document struct {
	pages  []page
	fonts  map[*object]*font
	walked map[*object]bool
	glyphs int
	failed int // pages that could not be read
}

// tree walks over the tree of pages. What parents hold for their pages is handed down. A part that was walked before
// is not walked again: trees may be made to grow without end.
func (d *document) tree(n, resources value, depth int) {
	if n.kind() != isDict || depth > 40 || len(d.pages) >= maxPages || d.walked[n.o] {
		return
	}
	d.walked[n.o] = true
	if own := n.key("Resources"); own.kind() == isDict {
		resources = own
	}
	kids := n.key("Kids")
	if kids.kind() != isArray {
		d.page(n, resources)
		return
	}
	for i := range kids.len() {
		d.tree(kids.index(i), resources, depth+1)
	}
}

// page reads one page. A damaged one is counted, and the rest goes on.
func (d *document) page(n, resources value) {
	var p painter
	defer func() {
		if r := recover(); r != nil {
			if r == errWork {
				panic(r)
			}
			d.failed++
		}
		d.glyphs += p.glyphs
		d.pages = append(d.pages, page{lines: makeLines(p.runs)})
	}()
	p.doc = d
	p.stream(streamBytes(n.key("Contents")), resources, 0)
}

// streamBytes unpacks a stream, or several that make one.
func streamBytes(v value) []byte {
	if v.kind() != isArray {
		return v.f.unpack(v)
	}
	var all []byte
	for i := 0; i < v.len() && len(all) < maxStream; i++ {
		all = append(append(all, v.f.unpack(v.index(i))...), '\n')
	}
	return all
}

// content makes the text of the pages.
func (d *document) content(info value) (content.Content, error) {
	var got content.Content
	text := assemble(d.pages)
	if strings.TrimSpace(text) == "" {
		err := errors.New("the PDF has no text layer; its pages are pictures")
		if d.failed > 0 {
			err = errors.New("no page of the PDF can be read")
		}
		return got, &content.Fault{Err: err, Hint: "recognise the text first, for example with ocrmypdf"}
	}
	if unreadable(text) {
		return got, &content.Fault{Err: errors.New("the fonts of the PDF do not say which letters they draw"), Hint: "recognise the text first, for example with ocrmypdf --force-ocr"}
	}
	got.Text = text
	if t := content.Squeeze(info.key("Title").text()); !generic(t) {
		got.Title = strings.ToValidUTF8(t, "\uFFFD")
	}
	if day := created(info.key("CreationDate").text()); day != "" {
		got.Note("the file was created on " + day + ", which is not taken for the day of publication")
	}
	if d.failed > 0 {
		got.Note(fmt.Sprintf("%d of %d pages could not be read", d.failed, len(d.pages)))
	}
	return got, nil
}

// unreadable reports whether most of the text is not letters but numbers of glyphs in a font.
func unreadable(text string) bool {
	odd, all := 0, 0
	for _, r := range text {
		if r == ' ' || r == '\n' {
			continue
		}
		all++
		if r == unicode.ReplacementChar || unicode.IsControl(r) || unicode.Is(unicode.Co, r) {
			odd++
		}
	}
	return odd*3 > all
}

func generic(title string) bool {
	s := strings.ToLower(title)
	return s == "" || strings.Contains(s, "microsoft word") || strings.Contains(s, ".doc") || strings.Contains(s, ".indd") || strings.HasPrefix(s, "untitled")
}

// created reads the day of "D:20230314102030+04'30'".
func created(s string) string {
	s = strings.TrimPrefix(s, "D:")
	if len(s) < 8 || strings.Trim(s[:8], "0123456789") != "" {
		return ""
	}
	return s[:4] + "-" + s[4:6] + "-" + s[6:8]
}
