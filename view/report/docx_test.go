package report_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline/collect/docx"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/report"
)

// A reader that shares nothing with the writer finds the words of the report, and those of its footnotes.
func TestDOCXIsReadBack(t *testing.T) {
	each(t, func(t *testing.T, in report.Input, p report.Page) {
		got, err := docx.Read(must(report.DOCX(p)), 1<<24)
		if err != nil {
			t.Fatal(err)
		}
		want := []string{bare(p.Title), "an earlier"}
		if in.Language == "fa" {
			want = []string{bare(p.Title), "۱۴ تن", "روش کار"}
		}
		if in.Template == report.Incident {
			want = want[:1]
		}
		if in.Template != report.Incident {
			want = append(want, "2024-05", "[2]")
		}
		for _, n := range p.Notes {
			want = append(want, bare(n))
		}
		text := stripped(got.Text)
		for _, w := range want {
			if !strings.Contains(text, stripped(w)) {
				t.Errorf("the document lacks %q", w)
			}
		}
	})
}

func bare(t report.Text) string { return t.String() }

// stripped is words without marks of direction, marks of quotation and spaces, which readers take in their own way.
func stripped(s string) string {
	return strings.NewReplacer("\u200e", "", "\u200f", "", "“", "", "”", "", "«", "", "»", "", " ", "", "\n", "").Replace(s)
}

// Every part is well-formed; every footnote has one mark; every link and every second mark has a place to lead to.
func TestDOCXHoldsTogether(t *testing.T) {
	each(t, func(t *testing.T, _ report.Input, p report.Page) {
		b := must(report.DOCX(p))
		z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			t.Fatal(err)
		}
		marks, notes, anchors, places := map[string]int{}, map[string]int{}, map[string]bool{}, map[string]int{}
		for _, f := range z.File {
			for _, e := range elements(t, f) {
				switch e.Name.Local {
				case "footnoteReference":
					marks[attribute(e, "id")]++
				case "footnote":
					if f.Name == "word/footnotes.xml" && attribute(e, "type") == "" {
						notes[attribute(e, "id")]++
					}
				case "hyperlink":
					anchors[attribute(e, "anchor")] = true
				case "bookmarkStart":
					places[attribute(e, "name")]++
				}
			}
		}
		if len(notes) != len(p.Notes) {
			t.Errorf("%d footnotes, want %d", len(notes), len(p.Notes))
		}
		for id, n := range notes {
			if n != 1 || marks[id] != 1 {
				t.Errorf("footnote %s: %d times, with %d marks", id, n, marks[id])
			}
		}
		for a := range anchors {
			if places[a] != 1 {
				t.Errorf("a link to %q leads to %d places", a, places[a])
			}
		}
	})
}

func elements(t *testing.T, f *zip.File) []xml.StartElement {
	t.Helper()
	r, err := f.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	var out []xml.StartElement
	d := xml.NewDecoder(r)
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		if e, ok := token.(xml.StartElement); ok {
			out = append(out, e.Copy())
		}
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// A date among Persian words keeps its order: Word and LibreOffice turn one round that has no mark of direction.
func TestDOCXHoldsDatesTogether(t *testing.T) {
	in := input(report.Monthly, "fa")
	for _, text := range partsOf(t, must(report.DOCX(must(report.Of(in))))) {
		if n := strings.Index(text, ">2024-"); n >= 0 {
			t.Errorf("a date without a mark before it: %q", text[n:min(n+40, len(text))])
		}
	}
	if record.DayOf(2024, 5, 12).String() != "2024-05-12" {
		t.Error("days are written in another way: look for those")
	}
}

func partsOf(t *testing.T, b []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r := must(f.Open())
		out[f.Name] = string(must(io.ReadAll(r)))
		r.Close()
	}
	delete(out, "docProps/core.xml")
	return out
}
