package docx

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
)

// document packs parts into a DOCX file; names alternate with their XML.
func document(t testing.TB, parts ...string) []byte {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i < len(parts); i += 2 {
		f, err := z.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		f.Write([]byte(parts[i+1]))
	}
	z.Close()
	return out.Bytes()
}

func main(body string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="x"><w:body>` + body + `<w:sectPr/></w:body></w:document>`
}

func TestRead(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"two paragraphs", `<w:p><w:r><w:t>A bomb </w:t></w:r><w:r><w:t xml:space="preserve">killed six.</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>Two &amp; more.</w:t></w:r></w:p>`,
			"A bomb killed six.\n\nTwo & more."},
		{"tabs and breaks", `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>`, "a\tb\nc"},
		{"struck out, moved, hidden", `<w:p><w:del><w:r><w:delText>four</w:delText><w:t>four</w:t></w:r></w:del><w:ins><w:r><w:t>six</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> dead</w:t></w:r></w:p>`, "six dead"},
		{"fields", `<w:p><w:r><w:instrText>HYPERLINK "http://x"</w:instrText></w:r><w:r><w:t>here</w:t></w:r></w:p>`, "here"},
		{"a picture's text once", `<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>box</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>box</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>`, "box"},
		{"a table", `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Kunduz</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>6 killed</w:t></w:r></w:p><w:p><w:r><w:t>14 wounded</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>Herat</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p><w:r><w:t>End.</w:t></w:r></w:p>`,
			"Kunduz\t6 killed\n14 wounded\n\nHerat\n\nEnd."},
		{"broken nesting", `<w:p><w:r><w:t>A</w:t></w:p></w:tbl></w:tr><w:p><w:r><w:t>B`, "A\n\nB"},
	}
	for _, tt := range tests {
		got, err := Read(document(t, "word/document.xml", main(tt.body)), 1<<20)
		if err != nil || got.Text != tt.want {
			t.Errorf("%s: %q %v, want %q", tt.name, got.Text, err, tt.want)
		}
	}
}

func TestProperties(t *testing.T) {
	core := `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Attack in Kunduz</dc:title><dcterms:created>2024-05-14T09:00:00Z</dcterms:created></cp:coreProperties>`
	body := `<w:p><w:r><w:t>Six people died.</w:t></w:r></w:p>`
	got, err := Read(document(t, "word/document.xml", main(body), "docProps/core.xml", core), 1<<20)
	if err != nil || got.Title != "Attack in Kunduz" || got.Text != "Attack in Kunduz\n\nSix people died." {
		t.Errorf("%+v %v", got, err)
	}
	if got.Published.Known() || len(got.Notes) != 1 || !strings.Contains(got.Notes[0], "2024-05-14") {
		t.Errorf("the day of creation: %s %q", got.Published, got.Notes)
	}
	core = strings.Replace(core, "Attack in Kunduz", "Microsoft Word - draft2.doc", 1)
	styled := `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>The headline</w:t></w:r></w:p>` + body
	if got, err = Read(document(t, "word/document.xml", main(styled), "docProps/core.xml", core), 1<<20); err != nil || got.Title != "The headline" || got.Text != "The headline\n\nSix people died." {
		t.Errorf("%+v %v", got, err)
	}
	notes := `<w:footnotes><w:footnote w:type="separator"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>`
	if got, err = Read(document(t, "word/document.xml", main(body), "word/footnotes.xml", notes), 1<<20); err != nil || got.Text != "Six people died.\n\nA note." {
		t.Errorf("notes: %q %v", got.Text, err)
	}
}

func TestReadRefuses(t *testing.T) {
	good := document(t, "word/document.xml", main("<w:p><w:r><w:t>x</w:t></w:r></w:p>"))
	laughs := `<!DOCTYPE z [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>` + main(`<w:p><w:r><w:t>&b;&b;</w:t></w:r></w:p>`)
	tests := []struct {
		name, want string
		b          []byte
	}{
		{"cut short", "cut short", good[:len(good)/2]},
		{"a bomb", "more than", document(t, "word/document.xml", main("<w:p><w:r><w:t>"+strings.Repeat("0", 3<<20)+"</w:t></w:r></w:p>"))},
		{"deep", "nested", document(t, "word/document.xml", main(strings.Repeat("<w:p>", 100_000)))},
		{"a workbook", "Excel", document(t, "xl/workbook.xml", "")},
		{"any archive", "without a Word document", document(t, "a.txt", "hello")},
	}
	for _, tt := range tests {
		if _, err := Read(tt.b, 2<<20); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: err = %v", tt.name, err)
		}
	}
	if got, err := Read(document(t, "word/document.xml", laughs), 1<<20); err != nil || len(got.Text) > 20 {
		t.Errorf("entities were expanded: %d bytes, %v", len(got.Text), err)
	}
}

func FuzzBody(f *testing.F) {
	f.Add(`<w:p><w:r><w:t>A</w:t></w:r></w:p>`)
	f.Add(`<w:tbl><w:tr><w:tc><w:p><w:del>`)
	f.Fuzz(func(t *testing.T, s string) { Read(document(t, "word/document.xml", s), 1<<20) })
}

func FuzzRead(f *testing.F) {
	f.Add(document(f, "word/document.xml", main("<w:p><w:r><w:t>x</w:t></w:r></w:p>")))
	f.Fuzz(func(t *testing.T, b []byte) { Read(b, 1<<20) })
}
