// Package link scores how documents were gathered: which of them tell of one incident.
//
//	s := link.Score(gold, given)   // both: document -> name of its group
//	s.LEA.F1(), s.Pairs.F1()
//
// LEA (Moosavi and Strube 2016) weighs each group by its size and asks how many of its links were found; a group of one has one
// link to itself. Pairs counts pairs of documents alone, so documents that stand alone in both count for nothing. B3 is the
// mean over documents. Checked against the reference scorer of the benchmark where it is present.
package link
