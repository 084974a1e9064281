package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/sabt-org/sabt/pipeline/collect/content"
)

// Read takes the text out of a document of which no part unpacks to more than limit bytes.
func Read(b []byte, limit int64) (content.Content, error) {
	var got content.Content
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return got, &content.Fault{Err: fmt.Errorf("the ZIP archive is damaged or cut short: %w", err), Hint: "copy the file again, or save it anew in Word"}
	}
	files := map[string]*zip.File{}
	for _, f := range z.File {
		files[strings.TrimPrefix(f.Name, "/")] = f
	}
	if files["word/document.xml"] == nil {
		return got, other(files)
	}
	var main body
	if err := part(files["word/document.xml"], limit, main.read); err != nil {
		return got, err
	}
	for _, name := range []string{"word/footnotes.xml", "word/endnotes.xml"} {
		if f := files[name]; f != nil {
			if err := part(f, limit, main.read); err != nil {
				return got, err
			}
		}
	}
	var p properties
	if f := files["docProps/core.xml"]; f != nil && part(f, limit, p.read) != nil {
		p = properties{}
	}
	return fill(&main, &p), nil
}

func fill(main *body, p *properties) content.Content {
	title := main.title
	if title == "" && !p.generic() {
		title = p.title
	}
	got := content.Content{Title: content.Squeeze(title), Language: p.language}
	got.Text = content.Paragraphs(got.Title, main.paras)
	if p.created != "" && len(p.created) >= 10 {
		got.Note("the file was created on " + p.created[:10] + ", which is not taken for the day of publication")
	}
	return got
}

// other says what a ZIP archive without a Word document is.
func other(files map[string]*zip.File) error {
	what, hint := "it is a ZIP archive without a Word document in it", "unpack it and give the files"
	switch {
	case files["xl/workbook.xml"] != nil:
		what, hint = "it is an Excel workbook", "save the sheet as CSV or text"
	case files["ppt/presentation.xml"] != nil:
		what, hint = "it is a PowerPoint presentation", "save it as PDF"
	case files["content.xml"] != nil && files["mimetype"] != nil:
		what, hint = "it is an OpenDocument file", "save it as DOCX"
	case files["META-INF/container.xml"] != nil:
		what, hint = "it is an e-book (EPUB)", "save it as PDF or text"
	}
	return &content.Fault{Err: errors.New(what), Hint: hint}
}

// part reads one file of the archive as XML.
func part(f *zip.File, limit int64, read func(*xml.Decoder) error) error {
	r, err := f.Open()
	if err != nil {
		return &content.Fault{Err: fmt.Errorf("%s: %w", f.Name, err), Hint: "save the file anew in Word"}
	}
	defer r.Close()
	bounded := &bound{r, limit}
	d := xml.NewDecoder(bounded)
	d.Strict = false // entities are left as they are: there is no DTD to take them from
	if err := read(d); err != nil && err != io.EOF {
		if bounded.left <= 0 {
			err = fmt.Errorf("%s unpacks to more than %d MiB", f.Name, limit>>20)
		}
		return &content.Fault{Err: err, Hint: "save the file anew in Word"}
	}
	return nil
}

var errBound = errors.New("too large")

// bound fails after so many bytes, where io.LimitReader would pretend that the file ends.
type bound struct {
	r    io.Reader
	left int64
}

func (b *bound) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errBound
	}
	n, err := b.r.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}

// properties are those of docProps/core.xml.
type properties struct{ title, created, language string }

func (p *properties) read(d *xml.Decoder) error {
	name := ""
	for {
		t, err := d.RawToken()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			name = t.Name.Local
		case xml.EndElement:
			name = ""
		case xml.CharData:
			switch name {
			case "title":
				p.title += string(t)
			case "created":
				p.created += string(t)
			case "language":
				p.language += string(t)
			}
		}
	}
}

// generic reports whether the title is one that a program made: "Microsoft Word - draft2.doc", "Document1".
func (p *properties) generic() bool {
	s := strings.ToLower(p.title)
	return strings.Contains(s, "microsoft word") || strings.Contains(s, ".doc") || strings.HasPrefix(s, "document") || strings.HasPrefix(s, "untitled")
}
