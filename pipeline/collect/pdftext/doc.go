// Package pdftext takes the text out of a PDF file as somebody would read it aloud: lines joined to paragraphs, the words
// of right-to-left scripts in logical order.
//
//	got, err := pdftext.Read(bytes)
//
// A PDF says where each glyph stands, not what the text is. So lines are made of glyphs on one height, words of glyphs
// without a gap, paragraphs of lines at the usual distance. Then the text is repaired: ligatures and Arabic presentation
// forms become letters, and the runs of right-to-left lines, which stand in the file from left to right, are turned round,
// but not the numbers in them: ۳۰ stays ۳۰. A hyphen at the end of a line goes only when the same word stands elsewhere
// without it, for "long-/standing" must not become "longstanding". Lines that every page repeats, and page numbers, are
// left out. A zero-width non-joiner that the file does not record is not invented.
//
// The objects of a file are found by going through it once, without its table of contents, so that damaged and hostile
// files cost no more than honest ones. The package was first built on github.com/ledongthuc/pdf, whose reader of objects
// goes round for ever on a string that does not end. It recognises no letters in pictures: a scan without a text layer is
// an error. Read next: [Read], then file.go, glyphs.go, lines.go, bidi.go, paragraphs.go.
package pdftext
