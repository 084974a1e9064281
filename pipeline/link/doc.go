// Package link says which accounts, of different documents, tell of one incident.
//
//	m, err := link.Open()
//	a, b := link.ProfileOf("k1", doc1, account1), link.ProfileOf("k2", doc2, account2)
//	j := m.Judge(a, b)                      // positive, 0.93: one day apart, same village, both name Ali Karimi
//	groups := link.Group(keys, judgements, nil)
//
// Accounts meet where one seeks a block of the other: a stretch of days and a patch of the earth, a place name, or a person's name
// (blocks.go); without a day, something rare (timeless.go). A pair's judgement depends on the two profiles alone: what agrees and what contradicts is found by name
// (compare.go), each with a weight that was learned (weights.tsv, internal/train/link), one between reports and one between rows
// of data sets. Groups are then cut from all judgements by one deterministic rule (group.go), so that the result does not depend
// on the order in which documents came.
//
// What is unknown speaks neither for nor against. Figures are weak evidence, for tolls rise for days. Two accounts of one
// document are different incidents: reading has joined them already where they are one.
//
// Series says which incidents may be parts of one attack.
//
// It stores nothing and reads no text but the words of the account's own sentences. Read next: profile.go, compare.go.
package link
