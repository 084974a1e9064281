package report

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
)

func (w *docxWriter) text(t Text) string {
	var b strings.Builder
	for _, r := range t {
		b.WriteString(w.run(r))
	}
	return b.String()
}

func (w *docxWriter) run(r Run) string {
	if r.Note > 0 {
		return w.mark(r.Note)
	}
	words := r.Words
	if r.Look == Quote {
		words = marked(r.Words)
	}
	s := `<w:r>` + w.look(r) + `<w:t xml:space="preserve">` + xmlText(w.held(r, words)) + `</w:t></w:r>`
	if r.Link != "" {
		s = `<w:hyperlink w:anchor="` + r.Link + `">` + s + `</w:hyperlink>`
	}
	if r.ID != "" {
		s = w.bookmark(r.ID) + s
	}
	return s
}

// held puts marks of direction around what runs against the text: without them a date after Persian words is shown with its day first, and a quotation
// with its marks on the wrong side.
func (w *docxWriter) held(r Run, words string) string {
	const leftMark, rightMark = "\u200e", "\u200f"
	switch against := r.Dir == Left || r.Dir == Foreign && !rightToLeft(r.Words); {
	case r.Words == "":
		return words
	case w.page.RightLeft && against:
		return leftMark + words + leftMark + rightMark // the last, or a number behind it would be drawn in
	case !w.page.RightLeft && r.Dir == Foreign && rightToLeft(r.Words):
		return rightMark + words + rightMark + leftMark
	}
	return words
}

// look is the properties of a run, in the order that the standard asks for.
func (w *docxWriter) look(r Run) string {
	s := ""
	switch r.Look {
	case Strong:
		s = `<w:b/><w:bCs/>`
	case Quiet:
		s = `<w:color w:val="5C5A55"/>`
	case Code:
		s = `<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Courier New"/>`
	}
	if r.Dir == AsText && w.page.RightLeft || r.Dir == Foreign && rightToLeft(r.Words) {
		s += `<w:rtl/>`
	}
	if s == "" {
		return ""
	}
	return `<w:rPr>` + s + `</w:rPr>`
}

// mark is the mark of a footnote: the note itself at its first mark, and a reference to that mark at the others.
func (w *docxWriter) mark(note int) string {
	if n, ok := w.first[note]; ok {
		run := `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>`
		return run + `<w:fldChar w:fldCharType="begin"/></w:r>` + run + fmt.Sprintf(`<w:instrText xml:space="preserve"> NOTEREF _note%d \f \h </w:instrText></w:r>`, note) +
			run + `<w:fldChar w:fldCharType="separate"/></w:r>` + run + fmt.Sprintf(`<w:t>%d</w:t></w:r>`, n) + run + `<w:fldChar w:fldCharType="end"/></w:r>`
	}
	w.order = append(w.order, note)
	w.first[note] = len(w.order)
	w.marks++
	return fmt.Sprintf(`<w:bookmarkStart w:id="%d" w:name="_note%d"/><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="%d"/></w:r><w:bookmarkEnd w:id="%d"/>`,
		w.marks, note, len(w.order), w.marks)
}

func (w *docxWriter) footnotes() string {
	var b strings.Builder
	b.WriteString(xmlHead + `<w:footnotes ` + wordSpace + `><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>` +
		`<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`)
	for i := 0; i < len(w.order); i++ {
		text := append(plain(" "), w.page.Notes[w.order[i]-1]...)
		p := w.paragraph("FootnoteText", "", text)
		p = strings.Replace(p, "</w:pPr>", `</w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>`, 1)
		fmt.Fprintf(&b, `<w:footnote w:id="%d">%s</w:footnote>`, i+1, p)
	}
	b.WriteString(`</w:footnotes>`)
	return b.String()
}

// footer is what every page says, with its number.
func (w *docxWriter) footer() string {
	field := func(name string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ` + name + ` </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
	}
	before, rest, _ := strings.Cut(w.page.Of, "{1}")
	between, after, _ := strings.Cut(rest, "{2}")
	p := w.paragraph("Quiet", "", append(slices.Clone(w.page.Foot), Run{Words: " · " + before}))
	p = strings.TrimSuffix(p, "</w:p>") + field("PAGE") + w.run(Run{Words: between}) + field("NUMPAGES") + w.run(Run{Words: after}) + "</w:p>"
	return xmlHead + `<w:ftr ` + wordSpace + `>` + p + `</w:ftr>`
}

// xmlText keeps what XML can say; other control characters are left out.
func xmlText(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder takes everything
	return b.String()
}
