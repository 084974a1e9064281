// Package read turns a document into a reading: its tokens and sentences, and every stretch that names a date, a
// place, a party, a number, or says who says what.
//
//	reading := reader.Read(&record.Document{Text: "A bomb killed six people in Baghlan on Sunday."})
//
// It decides nothing about incidents; that is package extract, which reads only what stands here.
package read
