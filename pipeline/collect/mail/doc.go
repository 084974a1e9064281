// Package mail takes the text out of an e-mail, and out of a page that a browser saved as one file (MHTML).
//
//	got, err := mail.NewReader(decoder, pages, dates).Read(bytes)
//	got.Title, got.Publisher, got.Published // Subject, From, Date
//
// Of two forms of one text the plain one is taken, unless it is a stub beside the formatted one. Attachments are not read;
// a note names them. It checks no signatures and follows no links. Read next: [Reader.Read], then parts.go.
package mail
