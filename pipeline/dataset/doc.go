// Package dataset reads releases of the event data sets of others (ACLED, UCDP GED and Candidate, GTD), for comparing.
//
//	r, err := dataset.Open(places)
//	d, events, err := r.Read(record.UCDP, "GEDEvent_v24_1.csv", b, nil)
//	d.Layout    // "49 columns by their names"
//	d.Findings  // row 17, date_start: 2023-02-31 is no day; the row was left out
//
// A release is recognised by the names of its columns, in any order; one without a header, or with other names, by how many columns it has and what
// stands in them. Anything else is refused, with what was expected and what was found. A row that makes no sense is a finding, and the others are taken.
//
// Codes are put into our words where one fits (format files: acled.go, ucdp.go, gtd.go; codebook: docs/codebook/dataset.md). Nothing is filled in:
// what is imprecise there is a stretch of days or a larger place here.
//
// It links nothing and stores nothing. Read next: [Reader.Read], then layout.go.
package dataset
