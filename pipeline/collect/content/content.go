// Package content is what every reader of a file format hands to package collect: the text, and what the file says of
// itself.
//
// It opens no file and knows no format. Read next: package collect.
package content

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// Content is a file's text with the file's own metadata. Zero values mean that the file does not say.
type Content struct {
	Text      string
	Title     string
	Publisher string
	URL       string
	Language  string // as declared: "fa", "fa-AF"
	Published record.Day
	Notes     []string // what was left out or repaired, one sentence each, for the user
}

// Note adds a sentence about what was left out or repaired.
func (c *Content) Note(s string) { c.Notes = append(c.Notes, s) }

// Fault is a reason why bytes cannot be read, with what the user can do about it.
type Fault struct {
	Hint string
	Err  error
}

func (f *Fault) Error() string { return f.Err.Error() }
func (f *Fault) Unwrap() error { return f.Err }

// Paragraphs joins paragraphs with blank lines, and puts the title first unless the text already begins with it.
// White space inside a paragraph becomes single spaces, but for line breaks.
func Paragraphs(title string, paras []string) string {
	var b strings.Builder
	title = Squeeze(title)
	if title != "" && (len(paras) == 0 || !begins(paras[0], title)) {
		b.WriteString(title)
	}
	for _, p := range paras {
		if p == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(p)
	}
	return b.String()
}

// begins reports whether the paragraph begins with the title, but for case and spacing. A title that is the first word
// of a longer sentence ("Kabul" before "Kabul residents said ...") does not count.
func begins(para, title string) bool {
	p := Squeeze(para)
	if len(p) < len(title) || !strings.EqualFold(p[:len(title)], title) {
		return false
	}
	return len(p) == len(title) || len(title) > 20
}

// Squeeze trims s and turns each stretch of white space into one space. No-break spaces stay.
func Squeeze(s string) string { return strings.Join(strings.FieldsFunc(s, isSpace), " ") }

func isSpace(r rune) bool {
	return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\f' || r == '\v'
}
