package collect

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"
)

// format is how bytes are to be read.
type format string

const (
	plain   format = "text"
	hyper   format = "html"
	portal  format = "pdf"
	word    format = "docx"
	message format = "eml"
	object  format = "json"  // one JSON object
	objects format = "jsonl" // one JSON object a line
)

// formatOf tells the format by the first bytes, then by the file's name, then by what the bytes look like.
func formatOf(b []byte, path string) (format, error) {
	if f, err := byMagic(b); f != "" || err != nil {
		return f, err
	}
	head := opening(b)
	if pageStart(head) {
		return hyper, nil
	}
	switch extension(path) {
	case ".html", ".htm", ".xhtml", ".shtml":
		return hyper, nil
	case ".eml", ".mht", ".mhtml":
		return message, nil
	case ".jsonl", ".ndjson":
		return objects, nil
	case ".json":
		return object, nil
	case ".txt", ".text", ".md", ".markdown":
		return plain, nil
	}
	return byLook(head), nil
}

// extension is the file's extension in lower case, that of "a.txt.gz" being ".txt".
func extension(path string) string {
	path = strings.TrimSuffix(strings.ToLower(path), ".gz")
	return filepath.Ext(path)
}

// byMagic recognises the formats that begin with bytes of their own, and names those that cannot be read.
func byMagic(b []byte) (format, error) {
	switch {
	case bytes.Contains(b[:min(len(b), 1024)], []byte("%PDF-")):
		return portal, nil
	case bytes.HasPrefix(b, []byte("PK\x03\x04")):
		return word, nil
	}
	for _, m := range foreign {
		if bytes.HasPrefix(b, []byte(m.magic)) {
			return "", fault(errors.New(m.what), m.hint)
		}
	}
	return "", nil
}

// foreign are formats that people try, with the way out.
var foreign = []struct{ magic, what, hint string }{
	{"\xD0\xCF\x11\xE0", "it is a file of an old Office program or of Outlook (.doc, .xls, .msg)", "save it as DOCX, or the message as EML"},
	{"{\\rtf", "it is an RTF file", "save it as DOCX or plain text"},
	{"\x89PNG", "it is a PNG image", "recognise the text first (OCR)"},
	{"\xFF\xD8\xFF", "it is a JPEG image", "recognise the text first (OCR)"},
	{"GIF8", "it is a GIF image", "recognise the text first (OCR)"},
	{"II*\x00", "it is a TIFF image", "recognise the text first (OCR)"},
	{"MM\x00*", "it is a TIFF image", "recognise the text first (OCR)"},
	{"PK\x05\x06", "it is an empty ZIP archive", ""},
	{"Rar!", "it is a RAR archive", "unpack it first"},
	{"7z\xBC\xAF", "it is a 7z archive", "unpack it first"},
	{"BZh", "it is packed with bzip2", "unpack it first"},
	{"\xFD7zXZ", "it is packed with xz", "unpack it first"},
	{"\x28\xB5\x2F\xFD", "it is packed with zstd", "unpack it first"},
	{"SQLite format 3", "it is an SQLite database", ""},
	{"\x7FELF", "it is a program", ""},
	{"WARC/", "it is a web archive (WARC)", "extract the pages first"},
}

// opening is the beginning of the text in lower case, without a mark and white space.
func opening(b []byte) []byte {
	b = bytes.TrimPrefix(b[:min(len(b), 1024)], []byte("\xEF\xBB\xBF"))
	if len(b) > 1 && (b[0] == 0xFF && b[1] == 0xFE || b[0] == 0xFE && b[1] == 0xFF || b[0] == 0 || b[1] == 0) {
		b = bytes.ReplaceAll(b[2*btoi(b[0] >= 0xFE):], []byte{0}, nil)
	}
	return bytes.ToLower(bytes.TrimLeft(b, " \t\r\n"))
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func pageStart(head []byte) bool {
	for _, s := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if bytes.HasPrefix(head, []byte(s)) {
			return true
		}
	}
	marked := bytes.HasPrefix(head, []byte("<?xml")) || bytes.HasPrefix(head, []byte("<!--"))
	return marked && (bytes.Contains(head, []byte("<html")) || bytes.Contains(head, []byte("<!doctype html")))
}

// byLook guesses the format of a file without a telling name.
func byLook(head []byte) format {
	switch {
	case len(head) > 1 && head[0] == '{' && (head[1] == '"' || bytes.HasPrefix(bytes.TrimSpace(head[1:]), []byte(`"`))):
		return object
	case bytes.HasPrefix(head, []byte("<")) && (bytes.Contains(head, []byte("</p>")) || bytes.Contains(head, []byte("</div>"))):
		return hyper
	case letterHead(head):
		return message
	}
	return plain
}

// letterHead reports whether the text opens with the header of an e-mail: at least two fields, and one that only
// e-mails have. An article may well begin with "From: Kabul".
func letterHead(head []byte) bool {
	fields, telling := 0, false
	for line := range bytes.Lines(head) {
		if line[0] == ' ' || line[0] == '\t' {
			continue
		}
		name, _, ok := bytes.Cut(line, []byte(":"))
		if !ok || len(name) == 0 || bytes.ContainsAny(name, " \t<>\"") {
			break
		}
		fields++
		switch string(name) {
		case "message-id", "mime-version", "received", "return-path", "delivered-to", "content-type":
			telling = true
		}
	}
	return fields >= 2 && telling
}
