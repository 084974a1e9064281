package report

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"strings"
	"time"
)

// DOCX is the report for Word and LibreOffice: headings, tables, real footnotes, and runs from right to left where their letters go so. The map and the bars
// are left out: what they draw stands in the tables.
func DOCX(p Page) ([]byte, error) {
	w := &docxWriter{page: p, first: map[int]int{}}
	body := w.body()
	parts := []struct{ name, text string }{
		{"[Content_Types].xml", contentTypes},
		{"_rels/.rels", packageRelations},
		{"docProps/core.xml", coreProperties(p)},
		{"word/_rels/document.xml.rels", documentRelations},
		{"word/document.xml", body},
		{"word/footnotes.xml", w.footnotes()},
		{"word/footer1.xml", w.footer()},
		{"word/settings.xml", settings},
		{"word/styles.xml", w.styles()},
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	z.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) { return flate.NewWriter(out, flate.BestCompression) })
	for _, part := range parts {
		f, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate})
		if err == nil {
			_, err = io.WriteString(f, part.text)
		}
		if err != nil {
			return nil, fmt.Errorf("docx: %s: %w", part.name, err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("docx: %w", err)
	}
	return b.Bytes(), nil
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const wordSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

const contentTypes = xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
	`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
	`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
	`<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>` +
	`<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>` +
	`<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>` +
	`<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>` +
	`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

const packageRelations = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
	`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>` +
	`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

const documentRelations = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
	`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>` +
	`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>` +
	`<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>` +
	`<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>`

const settings = xmlHead + `<w:settings ` + wordSpace + `><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>` +
	`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

func coreProperties(p Page) string {
	at := p.made.At.UTC().Format(time.RFC3339)
	return xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
		`xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>` + xmlText(p.Title.String()) + `</dc:title><dc:language>` + p.Language +
		`</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">` + at + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + at + `</dcterms:modified></cp:coreProperties>`
}

// styles are the looks that the parts name. Arabic script needs a font of its own (cs), as Word calls complex scripts.
func (w *docxWriter) styles() string {
	var b strings.Builder
	language, direction := "en-GB", ""
	if w.page.RightLeft {
		language, direction = "fa-AF", "<w:bidi/>"
	}
	b.WriteString(xmlHead + `<w:styles ` + wordSpace + `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="Georgia" w:cs="Times New Roman"/><w:sz w:val="20"/><w:szCs w:val="22"/>` +
		`<w:lang w:val="en-GB" w:bidi="` + language + `"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`)
	style := func(kind, id, name, based, paragraph, run string) {
		b.WriteString(`<w:style w:type="` + kind + `" w:styleId="` + id + `"`)
		if id == "Normal" {
			b.WriteString(` w:default="1"`)
		}
		b.WriteString(`><w:name w:val="` + name + `"/>`)
		if based != "" {
			b.WriteString(`<w:basedOn w:val="` + based + `"/>`)
		}
		b.WriteString(`<w:qFormat/>`)
		if paragraph != "" {
			b.WriteString(`<w:pPr>` + paragraph + `</w:pPr>`)
		}
		if run != "" {
			b.WriteString(`<w:rPr>` + run + `</w:rPr>`)
		}
		b.WriteString(`</w:style>`)
	}
	style("paragraph", "Normal", "Normal", "", direction, "")
	style("paragraph", "Title", "Title", "Normal", `<w:spacing w:after="160"/>`, `<w:b/><w:bCs/><w:sz w:val="40"/><w:szCs w:val="42"/>`)
	style("paragraph", "Heading1", "heading 1", "Normal", `<w:keepNext/><w:pBdr><w:top w:val="single" w:sz="12" w:space="4" w:color="1D1D1B"/></w:pBdr><w:spacing w:before="360" w:after="100"/><w:outlineLvl w:val="0"/>`, `<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="30"/>`)
	style("paragraph", "Heading2", "heading 2", "Normal", `<w:keepNext/><w:spacing w:before="240" w:after="60"/><w:outlineLvl w:val="1"/>`, `<w:b/><w:bCs/>`)
	style("paragraph", "Quiet", "Quiet", "Normal", "", `<w:color w:val="5C5A55"/><w:sz w:val="18"/><w:szCs w:val="20"/>`)
	style("paragraph", "Cell", "Cell", "Normal", `<w:spacing w:after="20" w:line="240" w:lineRule="auto"/>`, `<w:sz w:val="17"/><w:szCs w:val="19"/>`)
	style("paragraph", "FootnoteText", "footnote text", "Normal", `<w:spacing w:after="20" w:line="240" w:lineRule="auto"/>`, `<w:sz w:val="16"/><w:szCs w:val="18"/>`)
	style("character", "FootnoteReference", "footnote reference", "", "", `<w:vertAlign w:val="superscript"/>`)
	b.WriteString(`</w:styles>`)
	return b.String()
}
