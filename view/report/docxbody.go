package report

import (
	"fmt"
	"strconv"
	"strings"
)

// docxWriter writes the parts of a Word document. A footnote has one mark in Word: the second mark of a note refers to the first.
type docxWriter struct {
	page  Page
	first map[int]int // the number that a note has in Word
	order []int       // notes in the order of their first marks
	marks int         // bookmarks given so far
}

func (w *docxWriter) body() string {
	var b strings.Builder
	b.WriteString(xmlHead + `<w:document ` + wordSpace + `><w:body>`)
	b.WriteString(w.paragraph("Title", "", w.page.Title))
	for _, l := range w.page.Lines {
		b.WriteString(w.paragraph("Quiet", "", l))
	}
	breaks := ""
	for _, part := range w.page.Parts {
		switch v := part.(type) {
		case Heading:
			b.WriteString(w.heading(v, breaks))
			breaks = ""
		case Para:
			style := "Normal"
			if v.Quiet {
				style = "Quiet"
			}
			b.WriteString(w.paragraph(style, "", v.Words))
		case List:
			for _, t := range v.Items {
				b.WriteString(w.paragraph("Normal", `<w:ind w:start="360" w:left="360" w:hanging="200"/>`, append(plain("• "), t...)))
			}
		case Grid:
			b.WriteString(w.grid(v))
		case Break:
			breaks = "<w:pageBreakBefore/>"
		}
	}
	section := ""
	if w.page.RightLeft {
		section = "<w:bidi/>"
	}
	b.WriteString(`<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1021" w:right="907" w:bottom="1134" w:left="907" w:header="567" w:footer="567" w:gutter="0"/>` + section + `</w:sectPr></w:body></w:document>`)
	return b.String()
}

func (w *docxWriter) heading(h Heading, before string) string {
	style := "Heading" + strconv.Itoa(h.Level-1)
	p := w.paragraph(style, before, h.Words)
	if h.ID != "" {
		p = strings.Replace(p, "</w:pPr>", "</w:pPr>"+w.bookmark(h.ID), 1)
	}
	return p
}

// bookmark is a place to link to.
func (w *docxWriter) bookmark(id string) string {
	w.marks++
	return fmt.Sprintf(`<w:bookmarkStart w:id="%d" w:name="%s"/><w:bookmarkEnd w:id="%d"/>`, w.marks, id, w.marks)
}

// paragraph holds its properties in the order that the standard asks for.
func (w *docxWriter) paragraph(style, properties string, t Text) string {
	direction := ""
	if w.page.RightLeft {
		direction = "<w:bidi/>"
	}
	before, indent := "", properties
	if strings.HasPrefix(properties, "<w:pageBreakBefore") {
		before, indent = properties, ""
	}
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/>` + before + direction + indent + `</w:pPr>` + w.text(t) + `</w:p>`
}

func (w *docxWriter) grid(g Grid) string {
	if len(g.Rows) == 0 {
		return ""
	}
	var b strings.Builder
	visual := ""
	if w.page.RightLeft {
		visual = "<w:bidiVisual/>"
	}
	b.WriteString(`<w:tbl><w:tblPr>` + visual + `<w:tblW w:w="5000" w:type="pct"/><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="1D1D1B"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="1D1D1B"/>` +
		`<w:insideH w:val="single" w:sz="4" w:space="0" w:color="D8D4CB"/></w:tblBorders><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`)
	for _, n := range widths(g) {
		fmt.Fprintf(&b, `<w:gridCol w:w="%d"/>`, n)
	}
	b.WriteString(`</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	for i, c := range g.Head {
		b.WriteString(w.cell(widths(g)[i], looking(c.Words, Strong)))
	}
	b.WriteString(`</w:tr>`)
	for _, row := range g.Rows {
		b.WriteString(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		for i, t := range row {
			b.WriteString(w.cell(widths(g)[i], t))
		}
		b.WriteString(`</w:tr>`)
	}
	b.WriteString(`</w:tbl>` + w.paragraph("Quiet", "", nil))
	return b.String()
}

// widths share the line out, in twentieths of a point; a column of long words has three times the room.
func widths(g Grid) []int {
	shares := 0
	of := func(c Column) int {
		if c.Wide {
			return 3
		}
		return 1
	}
	for _, c := range g.Head {
		shares += of(c)
	}
	var out []int
	for _, c := range g.Head {
		out = append(out, 10092*of(c)/shares)
	}
	return out
}

func (w *docxWriter) cell(width int, t Text) string {
	return fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>%s</w:tc>`, width, w.paragraph("Cell", "", t))
}
