package docx

import (
	"encoding/xml"
	"errors"
	"strings"
)

// maxDepth is how deep elements may nest; Word's own documents reach about thirty.
const maxDepth = 2000

// body collects the paragraphs of a part of the document.
type body struct {
	paras []string
	title string // the paragraph in the style Title
	b     strings.Builder
	row   strings.Builder

	tables  int // depth
	depth   int
	skip    int // depth at which an element that is left out began; 0 outside
	inText  bool
	hidden  bool // the run is hidden
	isTitle bool
}

// read walks over the XML with raw tokens: names keep their prefix, which every writer of DOCX sets to w, and no stack of
// elements is kept, so that broken nesting costs nothing.
func (w *body) read(d *xml.Decoder) error {
	for {
		t, err := d.RawToken()
		if err != nil {
			w.paragraph()
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if w.depth++; w.depth > maxDepth {
				return errors.New("the elements are nested too deeply")
			}
			if w.skip == 0 {
				w.start(t)
			}
		case xml.EndElement:
			if w.skip == 0 {
				w.end(t.Name.Local)
			}
			if w.depth == w.skip {
				w.skip = 0
			}
			w.depth = max(w.depth-1, 0)
		case xml.CharData:
			if w.inText && w.skip == 0 && !w.hidden {
				w.b.Write(t)
			}
		}
	}
}

func (w *body) start(t xml.StartElement) {
	switch t.Name.Local {
	case "t":
		w.inText = t.Name.Space == "w"
	case "tab":
		w.put("\t")
	case "br", "cr":
		w.put("\n")
	case "noBreakHyphen":
		w.put("\u2011")
	case "r":
		w.hidden = false
	case "vanish":
		w.hidden = value(t) != "0" && value(t) != "false"
	case "pStyle":
		w.isTitle = value(t) == "Title"
	case "tbl":
		w.tables++
	case "del", "moveFrom", "Fallback", "instrText", "delText", "pPrChange", "rPrChange", "tabs", "sectPr":
		w.skip = w.depth
	case "footnote", "endnote":
		for _, a := range t.Attr {
			if a.Name.Local == "type" && a.Value != "normal" { // separators
				w.skip = w.depth
			}
		}
	}
}

func (w *body) put(s string) {
	if !w.hidden {
		w.b.WriteString(s)
	}
}

func (w *body) end(name string) {
	switch name {
	case "t":
		w.inText = false
	case "r":
		w.hidden = false
	case "p":
		if w.tables > 0 {
			w.cellLine()
		} else {
			w.paragraph()
		}
	case "tc":
		w.row.WriteByte('\t')
	case "tr":
		w.b.Reset()
		w.b.WriteString(strings.TrimRight(w.row.String(), "\t\n "))
		w.row.Reset()
		w.paragraph()
	case "tbl":
		w.tables = max(w.tables-1, 0)
	}
}

// cellLine adds a paragraph to the cell of a table that it stands in.
func (w *body) cellLine() {
	s := strings.TrimSpace(w.b.String())
	w.b.Reset()
	if row := w.row.String(); s != "" && row != "" && !strings.HasSuffix(row, "\t") {
		w.row.WriteByte('\n')
	}
	w.row.WriteString(s)
}

func (w *body) paragraph() {
	s := strings.Trim(w.b.String(), " \t\n\r")
	w.b.Reset()
	if s != "" && w.isTitle && w.title == "" {
		w.title = s
	}
	if s != "" {
		w.paras = append(w.paras, s)
	}
	w.isTitle, w.inText = false, false
}

// value is the attribute w:val of a property.
func value(t xml.StartElement) string {
	for _, a := range t.Attr {
		if a.Name.Local == "val" {
			return a.Value
		}
	}
	return ""
}
