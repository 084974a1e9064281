package collect

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
)

func TestClean(t *testing.T) {
	tests := []struct{ in, want string }{
		{"plain\n\ttext", "plain\n\ttext"},
		{"a\r\nb\rc\fd\u2028e\u0085f", "a\nb\nc\nd\ne\nf"},
		{"a\x00b\x07c\x7f\u0080d", "abcd"},
		{"\uFEFFa\u200Fb\u200Ec\u202Ed\u202Ce\u2066f\u2069g\u061Ch\u00ADi", "abcdefghi"},
		{"شده\u200Cاند\u00A0و", "شده\u200Cاند\u00A0و"}, // part of the spelling
		{"«“—…”» ½ \u200B", "«“—…”» ½ \u200B"},
		{"\uFFFD stays", "\uFFFD stays"},
	}
	for _, tt := range tests {
		if got := clean(tt.in); got != tt.want {
			t.Errorf("clean(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func gzipped(t testing.TB, b []byte) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	w.Write(b)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestBytes(t *testing.T) {
	c := newCollector(t)
	text := "Six people died in the attack on the market of the town, the police said.\r\n"
	want := strings.ReplaceAll(text, "\r\n", "\n")
	for name, b := range map[string][]byte{"plain": []byte(text), "packed": gzipped(t, []byte(text))} {
		doc, err := c.Bytes(b, Hints{})
		if err != nil || doc.Text != want || doc.Language != "en" || doc.Extractor != "text/1" {
			t.Errorf("%s: %+v %v", name, doc, err)
		}
		if doc.SHA256 != hash(b) || doc.ID != "sha256:"+doc.SHA256 {
			t.Errorf("%s: the hash is not that of the bytes as received", name)
		}
	}
	doc, err := c.Bytes([]byte(`{"id": 7, "text": "A bomb."}`), Hints{})
	if err != nil || doc.ID != "7" || doc.Text != "A bomb." {
		t.Errorf("one object: %+v %v", doc, err)
	}
	doc, err = c.Bytes([]byte("From: a@b.example\r\nMessage-ID: <1>\r\nSubject: Blast\r\n\r\nSix died."), Hints{})
	if err != nil || doc.Extractor != "eml/1" || doc.Text != "Blast\n\nSix died." {
		t.Errorf("a message without a name: %+v %v", doc, err)
	}
	doc, err = c.Bytes([]byte("From: Kabul\nTo: the desk\n\nSix died."), Hints{})
	if err != nil || doc.Extractor != "text/1" {
		t.Errorf("an article that begins like a message: %+v %v", doc, err)
	}
}

func TestBytesRefuses(t *testing.T) {
	c, err := New(Options{MaxBytes: 1 << 20})
	if err != nil {
		t.Fatal(err)
	}
	var docx bytes.Buffer
	z := zip.NewWriter(&docx)
	f, _ := z.Create("word/document.xml")
	f.Write(bytes.Repeat([]byte(" "), 2<<20))
	z.Close()
	tests := []struct {
		name string
		b    []byte
		want string
		is   error
	}{
		{"nothing", nil, "", ErrEmpty},
		{"spaces", []byte(" \n\t "), "", ErrEmpty},
		{"a page without text", []byte("<html><body><script>x()</script></body></html>"), "", ErrEmpty},
		{"zeros", make([]byte, 100), "", ErrBinary},
		{"a program", append([]byte("\x7FELF"), make([]byte, 100)...), "program", nil},
		{"a picture", []byte("\xFF\xD8\xFF\xE0 etc"), "JPEG", nil},
		{"an old document", []byte("\xD0\xCF\x11\xE0\xA1\xB1"), "old Office", nil},
		{"rich text", []byte(`{\rtf1 hello}`), "RTF", nil},
		{"too large", bytes.Repeat([]byte("a "), 1<<20), "", ErrTooLarge},
		{"too large unpacked", gzipped(t, bytes.Repeat([]byte("a "), 1<<20)), "", ErrTooLarge},
		{"a bomb in a document", docx.Bytes(), "more than", nil},
		{"packed and cut short", gzipped(t, []byte("hello, hello"))[:20], "", nil},
		{"a PDF cut short", []byte("%PDF-1.4\n1 0 obj\n"), "cut short", nil},
		{"a document cut short", []byte("PK\x03\x04 etc"), "cut short", nil},
		{"a list", []byte(`{"text": ["a"]}`), "text is a array", nil},
	}
	for _, tt := range tests {
		doc, err := c.Bytes(tt.b, Hints{Path: "a.bin"})
		var e *Error
		if doc != nil || !errors.As(err, &e) || e.Path != "a.bin" {
			t.Errorf("%s: %v %v", tt.name, doc, err)
			continue
		}
		if tt.is != nil && !errors.Is(err, tt.is) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

// Pages that nest or grow without measure are read in time that grows with their size.
func TestHostilePages(t *testing.T) {
	c := newCollector(t)
	for name, page := range map[string]string{
		"deep":        "<html><title>T</title><body>" + strings.Repeat("<div>", 100_000) + "Six people died.",
		"deep inline": "<html><body>" + strings.Repeat("<b><i>", 50_000) + "Six people died.",
		"many":        "<html><body>" + strings.Repeat("<p>Six people died.</p>", 60_000),
		"very many":   "<html><body>" + strings.Repeat("<p>Six people died.</p>", 200_000),
		"attributes":  "<html><body><p " + strings.Repeat("a=b ", 100_000) + ">Six people died.</p>",
		"tables":      "<html><body>" + strings.Repeat("<table><tr><td>", 20_000) + "Six people died.",
	} {
		doc, err := c.Bytes([]byte(page), Hints{})
		if err != nil || !strings.Contains(doc.Text, "Six people died.") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestNotices(t *testing.T) {
	var told []*Error
	c, err := New(Options{Notice: func(e *Error) { told = append(told, e) }})
	if err != nil {
		t.Fatal(err)
	}
	c.Bytes([]byte("در این حمله شش نفر کشته شدند \xD8"), Hints{Path: "a.txt"})
	if len(told) != 1 || told[0].Path != "a.txt" || !strings.Contains(told[0].Error(), "UTF-8") {
		t.Errorf("notices: %v", told)
	}
}

func TestFile(t *testing.T) {
	c, err := New(Options{Stdin: strings.NewReader("Six people died.")})
	if err != nil {
		t.Fatal(err)
	}
	if doc, err := c.File("-", Hints{}); err != nil || doc.Text != "Six people died." || doc.Path != "-" {
		t.Errorf("standard input: %+v %v", doc, err)
	}
	for path, want := range map[string]string{"testdata": "directory", "testdata/none.txt": "no such file"} {
		_, err := c.File(path, Hints{})
		var e *Error
		if !errors.As(err, &e) || !strings.Contains(e.Error(), want) || e.Hint == "" || strings.Count(e.Error(), path) != 1 {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestFormats(t *testing.T) {
	c := newCollector(t)
	for file, want := range map[string]struct{ title, language, published, extractor, text string }{
		"report.docx":  {"گزارش رویدادهای هفته", "fa", "", "docx/1", "کندز\t۶ کشته\t۱۴ زخمی"},
		"letter.eml":   {"انفجار در شهر کندز", "fa", "2023-03-09", "eml/1", "شش نفر کشته"},
		"bulletin.pdf": {"", "en", "", "pdf/1", "killed nine men and wounded twenty-two"},
	} {
		doc, err := c.File("testdata/"+file, Hints{})
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		if doc.Title != want.title || doc.Language != want.language || doc.Published.String() != want.published || doc.Extractor != want.extractor {
			t.Errorf("%s: title %q language %q published %s extractor %q", file, doc.Title, doc.Language, doc.Published, doc.Extractor)
		}
		if !strings.Contains(doc.Text, want.text) || !strings.HasPrefix(doc.Text, doc.Title) {
			t.Errorf("%s: text is\n%s", file, doc.Text)
		}
	}
}

func TestWalk(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.txt", "a/2.txt", "a/1.html", ".hidden", ".git/x.txt", "c.md"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("nowhere", filepath.Join(dir, "d.txt")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(dir, filepath.Join(dir, "a", "loop")); err != nil {
		t.Fatal(err)
	}
	walked := func(paths ...string) (good, bad []string) {
		for path, err := range Walk(paths) {
			short, _ := filepath.Rel(dir, path)
			if path == "-" {
				short = path
			}
			if err != nil {
				bad = append(bad, short)
			} else {
				good = append(good, short)
			}
		}
		return good, bad
	}
	good, _ := walked(dir)
	if want := []string{"a/1.html", "a/2.txt", "b.txt", "c.md", "d.txt"}; !slices.Equal(good, want) {
		t.Errorf("folder: %q", good)
	}
	good, bad := walked("-", filepath.Join(dir, "*.txt"), filepath.Join(dir, ".hidden"), filepath.Join(dir, "none"), filepath.Join(dir, "*.pdf"), filepath.Join(dir, "a"))
	if want := []string{"-", "b.txt", ".hidden", "a/1.html", "a/2.txt"}; !slices.Equal(good, want) {
		t.Errorf("paths: %q", good)
	}
	if want := []string{"d.txt", "none", "*.pdf"}; !slices.Equal(bad, want) {
		t.Errorf("errors: %q", bad)
	}
	for range Walk([]string{dir, dir}) {
		break // stopping early is no matter
	}
}

func FuzzBytes(f *testing.F) {
	c := newCollector(f)
	for _, name := range []string{"agency.html", "tables.html", "dari.html", "windows1256.html", "report.docx", "letter.eml"} {
		b, err := os.ReadFile("testdata/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add([]byte("KABUL, Oct. 3, 2021 - A bomb."))
	f.Add([]byte(`{"text": "a", "published": "2023-01-01"}`))
	f.Add(gzipped(f, []byte("packed")))
	f.Fuzz(func(t *testing.T, b []byte) {
		doc, err := c.Bytes(b, Hints{Path: "x"})
		if (doc == nil) == (err == nil) {
			t.Fatalf("document %v and error %v", doc, err)
		}
		if doc != nil {
			sound(t, doc)
		}
	})
}

// sound checks what is promised of every document.
func sound(t *testing.T, doc *record.Document) {
	if !utf8.ValidString(doc.Text) || !utf8.ValidString(doc.Title) || !utf8.ValidString(doc.Publisher) {
		t.Error("not UTF-8")
	}
	if clean(doc.Text) != doc.Text || strings.TrimSpace(doc.Text) == "" {
		t.Errorf("text is not clean: %q", doc.Text)
	}
	if s := doc.PublishedSpan; s.Start < 0 || s.End > len(doc.Text) || s.End < s.Start || !utf8.ValidString(s.Quote(doc.Text)) {
		t.Errorf("span %v", s)
	}
	if doc.Published.Known() != (doc.PublishedBasis != record.PublishedNone) || doc.PublishedSpan.IsZero() == (doc.PublishedBasis == record.PublishedText) {
		t.Errorf("published %s by %s at %v", doc.Published, doc.PublishedBasis, doc.PublishedSpan)
	}
}

func BenchmarkText(b *testing.B) {
	c := newCollector(b)
	text := []byte("Blast in Kabul kills 12\n\nKABUL, Oct. 3, 2021 - A bomb went off.\n\n" + strings.Repeat("Six people died on Sunday in the attack, officials said. ", 34))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Bytes(text, Hints{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPage(b *testing.B) {
	c := newCollector(b)
	page, err := os.ReadFile("testdata/agency.html")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Bytes(page, Hints{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		newCollector(b)
	}
}
