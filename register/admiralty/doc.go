// Package admiralty grades claims by the Admiralty code: a letter for how reliable the source has been on that kind of value, and a
// digit for how credible the claim is, whoever makes it.
//
//	admiralty.Grade(told, given) // 8e07b2a1: B (facility_count), 2 (agreed)
//
// Both are given apart. A letter comes from a person's decision, else from one of five rules on who speaks of what; without either it is
// F. A digit comes from a person, else from corroboration: which other sources, counted at their roots, agree or contradict. The
// rules are those of docs/codebook/admiralty.md, and each grade says which of them gave it.
//
// It learns nothing from how often a source was right, and makes no number of letter and digit: "B2" is not 75 %.
//
// Read next: letter.go, then digit.go, then compare.go for what agreeing is.
package admiralty
