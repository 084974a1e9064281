// Package docx takes the text out of a Word document (Office Open XML): paragraphs, rows of tables, notes.
//
//	got, err := docx.Read(bytes, limit)
//
// Text that was struck out under change tracking, hidden text and instructions of fields are left out; inserted text
// stays. The days in the file's properties are those on which somebody saved it, so they are only named in a note. It reads
// neither the old .doc format nor pictures. Read next: [Read], then [body].
package docx
