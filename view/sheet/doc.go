// Package sheet is what every view for people shows of a result, before it is laid out: codes in plain words, and the
// tolls of an incident in the order in which they are compared.
//
//	s := sheet.Of(result)
//	s.Incidents[0].Tolls[0].Value.Text // "at least 6"
//	s.Incidents[0].Tolls[0].Mark       // "≠": another source gives another figure for the same people
//
// The words are neutral, and the same wherever they are read: "claimed by", "accused by police", "unknown". Every
// value keeps the span of the words that say it. The package computes no facts: it names, groups and orders what the
// result holds, and leaves nothing out. Terminals and pages are the business of the views cli and html, which know
// nothing of each other.
//
// Read next: [Sheet], then [Of].
package sheet
