// Package record holds the nouns of sabt: the document and its spans, what a reading of it found, and what the
// document claims about incidents of armed violence.
//
// Every value that comes from a text carries the [Span] of the words that say it; the words themselves, the quote,
// are computed from the document and never stored beside the span. A value that cannot show its words is not made.
//
//	doc := record.Document{Text: "A roadside bomb killed six people on Sunday."}
//	s := record.Span{Start: 23, End: 33}
//	s.Quote(doc.Text) // "six people"
//
// The stages of the program (collect, read, extract, check) meet only here: each takes records and returns records.
// The package knows no stage, no store and no clock, and imports the standard library alone.
//
// Read next: [Document], then [Reading], then [Account].
package record
